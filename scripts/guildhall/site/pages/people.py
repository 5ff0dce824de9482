"""Groups by whom they are for."""

from collections.abc import Iterator

from guildhall.catalogue import Catalogue
from guildhall.site.info import SiteInfo
from guildhall.site.page import Page
from guildhall.site.pages.terms import Shelf, pages_of_shelf

SHELF = Shelf(
    folder="for",
    facet="audience",
    name="Who it is for",
    title="Groups by whom they are for",
    lede="Groups that say whom they serve: from students to executives, and communities of "
    "people who are few in tech.",
    pattern="Groups for {}",
)


def pages(catalogue: Catalogue, site: SiteInfo) -> Iterator[Page]:
    """The list of audiences, then each."""
    yield from pages_of_shelf(
        SHELF, catalogue.words.audiences, catalogue.by_audience, catalogue, site
    )
