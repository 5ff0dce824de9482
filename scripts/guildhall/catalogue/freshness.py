"""How old the facts of a group are, said by evidence and never by guess."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from guildhall.records.dates import earliest, latest
from guildhall.records.group import Group
from guildhall.records.sources import Source
from guildhall.wording import date_words

OLD = datetime.timedelta(days=2 * 365)
"""Older facts are marked: a price or a meeting place seldom outlives two years unchanged."""

VERY_OLD = datetime.timedelta(days=4 * 365)
"""Older facts sink in the order."""


@dataclass(frozen=True, slots=True)
class Freshness:
    """The age of a group's newest dated fact.

    Attributes:
        date: partial date of the newest source, ``None`` when no source has a date.
        grade: recent, old, very-old or undated.
    """

    date: str | None
    grade: Literal["recent", "old", "very-old", "undated"]

    @property
    def last_day(self) -> datetime.date:
        """The last day that the date may mean; the first of all days when there is none."""
        return latest(self.date) if self.date else datetime.date.min

    @property
    def words(self) -> str:
        """``facts from 2019``, ``as of March 2026``, ``facts of unknown date``."""
        if self.date is None:
            return "facts of unknown date"
        if self.grade == "recent":
            return f"as of {date_words(self.date)}"
        return f"facts from {self.date[:4]}"


def freshness_of(group: Group, today: datetime.date) -> Freshness:
    """Freshness of a group: the newest date among its sources."""
    return freshness_of_sources(group.sources, today)


def freshness_of_sources(sources: Iterable[Source], today: datetime.date) -> Freshness:
    """Freshness of what some sources state: the newest date among them."""
    dates = [source.date for source in sources if source.date]
    if not dates:
        return Freshness(None, "undated")
    newest = max(dates, key=lambda date: (latest(date), earliest(date)))
    age = today - latest(newest)
    if age > VERY_OLD:
        return Freshness(newest, "very-old")
    return Freshness(newest, "old" if age > OLD else "recent")
