"""Dates as precise as their source: a year, a month or a day."""

import datetime
import re
from functools import lru_cache
from typing import Annotated, Any, Final

from pydantic import AfterValidator, BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from guildhall.records.base import form

_FORM = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
OLDEST_YEAR = 1800
"""No body in this field is older: the oldest in the facts was founded in 1831."""

NO_DATE: Final = "is not a date like 2026, 2026-11 or 2026-11-23"
NO_DAY: Final = "is no day of the calendar"
TOO_OLD: Final = "is before 1800"


def _year_as_text(value: Any) -> Any:
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _checked(text: str) -> str:
    match = _FORM.fullmatch(text)
    if not match:
        raise PydanticCustomError("date", NO_DATE)
    year, month, day = (int(part or 1) for part in match.groups())
    try:
        datetime.date(year, month, day)
    except ValueError:
        raise PydanticCustomError("date", NO_DAY) from None
    if year < OLDEST_YEAR:
        raise PydanticCustomError("date", TOO_OLD)
    return text


PartialDate = Annotated[
    str,
    BeforeValidator(_year_as_text),
    AfterValidator(_checked),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "integer", "minimum": OLDEST_YEAR, "maximum": 2100},
                {"type": "string", "pattern": "^\\d{4}-\\d{2}(-\\d{2})?$", **form("date")},
            ],
        }
    ),
]
"""``2023``, ``2023-08`` or ``2023-08-21``: as precise as the source."""


@lru_cache(maxsize=10_000)
def earliest(date: str) -> datetime.date:
    """First day that a partial date may mean."""
    year, month, day = (int(part or 1) for part in _parts(date))
    return datetime.date(year, month, day)


@lru_cache(maxsize=10_000)
def latest(date: str) -> datetime.date:
    """Last day that a partial date may mean."""
    year, month, day = _parts(date)
    if day:
        return datetime.date(int(year), int(month), int(day))
    if month:
        following = datetime.date(int(year) + int(month) // 12, int(month) % 12 + 1, 1)
        return following - datetime.timedelta(days=1)
    return datetime.date(int(year), 12, 31)


def _parts(date: str) -> tuple[str, ...]:
    match = _FORM.fullmatch(date)
    if match is None:
        raise ValueError(date)
    return match.groups(default="")
