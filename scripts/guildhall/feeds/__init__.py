"""Feeds: what changed in each list of groups, in the forms that readers and mail services take."""

from guildhall.feeds.links import (
    FeedLink,
    changes_links,
    listing_links,
    listing_stem,
    meeting_links,
)
from guildhall.feeds.writing import write

__all__ = ["FeedLink", "changes_links", "listing_links", "listing_stem", "meeting_links", "write"]
