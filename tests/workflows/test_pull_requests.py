"""From a fork to a comment: what the workflows Check and Comment do, on local repositories."""

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
from tests.forge import FakeHost
from tests.links.command import links_command, with_settings
from tests.links.test_journal import Checker
from tests.repositories import NOON, a_clone, an_upstream, commit, git, run_script
from tests.tree import GROUPS

from guildhall.links.verdict import Reason

PYTHON = GROUPS / "fr" / "python-lyon.yaml"
RUST = GROUPS / "de" / "rust-berlin.yaml"


class Request:
    """A pull request from a fork, checked out as the host does: merged into main."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.upstream = an_upstream(folder)
        git(folder, "clone", "--quiet", "--bare", str(self.upstream), str(folder / "fork.git"))
        self.fork = a_clone(folder / "fork.git", folder / "fork")
        git(self.fork, "switch", "--quiet", "-c", "my-change")
        self.head = self.base = git(self.fork, "rev-parse", "HEAD")

    def edit(self, file: Path, old: str, new: str) -> None:
        """Change a record in the fork."""
        path = self.fork / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")

    def main_moves(self, file: Path, old: str, new: str) -> None:
        """Change a record on the upstream's main meanwhile."""
        other = a_clone(self.upstream, self.folder / "other")
        text = (other / file).read_text(encoding="utf-8")
        (other / file).write_text(text.replace(old, new), encoding="utf-8")
        commit(other)
        git(other, "push", "--quiet", "origin", "main")

    def checkout(self) -> Path:
        """Push to the fork and merge as the host does; the clone that the workflow Check has."""
        self.head = commit(self.fork)
        git(self.fork, "push", "--quiet", "origin", "my-change")
        clone = a_clone(self.upstream, self.folder / "checkout")
        git(clone, "fetch", "--quiet", str(self.folder / "fork.git"), "my-change")
        git(clone, "merge", "--quiet", "--no-ff", "--no-edit", "FETCH_HEAD")
        return clone

    def check(self, *arguments: str, clone: Path | None = None) -> Any:
        """Run what the workflow Check runs to review the change."""
        clone = clone or self.checkout()
        event = self.folder / "pull_request.json"
        ends = {"head": {"sha": self.head, "ref": "my-change"}, "base": {"sha": self.base}}
        event.write_text(json.dumps({"pull_request": {"number": 7, **ends}}))
        return run_script(
            "review.py",
            clone,
            "--out",
            str(self.folder / "out"),
            *arguments,
            GITHUB_ACTIONS="true",
            GITHUB_EVENT_NAME="pull_request",
            GITHUB_EVENT_PATH=str(event),
            GITHUB_STEP_SUMMARY=str(self.folder / "summary.md"),
        )

    @property
    def review(self) -> Any:
        """What the check left for the comment."""
        return json.loads((self.folder / "out" / "review.json").read_text())

    @property
    def summary(self) -> str:
        """The summary of the step."""
        return (self.folder / "summary.md").read_text(encoding="utf-8")


@pytest.fixture
def request_(tmp_path: Path) -> Request:
    return Request(tmp_path)


def test_a_good_change_is_told_with_its_card_and_without_annotations(request_: Request) -> None:
    request_.edit(RUST, "Rust Berlin", "Rust Users of Berlin")
    done = request_.check()
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == "1 file: 0 errors, 0 warnings\n"
    (record,) = request_.review["records"]
    assert record["file"] == RUST.as_posix()
    assert record["before"]["name"] == "Rust Berlin"
    assert record["after"]["name"] == "Rust Users of Berlin"
    assert record["fields"] == ["name"]
    assert (request_.review["pull_request"], request_.review["commit"]) == (7, request_.head)
    assert "| name | **Rust Berlin** | **Rust Users of Berlin** |" in request_.summary


