"""The day, time and place of an event can be understood by a calendar and by a person."""

from collections.abc import Iterator

from guildhall.reading.saying import Saying
from guildhall.records.parts import Event
from guildhall.records.record import Record
from guildhall.records.recurrence import MONTHS, ORDINALS, Recurrence
from guildhall.rules.finding import Finding
from guildhall.rules.world import World

NOT_A_PLACE = ("online", "virtual", "virtually", "zoom", "remote", "internet", "web")

NO_PLACE = Saying("“{place}” is no place", "write `online: true` instead of this line")
NO_ZONE = Saying(
    "{time} has no time zone",
    "add `timezone:` with the zone of the place, like `timezone: Europe/Berlin`",
)
NOT_WEEKLY = Saying(
    "“{on}” does not come every {every}", "write `every: month`, or only the weekday"
)
NOT_MONTHLY = Saying(
    "“{on}” does not come every month",
    "write `every: year`, or take the name of the month away",
)


def check(record: Record, _world: World) -> Iterator[Finding]:
    """Each event of the record."""
    for number, event in enumerate(record.group.events or ()):
        for field, message, remedy in _event(event):
            yield Finding(("events", number, *field), message, remedy)


_Wrong = tuple[tuple[str, ...], str, str]


def _event(event: Event) -> Iterator[_Wrong]:
    if event.place and event.place.casefold() in NOT_A_PLACE:
        yield ("place",), *NO_PLACE.of(place=event.place)
    if event.recurs:
        yield from _recurrence(event.recurs)


def _recurrence(recurs: Recurrence) -> Iterator[_Wrong]:
    if recurs.time and not recurs.timezone:
        yield ("recurs", "time"), *NO_ZONE.of(time=recurs.time)
    words = (recurs.on or "").split()
    if recurs.every in ("week", "two-weeks") and not set(words).isdisjoint((*ORDINALS, *MONTHS)):
        every = recurs.every.replace("two-", "two ")
        yield ("recurs", "on"), *NOT_WEEKLY.of(on=recurs.on, every=every)
    if recurs.every == "month" and words and words[-1] in MONTHS:
        yield ("recurs", "on"), *NOT_MONTHLY.of(on=recurs.on)
