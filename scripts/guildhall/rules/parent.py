"""A parent is another record, and no group is its own ancestor."""

from collections.abc import Iterator

from guildhall.reading.saying import Saying
from guildhall.records.record import Record
from guildhall.rules.finding import Finding
from guildhall.rules.world import World

OWN = Saying("the group is its own parent", "delete this line")
UNKNOWN = Saying("no record has the id `{id}`", "{remedy}")
CIRCLE = Saying(
    "the group is its own ancestor ({circle})", "delete `parent` in the topmost of them"
)


def check(record: Record, world: World) -> Iterator[Finding]:
    """The parent of the record and the parents above it."""
    parent = record.group.parent
    if parent is None:
        return
    if parent == record.id:
        yield Finding(("parent",), *OWN.of())
    elif parent not in world.by_id:
        remedy = world.did_you_mean(parent)
        yield Finding(("parent",), *UNKNOWN.of(id=parent, remedy=remedy))
    elif record.id in (line := _ancestors(record, world)):
        circle = " → ".join((record.id, *line[: line.index(record.id) + 1]))
        yield Finding(("parent",), *CIRCLE.of(circle=circle))


def _ancestors(record: Record, world: World) -> list[str]:
    """Ids from the parent upwards, up to the first that comes again."""
    line: list[str] = []
    parent = record.group.parent
    while parent and parent in world.by_id and parent not in line:
        line.append(parent)
        parent = world.by_id[parent][0].group.parent
    return line
