"""Repositories of git for tests: an upstream, a fork of it, and clones, all on this machine."""

import os
import subprocess
import sys
from pathlib import Path

from tests.making import ROOT
from tests.tree import a_tree

NOON = "1795608000"
"""Seconds from 1970 to 2026-11-25 12:00 UTC."""

_ALONE = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
"""No setting of this machine plays a part."""

_WHO = {
    **_ALONE,
    "GIT_AUTHOR_NAME": "Somebody",
    "GIT_AUTHOR_EMAIL": "somebody@example.org",
    "GIT_COMMITTER_NAME": "Somebody",
    "GIT_COMMITTER_EMAIL": "somebody@example.org",
}


def git(folder: Path, *arguments: str) -> str:
    """What a command of git prints in a folder."""
    return subprocess.run(
        ("git", *arguments),
        cwd=folder,
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, **_WHO},
    ).stdout.strip()


def commit(folder: Path, message: str = "Change it") -> str:
    """Commit all that there is in a folder; the commit's hash."""
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "-m", message)
    return git(folder, "rev-parse", "HEAD")


def an_upstream(folder: Path) -> Path:
    """A bare repository whose branch main holds a small project."""
    project = a_tree(folder)
    (project / ".gitignore").write_text(".cache/\n", encoding="utf-8")
    git(project, "init", "--quiet", "-b", "main")
    commit(project, "Begin")
    git(folder, "clone", "--quiet", "--bare", str(project), str(folder / "upstream.git"))
    return folder / "upstream.git"


def a_clone(of: Path, folder: Path) -> Path:
    """A clone of a repository."""
    git(of, "clone", "--quiet", str(of), str(folder))
    return folder


def run_script(
    name: str, project: Path, *arguments: str, **environment: str
) -> subprocess.CompletedProcess[str]:
    """What a workflow sees that runs a script on a project."""
    path = os.pathsep.join([*filter(None, [environment.pop("path", "")]), os.environ["PATH"]])
    root = () if name == "comment.py" else ("--root", str(project))
    return subprocess.run(
        (sys.executable, str(ROOT / "scripts" / name), *root, *arguments),
        cwd=project,
        capture_output=True,
        text=True,
        check=False,
        env={
            **_ALONE,
            "PATH": path,
            "PYTHONPATH": str(ROOT / "scripts"),
            "SOURCE_DATE_EPOCH": NOON,
            **environment,
        },
    )
