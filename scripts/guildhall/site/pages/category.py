"""A category: a list of groups under one heading, a hundred to a page."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any
from urllib.parse import urlencode

from guildhall.catalogue import Catalogue, Entry
from guildhall.catalogue.cards import Card
from guildhall.catalogue.facets import Facet
from guildhall.feeds import FeedLink, listing_links, listing_stem
from guildhall.feeds.links import MEETINGS
from guildhall.meetings import has_dates
from guildhall.newsletters import kit_path, may_be_sent
from guildhall.site import linked_data
from guildhall.site.info import SiteInfo
from guildhall.site.map import Figure
from guildhall.site.map.maps import Place
from guildhall.site.page import Page, Trail
from guildhall.site.pages.embeds import oembed_path

Link = tuple[str, str, int | None]
"""A name, a path within the site, and a number of groups where it has one."""

PAGE_SIZE = 100
"""Groups to a page; at under 900 bytes each a page stays below 100 KB."""

FILTERED_FROM = 4
"""Groups from which filters are offered: fewer can be read at a glance."""


@dataclass(frozen=True)
class Category:
    """What a category page says.

    Attributes:
        path: its address.
        title: unique over the site.
        heading: the heading of the page.
        lede: a sentence under the heading.
        description: for search engines.
        entries: its groups in order.
        trail: the pages above it.
        scope: facet values that give the same list in the finder.
        links: rows of links under the heading: a label, and names with paths.
        guide: a page worth reading before choosing: what it answers, and its path.
        order: how the list is ordered, where that is not the order of all lists.
        certificates: what its groups certify: a group's name, its path, its certificates.
        why: a line on why a group is in the list, by id.
        more_feeds: feeds beside that of the list itself.
        place: what its map is of; the world when nothing is said.
        table_at: path of the page with the map's table, where the page itself has no room.
        calendar: path of the calendar of its groups' meetings, where some have dates.
    """

    path: str
    title: str
    heading: str
    lede: str
    description: str
    entries: Sequence[Entry]
    trail: Trail = ()
    scope: tuple[tuple[str, str], ...] = ()
    links: tuple[tuple[str, tuple[Link, ...]], ...] = ()
    guide: tuple[str, str] | None = None
    order: str = ""
    certificates: tuple[tuple[str, str, tuple[str, ...]], ...] = ()
    why: Mapping[str, str] = field(default_factory=dict)
    more_feeds: tuple[FeedLink, ...] = ()
    place: Place = None
    table_at: str | None = None
    calendar: str | None = None

    @property
    def kit(self) -> str | None:
        """Path of its page for newsletters, where a mail may name one of its groups."""
        listed = listing_stem(self.path) and any(map(may_be_sent, self.entries))
        return kit_path(self.path) if listed else None

    @property
    def oembed(self) -> str | None:
        """Path of the description of its embed, where it has one."""
        return oembed_path(self.path) if self.kit else None

    @property
    def feed(self) -> str | None:
        """Stem of its feed, for a category that has one."""
        return listing_stem(self.path) if self.entries else None

    @property
    def meetings_feed(self) -> str | None:
        """Path of the feed of meetings, for a country that has one."""
        paths = [link.path for link in self.more_feeds if link.path.startswith(MEETINGS)]
        return paths[0] if paths else None

    @property
    def feeds(self) -> tuple[FeedLink, ...]:
        """All feeds of it, for the head of its pages."""
        return (*(listing_links(self.feed, self.title) if self.feed else ()), *self.more_feeds)


def pages_of(category: Category, catalogue: Catalogue, site: SiteInfo) -> Iterator[Page]:
    """The pages of a category: the first at its own address, others under ``page/2/``."""
    total = len(category.entries)
    last = max(1, -(-total // PAGE_SIZE))
    for number in range(1, last + 1):
        first = (number - 1) * PAGE_SIZE
        entries = category.entries[first : first + PAGE_SIZE]
        path = _path(category, number)
        if not site.wants(path, "category", partial(_made_of, category, number, entries, site)):
            continue
        filtered = last == 1 and total >= FILTERED_FROM
        facet_names = _names_on(entries, catalogue.facets) if filtered else None
        title = category.title if number == 1 else f"{category.title}, page {number}"
        described = (
            linked_data.item_list(site, title, entries, total, first + 1),
            linked_data.breadcrumbs(site, category.trail, category.heading, category.path),
        )
        yield Page(
            path=path,
            template="category",
            title=title,
            description=category.description
            if number == 1
            else f"Page {number} of {last}. {category.description}",
            trail=category.trail,
            linked_data=described,
            feeds=category.feeds,
            context={
                "category": category,
                "dated": _dated(category) if number == 1 else 0,
                "figure": _figure(category, site) if number == 1 else None,
                "cards": _items(entries, catalogue, facet_names),
                "total": total,
                "first": first + 1,
                "number": number,
                "last": last,
                "pages": [(n, _path(category, n)) for n in range(1, last + 1)],
                "facet_names": facet_names,
                "finder_query": urlencode(category.scope),
            },
        )


def _made_of(
    category: Category, number: int, entries: Sequence[Entry], site: SiteInfo
) -> tuple[object, ...]:
    """What a page comes from: the groups on it, and what it says of all groups of its list."""
    maps = site.maps if number == 1 else None
    return (
        replace(category, entries=entries),
        len(category.entries),
        category.kit,
        _dated(category) if number == 1 else 0,
        maps.made_of(category.place, category.entries) if maps else (),
    )


def _dated(category: Category) -> int:
    return sum(map(has_dates, category.entries)) if category.calendar else 0


def _figure(category: Category, site: SiteInfo) -> Figure | None:
    return site.maps.of(category.place, category.entries) if site.maps else None


def _path(category: Category, number: int) -> str:
    return category.path if number == 1 else f"{category.path}page/{number}/"


def _names_on(entries: Sequence[Entry], known: tuple[Facet, ...]) -> list[dict[str, Any]]:
    """Facets with the names of those values that the groups of a page have."""
    found = []
    for facet in known:
        used = {value for entry in entries for value in facet.of(entry)}
        values = [[value, name] for value, name in facet.names.items() if value in used]
        if len(values) > 1:
            found.append({"id": facet.id, "name": facet.name, "values": values})
    return found


def _tokens(card: Card, facet_names: list[dict[str, Any]] | None) -> str:
    """Facet values of a card as places in a page's facets and in their values: ``0.3 2.11``."""
    own = dict(card.values)
    return " ".join(
        f"{place}.{number}"
        for place, facet in enumerate(facet_names or ())
        for number, (value, _) in enumerate(facet["values"])
        if value in own[facet["id"]]
    )


def _items(
    entries: Sequence[Entry], catalogue: Catalogue, facet_names: list[dict[str, Any]] | None
) -> list[tuple[Card, int, str]]:
    """Cards in order, each with its place by the newest facts and its facet values."""
    newest = sorted(entries, key=lambda entry: entry.freshness.last_day, reverse=True)
    rank = {entry.id: place for place, entry in enumerate(newest)}
    cards = [catalogue.cards[entry.id] for entry in entries]
    return [(card, rank[card.id], _tokens(card, facet_names)) for card in cards]
