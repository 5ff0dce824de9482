"""Running a command of the project as a person does."""

import subprocess
import sys
from pathlib import Path

from tests.making import ROOT

NOON = "1795608000"
"""Seconds from 1970 to 2026-11-25 12:00 UTC."""


def run(
    script: str, project: Path, *arguments: str | Path, **environment: str
) -> subprocess.CompletedProcess[str]:
    """What is seen of a command that runs without a terminal in a project."""
    return subprocess.run(
        (sys.executable, ROOT / "scripts" / script, "--root", project, *arguments),
        cwd=project,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        env={"SOURCE_DATE_EPOCH": NOON, "LC_ALL": "C.UTF-8", **environment},
    )


def snapshot(project: Path) -> dict[str, bytes]:
    """All files below the data of a project."""
    return {
        path.relative_to(project).as_posix(): path.read_bytes()
        for path in (project / "data").rglob("*")
        if path.is_file()
    }
