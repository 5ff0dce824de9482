"""Bringing the history to the main branch: a commit of this one file, pushed."""

from guildhall.git import BOT_EMAIL, BOT_NAME, HOST_LOGIN, Git, GitError
from guildhall.links import history as histories
from guildhall.links.history import HISTORY_FILE

MESSAGE = "Note what the links answered"
TRIES = 3
"""Others may push in between: then the file is joined with theirs, and pushed again."""

REMOTE = "origin"
_WHO = ("-c", f"user.name={BOT_NAME}", "-c", f"user.email={BOT_EMAIL}")
_FILE = HISTORY_FILE.as_posix()


def push(git: Git) -> str:
    """Commit the history and push the branch; return what was done, in words.

    Raises:
        GitError: when git refuses.
        HistoryError: when the history of the other side cannot be read.
    """
    if not git.run("status", "--porcelain", "--", _FILE):
        return "The history is as it was."
    mine = histories.read(git.folder / HISTORY_FILE)
    branch = git.run("symbolic-ref", "--short", "HEAD").strip()
    for tries_left in reversed(range(TRIES)):
        _commit(git)
        try:
            git.run(*HOST_LOGIN, "push", "--quiet", REMOTE, f"HEAD:refs/heads/{branch}")
            break
        except GitError:
            if not tries_left:
                raise
        git.run(*HOST_LOGIN, "fetch", "--quiet", REMOTE, f"refs/heads/{branch}")
        git.run("reset", "--quiet", "--keep", "FETCH_HEAD")
        theirs = histories.read(git.folder / HISTORY_FILE)
        histories.write(git.folder / HISTORY_FILE, theirs.joined(mine))
        if not git.run("status", "--porcelain", "--", _FILE):
            return "Others have pushed all that was found."
    return f"Pushed the history to {branch}."


def _commit(git: Git) -> None:
    git.run("add", "--", _FILE)
    git.run(*_WHO, "commit", "--quiet", "--message", MESSAGE, "--", _FILE)
