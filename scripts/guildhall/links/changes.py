"""The lines that a branch adds, by git: what a pull request answers for."""

import re
from collections.abc import Iterator, Mapping

from guildhall.git import Git
from guildhall.links.addresses import CONTENT
from guildhall.records.read import GROUPS

Lines = Mapping[str, frozenset[int] | None]
"""Numbers of added lines by file; ``None`` for a file that is all new."""

_HUNK = re.compile(r"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
_WHERE = (GROUPS.as_posix(), CONTENT.as_posix())


def added_lines(git: Git, fork: str) -> Lines:
    """The lines of records and written pages that the folder adds to a commit.

    Args:
        git: the repository.
        fork: the commit that the branch left from.

    Raises:
        GitError: when git cannot tell.
    """
    same = ("--no-renames", "--diff-filter=d", "--no-ext-diff", "--no-color", "--relative")
    names = git.run("diff", *same, "--name-only", "-z", fork, "--", *_WHERE)
    patch = git.run("diff", *same, "--unified=0", fork, "--", *_WHERE)
    new = git.run("ls-files", "--others", "--exclude-standard", "-z", "--", *_WHERE)
    lines = dict(_lines(patch))
    found: dict[str, frozenset[int] | None] = {
        name: frozenset(lines[name]) if name in lines else None for name in _split(names)
    }
    return found | dict.fromkeys(_split(new))


def _lines(patch: str) -> Iterator[tuple[str, set[int]]]:
    """Files of a patch without context, with the lines that each gets."""
    name, numbers, skipped = "", set[int](), 0
    for line in patch.split("\n"):
        if skipped and not line.startswith("\\"):
            skipped -= 1
        elif line.startswith("+++ b/"):
            name, numbers = line.removeprefix("+++ b/").rstrip("\t"), set()
            yield name, numbers
        elif hunk := _HUNK.match(line):
            removed, first, added = int(hunk[1] or 1), int(hunk[2]), int(hunk[3] or 1)
            numbers.update(range(first, first + added))
            skipped = removed + added


def _split(names: str) -> list[str]:
    return [name for name in names.split("\0") if name]
