"""``feeds.opml``: the site's own feeds, to subscribe to many at once (http://opml.org/spec2.opml).

No record states the address of a feed of the group's own, so there is none of those in it.
"""

from collections.abc import Sequence
from itertools import groupby
from typing import Final

from lxml import etree

from guildhall.catalogue.listings import KINDS, Listing
from guildhall.feeds.links import FOLDER
from guildhall.publication import Publication

DUBLIN_CORE: Final = "http://purl.org/dc/elements/1.1/"


def opml_bytes(listings: Sequence[Listing], site: Publication) -> bytes:
    """The feeds of all listings, kind by kind."""
    root = etree.Element("opml", version="2.0", nsmap={"dc": DUBLIN_CORE})
    head = etree.SubElement(root, "head")
    etree.SubElement(head, "title").text = f"Feeds of {site.name}"
    etree.SubElement(head, "ownerId").text = site.address("")
    etree.SubElement(head, f"{{{DUBLIN_CORE}}}rights").text = site.credit
    body = etree.SubElement(root, "body")
    for kind, found in groupby(listings, key=lambda listing: listing.kind):
        shelf = etree.SubElement(body, "outline", text=KINDS[kind])
        for listing in found:
            etree.SubElement(
                shelf,
                "outline",
                text=listing.heading,
                type="rss",
                version="RSS2",
                xmlUrl=site.address(f"{FOLDER}{listing.key}.rss"),
                htmlUrl=site.address(listing.path),
            )
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
