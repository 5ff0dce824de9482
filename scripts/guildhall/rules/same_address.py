"""Two records with one address are one group, unless they are chapters that share a page."""

from collections.abc import Iterator

from guildhall.reading.saying import Saying
from guildhall.records.record import Record
from guildhall.rules.finding import Finding
from guildhall.rules.world import World

SHARED = Saying(
    "{address} is the address of {file} too",
    "put both into one record; for two chapters that share a page, "
    "name the `parent` of each and its `city`",
)


def check(record: Record, world: World) -> Iterator[Finding]:
    """The other records whose own address leads to the same page."""
    for other in world.same_address(record):
        if not _may_share(record, other):
            said = SHARED.of(address=record.group.url, file=other.file)
            yield Finding(("url",), *said)


def _may_share(one: Record, other: Record) -> bool:
    if other.group.parent == one.id or one.group.parent == other.id:
        return True
    apart = _place(one) != _place(other)
    return apart and bool(one.group.parent and other.group.parent)


def _place(record: Record) -> tuple[str, str, str]:
    region = record.group.region
    return region.country or "", region.subdivision or "", (region.city or "").casefold()
