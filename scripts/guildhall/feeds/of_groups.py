"""The feeds of listings: the groups that changed last, and all groups from A to Z."""

import datetime
from collections.abc import Iterable, Iterator
from typing import Final

from guildhall.catalogue import Entry
from guildhall.catalogue.listings import Listing
from guildhall.feeds.card import card_html
from guildhall.feeds.feed import MOST, Feed, Item, moment, tag
from guildhall.feeds.links import FOLDER
from guildhall.history import History
from guildhall.publication import Publication
from guildhall.records.dates import earliest

MOST_OF_ALL: Final = 60
"""Groups in a feed from A to Z: about a kilobyte each in a mail, which Gmail cuts at 102 KB."""

ALL: Final = "-all"
"""Ends the stem of a feed from A to Z."""


def changed_at(entry: Entry, history: History) -> datetime.datetime:
    """When a group's data changed last.

    Where the history does not know: the day on which it came in, or of its newest fact.
    """
    known = history.changed.get(entry.id)
    if known:
        return known
    dates = [entry.group.added, *(source.date for source in entry.group.sources if source.date)]
    return moment(max(earliest(date) for date in dates))


class Items:
    """Makes the item of each group once.

    Args:
        site: where the groups have their pages.
        history: what changed in the records.
    """

    def __init__(self, site: Publication, history: History) -> None:
        self._site = site
        self._history = history
        self._made: dict[str, Item] = {}

    def of(self, entry: Entry) -> Item:
        """The item of a group: a new one in each month in which its record changed.

        A mail service never sends an item twice, and so learns of a change all the same.
        """
        made = self._made.get(entry.id)
        if made is None:
            date = changed_at(entry, self._history)
            made = self._made[entry.id] = Item(
                id=tag(self._site, f"{entry.path}{date:%Y-%m}"),
                url=self._site.address(entry.path),
                title=entry.name,
                summary=entry.group.summary,
                html=card_html(entry, self._site),
                date=date,
            )
        return made


def listing_feeds(listings: Iterable[Listing], items: Items, history: History) -> Iterator[Feed]:
    """The feed of each listing, the newest change first."""
    known: dict[str, datetime.datetime] = {}

    def changed(entry: Entry) -> datetime.datetime:
        return known.get(entry.id) or known.setdefault(entry.id, changed_at(entry, history))

    for listing in listings:
        newest = sorted(listing.entries, key=lambda entry: changed_at(entry, history), reverse=True)
        yield Feed.of(
            f"{FOLDER}{listing.key}",
            listing.path,
            listing.heading,
            listing.description,
            [items.of(entry) for entry in newest[:MOST]],
        )


def whole_feeds(listings: Iterable[Listing], items: Items) -> Iterator[Feed]:
    """The feed from A to Z of each listing; of a long one, those whose facts are best known."""
    for listing in listings:
        chosen = sorted(listing.entries[:MOST_OF_ALL], key=lambda entry: entry.name.casefold())
        yield Feed.of(
            f"{FOLDER}{listing.key}{ALL}",
            listing.path,
            f"{listing.heading}, from A to Z",
            listing.description,
            [items.of(entry) for entry in chosen],
        )
