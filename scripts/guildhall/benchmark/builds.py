"""The builds that are measured on one set of records, one after the other."""

import datetime
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from guildhall.benchmark.measure import (
    BUILDS,
    OUTPUT,
    RECORD,
    TEMPLATE,
    Measured,
    MeasureError,
    build_once,
    copying_seconds,
    size_of,
)
from guildhall.benchmark.project import (
    ChangeError,
    change_record,
    change_template,
    copy_project,
    make_project,
)
from guildhall.records.read import record_files
from guildhall.rules.checking import Progress

BYTES_FOR_ANY, BYTES_FOR_A_RECORD = 300_000_000, 150_000
"""Room on the disc: three times the site, while one replaces the other and a third is copied."""

PREFIX = "guildhall-bench-"

_CHANGES: dict[str, Callable[[Path], Path]] = {RECORD: change_record, TEMPLATE: change_template}
"""What is changed before a build."""

Say = Callable[[str], None]
"""Told of what is done next."""


@contextmanager
def working_folder(records: int) -> Iterator[Path]:
    """A folder for projects and sites, which is removed afterwards.

    Args:
        records: how many there will be in it.

    Raises:
        MeasureError: when the disc has too little room.
    """
    wanted = BYTES_FOR_ANY + records * BYTES_FOR_A_RECORD
    free = shutil.disk_usage(tempfile.gettempdir()).free
    if free < wanted:
        raise MeasureError(
            f"{records:,} records need {wanted / 1e9:.1f} GB in {tempfile.gettempdir()}, which "
            f"has {free / 1e9:.1f} GB left: make room, or name another folder in TMPDIR."
        )
    with tempfile.TemporaryDirectory(prefix=PREFIX) as folder:
        yield Path(folder).resolve()


def measure(
    root: Path, number: int | None, today: datetime.date, say: Say, progress: Progress | None
) -> Measured:
    """Make a project and measure its builds and a copy of its site.

    Args:
        root: the real project's folder.
        number: of made-up records; ``None`` for the real ones.
        today: the day that freshness counts from.
        say: told of each build.
        progress: told of each record that is made.

    Raises:
        MeasureError: when there is no room, or a build stopped.
    """
    expected = number or sum(1 for _ in record_files(root))
    with working_folder(expected) as folder:
        project = folder / "project"
        say("preparing them")
        if number is None:
            copy_project(root, project)
        else:
            make_project(root, project, number, today, progress=progress)
        builds = {}
        for name in BUILDS:
            say(name)
            _change(name, project)
            builds[name] = build_once(project, today)
        say("copying the site")
        files, size = size_of(project / OUTPUT)
        copying = copying_seconds(project / OUTPUT)
    day = datetime.datetime.now(datetime.UTC).date().isoformat()
    return Measured(expected, number is not None, builds, files, size, copying, day)


def _change(build: str, project: Path) -> None:
    try:
        if build in _CHANGES:
            _CHANGES[build](project)
    except ChangeError as error:
        raise MeasureError(str(error)) from error
