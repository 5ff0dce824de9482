"""Records that a new group may be: told while its name and its address are typed."""

from collections.abc import Iterator
from typing import Any

from rapidfuzz import fuzz, process

from guildhall.addresses import AddressError, same_address_key
from guildhall.records.record import Record
from guildhall.rules.names import folded
from guildhall.rules.world import World

ALIKE = 82
"""Percent of the letters that two names share (rapidfuzz's ``ratio`` of their folded words): less
than the rule asks for, as a person looks at each."""

MOST = 5
"""Records that are told at once."""


class Resembling:
    """What a new group may be already.

    Args:
        world: all records.
    """

    def __init__(self, world: World) -> None:
        self._world = world
        self._names: dict[str, list[Record]] = {}
        for record in world.records:
            group = record.group
            for name in (group.name, group.short_name, *(group.aliases or ())):
                if name and (words := folded(name)):
                    self._names.setdefault(words, []).append(record)

    def named(self, name: str) -> list[Record]:
        """Records of much the same name, the most alike first."""
        found = process.extract(
            folded(name), list(self._names), scorer=fuzz.ratio, score_cutoff=ALIKE, limit=MOST
        )
        records = {one.file: one for words, _, _ in found for one in self._names[words]}
        return list(records.values())[:MOST]

    def at(self, address: str) -> list[Record]:
        """Records whose own address leads to the same page."""
        try:
            return list(self._world.by_address.get(same_address_key(address), ()))
        except AddressError:
            return []

    def note(self, variable: str, value: Any) -> Iterator[str]:
        """What to say after an answer."""
        if variable == "NAME" and (alike := self.named(value)):
            yield "  Here already, with a name like it (end this with Ctrl-C if it is one of them):"
            yield from map(_line, alike)
        if variable == "URL" and (same := self.at(value)):
            yield "  Here already, with this address; end this with Ctrl-C and correct that one:"
            yield from map(_line, same)


def _line(record: Record) -> str:
    region = record.group.region
    place = ", ".join(filter(None, (region.city, region.country)))
    return f"  - {record.group.name}{f' ({place})' if place else ''}: {record.file}"
