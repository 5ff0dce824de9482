"""A line of an agenda: one meeting as pages show it."""

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from guildhall.catalogue import Entry
from guildhall.meetings import Occurrence
from guildhall.meetings.stated import caution
from guildhall.meetings.words import place_words, zone_words

MOST_ALIKE = 2
"""Meetings of one area, and of one city, in a varied choice."""


@dataclass(frozen=True, slots=True)
class Line:
    """One meeting as pages show it.

    Attributes:
        id: the group's id.
        group: the group's name.
        event: what it meets at.
        starts: first day.
        ends: last day, where a source names several.
        when: the days in words.
        time: on the clocks of the place; empty when not known.
        zone: whose clocks those are, in words.
        at: the moment in UTC, as JavaScript reads it; empty when no time is known.
        over: when it is over, see ``Occurrence.over``.
        place: where it is; empty when not known.
        online: whether a source says that it happens online.
        note: what the source adds on the time.
        caution: a warning of old facts; empty for young ones.
        area: id of the group's area.
        country: code of the country of a local or national group, else empty.
    """

    id: str
    group: str
    event: str
    starts: datetime.date
    ends: datetime.date | None
    when: str
    time: str
    zone: str
    at: str
    over: str
    place: str
    online: bool
    note: str
    caution: str
    area: str
    country: str


def line_of(occurrence: Occurrence, *, year: int | None = None) -> Line:
    """The line of a meeting; its days are told without the year that is given."""
    entry, event, moment = occurrence.entry, occurrence.event, occurrence.moment
    return Line(
        id=entry.id,
        group=entry.name,
        event=event.name,
        starts=occurrence.day,
        ends=occurrence.ends,
        when=days_words(occurrence.day, occurrence.ends, year=year),
        time=occurrence.time,
        zone=zone_words(occurrence.zone),
        at=f"{moment.astimezone(datetime.UTC):%Y-%m-%dT%H:%MZ}" if moment else "",
        over=occurrence.over,
        place=place_words(entry, event),
        online=bool(event.online),
        note=(event.when or "") if event.recurs and not occurrence.ends else "",
        caution=caution(entry),
        area=entry.group.focus.area,
        country=_country(entry),
    )


def _country(entry: Entry) -> str:
    region = entry.group.region
    return region.country or "" if region.reach in {"local", "country"} else ""


def days_words(
    first: datetime.date, last: datetime.date | None = None, *, year: int | None = None
) -> str:
    """``Tuesday 8 December 2026``; the year is left out where it is the given one."""
    if last and last != first:
        return f"{days_words(first, year=last.year)} to {days_words(last, year=year)}"
    day = f"{first:%A} {first.day} {first:%B}"
    return day if first.year == year else f"{day} {first.year}"


def varied(found: Iterable[Occurrence]) -> Iterator[Occurrence]:
    """The first meetings of different groups, with few of one area and few of one city."""
    groups: set[str] = set()
    crowd: Counter[tuple[str, str]] = Counter()
    for occurrence in found:
        entry = occurrence.entry
        keys = [("area", entry.group.focus.area)]
        if entry.city:
            keys.append((entry.city.country, entry.city.slug))
        if entry.id in groups or any(crowd[key] >= MOST_ALIKE for key in keys):
            continue
        groups.add(entry.id)
        crowd.update(keys)
        yield occurrence
