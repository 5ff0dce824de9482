"""Atom (RFC 4287)."""

from typing import Any, Final

from lxml import etree

from guildhall.feeds.feed import Feed, Item, tag
from guildhall.feeds.rss import ATOM
from guildhall.publication import Publication

XML_LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"

_SPACE: Any = {None: ATOM}


class Atom:
    """Writes feeds of one site as Atom.

    Args:
        site: where they are published.
    """

    ending = "atom"

    def __init__(self, site: Publication) -> None:
        self._site = site
        self._made: dict[str, Any] = {}

    def write(self, feed: Feed) -> bytes:
        """The feed as a file."""
        root = etree.Element(f"{{{ATOM}}}feed", {XML_LANG: "en"}, nsmap=_SPACE)
        _text(root, "id", tag(self._site, feed.stem))
        _text(root, "title", f"{feed.title} · {self._site.name}")
        _text(root, "subtitle", feed.description)
        _text(root, "updated", feed.updated.isoformat())
        own = self._site.address(f"{feed.stem}.{self.ending}")
        _element(root, "link", rel="self", type="application/atom+xml", href=own)
        _element(
            root, "link", rel="alternate", type="text/html", href=self._site.address(feed.page)
        )
        author = _element(root, "author")
        _text(author, "name", self._site.name)
        _text(author, "uri", self._site.address(""))
        _text(root, "rights", self._site.credit)
        root.extend(self._entry(item) for item in feed.items)
        return etree.tostring(root, xml_declaration=True, encoding="UTF-8")

    def _entry(self, item: Item) -> Any:
        """An item as an element, which moves from the feed before to the next one."""
        made = self._made.get(item.id)
        if made is None:
            made = self._made[item.id] = _new(item)
        return made


def _new(item: Item) -> Any:
    made = etree.Element(f"{{{ATOM}}}entry", nsmap=_SPACE)
    _text(made, "id", item.id)
    _text(made, "title", item.title)
    _element(made, "link", rel="alternate", type="text/html", href=item.url)
    _text(made, "published", item.date.isoformat())
    _text(made, "updated", item.date.isoformat())
    _text(made, "summary", item.summary)
    _element(made, "content", type="html").text = item.html
    return made


def _element(parent: Any, name: str, **attributes: str) -> Any:
    return etree.SubElement(parent, f"{{{ATOM}}}{name}", attributes)


def _text(parent: Any, name: str, text: str) -> None:
    _element(parent, name).text = text
