"""When groups meet: the occurrences of a group's events, where their dates can be known."""

import datetime
from collections.abc import Iterable, Iterator
from itertools import islice

from guildhall.catalogue import Entry
from guildhall.meetings.occurrence import Occurrence, starting
from guildhall.meetings.series import Series, series_of


def occurrences(entry: Entry, first: datetime.date, last: datetime.date) -> list[Occurrence]:
    """Meetings of a group from one day to another, both included, in order of time."""
    return _in_order(
        occurrence
        for series in series_of(entry)
        for occurrence in _each(entry, series, series.days_between(first, last))
    )


def occurrences_of_all(
    entries: Iterable[Entry], first: datetime.date, last: datetime.date
) -> list[Occurrence]:
    """Meetings of many groups from one day to another, in order of time."""
    return _in_order(one for entry in entries for one in occurrences(entry, first, last))


def next_occurrences(entry: Entry, first: datetime.date, limit: int) -> list[Occurrence]:
    """At most ``limit`` meetings of a group that are not over on a day, in order of time."""
    found = _in_order(
        occurrence
        for series in series_of(entry)
        for occurrence in _each(entry, series, series.days_after(first, limit))
    )
    return list(islice(found, limit))


def has_dates(entry: Entry) -> bool:
    """Whether some meeting of a group has a date from the day of the build on."""
    if not entry.group.events:  # most groups: asked a hundred thousand times in a build
        return False
    return any(series.days_after(entry.today, 1) for series in series_of(entry))


def _each(entry: Entry, series: Series, days: Iterable[datetime.date]) -> Iterator[Occurrence]:
    ends = series.last if series.last > series.first else None
    for day in days:
        yield Occurrence(entry, series.event, starting(series.event.recurs, day), ends)


def _in_order(found: Iterable[Occurrence]) -> list[Occurrence]:
    return sorted(found, key=lambda occurrence: occurrence.order)
