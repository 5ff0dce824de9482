"""A change: what happened to one group on one day."""

import datetime
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What happened, in the order in which a day's changes are told."""

    ADDED = "added"
    CHANGED = "changed"
    DORMANT = "dormant"
    MERGED = "merged"
    DISSOLVED = "dissolved"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Change:
    """What happened to one group on one day.

    Attributes:
        id: the group's id.
        name: its name at that time.
        kind: what happened.
        when: the moment of the last commit of that day which did it, in UTC.
        fields: the fields that differ, for a record that was there before and after.
    """

    id: str
    name: str
    kind: Kind
    when: datetime.datetime
    fields: tuple[str, ...] = ()

    @property
    def day(self) -> datetime.date:
        """The day on which it happened, in UTC."""
        return self.when.date()
