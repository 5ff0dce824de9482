"""Changes in words, for the page and the feeds that tell them."""

from typing import Final

from guildhall.history.change import Change, Kind
from guildhall.records.sources import SUPPORTED_NAMES
from guildhall.wording import listed

LABELS: Final = {
    Kind.ADDED: "Added",
    Kind.CHANGED: "Changed",
    Kind.DORMANT: "Gone dormant",
    Kind.MERGED: "Merged",
    Kind.DISSOLVED: "Dissolved",
    Kind.REMOVED: "Removed",
}
"""What the kinds of change are called."""

_NAMES: Final = {
    **SUPPORTED_NAMES,
    "sources": "sources",
    "ended": "how it ended",
    "added": "date of entry",
}


def fields_words(change: Change) -> str:
    """What differs: ``membership and sources``; empty for a new record."""
    return listed([_NAMES.get(field, field.replace("_", " ")) for field in change.fields])
