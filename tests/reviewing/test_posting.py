import io
import zipfile
from pathlib import Path
from typing import Any

import pytest
from tests.forge import FakeHost
from tests.reviewing.test_comment import a_review

from guildhall.events import WorkflowRun
from guildhall.forge import BOT, Forge
from guildhall.reviewing import posting
from guildhall.reviewing.comment import MARKER
from guildhall.reviewing.posting import NotPostedError, post

HEAD = "a" * 40
RUN = WorkflowRun.model_validate(
    {
        "id": 99,
        "head_sha": HEAD,
        "head_branch": "add-group",
        "head_repository": {"full_name": "somebody/guildhall"},
        "event": "pull_request",
    }
)
HEAD_OF_PULL: dict[str, Any] = {
    "sha": HEAD,
    "ref": "add-group",
    "repo": {"full_name": "somebody/guildhall"},
}
PULL: dict[str, Any] = {
    "number": 7,
    "state": "open",
    "head": HEAD_OF_PULL,
}
ARTEFACTS = "GET repos/o/r/actions/runs/99/artifacts?name=review"
COMMENTS = "GET repos/o/r/issues/7/comments?per_page=100&page=1"


def packed(content: bytes, name: str = "review.json") -> bytes:
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr(name, content)
    return archive.getvalue()


@pytest.fixture
def host(tmp_path: Path) -> FakeHost:
    """A host with a review of pull request 7, and no comment yet."""
    host = FakeHost(tmp_path / "host")
    leave(host, packed(a_review().model_dump_json().encode()))
    host.has("GET repos/o/r/pulls/7", PULL)
    host.has(COMMENTS, [])
    host.has("POST repos/o/r/issues/7/comments", {})
    return host


def leave(host: FakeHost, content: bytes, size: int | None = None) -> None:
    artefact = {"id": 5, "name": "review", "size_in_bytes": size or len(content)}
    host.has(ARTEFACTS, {"artifacts": [artefact]})
    host.has_bytes("GET repos/o/r/actions/artifacts/5/zip", content)


def posted(host: FakeHost, run: WorkflowRun = RUN) -> int:
    return post(Forge("o/r", (str(host.command),)), run)


def test_a_review_is_posted_under_the_pull_request_of_its_run(host: FakeHost) -> None:
    assert posted(host) == 7
    ((method, path, data),) = host.told
    assert (method, path) == ("POST", "repos/o/r/issues/7/comments")
    assert data["body"].startswith(MARKER)


def test_a_second_review_takes_the_place_of_the_first(host: FakeHost) -> None:
    mine = {"id": 3, "user": {"login": BOT}, "body": f"{MARKER}\nold"}
    forged = {"id": 2, "user": {"login": "somebody"}, "body": f"{MARKER}\nmine"}
    host.has(COMMENTS, [forged, mine])
    host.has("PATCH repos/o/r/issues/comments/3", {})
    posted(host)
    assert [call[:2] for call in host.told] == [("PATCH", "repos/o/r/issues/comments/3")]


@pytest.mark.parametrize(
    ("pull", "why"),
    [
        ({**PULL, "head": {**HEAD_OF_PULL, "sha": "b" * 40}}, "newer commit"),
        ({**PULL, "head": {**HEAD_OF_PULL, "ref": "other"}}, "not about"),
        ({**PULL, "head": {**HEAD_OF_PULL, "repo": {"full_name": "o/r"}}}, "not about"),
        ({**PULL, "head": {**HEAD_OF_PULL, "repo": None}}, "not about"),
        ({**PULL, "state": "closed"}, "not open"),
    ],
)
def test_another_pull_request_is_never_written_under(
    host: FakeHost, pull: dict[str, Any], why: str
) -> None:
    host.has("GET repos/o/r/pulls/7", pull)
    with pytest.raises(NotPostedError, match=why):
        posted(host)
    assert host.told == []


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"no archive", "no archive"),
        (packed(b"{}"), "no review"),
        (packed(b"{}", "../../review.json"), "something else"),
        (packed(b"{}", "other.json"), "something else"),
        (packed(b" " * (posting.LARGEST_REVIEW + 1)), "more than"),
    ],
)
def test_an_artefact_that_is_no_review_is_refused(host: FakeHost, content: bytes, why: str) -> None:
    leave(host, content)
    with pytest.raises(NotPostedError, match=why):
        posted(host)
    assert host.told == []


def test_a_large_artefact_is_not_even_downloaded(host: FakeHost) -> None:
    leave(host, packed(b"{}"), posting.LARGEST_ARTEFACT + 1)
    with pytest.raises(NotPostedError, match="more than 1,048,576"):
        posted(host)
    assert not [path for _, path, _ in host.calls if path.endswith("/zip")]


def test_a_run_without_a_review_is_let_be(host: FakeHost) -> None:
    host.has(ARTEFACTS, {"artifacts": []})
    with pytest.raises(NotPostedError, match="left no review"):
        posted(host)


def test_the_branch_of_an_issue_form_finds_its_pull_request(host: FakeHost) -> None:
    leave(host, packed(a_review(pull_request=None).model_dump_json().encode()))
    ours = {"full_name": "o/r"}
    run = RUN.model_copy(
        update={"head_branch": "issue-4", "head_repository": type(RUN.head_repository)(**ours)}
    )
    pull = {**PULL, "head": {"sha": HEAD, "ref": "issue-4", "repo": ours}}
    host.has("GET repos/o/r/pulls?head=o%3Aissue-4&state=open", [pull])
    assert posted(host, run) == 7


def test_a_fork_cannot_be_found_by_its_branch(host: FakeHost) -> None:
    leave(host, packed(a_review(pull_request=None).model_dump_json().encode()))
    with pytest.raises(NotPostedError, match="names no pull request"):
        posted(host)
