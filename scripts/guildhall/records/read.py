"""Reading record files: each becomes a record, or problems with their places."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

from pydantic import ValidationError

from guildhall.reading import (
    FieldPath,
    FileProblem,
    Place,
    Plain,
    Positions,
    Problem,
    Severity,
    parse,
    read_text,
)
from guildhall.reading.explanation import explain
from guildhall.records.cache import Cache, key_of
from guildhall.records.group import Group
from guildhall.records.record import Record

GROUPS = Path("data", "groups")
ENDING = ".yaml"

_EDITORS_OWN = re.compile(
    r"\..*\.sw[a-p] | .*~ | 4913 | \.?\#.* | .*\.___jb_(?:tmp|old)___ | \.goutputstream-.*",
    re.VERBOSE,
)
"""Swap files and copies of Vim, Emacs, JetBrains and GNOME."""


def record_files(root: Path) -> Iterator[Path]:
    """All entries below ``data/groups`` that are no plain folders, in the order of their paths."""
    for folder, folders, files in os.walk(root / GROUPS, followlinks=False):
        here = Path(folder)
        links = [name for name in folders if (here / name).is_symlink()]
        folders[:] = sorted(set(folders) - set(links))
        for name in sorted([*files, *links]):
            if not is_left_by_an_editor(name):
                yield here / name


def is_left_by_an_editor(name: str) -> bool:
    """Whether a file of this name is an editor's own, there while a record is being edited."""
    return bool(_EDITORS_OWN.fullmatch(name))


def read_record(path: Path, root: Path, cache: Cache) -> tuple[Record | None, list[Problem]]:
    """Read one file below ``root``; without a record there is at least one problem."""
    file = path.relative_to(root).as_posix()
    if path.suffix != ENDING:
        message = f"is no record: its name does not end in {ENDING}"
        return None, [_problem(file, Place(), (), message, "rename it or move it elsewhere")]
    try:
        text = read_text(path)
        key = key_of(text)
        data = _parsed(text, key, cache)
    except FileProblem as problem:
        return None, [_problem(file, problem.place, (), problem.message, problem.remedy)]
    try:
        group = Group.model_validate(data)
    except ValidationError as error:
        return None, _refusals(file, text, data, error)
    home = path.relative_to(root / GROUPS).parts[0] if path.parent != root / GROUPS else ""
    return Record(path.stem, home, file, group, key), []


def _parsed(text: str, key: str, cache: Cache) -> Plain:
    data = cache.get(key)
    if data is None:
        data = parse(text)
        if not isinstance(data, dict):
            raise FileProblem("is not a mapping", "write one `field: value` a line")
        cache.put(key, data)
    return data


def _refusals(file: str, text: str, data: Plain, error: ValidationError) -> list[Problem]:
    positions = Positions(text)
    return [
        _problem(
            file,
            positions.of_key(refusal.field) if refusal.at_key else positions.of(refusal.field),
            refusal.field,
            refusal.message,
            refusal.remedy,
        )
        for refusal in explain(error, Group, data)
    ]


def _problem(file: str, place: Place, field: FieldPath, message: str, remedy: str) -> Problem:
    return Problem(file, place, field, message, remedy, "record", Severity.ERROR)
