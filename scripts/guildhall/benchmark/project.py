"""A project to be measured: made-up records or copies of the real ones, all else as it is."""

import datetime
import shutil
from pathlib import Path

from guildhall.benchmark.layout import as_text
from guildhall.benchmark.linked import needed
from guildhall.benchmark.records import SEED, made_records, real_records
from guildhall.reading import parse, read_text
from guildhall.records.read import ENDING, GROUPS, record_files
from guildhall.rules.checking import Progress

_FOLDERS = ("content", "data", "scripts", "theme")
_FILES = ("pelican.conf.py",)
_OF_THE_REAL = frozenset(("groups", "collections", "redirects.yaml", "link-history.json"))
"""What names real records, below ``data/``."""

_ROOM = 120
"""Characters of a summary, at most, to which a word can be added."""

CHANGED_TEMPLATE = Path("theme", "templates", "group.html")
_BLOCK = "{% block main %}"


class ChangeError(RuntimeError):
    """A project in which nothing could be changed."""


def make_project(
    root: Path,
    project: Path,
    number: int,
    today: datetime.date,
    *,
    seed: int = SEED,
    progress: Progress | None = None,
) -> None:
    """Make a project with a number of made-up records.

    The first of them fill the lists that pages written by hand link to.

    Args:
        root: the real project's folder.
        project: the folder to make.
        number: how many records.
        today: the day that freshness counts from.
        seed: the same one gives the same records.
        progress: told of each record.
    """
    _copy(root, project, _OF_THE_REAL)
    (project / "data" / "redirects.yaml").write_text("[]\n", encoding="utf-8")
    cache_file = root / ".cache" / "records.json"
    first = needed(root, today, cache_file)
    real = real_records(root, cache_file)
    made = made_records(real, number, seed=seed, first=first)
    for count, one in enumerate(made, 1):
        folder = project / GROUPS / one.home
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{one.id}{ENDING}").write_text(as_text(one.fields), encoding="utf-8")
        if progress:
            progress("Making records", count, number)


def copy_project(root: Path, project: Path) -> None:
    """Copy the project at ``root`` with its records, so that they can be changed."""
    _copy(root, project, frozenset())


def _copy(root: Path, project: Path, unwanted: frozenset[str]) -> None:
    """Copy what a site is made from, but for some names below ``data/``."""

    def left_out(folder: str, names: list[str]) -> set[str]:
        more = unwanted if Path(folder) == root / "data" else frozenset()
        return {"__pycache__", *more}.intersection(names)

    project.mkdir(parents=True, exist_ok=True)
    for name in _FOLDERS:
        shutil.copytree(root / name, project / name, ignore=left_out)
    for name in _FILES:
        shutil.copyfile(root / name, project / name)


def change_record(project: Path, word: str = "here") -> Path:
    """Add a word to the summary of a record from the middle of all; return its file.

    Raises:
        ChangeError: when no record has room for it.
    """
    files = list(record_files(project))
    middle = len(files) // 2
    for path in (*files[middle:], *files[:middle]):
        fields = parse(read_text(path))
        if isinstance(fields, dict) and len(str(fields["summary"])) <= _ROOM:
            fields["summary"] = f"{str(fields['summary']).rstrip('.')} {word}."
            path.write_text(as_text(fields), encoding="utf-8")
            return path
    raise ChangeError("No record has a summary that is short enough to be changed.")


def change_template(project: Path) -> Path:
    """Change the template of all groups' pages; return its file.

    Raises:
        ChangeError: when it has no main block.
    """
    path = project / CHANGED_TEMPLATE
    text = path.read_text(encoding="utf-8")
    if _BLOCK not in text:
        raise ChangeError(f"{CHANGED_TEMPLATE} has no main block that could be changed.")
    path.write_text(text.replace(_BLOCK, f"{_BLOCK}\n<!-- changed -->", 1), encoding="utf-8")
    return path
