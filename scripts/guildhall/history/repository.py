"""Asking git for the commits that touched records, and for what records said before."""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from guildhall.git import Git, GitError
from guildhall.records.read import ENDING, GROUPS

NOTHING = "0" * 40
"""What git writes for the content of a file that is not there."""


@dataclass(frozen=True, slots=True)
class Touch:
    """What one commit did to one record.

    Attributes:
        id: the record's id: a file that moves to another folder keeps it.
        when: the commit's moment, in UTC.
        before: hash of the record's content before, ``None`` where there was none.
        after: hash of its content after, ``None`` where there is none any more.
    """

    id: str
    when: datetime.datetime
    before: str | None
    after: str | None


class Repository:
    """The repository at the top of a project.

    Args:
        root: the project's folder.
    """

    def __init__(self, root: Path) -> None:
        self._root = root
        self._git = Git(root)

    def touches(self) -> Iterator[Touch]:
        """Each record that each commit of the main line touched, the newest commit first.

        Nothing when there is no git, or the project is not the top of a repository. Commits at
        the edge of a shallow clone are left out: git shows all files as new in them.
        """
        top, _, shallow = self._ask("rev-parse", "--show-toplevel", "--git-path", "shallow")[
            :-1
        ].partition("\n")
        if not top or Path(top).resolve() != self._root.resolve():
            return
        edge = _lines(self._root / shallow)
        log = self._ask(
            *("log", "--raw", "--no-renames", "--no-abbrev", "-z"),
            *("-m", "--first-parent", "--format=%x01%H %ct", "--", GROUPS.as_posix()),
        )
        for commit in log.split("\x01")[1:]:
            head, *parts = commit.split("\0")
            name, _, epoch = head.partition(" ")
            if name not in edge:
                when = datetime.datetime.fromtimestamp(int(epoch), datetime.UTC)
                yield from _touched(when, [part.strip("\n") for part in parts if part])

    def contents(self, hashes: Iterable[str]) -> dict[str, str]:
        """The texts of some contents by their hashes, asked for all at once."""
        wanted = sorted(set(hashes))
        found: dict[str, str] = {}
        if not wanted:
            return found
        answer = self._run(("cat-file", "--batch"), "\n".join(wanted).encode() + b"\n")
        start = 0
        for name in wanted:
            end = answer.index(b"\n", start)
            size = int(answer[start:end].rsplit(b" ", 1)[1])
            found[name] = answer[end + 1 : end + 1 + size].decode("utf-8", "replace")
            start = end + 1 + size + 1
        return found

    def _ask(self, *arguments: str) -> str:
        return self._run(arguments).decode("utf-8", "replace")

    def _run(self, arguments: tuple[str, ...], said: bytes = b"") -> bytes:
        """What git answers; nothing when it is not there or fails."""
        try:
            return self._git.bytes_of(*arguments, given=said)
        except GitError:
            return b""


def _touched(when: datetime.datetime, parts: list[str]) -> Iterator[Touch]:
    """The records of one commit, from pairs of a raw line and a path.

    https://git-scm.com/docs/git-diff#_raw_output_format
    """
    before: dict[str, str] = {}
    after: dict[str, str] = {}
    for raw, path in zip(parts[::2], parts[1::2], strict=False):
        file = PurePosixPath(path)
        if file.suffix != ENDING:
            continue
        _, _, old, new, _ = raw.split(" ")
        if old != NOTHING:
            before[file.stem] = old
        if new != NOTHING:
            after[file.stem] = new
    for id_ in sorted(before | after):
        yield Touch(id_, when, before.get(id_), after.get(id_))


def _lines(file: Path) -> frozenset[str]:
    return frozenset(file.read_text("ascii").split()) if file.is_file() else frozenset()
