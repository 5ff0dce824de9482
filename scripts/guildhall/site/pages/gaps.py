"""The queue for maintainers: what is missing or oldest, each line with its edit."""

from collections.abc import Iterator

from guildhall.catalogue import Catalogue
from guildhall.catalogue.gaps import gaps_in
from guildhall.site.info import SiteInfo
from guildhall.site.page import Page

SHOWN = 25
"""Groups that are named for each kind of gap; ``make gaps`` has all of them."""


def pages(catalogue: Catalogue, _site: SiteInfo) -> Iterator[Page]:
    """The one queue."""
    found = gaps_in(catalogue)
    yield Page(
        path="contribute/gaps/",
        template="gaps",
        title="Gaps to fill",
        description="What is missing or oldest in the directory, counted by kind, with a link "
        "to mend each record.",
        trail=(("Add or correct a group", "contribute/"),),
        context={
            "gaps": [(gap, len(entries), entries[:SHOWN]) for gap, entries in found],
            "total": len(catalogue.open),
        },
    )