def test_a_bad_change_is_annotated_on_its_line(request_: Request) -> None:
    request_.edit(RUST, "topics: [rust]", "topics: [rsut]")
    done = request_.check()
    assert done.returncode == 1
    assert done.stdout == (
        f"::error file={RUST.as_posix()},line=8,col=12,title=known_words::focus.topics[0]: "
        '"rsut" is no topic that we know; did you mean `rust`?\n'
    )
    assert request_.review["records"][0]["after"] is None
    assert "1 error to put right" in request_.summary


def test_what_main_did_meanwhile_is_not_told(request_: Request) -> None:
    request_.main_moves(PYTHON, "topics: [python]", "topics: [pyton]")
    request_.edit(RUST, "founded: 2016", "founded: 2015")
    done = request_.check()
    assert (done.returncode, done.stdout) == (0, "")
    assert [one["file"] for one in request_.review["records"]] == [RUST.as_posix()]
    assert request_.review["earlier"] == 1


def test_an_error_that_the_change_makes_in_another_file_is_told(request_: Request) -> None:
    (request_.fork / GROUPS / "global" / "python-friends.yaml").unlink()
    done = request_.check()
    assert done.returncode == 1
    assert f"file={PYTHON.as_posix()},line=4" in done.stdout
    assert "Why should it go" in request_.summary


def test_only_ten_of_many_errors_are_annotated_and_all_are_in_the_summary(
    request_: Request,
) -> None:
    request_.edit(RUST, "topics: [rust]", "topics: [a1, b2, c3, d4, e5, f6, g7, h8]")
    request_.edit(PYTHON, "topics: [python]", "topics: [a1, b2, c3, d4, e5, f6, g7, h8]")
    done = request_.check()
    assert len(done.stdout.splitlines()) == 10
    assert request_.summary.count("is no topic that we know") == 16
    assert request_.review["errors"] == 16


def test_a_moved_record_is_compared_with_itself(request_: Request) -> None:
    old, new = request_.fork / RUST, request_.fork / GROUPS / "de" / "rust-users-berlin.yaml"
    old.rename(new)
    assert request_.check().returncode == 0
    (record,) = request_.review["records"]
    assert (record["sort"], record["was"]) == ("moved", RUST.as_posix())
    assert "data/redirects.yaml" in record["hints"][0]["text"]


def test_a_file_name_of_a_stranger_cannot_speak_to_the_host(request_: Request) -> None:
    evil = request_.fork / GROUPS / "de" / "x\n::set-output name=a::b.yaml"
    evil.write_text("name: [", encoding="utf-8")
    done = request_.check()
    assert done.returncode == 1
    assert all(line.startswith(("::error ", "::warning ")) for line in done.stdout.splitlines())


def test_a_link_in_the_place_of_a_record_is_not_followed(request_: Request) -> None:
    (request_.fork / RUST).unlink()
    (request_.fork / RUST).symlink_to("/etc/passwd")
    done = request_.check()
    assert done.returncode == 1
    assert "root:" not in done.stdout + request_.summary


def test_the_workflow_files_of_a_stranger_are_pointed_out(request_: Request) -> None:
    workflow = request_.fork / ".github" / "workflows" / "evil.yml"
    workflow.parent.mkdir(parents=True)
    workflow.write_text("on: push\n", encoding="utf-8")
    assert request_.check().returncode == 0
    assert request_.review["others"] == [".github/workflows/evil.yml"]
    assert "more rights than it needs" in request_.review["hints"][0]["text"]


def test_a_person_can_review_a_branch_before_anybody_sees_it(request_: Request) -> None:
    request_.edit(RUST, "topics: [rust]", "topics: [rsut]")
    done = run_script("review.py", request_.fork, "--base", "origin/main")
    assert done.returncode == 1
    assert done.stdout.startswith(f"{RUST.as_posix()}:8:12 focus.topics[0]: ")


def test_a_base_that_is_not_there_ends_with_2(request_: Request) -> None:
    done = run_script("review.py", request_.fork, "--base", "--output=/tmp/x")
    assert done.returncode == 2
    assert done.stderr.startswith(("Could not review: ", "usage: "))


