"""Addresses that have moved: a page that sends readers on."""

from collections.abc import Iterator

from guildhall.catalogue import Catalogue
from guildhall.site.info import SiteInfo
from guildhall.site.page import Page


def pages(catalogue: Catalogue, _site: SiteInfo) -> Iterator[Page]:
    """A page for each line of ``data/redirects.yaml``."""
    for redirect in catalogue.words.redirects:
        yield Page(
            path=redirect.moved,
            template="moved",
            title=f"Moved: {redirect.moved.strip('/')}",
            description="This page has moved.",
            context={"to": redirect.to},
            listed=False,
        )
