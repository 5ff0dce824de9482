"""A name much like that of a group in the same country is asked about, and the answer kept."""

from collections.abc import Iterator

from guildhall.reading import Severity
from guildhall.reading.saying import Saying
from guildhall.records.record import Record
from guildhall.rules.finding import Finding
from guildhall.rules.world import World

UNKNOWN = Saying("no record has the id `{id}`", "{remedy}")
ALIKE = Saying(
    "“{name}” is much like “{other}” in {file}",
    "put both into one record, or answer with `not_same_as: [{id}]`",
)


def check(record: Record, world: World) -> Iterator[Finding]:
    """Similar names that `not_same_as` does not answer; ids in it that no record has."""
    answered = record.group.not_same_as or []
    for number, other_id in enumerate(answered):
        if other_id not in world.by_id:
            remedy = world.did_you_mean(other_id)
            yield Finding(("not_same_as", number), *UNKNOWN.of(id=other_id, remedy=remedy))
    for other in world.similar_names.get(record.file, ()):
        if other.id in answered or record.id in (other.group.not_same_as or ()):
            continue
        said = ALIKE.of(
            name=record.group.name, other=other.group.name, file=other.file, id=other.id
        )
        yield Finding(("name",), *said, Severity.WARNING)
