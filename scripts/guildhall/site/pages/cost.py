"""Groups by what joining costs."""

from collections.abc import Iterator

from guildhall.catalogue import Catalogue
from guildhall.site.info import SiteInfo
from guildhall.site.page import Page
from guildhall.site.pages.terms import Shelf, pages_of_shelf

SHELF = Shelf(
    folder="cost",
    facet="cost",
    name="Cost",
    title="Groups by what joining costs",
    lede="Free groups first. Bands go by the lowest full price for one person, converted to "
    "US dollars a year for the band only; each group shows its price in its own currency.",
    guide=("What a fee buys, and who pays less", "guides/what-a-fee-buys/"),
    pattern="Groups by cost: {}",
)


def pages(catalogue: Catalogue, site: SiteInfo) -> Iterator[Page]:
    """The list of cost bands, then each."""
    yield from pages_of_shelf(SHELF, catalogue.words.bands, catalogue.by_band, catalogue, site)
