"""What git knows of the project: its commits, what changed since one, files as they were."""

import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Sort = Literal["added", "changed", "moved", "deleted"]
BOT_NAME, BOT_EMAIL = "github-actions[bot]", "41898282+github-actions[bot]@users.noreply.github.com"
"""Whose the commits of workflows are: the host's own account, as actions/checkout writes it."""

HOST_LOGIN = ("-c", "credential.helper=", "-c", "credential.helper=!gh auth git-credential")
"""The host's command answers git's question for a password with the token of its environment."""

_SORTS: dict[str, Sort] = {"A": "added", "C": "added", "R": "moved", "D": "deleted"}


class GitError(RuntimeError):
    """A command of git that failed, with what it said."""


@dataclass(frozen=True, slots=True)
class ChangedFile:
    """One file that differs between a commit and the folder.

    Attributes:
        sort: what happened to it.
        file: its path relative to the project; for a deleted one the path that it had.
        was: the path that it had before, the same but for a moved one.
    """

    sort: Sort
    file: str
    was: str


@dataclass(frozen=True, slots=True)
class Git:
    """The repository of a folder."""

    folder: Path

    def run(self, *arguments: str, given: str | None = None) -> str:
        """What a command of git prints.

        Raises:
            GitError: when it fails, or when there is no git.
        """
        printed = self.bytes_of(*arguments, given=None if given is None else given.encode())
        return printed.decode(errors="surrogateescape")

    def bytes_of(self, *arguments: str, given: bytes | None = None) -> bytes:
        """The same for what may be no text.

        Raises:
            GitError: when it fails, or when there is no git.
        """
        try:
            done = subprocess.run(
                ("git", *arguments),  # noqa: S607 - git is looked up as a person does
                cwd=self.folder,
                input=given,
                capture_output=True,
                check=False,
            )
        except OSError as error:
            raise GitError(f"git could not be run: {error}") from None
        if done.returncode:
            said = done.stderr.decode(errors="replace").strip()
            raise GitError(f"git {arguments[0]} failed: {said}")
        return done.stdout

    def commit(self, name: str) -> str:
        """Full hash of the commit that a name means."""
        return self.run("rev-parse", "--verify", "--end-of-options", f"{name}^{{commit}}").strip()

    def parents(self, commit: str) -> list[str]:
        """Full hashes of a commit's parents, that of the branch merged into first."""
        return self.run("rev-parse", f"{self.commit(commit)}^@").split()

    def common(self, one: str, other: str) -> str:
        """The newest commit that two have in common."""
        return self.run("merge-base", self.commit(one), self.commit(other)).strip()

    def changed(self, base: str) -> Iterator[ChangedFile]:
        """The files of the folder that are not as they were at a commit."""
        told = self.run("diff", "-z", "--name-status", "--find-renames", self.commit(base), "--")
        parts = iter(told.split("\0"))
        for status in parts:
            if not status:
                return
            sort = _SORTS.get(status[0], "changed")
            was = next(parts)
            yield ChangedFile(sort, next(parts) if status[0] in "RC" else was, was)

    def text_at(self, base: str, file: str) -> str | None:
        """The content of a file at a commit; ``None`` where it was not there."""
        try:
            return self.run("cat-file", "blob", f"{self.commit(base)}:{file}")
        except GitError:
            return None
