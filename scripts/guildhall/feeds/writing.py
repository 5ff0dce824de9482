"""Writing all feeds, each in its forms."""

import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Final, Protocol

from guildhall.catalogue import Catalogue
from guildhall.catalogue.listings import listings
from guildhall.feeds.atom import Atom
from guildhall.feeds.feed import Feed
from guildhall.feeds.json_feed import JsonFeed
from guildhall.feeds.of_changes import change_feeds
from guildhall.feeds.of_groups import Items, listing_feeds, whole_feeds
from guildhall.feeds.of_meetings import meeting_feeds
from guildhall.feeds.rss import Rss
from guildhall.history import History
from guildhall.publication import Publication

PICTURE: Final = "feeds/card.png"
"""A picture at an address that lasts: a mail is read long after the site was built anew."""


class Form(Protocol):
    """A form that feeds are written in."""

    ending: str

    def write(self, feed: Feed) -> bytes:
        """The feed as a file."""


def write(
    output: Path, catalogue: Catalogue, site: Publication, picture: Path, history: History
) -> None:
    """Write everything below ``feeds/``.

    Args:
        output: the site's folder.
        catalogue: the groups.
        site: where they are published.
        picture: the picture of all items, a PNG of 1200 by 630 pixels.
        history: what changed in the records.
    """
    rss, atom, json_feed = Rss(site, site.address(PICTURE)), Atom(site), JsonFeed(site)
    every: tuple[Form, ...] = (rss, atom, json_feed)
    listed = list(listings(catalogue))
    items = Items(site, history)
    _write(output, listing_feeds(listed, items, history), every)
    _write(output, whole_feeds(listed, items), (rss,))
    _write(output, change_feeds(catalogue, site, history), every)
    _write(output, meeting_feeds(catalogue, site, history), every)
    shutil.copyfile(picture, output / PICTURE)


def _write(output: Path, feeds: Iterable[Feed], forms: tuple[Form, ...]) -> None:
    for feed in feeds:
        stem = output / feed.stem
        stem.parent.mkdir(parents=True, exist_ok=True)
        for form in forms:
            stem.with_name(f"{stem.name}.{form.ending}").write_bytes(form.write(feed))
