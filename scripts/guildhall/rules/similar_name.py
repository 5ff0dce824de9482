"""A name much like that of a group in the same country is asked about, and the answer kept."""

from collections.abc import Iterator

from guildhall.reading import Severity
from guildhall.records.record import Record
from guildhall.rules.finding import Finding
from guildhall.rules.world import World


def check(record: Record, world: World) -> Iterator[Finding]:
    """Similar names that `not_same_as` does not answer; ids in it that no record has."""
    answered = record.group.not_same_as or []
    for number, other_id in enumerate(answered):
        if other_id not in world.by_id:
            yield Finding(
                ("not_same_as", number),
                f"no record has the id `{other_id}`",
                world.did_you_mean(other_id),
            )
    for other in world.similar_names.get(record.file, ()):
        if other.id in answered or record.id in (other.group.not_same_as or ()):
            continue
        yield Finding(
            ("name",),
            f"“{record.group.name}” is much like “{other.group.name}” in {other.file}",
            f"put both into one record, or answer with `not_same_as: [{other.id}]`",
            Severity.WARNING,
        )
