"""A record that no file holds yet, checked as if one did."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from guildhall.reading import Positions, Problem
from guildhall.records.cache import Cache
from guildhall.records.read import read_record
from guildhall.records.record import Record
from guildhall.rules.checking import rules
from guildhall.rules.world import World


def tried(text: str, file: str, world: World) -> list[Problem]:
    """All that the check would say of a record, but for its canonical form.

    Args:
        text: the content of its file.
        file: the file's path relative to the project, made by us.
        world: all other records, and this one's former state if there is one.
    """
    record, problems = _read(text, file)
    if record is None:
        return problems
    others = tuple(one for one in world.records if one.file != file)
    told = _told(record, World((*others, record), world.words, world.today), text)
    return sorted(told, key=lambda problem: problem.sort_key)


def _read(text: str, file: str) -> tuple[Record | None, list[Problem]]:
    """The record, read by the one way that there is: from a file, here in a folder of its own."""
    with TemporaryDirectory() as folder:
        path = Path(folder, file)
        path.parent.mkdir(parents=True)
        path.write_bytes(text.encode())
        return read_record(path, Path(folder), Cache(None))


def _told(record: Record, world: World, text: str) -> Iterator[Problem]:
    positions: Positions | None = None
    for name, rule in rules().items():
        for one in rule(record, world):
            positions = positions or Positions(text.lstrip("\ufeff"))
            place = positions.of(one.field)
            said = (one.message, one.remedy, name, one.severity)
            yield Problem(record.file, place, one.field, *said)
