"""Groups by what they do for a career."""

from collections.abc import Iterator

from guildhall.catalogue import Catalogue
from guildhall.site.info import SiteInfo
from guildhall.site.page import Page
from guildhall.site.pages.terms import Shelf, pages_of_shelf

SHELF = Shelf(
    folder="careers",
    facet="career",
    name="For your career",
    title="Groups by what they do for a career",
    lede="Job boards, mentoring, certificates and scholarships, and lower fees for people who "
    "are out of work or studying.",
    guide=("What a fee buys, and who pays less", "guides/what-a-fee-buys/"),
    pattern="Groups for your career: {}",
)


def pages(catalogue: Catalogue, site: SiteInfo) -> Iterator[Page]:
    """The list of benefits, then each."""
    yield from pages_of_shelf(
        SHELF, catalogue.words.benefits, catalogue.by_benefit, catalogue, site
    )
