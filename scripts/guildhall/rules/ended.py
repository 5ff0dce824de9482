"""A group that has ended says when, into what it went, and by what source."""

from collections.abc import Iterator

from guildhall.records.record import Record
from guildhall.rules.finding import Finding
from guildhall.rules.world import World

_OVER = ("merged", "dissolved")
_NOT_ACTIVE = ("dormant", *_OVER)


def check(record: Record, world: World) -> Iterator[Finding]:
    """`status`, `ended` and the source that states them."""
    group = record.group
    if group.status not in _NOT_ACTIVE:
        if group.ended:
            yield Finding(
                ("ended",),
                "the group has an end, but its status is not dormant, merged or dissolved",
                "write the `status`, or delete `ended`",
            )
        return
    if not any("status" in source.supports for source in group.sources):
        yield Finding(
            ("status",),
            f"no source states that the group is {group.status}",
            "add `status` to `supports` of the source that states it, or add that source",
        )
    if group.status in _OVER:
        yield from _end(record)
    yield from _into(record, world)


def _end(record: Record) -> Iterator[Finding]:
    """Since when, or at least a word on it."""
    group = record.group
    if not group.ended or not (group.ended.since or group.ended.note):
        yield Finding(
            ("ended",) if group.ended else ("status",),
            f"the group is {group.status}, but not since when",
            "add `since:` with the year below `ended:`; "
            "when no source gives a date, add `note:` with a sentence that says so",
        )


def _into(record: Record, world: World) -> Iterator[Finding]:
    """The group that a merged one became part of."""
    ended, status = record.group.ended, record.group.status
    into = ended and ended.into
    if status == "merged" and not into:
        yield Finding(
            ("ended",) if ended else ("status",),
            "the group has merged, but not into which",
            "add `into:` with the id of that group below `ended:`; "
            "when it has no record, write `status: dissolved` and tell it in `note:`",
        )
    elif into == record.id:
        yield Finding(("ended", "into"), "the group has merged into itself", "name the other group")
    elif into and into not in world.by_id:
        yield Finding(("ended", "into"), f"no record has the id `{into}`", world.did_you_mean(into))
