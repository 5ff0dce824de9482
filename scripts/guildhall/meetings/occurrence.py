"""An occurrence: one meeting on one day."""

import datetime
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from dateutil.tz import resolve_imaginary

from guildhall.catalogue import Entry
from guildhall.records.parts import Event
from guildhall.records.recurrence import Recurrence

STAY = datetime.timedelta(hours=3)
"""How long after its start a meeting is still listed: sources seldom say when one ends, and an
evening of talks that has begun an hour ago can still be joined."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One meeting on one day.

    Attributes:
        entry: the group that meets.
        event: what it meets at.
        starts: moment with a time zone where time and zone are known, else the day.
        ends: last day, where a source names several, else ``None``.
    """

    entry: Entry
    event: Event
    starts: datetime.datetime | datetime.date
    ends: datetime.date | None = None

    @property
    def moment(self) -> datetime.datetime | None:
        """When it starts; ``None`` when only the day is known."""
        return self.starts if isinstance(self.starts, datetime.datetime) else None

    @property
    def day(self) -> datetime.date:
        """The day on which it starts, where it happens."""
        return self.moment.date() if self.moment else self.starts

    @property
    def time(self) -> str:
        """``18:30`` on the clocks of the place; empty when not known."""
        return f"{self.moment:%H:%M}" if self.moment else ""

    @property
    def zone(self) -> str:
        """Name of the time zone in the IANA database; empty when no time is known."""
        return ((self.event.recurs and self.event.recurs.timezone) or "") if self.moment else ""

    @property
    def over(self) -> str:
        """When it is over, as JavaScript's ``Date`` reads it.

        Either a moment (``2026-12-01T21:00:00Z``), or the first midnight after it on the reader's
        own clock (``2026-12-02T00:00``): a day without a time belongs to no zone.
        """
        if self.moment:
            return f"{(self.moment + STAY).astimezone(datetime.UTC):%Y-%m-%dT%H:%MZ}"
        return f"{(self.ends or self.day) + datetime.timedelta(days=1)}T00:00"

    @property
    def order(self) -> tuple[datetime.date, bool, str, str, str]:
        """By day, then those of known time by their clock, then by name."""
        return (self.day, not self.time, self.time, self.entry.name.casefold(), self.event.name)


def starting(recurs: Recurrence | None, day: datetime.date) -> datetime.datetime | datetime.date:
    """The start of a meeting on a day: wall clock of its place, else the day.

    A time that a change of the clocks skips is read with the offset before it, one that comes
    twice is the first (RFC 5545, section 3.3.5).
    """
    if recurs is None or not (recurs.time and recurs.timezone):
        return day
    time = datetime.time.fromisoformat(recurs.time)
    moment = datetime.datetime.combine(day, time, ZoneInfo(recurs.timezone))
    return resolve_imaginary(moment)