def test_the_links_of_a_change_are_asked_annotated_and_told_in_the_review(
    request_: Request, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    gone = "https://gone.example.org/"
    request_.edit(RUST, "url: https://rust-berlin.example.org/\n", f"url: {gone}\n")
    clone = with_settings(request_.checkout())
    report = str(clone / "review" / "links.json")
    asked = ("--changed", "origin/main", "--format", "github", "--report", report)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", NOON)
    checker = Checker({gone: Reason.NOT_FOUND})
    assert links_command(monkeypatch, clone, *asked, checker=checker) == 1
    assert f"::error file={RUST.as_posix()},line=4,col=6,title=links::" in capsys.readouterr().out
    assert request_.check("--links", report, clone=clone).returncode == 0
    links = request_.review["links"]
    assert [one["verdict"] for one in links["others"]] == ["gone"]
    assert links["addresses"] == len(checker.asked) == links["answered"] + 1
    assert f"- gone (page not found \\(404\\)): <{gone}> in `{RUST.as_posix()}:4`" in (
        request_.summary
    )


@pytest.mark.parametrize("left", [None, "", "[{}]"])
def test_a_report_on_links_that_is_missing_or_broken_does_not_lose_the_review(
    request_: Request, left: str | None
) -> None:
    request_.edit(RUST, "Rust Berlin", "Rust Users of Berlin")
    report = request_.folder / "links.json"
    if left is not None:
        report.write_text(left)
    done = request_.check("--links", str(report))
    assert done.returncode == 0
    assert done.stderr.startswith(f"Reviewed without links: {report} is no report on links\n")
    assert request_.review["links"] is None
    assert "Not checked." in request_.summary


def test_the_review_of_a_fork_becomes_a_comment(request_: Request, tmp_path: Path) -> None:
    request_.edit(RUST, "Rust Berlin", "Rust <b>Berlin</b> @everyone")
    request_.check()
    host = FakeHost(tmp_path / "host")
    with zipfile.ZipFile(tmp_path / "review.zip", "w") as archive:
        archive.write(tmp_path / "out" / "review.json", "review.json")
    content = (tmp_path / "review.zip").read_bytes()
    artefact = {"id": 5, "name": "review", "size_in_bytes": len(content)}
    host.has("GET repos/o/r/actions/runs/9/artifacts?name=review", {"artifacts": [artefact]})
    host.has_bytes("GET repos/o/r/actions/artifacts/5/zip", content)
    end = {"sha": request_.head, "ref": "my-change", "repo": {"full_name": "somebody/r"}}
    host.has("GET repos/o/r/pulls/7", {"number": 7, "state": "open", "head": end})
    host.has("GET repos/o/r/issues/7/comments?per_page=100&page=1", [])
    host.has("POST repos/o/r/issues/7/comments", {})
    run = {
        "id": 9,
        "head_sha": request_.head,
        "head_branch": "my-change",
        "head_repository": {"full_name": "somebody/r"},
        "event": "pull_request",
    }
    event = tmp_path / "workflow_run.json"
    event.write_text(json.dumps({"workflow_run": run, "repository": {"full_name": "o/r"}}))
    done = run_script("comment.py", tmp_path, path=host.path, GITHUB_EVENT_PATH=str(event))
    assert (done.returncode, done.stdout) == (0, "Posted under pull request 7.\n")
    body = host.told[0][2]["body"]
    assert "Rust \\<b\\>Berlin\\<\\/b\\> \\@\u200beveryone" in body

    event.write_text(
        json.dumps(
            {
                "workflow_run": {**run, "head_sha": "b" * 40},
                "repository": {"full_name": "o/r"},
            }
        )
    )
    done = run_script("comment.py", tmp_path, path=host.path, GITHUB_EVENT_PATH=str(event))
    assert (done.returncode, len(host.told)) == (0, 1)
    assert done.stdout.startswith("Not posted: a newer commit has come")
