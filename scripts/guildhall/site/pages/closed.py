"""Dissolved and merged groups, with where their people went."""

from collections.abc import Iterator

from guildhall.catalogue import Catalogue, Entry
from guildhall.site.info import SiteInfo
from guildhall.site.page import Page


def pages(catalogue: Catalogue, _site: SiteInfo) -> Iterator[Page]:
    """The one list of closed groups, the latest first."""

    def since(entry: Entry) -> str:
        ended = entry.group.ended
        return (ended.since if ended else None) or ""

    rows = [
        (entry, entry.name, _successor(entry, catalogue))
        for entry in sorted(catalogue.closed, key=since, reverse=True)
    ]
    yield Page(
        path="closed/",
        template="closed",
        title="Groups that have closed",
        description="Tech associations that were dissolved or merged, when that was, and where "
        "their people went.",
        context={"rows": rows},
    )


def _successor(entry: Entry, catalogue: Catalogue) -> Entry | None:
    ended = entry.group.ended
    return catalogue.by_id.get(ended.into) if ended and ended.into else None
