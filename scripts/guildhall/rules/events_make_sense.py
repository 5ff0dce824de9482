"""The day, time and place of an event can be understood by a calendar and by a person."""

from collections.abc import Iterator

from guildhall.records.parts import Event
from guildhall.records.record import Record
from guildhall.records.recurrence import MONTHS, ORDINALS, Recurrence
from guildhall.rules.finding import Finding
from guildhall.rules.world import World

_NO_PLACE = ("online", "virtual", "virtually", "zoom", "remote", "internet", "web")


def check(record: Record, _world: World) -> Iterator[Finding]:
    """Each event of the record."""
    for number, event in enumerate(record.group.events or ()):
        for field, message, remedy in _event(event):
            yield Finding(("events", number, *field), message, remedy)


_Wrong = tuple[tuple[str, ...], str, str]


def _event(event: Event) -> Iterator[_Wrong]:
    if event.place and event.place.casefold() in _NO_PLACE:
        yield (
            ("place",),
            f"“{event.place}” is no place",
            "write `online: true` instead of this line",
        )
    if event.recurs:
        yield from _recurrence(event.recurs)


def _recurrence(recurs: Recurrence) -> Iterator[_Wrong]:
    if recurs.time and not recurs.timezone:
        yield (
            ("recurs", "time"),
            f"{recurs.time} has no time zone",
            "add `timezone:` with the zone of the place, like `timezone: Europe/Berlin`",
        )
    words = (recurs.on or "").split()
    if recurs.every in ("week", "two-weeks") and not set(words).isdisjoint((*ORDINALS, *MONTHS)):
        yield (
            ("recurs", "on"),
            f"“{recurs.on}” does not come every {recurs.every.replace('two-', 'two ')}",
            "write `every: month`, or only the weekday",
        )
    if recurs.every == "month" and words and words[-1] in MONTHS:
        yield (
            ("recurs", "on"),
            f"“{recurs.on}” does not come every month",
            "write `every: year`, or take the name of the month away",
        )
