"""RSS 2.0 as readers and mail services read it (https://www.rssboard.org/rss-specification)."""

from email.utils import format_datetime
from typing import Any, Final

from lxml import etree
from markupsafe import escape

from guildhall.feeds.feed import Feed, Item
from guildhall.publication import Publication

ATOM: Final = "http://www.w3.org/2005/Atom"
CONTENT: Final = "http://purl.org/rss/1.0/modules/content/"
MEDIA: Final = "http://search.yahoo.com/mrss/"
"""https://www.rssboard.org/media-rss"""

_SPACES = {"atom": ATOM, "content": CONTENT, "media": MEDIA}


class Rss:
    """Writes feeds of one site as RSS.

    Args:
        site: where they are published.
        picture: public address of the picture of every item, 1200 by 630 pixels.
    """

    ending = "rss"

    def __init__(self, site: Publication, picture: str) -> None:
        self._site = site
        self._picture = picture
        self._made: dict[str, Any] = {}

    def write(self, feed: Feed) -> bytes:
        """The feed as a file."""
        root = etree.Element("rss", nsmap=_SPACES, version="2.0")
        channel = etree.SubElement(root, "channel")
        _texts(
            channel,
            title=f"{feed.title} · {self._site.name}",
            link=self._site.address(feed.page),
            description=feed.description,
            language="en",
            copyright=self._site.credit,
            lastBuildDate=format_datetime(feed.updated, usegmt=True),
        )
        etree.SubElement(
            channel,
            f"{{{ATOM}}}link",
            rel="self",
            type="application/rss+xml",
            href=self._site.address(f"{feed.stem}.{self.ending}"),
        )
        channel.extend(self._item(item) for item in feed.items)
        return etree.tostring(root, xml_declaration=True, encoding="UTF-8")

    def _item(self, item: Item) -> Any:
        """An item as an element, which moves from the feed before to the next one."""
        made = self._made.get(item.id)
        if made is None:
            made = self._made[item.id] = self._new(item)
        return made

    def _new(self, item: Item) -> Any:
        made = etree.Element("item", nsmap=_SPACES)
        _texts(made, title=item.title, link=item.url)
        etree.SubElement(made, "guid", isPermaLink="false").text = item.id
        _texts(
            made,
            pubDate=format_datetime(item.date, usegmt=True),
            description=html_text(item.summary),
        )
        content = etree.SubElement(made, f"{{{CONTENT}}}encoded")
        content.text = etree.CDATA(item.html)
        size = {"width": "1200", "height": "630"}
        etree.SubElement(
            made,
            f"{{{MEDIA}}}content",
            {"url": self._picture, "medium": "image", "type": "image/png", **size},
        )
        return made


def html_text(text: str) -> str:
    """Text as HTML: readers take the description of an item for HTML, all else for text."""
    return str(escape(text))


def _texts(parent: Any, **texts: str) -> None:
    for name, text in texts.items():
        etree.SubElement(parent, name).text = text
