"""Checking the whole directory, or some of its files against the rest."""

import datetime
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Protocol

from guildhall.collector import without_collector
from guildhall.reading import FileProblem, Positions, Problem, read_text
from guildhall.records.cache import Cache
from guildhall.records.read import read_record, record_files
from guildhall.records.record import Record
from guildhall.rules.finding import Finding
from guildhall.rules.world import World
from guildhall.spans import Spans, measured
from guildhall.vocabulary import Vocabularies, load

Rule = Callable[[Record, World], Iterable[Finding]]


class Progress(Protocol):
    """Told of each step, so that a person who waits can see it."""

    def __call__(self, stage: str, done: int, total: int) -> None:
        """``done`` of ``total`` steps of a stage are taken."""


@dataclass(frozen=True)
class Checked:
    """The outcome of a check.

    Attributes:
        records: the records that could be read, in the order of their files.
        words: the vocabularies.
        problems: all problems, in the order in which they should be told.
        files: the number of files that were checked.
        spans: when reading and checking started and ended.
    """

    records: tuple[Record, ...]
    words: Vocabularies
    problems: tuple[Problem, ...]
    files: int
    spans: Spans = field(default_factory=dict)


@cache
def rules() -> dict[str, Rule]:
    """All rules by name: the modules of this folder that have a function ``check``."""
    folder = Path(__file__).parent
    found: dict[str, Rule] = {}
    for module in iter_modules([str(folder)]):
        if module.name not in _NOT_RULES:
            found[module.name] = import_module(f"{__package__}.{module.name}").check
    return found


_NOT_RULES = frozenset({"checking", "finding", "names", "wording", "world"})


@without_collector()
def check(
    root: Path,
    *,
    today: datetime.date,
    only: Iterable[Path] | None = None,
    cache_file: Path | None = None,
    progress: Progress | None = None,
) -> Checked:
    """Read and check all records below ``root``.

    Args:
        root: the project's folder.
        today: the day that dates are compared with.
        only: files to report on; they are still checked against all others.
        cache_file: where parsed records are kept between runs.
        progress: told of each file.
    """
    tell = progress or _silent
    wanted = None if only is None else {path.resolve() for path in only}
    spans: Spans = {}
    with measured(spans, "reading"):
        words, problems = load(root / "data")
        files = list(record_files(root))
        store = Cache(cache_file)
        records: list[Record] = []
        for number, path in enumerate(files, 1):
            record, refused = read_record(path, root, store)
            if record:
                records.append(record)
            if wanted is None or path.resolve() in wanted:
                problems.extend(refused)
            tell("Reading records", number, len(files))
        store.save()
    with measured(spans, "checking"):
        world = World(tuple(records), words, today)
        chosen = [one for one in records if wanted is None or (root / one.file).resolve() in wanted]
        for number, record in enumerate(chosen, 1):
            problems.extend(problems_of(record, world, root))
            tell("Checking records", number, len(chosen))
    return Checked(
        world.records,
        words,
        tuple(sorted(problems, key=lambda problem: problem.sort_key)),
        len(files) if wanted is None else len(wanted),
        spans,
    )


def _silent(stage: str, done: int, total: int) -> None:
    """Tell nobody."""


def problems_of(record: Record, world: World, root: Path) -> Iterator[Problem]:
    """What all rules find in one record, with the places in its file below ``root``."""
    positions: Positions | None = None
    for name, rule in rules().items():
        for finding in rule(record, world):
            positions = positions or _positions(root / record.file)
            yield Problem(
                record.file,
                positions.of(finding.field),
                finding.field,
                finding.message,
                finding.remedy,
                name,
                finding.severity,
            )


def _positions(path: Path) -> Positions:
    try:
        return Positions(read_text(path))
    except FileProblem:
        return Positions("")
