"""The page that a server shows when an address leads nowhere."""

from collections.abc import Iterator

from guildhall.catalogue import Catalogue
from guildhall.site.info import SiteInfo
from guildhall.site.page import Page


def pages(catalogue: Catalogue, _site: SiteInfo) -> Iterator[Page]:
    """The one error page."""
    areas = [
        (area.name, f"areas/{area.id}/", len(catalogue.by_area[area.id]))
        for area in catalogue.words.areas.values()
        if area.id in catalogue.by_area
    ]
    yield Page(
        path="404.html",
        template="error",
        title="Page not found",
        description="This address leads nowhere.",
        context={"areas": areas},
        listed=False,
    )
