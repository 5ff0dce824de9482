"""Days that a source names once: ``16 May 2026``, ``25-26 May 2026``, ``30 May to 1 June 2026``."""

import datetime
import re

from guildhall.records.recurrence import MONTHS

_MONTH = "|".join(name.capitalize() for name in MONTHS)
_ONE_MONTH = re.compile(rf"(\d{{1,2}})(?:[-–](\d{{1,2}}))? ({_MONTH}) (\d{{4}})", re.ASCII)  # noqa: RUF001 - sources write both dashes
_TWO_MONTHS = re.compile(rf"(\d{{1,2}}) ({_MONTH}) to (\d{{1,2}}) ({_MONTH}) (\d{{4}})", re.ASCII)


def fixed_days(when: str | None) -> tuple[datetime.date, datetime.date] | None:
    """First and last day of words that name exact days and nothing else; ``None`` for others."""
    if not when:
        return None
    try:
        first, last = _days(when)
    except ValueError:  # no such words, or no such day
        return None
    return (first, last) if first <= last else None


def _days(when: str) -> tuple[datetime.date, datetime.date]:
    if match := _ONE_MONTH.fullmatch(when):
        first, last, month, year = match.groups()
        return _day(first, month, year), _day(last or first, month, year)
    if match := _TWO_MONTHS.fullmatch(when):
        first, from_month, last, to_month, year = match.groups()
        return _day(first, from_month, year), _day(last, to_month, year)
    raise ValueError(when)


def _day(day: str, month: str, year: str) -> datetime.date:
    return datetime.date(int(year), MONTHS.index(month.lower()) + 1, int(day))
