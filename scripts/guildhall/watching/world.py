"""The world of the rules, made anew for each change, that notes what each check looked at."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from rapidfuzz import fuzz

from guildhall.records.address_fields import addresses
from guildhall.records.record import Record
from guildhall.rules import World
from guildhall.rules.names import SIMILAR, folded
from guildhall.rules.world import AddressFields, address_key

Looked = tuple[str, str]
"""What a check looked at: a sort of thing, ``id`` or ``address``, and which one."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What the world has to know of one record.

    Attributes:
        record: the record.
        key: what identifies its own address.
        fields: its addresses.
        hosts: those that are reached over https.
        name: its folded name.
        short: its folded short name.
    """

    record: Record
    key: str | None
    fields: AddressFields
    hosts: frozenset[str]
    name: str
    short: str

    @classmethod
    def of(cls, record: Record) -> "Facts":
        """The facts of a record."""
        fields = tuple(addresses(record.group))
        https = (text.removeprefix("https://") for _, text in fields if text.startswith("https://"))
        return cls(
            record,
            address_key(record),
            fields,
            frozenset(text.partition("/")[0].lower() for text in https),
            folded(record.group.name),
            folded(record.group.short_name or ""),
        )

    def looked_at_as(self) -> Iterator[Looked]:
        """How others look at it."""
        yield "id", self.record.id
        if self.key:
            yield "address", self.key


@dataclass(frozen=True)
class NotingWorld(World):
    """A world that is made in no time from what is known of its records.

    Attributes:
        facts: those of each record, by its file.
        looked: what was looked at since somebody last asked.
        is_whole: whether all records are checked in it, and not a few.
    """

    facts: Mapping[str, Facts] = field(default_factory=dict)
    looked: set[Looked] = field(default_factory=set, compare=False)
    is_whole: bool = False

    @cached_property
    def by_id(self) -> Mapping[str, tuple[Record, ...]]:
        """Records by id; whoever asks for one is noted."""
        found: defaultdict[str, tuple[Record, ...]] = defaultdict(tuple)
        for record in self.records:
            found[record.id] += (record,)
        return _Noting(found, self.looked)

    @cached_property
    def by_address(self) -> Mapping[str, tuple[Record, ...]]:
        """Records by what identifies their own address."""
        found: defaultdict[str, tuple[Record, ...]] = defaultdict(tuple)
        for record in self.records:
            if key := self.facts[record.file].key:
                found[key] += (record,)
        return found

    def same_address(self, record: Record) -> Iterator[Record]:
        """The other records of one address, which is noted."""
        if key := self.facts[record.file].key:
            self.looked.add(("address", key))
        return super().same_address(record)

    def addresses(self, record: Record) -> AddressFields:
        """All addresses of a record."""
        return self.facts[record.file].fields

    @cached_property
    def https_hosts(self) -> frozenset[str]:
        """Hosts that any address of the directory reaches over https."""
        return frozenset().union(*(self.facts[record.file].hosts for record in self.records))

    @cached_property
    def similar_names(self) -> Mapping[str, tuple[Record, ...]]:
        """Others with much the same name; for a few records found when one is asked for."""
        return super().similar_names if self.is_whole else _Similar(self)


class _Noting(dict[str, tuple[Record, ...]]):
    """Records by id that notes each id that is asked for."""

    def __init__(self, records: Mapping[str, tuple[Record, ...]], looked: set[Looked]) -> None:
        super().__init__(records)
        self._looked = looked

    def __getitem__(self, key: str) -> tuple[Record, ...]:
        self._looked.add(("id", key))
        return super().__getitem__(key)

    def __contains__(self, key: object) -> bool:
        self._looked.add(("id", str(key)))
        return super().__contains__(key)


class _Similar(dict[str, tuple[Record, ...]]):
    """Similar records by file, of which only those are compared that may be similar at all."""

    def __init__(self, world: NotingWorld) -> None:
        super().__init__()
        self._world = world

    def get(self, file: str, default: object = ()) -> tuple[Record, ...]:
        del default
        own = self._world.facts[file]
        few = tuple(record for record in self._world.records if self._is_near(own, record))
        return World(few, self._world.words, self._world.today).similar_names.get(file, ())

    def _is_near(self, own: Facts, record: Record) -> bool:
        if record.home != own.record.home:
            return False
        other = self._world.facts[record.file]
        is_short = bool(own.short) and own.short == other.short
        return is_short or fuzz.ratio(own.name, other.name, score_cutoff=SIMILAR) > 0
