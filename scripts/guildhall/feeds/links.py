"""Where the feeds are, for pages that lead to them."""

from typing import Final, NamedTuple

from guildhall.catalogue.listings import KINDS

FOLDER: Final = "feeds/"

CHANGES: Final = "feeds/whats-new"
"""Stem of the feed of all changes; those of areas stand in a folder of that name."""

MEETINGS: Final = "feeds/meetings"
"""Folder of the feeds of meetings, one for each country where some have dates."""

FORMS: Final = {
    "rss": ("RSS", "application/rss+xml"),
    "atom": ("Atom", "application/atom+xml"),
    "json": ("JSON Feed", "application/feed+json"),
}
"""Names and media types of the forms by the endings of their files."""

_DEPTH = len(("kind", "id"))


class FeedLink(NamedTuple):
    """A link to a feed, for the head of a page."""

    title: str
    type: str
    path: str


def listing_stem(path: str) -> str | None:
    """Stem of the feed of a listing by its page's address; ``None`` for pages without a feed."""
    parts = path.strip("/").split("/")
    if len(parts) != _DEPTH or parts[0] not in KINDS:
        return None
    return f"{FOLDER}{'/'.join(parts)}"


def listing_links(stem: str, title: str) -> tuple[FeedLink, ...]:
    """Links to the forms of a feed."""
    return tuple(
        FeedLink(f"{title} ({name})", media_type, f"{stem}.{ending}")
        for ending, (name, media_type) in FORMS.items()
    )


def changes_links(area: str | None = None, name: str = "") -> tuple[FeedLink, ...]:
    """Links to the feed of changes, of an area or of everything."""
    stem = f"{CHANGES}/{area}" if area else CHANGES
    return listing_links(stem, f"What changed: {name}" if name else "What changed")


def meeting_links(country: str, name: str) -> tuple[FeedLink, ...]:
    """Links to the feed of meetings in a country.

    Args:
        country: its code.
        name: its name.
    """
    return listing_links(f"{MEETINGS}/{country.lower()}", f"Meetings in {name}")
