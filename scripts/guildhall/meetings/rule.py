"""From the words of a recurrence to a rule of RFC 5545, where they say which days they mean.

Every two weeks, every two months, once a quarter: such words have a length and no beginning. Nobody
can tell from them which week it is, so they have no rule.
"""

import datetime
from functools import lru_cache
from typing import Final

from dateutil.rrule import rrule, rruleset, rrulestr
from icalendar import vRecur

from guildhall.records.recurrence import MONTHS, ORDINALS, WEEKDAYS, Recurrence

_WEEKDAY: Final = dict(zip(WEEKDAYS, ("MO", "TU", "WE", "TH", "FR", "SA", "SU"), strict=True))
_MONTH: Final = {name: number for number, name in enumerate(MONTHS, 1)}
_NTH: Final = dict(zip(ORDINALS, (1, 2, 3, 4, 5, -1), strict=True))
_LEAP_YEAR: Final = 2024
"""A year that has every day of the calendar."""


def rule_of(recurs: Recurrence) -> str | None:
    """``FREQ=MONTHLY;BYDAY=2TU`` for every month on the second tuesday; ``None`` without a day.

    A month without a fifth weekday, or without a 31st, is skipped (RFC 5545, section 3.3.10).
    """
    return _rule(recurs.every, recurs.on) if recurs.on else None


@lru_cache(maxsize=1_000)
def _rule(every: str, on: str) -> str | None:
    parts = _parts(every, on)
    if not parts:
        return None
    return bytes(vRecur(parts).to_ical()).decode()  # type: ignore[no-untyped-call]  # it has none


def _parts(every: str, on: str) -> dict[str, object] | None:
    words = on.split()
    weekdays = [_WEEKDAY[word] for word in words if word in _WEEKDAY]
    nths = [_NTH[word] for word in words if word in _NTH]
    months = [_MONTH[word] for word in words if word in _MONTH]
    days = [int(word) for word in words if word.isdecimal()]
    if every == "week":
        return {"FREQ": "WEEKLY", "BYDAY": weekdays} if weekdays and not nths + months else None
    day = _day_of_month(nths, weekdays, days)
    if every == "month" and day and not months:
        return {"FREQ": "MONTHLY", **day}
    if every == "year" and day and len(months) == 1 and _exists(months[0], days):
        return {"FREQ": "YEARLY", "BYMONTH": months, **day}
    return None


def _day_of_month(nths: list[int], weekdays: list[str], days: list[int]) -> dict[str, object]:
    """The day within a month; empty when the words leave it open."""
    if nths and weekdays:
        return {"BYDAY": [f"{nth}{weekday}" for nth in nths for weekday in weekdays]}
    return {"BYMONTHDAY": days} if days else {}


def _exists(month: int, days: list[int]) -> bool:
    """Whether a month has its days in some year."""
    try:
        return all(datetime.date(_LEAP_YEAR, month, day) for day in days)
    except ValueError:
        return False


@lru_cache(maxsize=10_000)
def _dates(rule: str, since: datetime.date) -> rrule | rruleset:
    start = datetime.datetime.combine(since, datetime.time())
    return rrulestr(rule, dtstart=start, cache=True)


def first_day(rule: str, since: datetime.date) -> datetime.date | None:
    """The first day of a rule on or after a day, ``None`` when there is none."""
    return next(iter(days_after(rule, since, since, 1)), None)


@lru_cache(maxsize=10_000)
def days_after(
    rule: str, since: datetime.date, first: datetime.date, limit: int
) -> tuple[datetime.date, ...]:
    """At most ``limit`` days of a rule that starts on ``since``, from ``first`` on."""
    start = datetime.datetime.combine(first, datetime.time())
    found = _dates(rule, since).xafter(start, count=limit, inc=True)
    return tuple(moment.date() for moment in found)


def days_between(
    rule: str, since: datetime.date, first: datetime.date, last: datetime.date
) -> list[datetime.date]:
    """The days of a rule that starts on ``since``, from ``first`` to ``last``, both included."""
    after, before = (datetime.datetime.combine(day, datetime.time()) for day in (first, last))
    return [moment.date() for moment in _dates(rule, since).between(after, before, inc=True)]
