"""JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/)."""

import json
from typing import Any, Final

from guildhall.feeds.feed import Feed, Item
from guildhall.publication import LICENCE, Publication

VERSION: Final = "https://jsonfeed.org/version/1.1"


class JsonFeed:
    """Writes feeds of one site as JSON Feed.

    Args:
        site: where they are published.
    """

    ending = "json"

    def __init__(self, site: Publication) -> None:
        self._site = site

    def write(self, feed: Feed) -> bytes:
        """The feed as a file."""
        site = self._site
        data = {
            "version": VERSION,
            "title": f"{feed.title} · {site.name}",
            "home_page_url": site.address(feed.page),
            "feed_url": site.address(f"{feed.stem}.{self.ending}"),
            "description": feed.description,
            "language": "en",
            "authors": [{"name": site.name, "url": site.address("")}],
            "_licence": {"about": site.address("data/"), "id": LICENCE.id, "credit": site.credit},
            "items": [_item(item) for item in feed.items],
        }
        return json.dumps(data, ensure_ascii=False).encode()


def _item(item: Item) -> dict[str, Any]:
    return {
        "id": item.id,
        "url": item.url,
        "title": item.title,
        "summary": item.summary,
        "content_html": item.html,
        "date_published": item.date.isoformat(),
    }
