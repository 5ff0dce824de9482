"""A project for the benchmark: all of this one, with made-up records in the place of the real."""

import shutil
from pathlib import Path

from guildhall.benchmark.layout import as_text
from guildhall.benchmark.records import SEED, made_records, real_records
from guildhall.records.read import ENDING, GROUPS
from guildhall.rules.checking import Progress

_FOLDERS = ("content", "data", "scripts", "theme")
_FILES = ("pelican.conf.py",)
_OF_THE_REAL = frozenset(("groups", "collections", "redirects.yaml", "link-history.json"))
"""What names real records, below ``data/``."""


def make_project(
    root: Path, project: Path, number: int, *, seed: int = SEED, progress: Progress | None = None
) -> None:
    """Make a project with a number of made-up records.

    Args:
        root: the real project's folder.
        project: the folder to make.
        number: how many records.
        seed: the same one gives the same records.
        progress: told of each record.
    """

    def left_out(folder: str, names: list[str]) -> set[str]:
        unwanted = {"__pycache__"}
        if Path(folder) == root / "data":
            unwanted |= _OF_THE_REAL
        return unwanted.intersection(names)

    project.mkdir(parents=True, exist_ok=True)
    for name in _FOLDERS:
        shutil.copytree(root / name, project / name, ignore=left_out)
    for name in _FILES:
        shutil.copyfile(root / name, project / name)
    (project / "data" / "redirects.yaml").write_text("[]\n", encoding="utf-8")
    for count, made in enumerate(made_records(real_records(root), number, seed=seed), 1):
        folder = project / GROUPS / made.home
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{made.id}{ENDING}").write_text(as_text(made.fields), encoding="utf-8")
        if progress:
            progress("Making records", count, number)
