"""The file's name is the record's id: short, in lower case, and no other file has it."""

import re
from collections.abc import Iterator

from guildhall.reading.saying import Saying
from guildhall.records.record import Record
from guildhall.rules.finding import Finding
from guildhall.rules.world import World
from guildhall.wording import slug

LONGEST = 80
"""Characters; as long as an id in the model may be."""

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

WRONG_SIGNS = Saying(
    "the file name “{id}” has more than lower-case letters, numbers and hyphens",
    "rename the file to `{better}.yaml`",
)
TOO_LONG = Saying(
    "the file name has {length} characters, more than {longest}",
    "rename the file to `{better}.yaml`",
)
TAKEN = Saying(
    "the file name is taken: {file} has it too",
    "add the city or the country to this file's name, or delete the file when both are one group",
)


def check(record: Record, world: World) -> Iterator[Finding]:
    """Form and length of the name; other files of the same name."""
    if not _ID.fullmatch(record.id) or len(record.id) > LONGEST:
        length, better = len(record.id), _id_from(record)
        said = (
            WRONG_SIGNS.of(id=record.id, better=better)
            if length <= LONGEST
            else TOO_LONG.of(length=length, longest=LONGEST, better=better)
        )
        yield Finding((), *said)
    for other in world.by_id[record.id]:
        if other.file != record.file:
            yield Finding((), *TAKEN.of(file=other.file))


def _id_from(record: Record) -> str:
    """An id made from the file's name, or from the group's when nothing is left of it."""
    for text in (record.id, record.group.short_name or "", record.group.name):
        if found := slug(text)[:LONGEST].strip("-"):
            return found
    return "name-of-the-group"
