"""A feed and its items, before they take a form."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from guildhall.publication import Publication

MOST: Final = 30
"""Items in a feed: mail services and readers look at the newest only."""

_SINCE: Final = "2026-11"
"""The month in which the directory began; the second part of its tags."""


@dataclass(frozen=True, slots=True)
class Item:
    """One item.

    Attributes:
        id: a tag URI: the same in all forms, and in all feeds that have the item.
        url: the page that it is about.
        title: its title, as text.
        summary: a sentence, as text.
        html: its content, with absolute addresses only.
        date: when the data changed, in UTC; never when the site was built.
    """

    id: str
    url: str
    title: str
    summary: str
    html: str
    date: datetime.datetime


@dataclass(frozen=True, slots=True)
class Feed:
    """One feed.

    Attributes:
        stem: its path within the site, without the ending.
        page: path of the page that lists the same.
        title: its title.
        description: a sentence on it.
        items: its items in order.
        updated: when it last changed, for a feed that may have no item.
    """

    stem: str
    page: str
    title: str
    description: str
    items: Sequence[Item]
    updated: datetime.datetime

    @classmethod
    def of(
        cls, stem: str, page: str, title: str, description: str, items: Sequence[Item]
    ) -> "Feed":
        """A feed of at least one item, as new as its newest."""
        newest = max(item.date for item in items)
        return cls(stem, page, title, description, items, newest)


def tag(site: Publication, path: str) -> str:
    """A tag URI for something of the site (RFC 4151): unique, and no address that could move."""
    where = urlsplit(site.url)
    below = f"{where.path.strip('/')}/" if where.path.strip("/") else ""
    return f"tag:{where.hostname},{_SINCE}:{below}{path}"


def moment(day: datetime.date) -> datetime.datetime:
    """The start of a day in UTC."""
    return datetime.datetime.combine(day, datetime.time(), datetime.UTC)
