"""A group that has ended says when, into what it went, and by what source."""

from collections.abc import Iterator

from guildhall.reading.saying import Saying
from guildhall.records.record import Record
from guildhall.rules.finding import Finding
from guildhall.rules.world import World

OVER = ("merged", "dissolved")
NOT_ACTIVE = ("dormant", *OVER)

STILL_THERE = Saying(
    "the group has an end, but its status is not dormant, merged or dissolved",
    "write the `status`, or delete `ended`",
)
NOT_STATED = Saying(
    "no source states that the group is {status}",
    "add `status` to `supports` of the source that states it, or add that source",
)
NOT_SINCE_WHEN = Saying(
    "the group is {status}, but not since when",
    "add `since:` with the year below `ended:`; "
    "when no source gives a date, add `note:` with a sentence that says so",
)
INTO_NOTHING = Saying(
    "the group has merged, but not into which",
    "add `into:` with the id of that group below `ended:`; "
    "when it has no record, write `status: dissolved` and tell it in `note:`",
)
INTO_ITSELF = Saying("the group has merged into itself", "name the other group")
INTO_UNKNOWN = Saying("no record has the id `{id}`", "{remedy}")


def check(record: Record, world: World) -> Iterator[Finding]:
    """`status`, `ended` and the source that states them."""
    group = record.group
    if group.status not in NOT_ACTIVE:
        if group.ended:
            yield Finding(("ended",), *STILL_THERE.of())
        return
    if not any("status" in source.supports for source in group.sources):
        yield Finding(("status",), *NOT_STATED.of(status=group.status))
    if group.status in OVER:
        yield from _end(record)
    yield from _into(record, world)


def _end(record: Record) -> Iterator[Finding]:
    """Since when, or at least a word on it."""
    group = record.group
    if not group.ended or not (group.ended.since or group.ended.note):
        field = ("ended",) if group.ended else ("status",)
        yield Finding(field, *NOT_SINCE_WHEN.of(status=group.status))


def _into(record: Record, world: World) -> Iterator[Finding]:
    """The group that a merged one became part of."""
    ended, status = record.group.ended, record.group.status
    into = ended and ended.into
    if status == "merged" and not into:
        yield Finding(("ended",) if ended else ("status",), *INTO_NOTHING.of())
    elif into == record.id:
        yield Finding(("ended", "into"), *INTO_ITSELF.of())
    elif into and into not in world.by_id:
        remedy = world.did_you_mean(into)
        yield Finding(("ended", "into"), *INTO_UNKNOWN.of(id=into, remedy=remedy))
