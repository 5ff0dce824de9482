"""No date is in the future, and no fact is older than the group."""

import datetime
from collections.abc import Iterator

from guildhall.reading import FieldPath
from guildhall.reading.saying import Saying
from guildhall.records.dates import earliest, latest
from guildhall.records.group import Group
from guildhall.records.record import Record
from guildhall.rules.finding import Finding
from guildhall.rules.world import World

AHEAD = datetime.timedelta(days=1)
"""The clock of the check is UTC: in Auckland it is tomorrow for half of the day."""

FUTURE = Saying(
    "{date} is in the future (today is {today})", "write the day, month or year that has been"
)
BEFORE_FOUNDING = Saying(
    "{date} is before the group was founded ({founded})", "correct this date, or `founded`"
)


def check(record: Record, world: World) -> Iterator[Finding]:
    """Each date of the record beside today and beside its founding.

    A source may be older than the group: founders announce what they are about to found.
    """
    founded = record.group.founded
    if founded and earliest(founded) > world.today + AHEAD:
        founded = None  # told as it is; everything else would seem to be before it
    for field, date in _dates(record.group):
        if earliest(date) > world.today + AHEAD:
            yield Finding(field, *FUTURE.of(date=date, today=world.today))
        if founded and field[0] != "sources" and latest(date) < earliest(founded):
            yield Finding(field, *BEFORE_FOUNDING.of(date=date, founded=founded))


def _dates(group: Group) -> Iterator[tuple[FieldPath, str]]:
    """All dates that are written, each with its field."""
    if group.founded:
        yield ("founded",), group.founded
    if group.ended and group.ended.since:
        yield ("ended", "since"), group.ended.since
    for name, part in (
        ("membership", group.membership),
        ("chapters", group.chapters),
        ("members", group.members),
    ):
        if part and part.as_of:
            yield (name, "as_of"), part.as_of
    yield ("added",), group.added
    for number, source in enumerate(group.sources):
        if source.date:
            yield ("sources", number, "date"), source.date
