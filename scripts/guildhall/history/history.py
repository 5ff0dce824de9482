"""The history of the records: their changes, newest first, and when each last changed."""

import datetime
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from guildhall.history.change import Change, Kind
from guildhall.history.repository import Repository

_FIELD = re.compile(r"^(?=[a-z_]+:)", re.MULTILINE)
"""Where a field of a record begins: its fields are the words at the start of a line."""

_ENDS = {kind.value: kind for kind in (Kind.DORMANT, Kind.MERGED, Kind.DISSOLVED)}


@dataclass(frozen=True)
class History:
    """What is known of the past; nothing, where the records are in no repository.

    Attributes:
        changes: at most one for each group and day, the newest first.
    """

    changes: tuple[Change, ...] = ()

    @cached_property
    def changed(self) -> Mapping[str, datetime.datetime]:
        """When each group changed last, by id."""
        return {change.id: change.when for change in reversed(self.changes)}

    def since(self, day: datetime.date) -> tuple[Change, ...]:
        """The changes from a day on."""
        return tuple(change for change in self.changes if change.day >= day)


@dataclass
class _Day:
    """What a group's record was before and after one day."""

    when: datetime.datetime
    before: str | None
    after: str | None


def history_of(root: Path) -> History:
    """The history of the project at ``root``, from git alone; empty without git."""
    repository = Repository(root)
    days: dict[tuple[datetime.date, str], _Day] = {}
    for touch in repository.touches():  # the newest comes first
        key = touch.when.date(), touch.id
        if key in days:
            days[key].before = touch.before
        else:
            days[key] = _Day(touch.when, touch.before, touch.after)
    texts = repository.contents(
        name for day in days.values() for name in (day.before, day.after) if name
    )
    found = [change for (_, id_), day in days.items() for change in _changes(id_, day, texts)]
    order = list(Kind)
    found.sort(key=lambda change: (change.day, change.when), reverse=True)
    found.sort(key=lambda change: (-change.day.toordinal(), order.index(change.kind)))
    return History(tuple(found))


def _changes(id_: str, day: _Day, texts: Mapping[str, str]) -> Iterator[Change]:
    """The change of a day, unless the record was the same at its end as at its start."""
    before = _fields(texts[day.before]) if day.before else {}
    after = _fields(texts[day.after]) if day.after else {}
    differ = tuple(name for name in before | after if before.get(name) != after.get(name))
    if not differ:
        return
    name = _value(after or before, "name") or id_
    if not before or not after:
        yield Change(id_, name, Kind.REMOVED if before else Kind.ADDED, day.when)
    else:
        ended = _ENDS.get(_value(after, "status")) if "status" in differ else None
        yield Change(id_, name, ended or Kind.CHANGED, day.when, differ)


def _fields(text: str) -> dict[str, str]:
    """The lines of a record by field, without blanks at their ends."""
    parts = (part.partition(":") for part in _FIELD.split(text) if part)
    return {name: value.strip() for name, _, value in parts}


def _value(fields: Mapping[str, str], name: str) -> str:
    """A word or a line of a record, without quotes and without a comment."""
    return fields.get(name, "").partition(" #")[0].strip().strip("\"'")
