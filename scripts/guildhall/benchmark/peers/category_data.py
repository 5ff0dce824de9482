"""The pages of categories as plain data for peers: links above the list, and its cards."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from guildhall.benchmark.peers.group_data import Data
from guildhall.site.info import SiteInfo
from guildhall.site.page import Page
from guildhall.site.pages.category import Category, Link
from guildhall.wording import many

LONG_SHELF = 24
"""Links above which our pages fold a list."""


def category_data(page: Page, site: SiteInfo) -> Data:
    """What the template of a category's pages needs beside their head."""
    context = page.context
    category: Category = context["category"]
    is_first = context["number"] == 1
    return {
        "scripts": ["finder/filter.js"] if context["facet_names"] else [],
        "heading": category.heading,
        "lede": category.lede,
        "guide": category.guide,
        "rows": list(_rows(category.links)) if is_first else [],
        "certificates": _certificates(category) if is_first else [],
        "calendar": category.calendar if is_first else None,
        "feed": category.feed,
        "meetings_feed": category.meetings_feed,
        "kit": category.kit if is_first else None,
        "oembed": site.address(category.oembed) if category.oembed and is_first else None,
        "dated": many(context["dated"], "group"),
        "count": _count(context),
        "order": category.order,
        "query": context["finder_query"],
        "total": context["total"],
        "total_words": f"{context['total']:,}",
        "first": context["first"],
        "number": context["number"],
        "pages": context["pages"] if context["last"] > 1 else [],
        "facet_names": context["facet_names"],
        "cards": [
            (card.id, rank, values, category.why.get(card.id, ""))
            for card, rank, values in context["cards"]
        ],
    }


def _rows(rows: Iterable[tuple[str, Sequence[Link]]]) -> Iterator[Data]:
    for label, links in rows:
        if links:
            folded = len(links) > LONG_SHELF
            yield {
                "label": label,
                "folded": folded,
                "number": len(links),
                "links": shelf_links(links),
            }


def shelf_links(links: Iterable[Link]) -> list[tuple[str, str, str]]:
    """Names, paths and numbers as they are shown."""
    return [(name, path, "" if number is None else f"{number:,}") for name, path, number in links]


def _certificates(category: Category) -> list[tuple[str, str, str]]:
    return [(name, path, ", ".join(given)) for name, path, given in category.certificates]


def _count(context: Mapping[str, Any]) -> str:
    if context["last"] == 1:
        return many(context["total"], "group")
    first = context["first"]
    return f"Groups {first} to {first + len(context['cards']) - 1} of {context['total']:,}"
