"""The dates of one event of a group: a rule with its first day, or days that a source names."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from guildhall.catalogue import Entry
from guildhall.meetings.fixed import fixed_days
from guildhall.meetings.rule import days_after, days_between, first_day, rule_of
from guildhall.meetings.stated import may_have_dates, stated_since, stated_until
from guildhall.records.parts import Event


@dataclass(frozen=True, slots=True)
class Series:
    """One event and its days.

    Attributes:
        event: the event as the record has it.
        rule: rule of RFC 5545, ``None`` for days that a source names once.
        first: the first day; it stays the same from build to build.
        last: the last day of an event of several days that is named once, else ``first``.
        until: no day after this one is known.
    """

    event: Event
    rule: str | None
    first: datetime.date
    last: datetime.date
    until: datetime.date

    def days_after(self, first: datetime.date, limit: int) -> list[datetime.date]:
        """At most ``limit`` days that are not over on ``first``."""
        if self.rule is None:
            return [self.first][:limit] if self.last >= first else []
        found = days_after(self.rule, self.first, first, limit)
        return [day for day in found if day <= self.until]

    def days_between(self, first: datetime.date, last: datetime.date) -> list[datetime.date]:
        """The days that are not over on ``first`` and have begun on ``last``."""
        if self.rule is None:
            return [self.first] if self.first <= last and self.last >= first else []
        return days_between(self.rule, self.first, first, min(last, self.until))


def series_of(entry: Entry) -> Iterator[Series]:
    """The events of a group whose dates can be known, in the order of its record."""
    found = [(event, days) for event in entry.group.events or () if (days := _days(event))]
    if not found or not may_have_dates(entry):
        return
    since, until = stated_since(entry), stated_until(entry)
    for event, days in found:
        if not isinstance(days, str):
            yield Series(event, None, *days, until=days[1])
        elif (first := first_day(days, since)) and first <= until:
            yield Series(event, days, first, first, until)


def _days(event: Event) -> str | tuple[datetime.date, datetime.date] | None:
    """The rule of an event, else its days that are named once, else nothing."""
    return (event.recurs and rule_of(event.recurs)) or fixed_days(event.when)
