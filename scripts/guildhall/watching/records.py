"""The records and their problems, kept from change to change: only what changed is read again."""

import datetime
from collections.abc import Iterable, Iterator
from pathlib import Path

from guildhall.reading import Problem, Severity
from guildhall.records.cache import Cache
from guildhall.records.read import read_record, record_files
from guildhall.records.record import Record
from guildhall.rules.checking import problems_of
from guildhall.vocabulary import Vocabularies, load
from guildhall.watching.world import Facts, Looked, NotingWorld


class Records:
    """All records of a project, read and checked.

    Args:
        root: the project's folder.
        cache_file: where parsed records are kept between runs.
    """

    def __init__(self, root: Path, cache_file: Path | None = None) -> None:
        self._root = root
        self._facts: dict[str, Facts] = {}
        self._refused: dict[str, list[Problem]] = {}
        self._found: dict[str, list[Problem]] = {}
        self._looked: dict[str, frozenset[Looked]] = {}
        self._files: list[str] = []
        store = Cache(cache_file)
        for path in record_files(root):
            self._read(path, store)
        self.words: Vocabularies
        self._loose: list[Problem]
        self.read_words()

    def read_words(self) -> None:
        """Read the vocabularies; all records are to be checked then."""
        self.words, self._loose = load(self._root / "data")
        self._found.clear()
        self._looked.clear()

    @property
    def all(self) -> tuple[Record, ...]:
        """The records that could be read, in the order of their files."""
        if len(self._files) != len(self._facts) or not self._facts.keys() >= set(self._files):
            self._files = sorted(self._facts, key=_order)
        return tuple(self._facts[file].record for file in self._files)

    @property
    def problems(self) -> list[Problem]:
        """What is wrong with them, in the order in which it should be told."""
        found = [*self._loose]
        for some in (*self._refused.values(), *self._found.values()):
            found += some
        return sorted(found, key=lambda problem: problem.sort_key)

    @property
    def errors(self) -> list[Problem]:
        """The problems that stop a build."""
        return [one for one in self.problems if one.severity is Severity.ERROR]

    def change(self, paths: Iterable[Path], today: datetime.date) -> None:
        """Read what changed, and check it and all that had looked at it.

        Args:
            paths: files and folders below ``data/groups``, there or gone.
            today: the day that dates are compared with.
        """
        files = {file for path in paths for file in self._files_at(path)}
        seen: set[Looked] = set()
        for file in files:
            seen.update(self._looked_at_as(file))
            self._forget(file)
            path = self._root / file
            if path.exists() or path.is_symlink():
                self._read(path, Cache(None))
            seen.update(self._looked_at_as(file))
        concerned = {file for file, looked in self._looked.items() if not looked.isdisjoint(seen)}
        troubled = {file for file, found in self._found.items() if found}
        self._check(today, (files | concerned | troubled) & self._facts.keys())

    def check(self, today: datetime.date) -> None:
        """Check all records."""
        self._check(today, self._facts, is_whole=True)

    def _check(self, today: datetime.date, files: Iterable[str], *, is_whole: bool = False) -> None:
        world = NotingWorld(self.all, self.words, today, self._facts, is_whole=is_whole)
        for file in files:
            world.looked.clear()
            self._found[file] = list(problems_of(self._facts[file].record, world, self._root))
            self._looked[file] = frozenset(world.looked)

    def _read(self, path: Path, store: Cache) -> None:
        record, refused = read_record(path, self._root, store)
        file = path.relative_to(self._root).as_posix()
        if record:
            self._facts[file] = Facts.of(record)
        if refused:
            self._refused[file] = refused

    def _looked_at_as(self, file: str) -> Iterator[Looked]:
        if file in self._facts:
            yield from self._facts[file].looked_at_as()

    def _forget(self, file: str) -> None:
        for kept in (self._facts, self._refused, self._found, self._looked):
            kept.pop(file, None)

    def _files_at(self, path: Path) -> Iterator[str]:
        """The files that are at a path, and those that were: of a folder all that is below it."""
        name = path.relative_to(self._root).as_posix()
        known = self._facts.keys() | self._refused.keys()
        yield from (file for file in known if file == name or file.startswith(f"{name}/"))
        if path.is_dir() and not path.is_symlink():
            found = (one for one in path.rglob("*") if one.is_symlink() or not one.is_dir())
            yield from (one.relative_to(self._root).as_posix() for one in found)
        elif path.exists() or path.is_symlink():
            yield name


def _order(file: str) -> tuple[tuple[bool, str], ...]:
    """As ``record_files`` orders them: the files of a folder before those in the folders in it."""
    *folders, name = file.split("/")
    return (*((True, folder) for folder in folders), (False, name))
