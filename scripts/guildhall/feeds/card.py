"""A group as the content of an item: what it is, what it costs, where and when it meets."""

from typing import Any

from lxml import html
from lxml.html import builder

from guildhall.addresses import host_of
from guildhall.catalogue import Entry
from guildhall.publication import Publication

_BETWEEN = " · "


def card_html(entry: Entry, site: Publication, *lead: str) -> str:
    """A group as HTML, without styles and with absolute addresses.

    Args:
        entry: the group.
        site: where its page is.
        lead: lines that come before it: a date, what changed.
    """
    facts = [*entry.facts, entry.freshness.words]
    if entry.group.status in {"dormant", "merged", "dissolved"}:
        facts.insert(0, f"said to be {entry.group.status}")
    links = [builder.A(f"Facts and sources on {site.name}", href=site.address(entry.path))]
    if url := entry.group.url:
        links += [builder.A(host_of(url), href=url)]
    links[0].tail = _BETWEEN if len(links) > 1 else None
    return _text(
        builder.DIV(
            *(builder.P(builder.STRONG(line)) for line in lead),
            builder.P(entry.group.summary),
            builder.P(builder.STRONG(entry.cost_line), *(f"{_BETWEEN}{fact}" for fact in facts)),
            builder.P(*links),
        )
    )


def sentence_html(text: str) -> str:
    """A sentence as HTML."""
    return _text(builder.P(text))


def _text(element: Any) -> str:
    return str(html.tostring(element, encoding="unicode"))
