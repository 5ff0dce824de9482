"""Record files in canonical form: where one is not, and how it would be."""

from collections.abc import Container, Iterable
from itertools import zip_longest
from pathlib import Path

from guildhall.editing.canonical import canonical
from guildhall.editing.known import Known, key_of
from guildhall.reading import FileProblem, Place, Problem, Severity, read_text
from guildhall.records.read import ENDING, record_files

RULE = "canonical_form"
_SHOWN = 72
"""Characters of a line that a message repeats."""


def formed(path: Path, root: Path) -> bytes | None:
    """The content that a record's file would have in canonical form; ``None`` where it has it.

    Args:
        path: the file.
        root: the project's folder, somewhere above it.

    Raises:
        FileProblem: when the file cannot be read, or not be written without changing a value.
    """
    content = canonical(read_text(path), _name(path, root)).encode()
    return None if content == path.read_bytes() else content


def unformed(
    root: Path,
    *,
    but: Container[str] = (),
    only: Iterable[Path] | None = None,
    known_file: Path | None = None,
) -> list[Problem]:
    """A warning for each record that is not in canonical form, at its first line that differs.

    Args:
        root: the project's folder.
        but: files, relative to the project, that have errors: those come first.
        only: files to report on.
        known_file: where texts that were found in canonical form are kept between runs.
    """
    known = Known(known_file)
    wanted = None if only is None else {path.resolve() for path in only}
    found: list[Problem] = []
    for path in record_files(root):
        file = _name(path, root)
        if path.suffix != ENDING or file in but or path.is_symlink():
            continue
        if wanted is None or path.resolve() in wanted:
            found += _problem(path, root, known)
    known.save(whole=wanted is None)
    return found


def _problem(path: Path, root: Path, known: Known) -> list[Problem]:
    """The warning about one file, if there is one; what cannot be read is told by the check."""
    file = _name(path, root)
    try:
        content = path.read_bytes()
        key = key_of(content, file.count("/"))
        if key in known:
            return []
        form = formed(path, root)
    except OSError:
        return []
    except FileProblem as problem:
        return [_warning(file, problem.place, problem.message, problem.remedy)]
    if form is None:
        known.add(key)
        return []
    return [_difference(file, content, form)]


def _difference(file: str, content: bytes, form: bytes) -> Problem:
    if b"\r" in content:
        message = "the lines do not end as in the canonical form"
        return _warning(file, Place(), message, _remedy(file))
    pairs = zip_longest(content.decode(errors="replace").split("\n"), form.decode().split("\n"))
    number, old, new = next(
        (number, old, new) for number, (old, new) in enumerate(pairs, 1) if old != new
    )
    message = f"is not in canonical form, which has {_in_words(old, new)} here"
    return _warning(file, Place(number), message, _remedy(file))


def _in_words(old: str | None, new: str | None) -> str:
    """What a line would be."""
    if not new:
        return "no such line" if old else "a line that ends"
    if old is not None and old.strip() == new.strip():
        return f"{len(new) - len(new.lstrip())} spaces before this line and none behind it"
    return f"`{new.strip()[:_SHOWN]}`"


def _warning(file: str, place: Place, message: str, remedy: str) -> Problem:
    return Problem(file, place, (), message, remedy, RULE, Severity.WARNING)


def _remedy(file: str) -> str:
    return f"run `make format FILES={file}`"


def _name(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix()
