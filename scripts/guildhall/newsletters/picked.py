"""What the builder knows of groups: the same items as letters have, in files found by id."""

import json
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from guildhall.catalogue import Catalogue, Entry
from guildhall.meetings import has_dates, next_occurrences
from guildhall.newsletters.categories import may_be_sent
from guildhall.newsletters.item import item_of, meeting_words

BUCKETS = 512
"""Files; each has some fifteen groups, so that a letter of eight needs a few small ones."""

DATES = 4
"""Dates of a group: past ones vanish, and a builder that is opened in a month still has some."""


def bucket_of(group: str) -> int:
    """Number of the file that has a group: the sum of the characters of its id."""
    return sum(map(ord, group)) % BUCKETS


def files(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Paths and texts of the files of groups that a mail may name."""
    buckets: defaultdict[int, dict[str, Any]] = defaultdict(dict)
    for entry in catalogue.open:
        if may_be_sent(entry):
            buckets[bucket_of(entry.id)][entry.id] = _of(entry)
    for number in range(BUCKETS):
        text = json.dumps(buckets[number], ensure_ascii=False, separators=(",", ":"))
        yield f"newsletters/groups/{number}.json", text


def dated(catalogue: Catalogue) -> list[int]:
    """Places, in the finder's order, of the groups that have dates."""
    return [place for place, entry in enumerate(catalogue.open) if has_dates(entry)]


def _of(entry: Entry) -> dict[str, Any]:
    item = item_of(entry).values()
    del item["next"]
    dates = [
        (occurrence.over, occurrence.day.isoformat(), meeting_words(occurrence))
        for occurrence in next_occurrences(entry, entry.today, DATES)
    ]
    return {**item, "dates": dates} if dates else item
