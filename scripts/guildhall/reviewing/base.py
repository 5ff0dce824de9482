"""The commit that a pull request is compared with."""

from guildhall.events import PullRequest
from guildhall.git import Git

DEFAULT = "origin/main"
"""Where pull requests go, as a fresh clone names it."""

_MERGED = 2


def base_of(git: Git, named: str | None, request: PullRequest | None) -> str:
    """Full hash of the commit that the folder is compared with.

    The host checks a pull request out as it would be merged: its first parent is then the branch
    that it goes to, newer than what the event knows.

    Args:
        git: the repository.
        named: a branch or commit that a person names.
        request: the pull request of the event, if there is one.

    Raises:
        GitError: when there is no such commit in this clone.
    """
    if named or request is None:
        return git.common(named or DEFAULT, "HEAD")
    parents = git.parents("HEAD")
    if len(parents) == _MERGED and parents[1] == request.head.sha:
        return parents[0]
    return git.common(request.base.sha, "HEAD")
