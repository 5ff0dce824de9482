"""The world that a record is checked against: all records and all vocabularies."""

import datetime
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from guildhall.addresses import AddressError, same_address_key
from guildhall.reading import FieldPath
from guildhall.reading.saying import DID_YOU_MEAN
from guildhall.records.address_fields import addresses
from guildhall.records.record import Record
from guildhall.rules.names import folded, may_be_one_place, nearest, similar_pairs
from guildhall.vocabulary import Vocabularies

NAME_A_FILE = "write the name of a file in data/groups"
"""The remedy for an id that no record has, where none is near."""

AddressFields = tuple[tuple[FieldPath, str], ...]


@dataclass(frozen=True)
class World:
    """What a rule may look at beside the record itself.

    Attributes:
        records: all records of the directory, in the order of their files.
        words: the closed vocabularies.
        today: the day of the check.
    """

    records: tuple[Record, ...]
    words: Vocabularies
    today: datetime.date

    @cached_property
    def by_id(self) -> Mapping[str, tuple[Record, ...]]:
        """Records by id; more than one where an id stands twice."""
        found: defaultdict[str, list[Record]] = defaultdict(list)
        for record in self.records:
            found[record.id].append(record)
        return {key: tuple(records) for key, records in found.items()}

    @cached_property
    def currencies(self) -> Mapping[str, None]:
        """Codes of ISO 4217, those that people use most first."""
        return dict.fromkeys((*self.words.rates, *sorted(self.words.currencies)))

    def did_you_mean(self, wrong: str) -> str:
        """A remedy for an id that no record has."""
        near = nearest(wrong, tuple(self.by_id))
        return DID_YOU_MEAN.format(word=near) if near else NAME_A_FILE

    def same_address(self, record: Record) -> Iterator[Record]:
        """The other records whose own address leads to the page that this record's does."""
        key = address_key(record)
        for other in self.by_address[key] if key else ():
            if other.file != record.file:
                yield other

    @cached_property
    def by_address(self) -> Mapping[str, tuple[Record, ...]]:
        """Records by what identifies their own address (see ``same_address_key``)."""
        found: defaultdict[str, list[Record]] = defaultdict(list)
        for record in self.records:
            if key := address_key(record):
                found[key].append(record)
        return {key: tuple(records) for key, records in found.items()}

    def addresses(self, record: Record) -> AddressFields:
        """All addresses of a record, each with its field."""
        return self._addresses[record.file]

    @cached_property
    def _addresses(self) -> Mapping[str, AddressFields]:
        return {record.file: tuple(addresses(record.group)) for record in self.records}

    @cached_property
    def https_hosts(self) -> frozenset[str]:
        """Hosts that any address of the directory reaches over https."""
        return frozenset(
            address.removeprefix("https://").partition("/")[0].lower()
            for found in self._addresses.values()
            for _, address in found
            if address.startswith("https://")
        )

    @cached_property
    def similar_names(self) -> Mapping[str, tuple[Record, ...]]:
        """By a record's file: others in its home whose names, or short names, are much alike.

        Groups that are known to meet in different cities are different groups.
        """
        homes: defaultdict[str, list[Record]] = defaultdict(list)
        for record in self.records:
            homes[record.home].append(record)
        found: defaultdict[str, list[Record]] = defaultdict(list)
        for records in homes.values():
            for one, other in _alike(records):
                found[one.file].append(other)
                found[other.file].append(one)
        return {file: tuple(records) for file, records in found.items()}


def address_key(record: Record) -> str | None:
    """What identifies the page that a record's own address leads to, for one that has any."""
    try:
        return same_address_key(record.group.url) if record.group.url else None
    except AddressError:
        return None  # address_form tells of it


def _alike(records: list[Record]) -> Iterator[tuple[Record, Record]]:
    """Pairs with similar names, then pairs with one short name and a topic, each pair once."""
    cities = [folded(record.group.region.city or "") for record in records]
    names = [folded(record.group.name) for record in records]
    pairs = dict.fromkeys(similar_pairs(names, cities))
    short: defaultdict[str, list[int]] = defaultdict(list)
    for number, record in enumerate(records):
        if record.group.short_name:
            short[folded(record.group.short_name)].append(number)
    for same in short.values():
        for one, other in combinations(same, 2):
            if may_be_one_place(cities[one], cities[other]) and _share_a_topic(
                records[one], records[other]
            ):
                pairs[one, other] = None
    for one, other in pairs:
        yield records[one], records[other]


def _share_a_topic(one: Record, other: Record) -> bool:
    return not set(one.group.focus.topics).isdisjoint(other.group.focus.topics)
