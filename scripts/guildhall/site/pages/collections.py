"""Collections: hand-picked groups, each with a line on why it is there."""

from collections.abc import Iterator

from guildhall.catalogue import Catalogue
from guildhall.meetings.calendar import calendar_path
from guildhall.site.info import SiteInfo
from guildhall.site.page import Page
from guildhall.site.pages.category import Category, pages_of


def pages(catalogue: Catalogue, site: SiteInfo) -> Iterator[Page]:
    """Each collection."""
    for collection in catalogue.words.collections.values():
        picks = [pick for pick in collection.groups if pick.id in catalogue.by_id]
        entries = [catalogue.by_id[pick.id] for pick in picks]
        yield from pages_of(
            Category(
                path=f"collections/{collection.id}/",
                title=collection.name,
                heading=collection.name,
                lede=collection.description,
                description=collection.description,
                entries=entries,
                why={pick.id: pick.why for pick in picks},
                calendar=calendar_path("collections", collection.id, entries),
            ),
            catalogue,
            site,
        )
