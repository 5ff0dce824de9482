"""The pages, one module for each type; all that a build renders from the catalogue."""

from collections.abc import Iterator

from guildhall.catalogue import Catalogue
from guildhall.site.info import SiteInfo
from guildhall.site.page import Page
from guildhall.site.pages import (
    areas,
    careers,
    changes,
    closed,
    collections,
    contributing,
    cost,
    coverage,
    embeds,
    error,
    find,
    gaps,
    groups,
    home,
    meetings,
    moved,
    newsletters,
    offline,
    people,
    places,
    plan,
    roles,
    status,
    topics,
)

PAGE_TYPES = (
    *(home, find, areas, topics, places, roles, cost, people, careers, meetings, plan),
    *(collections, newsletters, embeds, groups, closed, changes, coverage, gaps, contributing),
    *(status, moved, offline, error),
)
"""One module for each type of page, in the order of the site map."""


def all_pages(catalogue: Catalogue, site: SiteInfo) -> Iterator[Page]:
    """Every page made from the catalogue."""
    for page_type in PAGE_TYPES:
        yield from page_type.pages(catalogue, site)
