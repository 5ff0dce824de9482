"""Groups that meet, for tests of their dates."""

import datetime
from typing import Any

from tests.catalogues import an_entry, on

from guildhall.catalogue import Entry
from guildhall.records.recurrence import Recurrence

FACTS = "2026-09-01"


def recurring(every: str, day: str | None = None, **clock: str) -> Recurrence:
    """A recurrence as records have it."""
    return Recurrence.model_validate({"every": every, "on": day, **clock})


def an_event(every: str | None = None, day: str | None = None, **changes: Any) -> dict[str, Any]:
    """An event; time and time zone are part of its recurrence."""
    recurs: dict[str, Any] = {"every": every, "on": day} if day else {"every": every}
    recurs |= {key: changes.pop(key) for key in ("time", "timezone") if key in changes}
    made = {"name": "Evening", "kind": "meetup", **changes}
    return {**made, "recurs": recurs} if every else made


def meeting(*events: dict[str, Any], date: str | None = FACTS, **changes: Any) -> Entry:
    """A group whose events a source of one date states."""
    sources = on(date or "", "events")
    sources[0]["date"] = date
    return an_entry(**{"events": list(events), "sources": sources, **changes})


def monthly(day: str = "second tuesday", **changes: Any) -> Entry:
    """A group that meets on a day of every month."""
    return meeting(an_event("month", day), **changes)


def day(text: str) -> datetime.date:
    """A day from its ISO form."""
    return datetime.date.fromisoformat(text)
