"""Groups that may be the same as one, or that are much like it."""

from collections.abc import Iterator

from guildhall.catalogue import Catalogue, Entry
from guildhall.catalogue.similar import Neighbours
from guildhall.markdown_text import clipped
from guildhall.records.record import Record
from guildhall.reviewing.report import LONGEST, Alike
from guildhall.rules.world import World

MOST = 6
_NEIGHBOURS = 3


class Likeness:
    """Finds groups like a group among all.

    Args:
        catalogue: all groups.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        records = tuple(entry.record for entry in catalogue.entries)
        self._entries = {entry.record.file: entry for entry in catalogue.entries}
        self._world = World(records, catalogue.words, catalogue.today)
        self._neighbours = Neighbours(catalogue)

    def of(self, record: Record) -> list[Alike]:
        """At most ``MOST`` groups, those that may be the same first."""
        found: dict[str, Alike] = {}
        for alike in self._all(record):
            if alike.file != record.file:
                found.setdefault(alike.file, alike)
        return list(found.values())[:MOST]

    def _all(self, record: Record) -> Iterator[Alike]:
        for other in self._world.same_address(record):
            yield _alike(self._entries[other.file], "the same address")
        for other in self._world.similar_names.get(record.file, ()):
            yield _alike(self._entries[other.file], "a similar name")
        for entry in self._neighbours.of(self._entries[record.file], _NEIGHBOURS):
            yield _alike(entry, "the same topics")


def _alike(entry: Entry, why: str) -> Alike:
    return Alike.model_validate(
        {
            "file": entry.record.file,
            "name": clipped(entry.name, LONGEST),
            "where": clipped(entry.where, LONGEST),
            "why": why,
        }
    )
