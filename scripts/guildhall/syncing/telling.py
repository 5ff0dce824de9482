"""A plan in lines that a person reads: what, in which file, from what to what."""

from collections.abc import Iterator

from guildhall.editing.emission import inline
from guildhall.reading import Plain, dotted
from guildhall.reading.explanation import shown
from guildhall.syncing.plan import Plan
from guildhall.syncing.upstream import Listing
from guildhall.wording import many


def lines(plan: Plan, listing: Listing, groups: int, date: str) -> Iterator[str]:
    """The plan, a fact a line, its counts at the end."""
    yield f"{listing.title}: {many(groups, 'group')} in the list of {date}"
    for edit in plan.added:
        yield f"add     {edit.record.file}  {edit.record.group.name} ({edit.record.group.url})"
    for edit in plan.changed:
        for one in edit.written:
            arrow = f"{value(one.old)} → {value(one.new)}"
            yield f"change  {edit.record.file}  {dotted(one.field)}: {arrow}"
    for file, one in plan.kept:
        arrow = f"{value(one.old)}, not {value(one.new)}"
        yield f"keep    {file}  {dotted(one.field)}: {arrow} ({one.kept})"
    for file, reason in plan.gone:
        yield f"gone    {file}  proposed: status: dormant ({reason})"
    for name, reason in plan.left:
        yield f"left    {name}  ({reason})"
    for problem in plan.problems:
        yield f"problem {problem}"
    yield counts(plan)


def counts(plan: Plan) -> str:
    """How many of each there are."""
    told = (
        f"{len(plan.added):,} to add",
        f"{len(plan.changed):,} to change",
        f"{many(len(plan.kept), 'fact')} kept",
        f"{len(plan.gone):,} gone",
        f"{len(plan.left):,} left to a person",
        f"{len(plan.confirmed):,} confirmed",
        f"{plan.current:,} compared before",
    )
    return ", ".join(told)


def value(data: Plain) -> str:
    """A value as a record has it, ``nothing`` for a field that is not there."""
    return inline(data) if isinstance(data, list) else shown(data)
