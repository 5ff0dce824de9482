"""How often something happens: words that people write, checked as data."""

import re
from functools import cache
from typing import Annotated, Final, Literal
from zoneinfo import available_timezones

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from guildhall.records.base import Part, form

Every = Literal[
    "week",
    "two-weeks",
    "month",
    "two-months",
    "quarter",
    "half-year",
    "year",
    "two-years",
    "irregular",
]

NO_TIME: Final = "is not a time like “18:30”"
NO_ZONE: Final = "is not a time zone like Europe/Berlin"

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july"),
    *("august", "september", "october", "november", "december"),
)
ORDINALS = ("first", "second", "third", "fourth", "fifth", "last")

_WEEKDAY = "|".join(WEEKDAYS)
_MONTH = "|".join(MONTHS)
_NTH = f"(?:{'|'.join(ORDINALS)})"
ON = re.compile(
    rf"(?:{_WEEKDAY})(?: and (?:{_WEEKDAY}))?"
    rf"|{_NTH}(?: and {_NTH})? (?:{_WEEKDAY})(?: of (?:{_MONTH}))?"
    rf"|(?:(?:[1-9]|[12][0-9]|3[01])(?: (?:{_MONTH}))?)"
    rf"|(?:{_MONTH})(?: and (?:{_MONTH}))*"
)
TIME = re.compile(r"(?:[01][0-9]|2[0-3]):[0-5][0-9]")


def _on(text: str) -> str:
    if not ON.fullmatch(text):
        raise PydanticCustomError(
            "recurrence",
            "is not understood: write “tuesday”, “second tuesday”, “first and third monday”, "
            "“last friday of october”, “15”, “1 march” or “october”",
        )
    return text


def _time(text: str) -> str:
    if not TIME.fullmatch(text):
        raise PydanticCustomError("time", NO_TIME)
    return text


@cache
def timezones() -> frozenset[str]:
    """Names of the IANA database; listing them reads the disk, so it is done once."""
    return frozenset(available_timezones())


def _timezone(text: str) -> str:
    if text not in timezones():
        raise PydanticCustomError("timezone", NO_ZONE)
    return text


class Recurrence(Part):
    """How often an event happens, and on what day."""

    every: Every = Field(
        title="Every",
        description="How often it happens; `irregular` where the source says that dates vary.",
        examples=["month"],
    )
    on: Annotated[str, AfterValidator(_on), Field(json_schema_extra=form("recurrence"))] | None = (
        Field(
            title="On which day",
            default=None,
            description="The day: a weekday, one of the month, a day, or the month of a year.",
            examples=["second tuesday"],
        )
    )
    time: Annotated[str, AfterValidator(_time), Field(json_schema_extra=form("time"))] | None = (
        Field(
            title="Starts at",
            default=None,
            description="When it starts, in 24 hours, in quotes.",
            examples=["18:30"],
        )
    )
    timezone: (
        Annotated[str, AfterValidator(_timezone), Field(json_schema_extra=form("timezone"))] | None
    ) = Field(
        title="Time zone",
        default=None,
        description="Time zone of the place, by its name in the IANA database.",
        examples=["Europe/Berlin"],
    )
