"""The rules that the feed validator of the W3C checks, as far as they concern our feeds.

https://validator.w3.org/feed/docs/
"""

import datetime
import re
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urlsplit

from lxml import etree, html

ATOM = "{http://www.w3.org/2005/Atom}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
MEDIA = "{http://search.yahoo.com/mrss/}content"
LARGEST_ITEM = 4_000
"""Bytes: thirty of them are far below what any reader takes."""

_NOT_HTML = re.compile(r"&(?!#?\w+;)|<")

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def rss_faults(text: bytes, *, newest_first: bool = True) -> list[str]:
    """What is wrong with an RSS feed."""
    channel = etree.fromstring(text).find("channel")
    if channel is None:
        return ["no channel"]
    found = [
        f"channel without {name}" for name in _missing(channel, "title", "link", "description")
    ]
    own = channel.find(f"{ATOM}link[@rel='self']")
    if own is None or own.get("type") != "application/rss+xml" or not _public(own.get("href")):
        found.append("no link to itself")
    if not _public(channel.findtext("link")):
        found.append("channel's link is no absolute https address")
    found += _date_faults(channel.findtext("lastBuildDate"))
    items = channel.findall("item")
    for item in items:
        found += [f"{item.findtext('title')}: {fault}" for fault in _rss_item_faults(item)]
    guids = [item.findtext("guid") for item in items]
    dates = [parsedate_to_datetime(item.findtext("pubDate") or "") for item in items]
    return [*found, *_order_faults(guids, dates, newest_first=newest_first)]


def _rss_item_faults(item: Any) -> Iterator[str]:
    yield from (f"without {name}" for name in _missing(item, "title", "link", "description"))
    yield from _date_faults(item.findtext("pubDate"))
    if _NOT_HTML.search(item.findtext("description") or ""):
        yield "description is no HTML"
    guid = item.find("guid")
    if guid is None or guid.get("isPermaLink") != "false" or not guid.text.startswith("tag:"):
        yield "guid is no tag"
    if not _public(item.findtext("link")):
        yield "link is no absolute https address"
    yield from _content_faults(item.findtext(CONTENT))
    media = item.find(MEDIA)
    stated = {"medium": "image", "type": "image/png", "width": "1200", "height": "630"}
    if media is None or any(media.get(name) != value for name, value in stated.items()):
        yield "no picture with medium, type, width and height"
    elif not _public(media.get("url")):
        yield "picture has no absolute https address"
    if len(etree.tostring(item)) > LARGEST_ITEM:
        yield "is too large"


def atom_faults(text: bytes, *, newest_first: bool = True) -> list[str]:
    """What is wrong with an Atom feed (RFC 4287)."""
    feed = etree.fromstring(text)
    found = [f"feed without {name}" for name in _missing(feed, *_atom("id", "title", "updated"))]
    if not feed.findtext(f"{ATOM}author/{ATOM}name"):
        found.append("no author")
    if feed.get("{http://www.w3.org/XML/1998/namespace}lang") != "en":
        found.append("no language")
    links = {link.get("rel"): link.get("href") for link in feed.findall(f"{ATOM}link")}
    found += [f"no link {rel}" for rel in ("self", "alternate") if not _public(links.get(rel))]
    entries = feed.findall(f"{ATOM}entry")
    for entry in entries:
        names = _atom("id", "title", "updated", "summary", "content")
        found += [f"entry without {name}" for name in _missing(entry, *names)]
        found += _content_faults(entry.findtext(f"{ATOM}content"))
        link = entry.find(f"{ATOM}link")
        if link is None or not _public(link.get("href")):
            found.append("link is no absolute https address")
    ids = [entry.findtext(f"{ATOM}id") for entry in entries]
    dates = [
        datetime.datetime.fromisoformat(entry.findtext(f"{ATOM}updated") or "") for entry in entries
    ]
    if any(date.tzinfo is None for date in dates):
        found.append("a date without a zone")
    return [*found, *_order_faults(ids, dates, newest_first=newest_first)]


def _atom(*names: str) -> list[str]:
    return [f"{ATOM}{name}" for name in names]


def _missing(element: Any, *names: str) -> list[str]:
    return [name for name in names if not (element.findtext(name) or "").strip()]


def _public(address: str | None) -> bool:
    parts = urlsplit(address or "")
    return parts.scheme == "https" and bool(parts.hostname)


def _date_faults(text: str | None) -> Iterator[str]:
    """RFC 822 with a year of four digits, an English day that is the right one, and a zone."""
    try:
        date = parsedate_to_datetime(text or "")
    except ValueError:
        yield f"no date of RFC 822: {text}"
        return
    if date.tzinfo is None or not (text or "").startswith(f"{DAYS[date.weekday()]}, "):
        yield f"no date of RFC 822 with its day and zone: {text}"


def _content_faults(text: str | None) -> Iterator[str]:
    if not text:
        yield "no content"
        return
    tree: Any = html.fromstring(text)
    yield from (
        f"content leads to {address}"
        for _, _, address, _ in tree.iterlinks()
        if not address.startswith(("https://", "http://"))
    )
    yield from (f"content has {e.tag}" for e in tree.iter("script", "style", "iframe", "form"))
    yield from (
        f"content has {n}" for e in tree.iter() for n in map(str, e.attrib) if n.startswith("on")
    )


def _order_faults(
    ids: list[Any], dates: list[datetime.datetime], *, newest_first: bool = True
) -> Iterator[str]:
    if len(set(ids)) < len(ids):
        yield "an id twice"
    if newest_first and dates != sorted(dates, reverse=True):
        yield "not the newest first"
