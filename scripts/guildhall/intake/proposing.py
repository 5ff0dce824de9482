"""From a record that was written to a pull request: a branch of one commit with one file.

What is committed is looked at again first, so that nothing but the one record can go in.
"""

from dataclasses import dataclass
from urllib.parse import urlencode

from guildhall.forge import Forge
from guildhall.git import BOT_EMAIL, BOT_NAME, HOST_LOGIN, Git
from guildhall.records.read import ENDING, GROUPS

REMOTE = "origin"


class NotProposedError(Exception):
    """A change that is not proposed, with the reason."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """What is to be proposed.

    Attributes:
        issue: number of the issue.
        file: the one record, relative to the project.
        title: of the commit and of the pull request.
        text: of the pull request.
        base: the branch that it goes to.
    """

    issue: int
    file: str
    title: str
    text: str
    base: str

    @property
    def branch(self) -> str:
        """The branch that holds it."""
        return f"issue-{self.issue}"


def propose(git: Git, forge: Forge, proposal: Proposal) -> int:
    """Commit, push and open the pull request, or renew it; return its number.

    Raises:
        NotProposedError: when more than the record changed, or a person has worked on the branch.
        GitError: when git fails.
        ForgeError: when the host refuses.
    """
    _only_this(git, proposal.file)
    before = _tip(git, proposal)
    _commit(git, proposal)
    lease = f"--force-with-lease=refs/heads/{proposal.branch}:{before}"
    git.run(*HOST_LOGIN, "push", "--quiet", lease, REMOTE, f"HEAD:refs/heads/{proposal.branch}")
    asked = urlencode({"head": f"{forge.owner}:{proposal.branch}", "state": "open"})
    pulls = forge.get(f"pulls?{asked}")
    words = {"title": proposal.title, "body": proposal.text}
    if pulls:
        number = int(pulls[0]["number"])
        forge.send("PATCH", f"pulls/{number}", words)
        return number
    ends = {"head": proposal.branch, "base": proposal.base, "maintainer_can_modify": True}
    return int(forge.send("POST", "pulls", {**words, **ends})["number"])


def _only_this(git: Git, file: str) -> None:
    """Refuse when anything but one record differs from the last commit."""
    told = git.run("status", "--porcelain", "-z", "--untracked-files=all", "--no-renames")
    entries = [entry for entry in told.split("\0") if entry]
    names = [entry[3:] for entry in entries]
    fit = file.startswith(f"{GROUPS.as_posix()}/") and file.endswith(ENDING)
    if names != [file] or not fit or any(entry[:2] not in {"??", " M"} for entry in entries):
        raise NotProposedError(f"more or other things changed than {file}: {', '.join(names[:5])}")


def _tip(git: Git, proposal: Proposal) -> str:
    """Hash of the branch's last commit; empty where there is no branch yet."""
    name = f"refs/heads/{proposal.branch}"
    told = git.run(*HOST_LOGIN, "ls-remote", REMOTE, name).split()
    if not told:
        return ""
    git.run(*HOST_LOGIN, "fetch", "--quiet", REMOTE, name)
    emails = git.run("log", "--format=%ae%n%ce", f"HEAD..{told[0]}").split()
    if set(emails) - {BOT_EMAIL}:
        raise NotProposedError(f"a person has worked on the branch {proposal.branch}")
    return told[0]


def _commit(git: Git, proposal: Proposal) -> None:
    message = f"{proposal.title}\n\nCloses #{proposal.issue}\n"
    git.run("add", "--", f":(literal){proposal.file}")
    who = (
        "-c",
        f"user.name={BOT_NAME}",
        "-c",
        f"user.email={BOT_EMAIL}",
        "-c",
        "core.hooksPath=/dev/null",
    )
    git.run(*who, "commit", "--quiet", "--no-verify", "--file", "-", given=message)
