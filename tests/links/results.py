"""Results and histories for tests, so that each test shows only what matters to it."""

import datetime
from collections.abc import Iterable
from typing import Any

from guildhall.links.addresses import Address, Place
from guildhall.links.history import Dated, History
from guildhall.links.verdict import Reason, Result

URL = "https://python-lyon.example.org/"
OTHER = "https://other.example.org/page"
TODAY = datetime.date(2026, 11, 25)


def on(day: int, reason: Reason = Reason.ANSWERS, url: str = URL, **more: Any) -> Dated:
    """A result of a day in November 2026."""
    return Dated(datetime.date(2026, 11, day), Result(url, reason, **more))


def a_history(*results: Dated) -> History:
    """A history after some results."""
    return History().with_results(results)


def gone(url: str = URL, days: Iterable[int] = (1, 5, 9)) -> list[Dated]:
    """The failures of an address that is gone."""
    return [on(day, Reason.NOT_FOUND, url) for day in days]


def an_address(url: str = URL, *, line: int = 4, field: str = "url", file: str = "") -> Address:
    """An address that one record names."""
    place = Place(file or "data/groups/fr/python-lyon.yaml", line, field, "python-lyon", 6, url)
    return Address(url, (place,))
