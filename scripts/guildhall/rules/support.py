"""What a group offers is stated by a source, and a source states only what the record has."""

from collections.abc import Iterator

from guildhall.reading.saying import Saying
from guildhall.records.record import Record
from guildhall.rules.finding import Finding
from guildhall.rules.world import World

NEEDED = ("membership", "events", "careers", "chapters", "members")
"""The fields that readers act on: none of them stands without its source."""

NOT_STATED = Saying(
    "no source states `{name}`",
    "add `{name}` to `supports` of the source that states it, or add that source",
)
NOT_THERE = Saying(
    "the source is said to state `{name}`, which this record does not have",
    "delete `{name}` from this list, or add the field",
)


def check(record: Record, _world: World) -> Iterator[Finding]:
    """The fields that need a source; the fields that sources name."""
    group = record.group
    named = {name for source in group.sources for name in source.supports}
    for name in NEEDED:
        if getattr(group, name) is not None and name not in named:
            yield Finding((name,), *NOT_STATED.of(name=name))
    for number, source in enumerate(group.sources):
        for place, name in enumerate(source.supports):
            if getattr(group, name) is None:
                field = ("sources", number, "supports", place)
                yield Finding(field, *NOT_THERE.of(name=name))
