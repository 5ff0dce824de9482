"""The comment posted, by a job that has the right to: all that it is given is distrusted.

The review comes from a run on a stranger's code. It is read in memory and never unpacked; the
pull request that it names must be the one that the run belongs to, as the host says, not as the
review says.
"""

import io
import re
import zipfile
from typing import Any
from urllib.parse import urlencode

from guildhall.events import WorkflowRun
from guildhall.forge import Forge
from guildhall.reviewing.comment import MARKER, comment_text
from guildhall.reviewing.report import FILE, Review, ReviewError, read_review

ARTEFACT = "review"
"""Name of the artefact that holds the review."""

LARGEST_ARTEFACT = 1024 * 1024
"""Bytes of the packed review."""

LARGEST_REVIEW = 4 * 1024 * 1024
"""Bytes of the review; its model has room for about as many."""

_BRANCH = re.compile(r"[\w./-]{1,255}")


class NotPostedError(Exception):
    """A review that is not posted, with the reason."""


def post(forge: Forge, run: WorkflowRun) -> int:
    """Post the comment for a run; return the number of the pull request.

    Raises:
        NotPostedError: when the review is not there, is none, or is not about this run's commit.
        ForgeError: when the host refuses.
    """
    review = _review(forge, run)
    if review.pull_request is None:
        number = _by_branch(forge, run)
    else:
        number = review.pull_request
        _verified(forge.get(f"pulls/{number}"), run)
    forge.put_comment(number, MARKER, comment_text(review))
    return number


def _review(forge: Forge, run: WorkflowRun) -> Review:
    """The review that a run left."""
    told = forge.get(f"actions/runs/{run.id}/artifacts?{urlencode({'name': ARTEFACT})}")
    found = [one for one in told.get("artifacts", ()) if one.get("name") == ARTEFACT]
    if not found:
        raise NotPostedError("the run left no review")
    size, identifier = int(found[0]["size_in_bytes"]), int(found[0]["id"])
    if size > LARGEST_ARTEFACT:
        raise NotPostedError(f"the review has {size:,} bytes, more than {LARGEST_ARTEFACT:,}")
    packed = forge.download(f"actions/artifacts/{identifier}/zip", LARGEST_ARTEFACT)
    try:
        return read_review(_unpacked(packed))
    except ReviewError as error:
        raise NotPostedError(str(error)) from None


def _unpacked(packed: bytes) -> bytes:
    """The one file of an archive, in memory.

    Raises:
        NotPostedError: for another file, several, or one that is too large.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(packed)) as archive:
            if archive.namelist() != [FILE]:
                raise NotPostedError(f"the artefact holds something else than {FILE}")
            with archive.open(FILE) as file:
                content = file.read(LARGEST_REVIEW + 1)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError):
        raise NotPostedError("the artefact is no archive that can be read") from None
    if len(content) > LARGEST_REVIEW:
        raise NotPostedError(f"the review has more than {LARGEST_REVIEW:,} bytes")
    return content


def _verified(pull: dict[str, Any], run: WorkflowRun) -> None:
    """Refuse a pull request that the run is not about.

    The newest commit, the repository and the branch must all be those of the run.
    """
    head = pull.get("head") or {}
    repository = (head.get("repo") or {}).get("full_name")
    if repository != run.head_repository.full_name or head.get("ref") != run.head_branch:
        raise NotPostedError("the review names a pull request that its run is not about")
    if head.get("sha") != run.head_sha:
        raise NotPostedError("a newer commit has come; its own run will tell")
    if pull.get("state") != "open":
        raise NotPostedError("the pull request is not open any more")


def _by_branch(forge: Forge, run: WorkflowRun) -> int:
    """The pull request of a branch of this repository, whose run was asked for by name."""
    if run.head_repository.full_name != forge.repository or not _BRANCH.fullmatch(run.head_branch):
        raise NotPostedError("the review names no pull request")
    asked = urlencode({"head": f"{forge.owner}:{run.head_branch}", "state": "open"})
    pulls = forge.get(f"pulls?{asked}")
    if len(pulls) != 1:
        raise NotPostedError("the branch has no pull request of its own")
    _verified(pulls[0], run)
    return int(pulls[0]["number"])
