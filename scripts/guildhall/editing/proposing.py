"""What is left to do when a record is written: the commands that make a pull request of it."""

import re
import shlex
from pathlib import Path, PurePosixPath
from urllib.parse import quote

from guildhall.git import Git, GitError

_REMOTE = re.compile(
    r"(?:[a-z+]+://)?(?:[^@/]*@)?(?P<host>[A-Za-z0-9.-]+)(?::\d+)?[:/](?P<path>[\w./~-]+?)(?:\.git)?/?"
)
"""An address of a remote, as git takes it: https, ssh, or ``git@host:path``. A user's name or a
token in it is never shown."""


def commands(file: str, name: str) -> list[str]:
    """Commands for a shell, from the project's folder.

    Args:
        file: the record's path relative to the project.
        name: the group's name.
    """
    branch = branch_of(file)
    return [
        f"git switch -c {branch}",
        f"git add {shlex.quote(file)}",
        f"git commit -m {shlex.quote(f'Add {name}')}",
        f"git push -u origin {branch}",
    ]


def branch_of(file: str) -> str:
    """The branch for a record: letters, numbers and hyphens, as its id."""
    return f"add-{PurePosixPath(file).stem}"


def address(remote: str, branch: str) -> str | None:
    """Where a pushed branch becomes a pull request; ``None`` for a host that we do not know.

    It is the address that GitHub prints itself after a push, for forks as well.

    Args:
        remote: the address of the repository, as git has it.
        branch: the branch.
    """
    found = _REMOTE.fullmatch(remote.strip())
    if not found or found["host"].lower() not in ("github.com", "www.github.com"):
        return None
    return f"https://github.com/{found['path'].strip('/')}/pull/new/{quote(branch)}"


def origin(root: Path) -> str:
    """The address of the remote ``origin``; empty without git or without a remote."""
    try:
        return Git(root).run("remote", "get-url", "origin").strip()
    except GitError:
        return ""
