"""The catalogue: all groups of the directory, indexed by what people look for."""

import datetime
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from guildhall.catalogue.cards import Card, card_of
from guildhall.catalogue.entry import Entry
from guildhall.catalogue.facets import Facet, facets
from guildhall.catalogue.fit import fitting
from guildhall.catalogue.reach import City
from guildhall.records.record import Record
from guildhall.vocabulary import Vocabularies

_Index = Mapping[str, tuple[Entry, ...]]


@dataclass(frozen=True)
class Catalogue:
    """All entries in their default order, with the indexes that pages are made from.

    The indexes hold open groups; dissolved and merged ones are in ``closed``.
    """

    entries: tuple[Entry, ...]
    words: Vocabularies
    today: datetime.date

    @classmethod
    def of(
        cls, records: Iterable[Record], words: Vocabularies, today: datetime.date
    ) -> "Catalogue":
        """The catalogue of checked records."""
        entries = [Entry(record, words, today) for record in records]
        return cls(tuple(sorted(entries, key=lambda entry: entry.order)), words, today)

    @cached_property
    def by_id(self) -> Mapping[str, Entry]:
        """All entries by id."""
        return {entry.id: entry for entry in self.entries}

    @cached_property
    def facets(self) -> tuple[Facet, ...]:
        """The facets that groups are filtered by."""
        return facets(self.words)

    @cached_property
    def cards(self) -> Mapping[str, Card]:
        """The cards of entries by id, each made when it is first asked for."""
        return _Cards(self)

    @cached_property
    def ids_by_name(self) -> Mapping[str, list[str]]:
        """Ids of all entries by name, so that pages of one name can be told apart."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for entry in self.entries:
            found[entry.name].append(entry.id)
        return found

    @cached_property
    def open(self) -> tuple[Entry, ...]:
        """Groups that one can still join."""
        return tuple(entry for entry in self.entries if entry.is_open)

    @cached_property
    def closed(self) -> tuple[Entry, ...]:
        """Dissolved and merged groups."""
        return tuple(entry for entry in self.entries if not entry.is_open)

    @cached_property
    def by_area(self) -> _Index:
        """Open groups by area."""
        return self._index(lambda entry: [entry.group.focus.area])

    @cached_property
    def by_topic(self) -> _Index:
        """Open groups by topic."""
        return self._index(lambda entry: entry.group.focus.topics)

    @cached_property
    def by_place(self) -> _Index:
        """Open groups by value of the facet Where."""
        return self._index(lambda entry: entry.places)

    @cached_property
    def by_band(self) -> _Index:
        """Open groups by cost band."""
        return self._index(lambda entry: [entry.band])

    @cached_property
    def by_audience(self) -> _Index:
        """Open groups by audience."""
        return self._index(lambda entry: entry.group.audience or ())

    @cached_property
    def by_benefit(self) -> _Index:
        """Open groups by benefit for a career."""
        return self._index(lambda entry: entry.benefits)

    @cached_property
    def chapters(self) -> _Index:
        """Entries by the id of their parent."""
        return self._index(lambda entry: [entry.group.parent] if entry.group.parent else ())

    @cached_property
    def by_city(self) -> Mapping[City, tuple[Entry, ...]]:
        """Open local groups by city, cities of one name and country together."""
        found: defaultdict[tuple[str, str], list[Entry]] = defaultdict(list)
        for entry in self.open:
            if entry.city:
                found[entry.city.country, entry.city.slug].append(entry)
        cities = {}
        for key in sorted(found):
            entries = tuple(found[key])
            if first := entries[0].city:
                cities[first] = entries
        return cities

    def by_role(self, role: str) -> tuple[Entry, ...]:
        """Open groups for a job title, ordered by fit and reach as `fitting` says."""
        return self._by_role[role]

    @cached_property
    def _by_role(self) -> _Index:
        roles = self.words.roles.values()
        return {role.id: fitting(role.topics, self.by_topic) for role in roles}

    def _index(self, keys: Callable[[Entry], Iterable[str]]) -> _Index:
        found: defaultdict[str, list[Entry]] = defaultdict(list)
        for entry in self.open:
            for key in keys(entry):
                found[key].append(entry)
        return {key: tuple(entries) for key, entries in found.items()}


class _Cards(Mapping[str, Card]):
    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._made: dict[str, Card] = {}

    def __getitem__(self, id_: str) -> Card:
        if id_ not in self._made:
            catalogue = self._catalogue
            self._made[id_] = card_of(catalogue.by_id[id_], catalogue.facets)
        return self._made[id_]

    def __iter__(self) -> Iterator[str]:
        return iter(self._catalogue.by_id)

    def __len__(self) -> int:
        return len(self._catalogue.by_id)
