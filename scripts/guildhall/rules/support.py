"""What a group offers is stated by a source, and a source states only what the record has."""

from collections.abc import Iterator

from guildhall.records.record import Record
from guildhall.rules.finding import Finding
from guildhall.rules.world import World

NEEDED = ("membership", "events", "careers", "chapters", "members")
"""The fields that readers act on: none of them stands without its source."""


def check(record: Record, _world: World) -> Iterator[Finding]:
    """The fields that need a source; the fields that sources name."""
    group = record.group
    named = {name for source in group.sources for name in source.supports}
    for name in NEEDED:
        if getattr(group, name) is not None and name not in named:
            yield Finding(
                (name,),
                f"no source states `{name}`",
                f"add `{name}` to `supports` of the source that states it, or add that source",
            )
    for number, source in enumerate(group.sources):
        for place, name in enumerate(source.supports):
            if getattr(group, name) is None:
                yield Finding(
                    ("sources", number, "supports", place),
                    f"the source is said to state `{name}`, which this record does not have",
                    f"delete `{name}` from this list, or add the field",
                )
