"""Writing the new addresses of pages that have moved for good into the records."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from guildhall.addresses import without_tracking
from guildhall.editing.canonical import canonical
from guildhall.editing.changes import CannotEditError, Change, edited
from guildhall.editing.writing import write_over
from guildhall.links.addresses import Address, Place, requested
from guildhall.links.field_paths import field_path
from guildhall.links.history import History
from guildhall.reading import FileProblem, Problem, Severity, read_text

_Moves = list[tuple[Place, str]]
_MARK = "\ufeff"
"""What some editors put at the start of a file."""


@dataclass
class Fixed:
    """What was written.

    Attributes:
        written: places that have a new address, with that address.
        refused: places that keep the old one, with the reason.
    """

    written: _Moves = field(default_factory=list)
    refused: _Moves = field(default_factory=list)


def fix(
    root: Path,
    addresses: Iterable[Address],
    history: History,
    check: Callable[[list[Path]], Iterable[Problem]],
) -> Fixed:
    """Put the new address where the old one is written; comments and all other text stay.

    A record that would break a rule with its new address keeps the old one.

    Args:
        root: the project's folder.
        addresses: with the places where they are written.
        history: says what has moved, and where to.
        check: tells what is wrong with some files.
    """
    fixed = Fixed()
    before: dict[Path, tuple[bytes, _Moves]] = {}
    for file, moves in _moves(addresses, history, fixed).items():
        path = root / file
        try:
            old, new = _edited(path, file, moves)
        except (CannotEditError, FileProblem) as error:
            fixed.refused += [(place, _told(error)) for place, _ in moves]
            continue
        before[path] = old, moves
        write_over(path, new)
    wrong = _errors(check(sorted(before)), root) if before else {}
    for path, (old, moves) in before.items():
        if path in wrong:
            write_over(path, old)
            fixed.refused += [(place, wrong[path]) for place, _ in moves]
        else:
            fixed.written += moves
    return fixed


def _moves(addresses: Iterable[Address], history: History, fixed: Fixed) -> dict[str, _Moves]:
    """Places with their new addresses, by file; a written page is for its author to change."""
    moves: dict[str, _Moves] = {}
    for address in addresses:
        past = history.of(address.url)
        if past is None or past.moved is None:
            continue
        for place in address.places:
            if place.record_id:
                moves.setdefault(place.file, []).append((place, _new(place.written, past.moved)))
            else:
                fixed.refused.append((place, f"is written by hand; write {past.moved} there"))
    return moves


def _new(written: str, moved: str) -> str:
    """The new address, without what only says where a click came from, with the old fragment."""
    try:
        plain = without_tracking(moved)
    except ValueError:
        plain = moved
    _, mark, fragment = written.partition("#")
    return plain if "#" in plain else f"{plain}{mark}{fragment}"


def _edited(path: Path, file: str, moves: _Moves) -> tuple[bytes, bytes]:
    """The content of a record before and after; one in canonical form stays in it.

    Raises:
        CannotEditError: when a place does not hold the address any more, or more than the
            addresses would change.
        FileProblem: when the file is no record's.
    """
    old = read_text(path)
    content, form = path.read_bytes(), _form(path)
    if form(old) != content:
        raise CannotEditError("its lines end in more than one way")
    lines = old.split("\n")
    for place, new in moves:
        if not 0 < place.line <= len(lines) or place.written not in lines[place.line - 1]:
            raise CannotEditError(f"line {place.line} is no longer as it was checked")
        if not requested(new).startswith(("https://", "http://")):
            raise CannotEditError("the new address is none that a browser opens")
    text = edited(old, [Change(field_path(place.field), new) for place, new in moves])
    if _changed(lines, text.split("\n")) != {place.line for place, _ in moves}:
        raise CannotEditError("other lines than those of the addresses would change")
    if canonical(old, file).encode() == content:
        text = canonical(text, file)  # a longer address may not fit on its line
    return content, form(text)


def _form(path: Path) -> Callable[[str], bytes]:
    """How a file writes its lines: what ``read_text`` made plain is put back."""
    content = path.read_bytes().decode("utf-8")
    mark = _MARK if content.startswith(_MARK) else ""
    end = "\r\n" if "\r\n" in content else "\n"
    return lambda text: (mark + text.replace("\n", end)).encode()


def _changed(old: list[str], new: list[str]) -> set[int]:
    """Numbers of the lines that differ; none is right when there are more or fewer."""
    if len(old) != len(new):
        return set()
    return {
        number for number, pair in enumerate(zip(old, new, strict=True), 1) if pair[0] != pair[1]
    }


def _errors(problems: Iterable[Problem], root: Path) -> dict[Path, str]:
    found: dict[Path, str] = {}
    for problem in problems:
        if problem.severity is Severity.ERROR:
            found.setdefault(root / problem.file, f"{problem.message}; {problem.remedy}")
    return found


def _told(error: CannotEditError | FileProblem) -> str:
    return error.message if isinstance(error, FileProblem) else str(error)
