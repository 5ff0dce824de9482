"""The addresses of the records and of the written pages, each once, with all its places."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from guildhall.addresses import AddressError, normalised
from guildhall.links.markdown import links_of
from guildhall.links.parts import parts_of
from guildhall.reading import FileProblem, Positions, Problem, dotted, read_text
from guildhall.records.address_fields import addresses as fields_of
from guildhall.records.cache import Cache
from guildhall.records.read import GROUPS, read_record, record_files

CONTENT = Path("content")
"""The folder of the pages that are written by hand."""

CACHE_FILE = Path(".cache", "records.json")
"""Where parsed records are kept between runs."""


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where an address is written.

    Attributes:
        file: path relative to the project, with forward slashes.
        line: line of the value, counted from 1.
        field: ``links.meetup``, ``sources[0].url``; empty in a written page.
        record_id: id of the group; empty in a written page.
        column: column of the value, counted from 1.
        written: the address as it is written there, with its fragment.
    """

    file: str
    line: int
    field: str
    record_id: str
    column: int = 1
    written: str = ""


@dataclass(frozen=True, slots=True)
class Address:
    """An address to check, with every place that names it.

    Attributes:
        url: the address as a browser requests it: no fragment, host in lower-case ASCII.
        places: in the order of files and lines, at least one.
    """

    url: str
    places: tuple[Place, ...]

    @property
    def host(self) -> str:
        """Its host without ``www.``; empty for what is no address."""
        return host_key(self.url)


def read(root: Path, files: Iterable[str] | None = None) -> tuple[list[Address], list[Problem]]:
    """Return the addresses of a project, and what kept records or pages from being read.

    Reading all records shares the cache of parsed ones with the commands that check and build.

    Args:
        root: the project's folder.
        files: paths relative to it, to read only these; others than records and
            written pages are passed over.
    """
    problems: list[Problem] = []
    by_url: dict[str, list[Place]] = {}
    cache = Cache(root / CACHE_FILE if files is None else None)
    for path in _all(root) if files is None else _chosen(root, files):
        for place in _places(path, root, cache, problems):
            by_url.setdefault(requested(place.written), []).append(place)
    cache.save()
    return [Address(url, tuple(sorted(places))) for url, places in by_url.items()], problems


def requested(written: str) -> str:
    """The address as a browser requests it; what is no address stays as it is."""
    try:
        return normalised(written).partition("#")[0]
    except AddressError:
        return written


def host_key(url: str) -> str:
    """What addresses that one server answers share: the host without ``www.``."""
    try:
        return parts_of(url).key
    except ValueError:
        return ""


def shard(addresses: Iterable[Address], number: int, count: int) -> list[Address]:
    """Those that part ``number`` of ``count`` checks, counted from 1; a host is never split.

    Raises:
        ValueError: when there is no such part.
    """
    if not 1 <= number <= count:
        raise ValueError(f"there is no part {number} of {count}")
    return [one for one in addresses if _digest(one.host) % count == number - 1]


def on_day(addresses: Iterable[Address], day: int, days: int = 7) -> list[Address]:
    """Those whose turn is on a day, as ``date.toordinal`` counts them: each once in ``days``."""
    return [one for one in addresses if _digest(one.url) % days == day % days]


def _digest(text: str) -> int:
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest())


def _all(root: Path) -> Iterator[Path]:
    yield from record_files(root)
    yield from sorted((root / CONTENT).rglob("*.md"))


def _chosen(root: Path, files: Iterable[str]) -> Iterator[Path]:
    for file in files:
        path = root / file
        below = Path(file).parts[:2]
        if path.is_file() and (below == GROUPS.parts or _is_page(Path(file))):
            yield path


def _is_page(file: Path) -> bool:
    return file.parts[:1] == CONTENT.parts and file.suffix == ".md"


def _places(path: Path, root: Path, cache: Cache, problems: list[Problem]) -> Iterator[Place]:
    if path.suffix == ".md" and _is_page(path.relative_to(root)):
        return _of_page(path, root, problems)
    return _of_record(path, root, cache, problems)


def _of_record(path: Path, root: Path, cache: Cache, problems: list[Problem]) -> Iterator[Place]:
    record, found = read_record(path, root, cache)
    problems.extend(found)
    if record is None:
        return
    positions = Positions(read_text(path))
    for field, written in fields_of(record.group):
        at = positions.of(field)
        yield Place(record.file, at.line, dotted(field), record.id, at.column, written)


def _of_page(path: Path, root: Path, problems: list[Problem]) -> Iterator[Place]:
    file = path.relative_to(root).as_posix()
    try:
        text = read_text(path)
    except FileProblem as problem:
        told = (problem.message, problem.remedy, "page")
        problems.append(Problem(file, problem.place, (), *told))
        return
    for line, written in links_of(text):
        yield Place(file, line, "", "", 1, written)
