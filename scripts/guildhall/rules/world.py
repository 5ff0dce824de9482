"""The world that a record is checked against: all records and all vocabularies."""

import datetime
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from guildhall.addresses import same_address_key
from guildhall.records.record import Record
from guildhall.vocabulary import Vocabularies


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
    def by_address(self) -> Mapping[str, tuple[Record, ...]]:
        """Records by what identifies their own address (see ``same_address_key``)."""
        found: defaultdict[str, list[Record]] = defaultdict(list)
        for record in self.records:
            if record.group.url:
                found[same_address_key(record.group.url)].append(record)
        return {key: tuple(records) for key, records in found.items()}
