"""The page for those without a network: what is kept on their device, and keeping more."""

from collections.abc import Iterator

from guildhall.catalogue import Catalogue
from guildhall.site.info import SiteInfo
from guildhall.site.page import Page

PATH = "offline/"


def pages(_catalogue: Catalogue, _site: SiteInfo) -> Iterator[Page]:
    """The one page, which is of no use to who comes from a search engine."""
    yield Page(
        path=PATH,
        template="offline",
        title="Without a network",
        description="Which pages are kept on your device, and how to keep the whole finder there.",
        listed=False,
    )
