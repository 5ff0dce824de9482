"""From an issue form to a pull request: what the workflow Intake does."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from tests.forge import FakeHost
from tests.intake.bodies import ADD, a_body
from tests.intake.test_taking import HOSTILE
from tests.repositories import a_clone, an_upstream, commit, git, run_script
from tests.tree import GROUPS

from guildhall.git import BOT_EMAIL
from guildhall.intake import forms
from guildhall.intake.answering import MARKER

NEW = "data/groups/fr/kotlin-users-of-lyon.yaml"
PULLS = "GET repos/o/r/pulls?head=o%3Aissue-12&state=open"


class Intake:
    """A repository with an issue, and the host that it lies on."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.upstream = an_upstream(folder)
        self.host = FakeHost(folder / "host")
        self.host.has("GET repos/o/r/issues/12/comments?per_page=100&page=1", [])
        self.host.has("POST repos/o/r/issues/12/comments", {})
        self.host.has("POST repos/o/r/actions/workflows/check.yml/dispatches", {})
        self.host.has(PULLS, [])
        self.host.has("POST repos/o/r/pulls", {"number": 30})
        self.runs = 0
        self.clone = folder

    def read(self, body: str) -> subprocess.CompletedProcess[str]:
        """Run the step that reads the issue, in a fresh clone."""
        self.runs += 1
        self.clone = a_clone(self.upstream, self.folder / f"checkout-{self.runs}")
        event = self.folder / "issue.json"
        issue = {"number": 12, "body": body, "state": "open", "labels": []}
        event.write_text(json.dumps({"issue": issue, "repository": {"full_name": "o/r"}}))
        return run_script(
            "from_issue.py", self.clone, "--out", str(self.out), GITHUB_EVENT_PATH=str(event)
        )

    def answer(self) -> subprocess.CompletedProcess[str]:
        """Run the step that proposes and answers."""
        out = ("--out", str(self.out))
        return run_script("answer_issue.py", self.clone, *out, path=self.host.path)

    @property
    def out(self) -> Path:
        """Where one step leaves what the next one takes."""
        return self.folder / f"out-{self.runs}"

    def told(self, path: str) -> list[Any]:
        """What was told to an address of the host."""
        return [data for _, told, data in self.host.told if told == f"repos/o/r/{path}"]


@pytest.fixture
def intake(tmp_path: Path) -> Intake:
    return Intake(tmp_path)


def test_an_issue_becomes_a_pull_request_of_one_commit_with_one_file(intake: Intake) -> None:
    done = intake.read(a_body(forms.ADD, ADD))
    assert (done.returncode, done.stdout) == (0, "Issue 12: proposed.\n")
    done = intake.answer()
    assert done.returncode == 0, done.stderr
    assert git(intake.upstream, "log", "--format=%s|%ae", "main..issue-12") == (
        f"Add kotlin-users-of-lyon|{BOT_EMAIL}"
    )
    assert git(intake.upstream, "diff", "--name-status", "main", "issue-12") == f"A\t{NEW}"
    (request,) = intake.told("pulls")
    assert (request["head"], request["base"]) == ("issue-12", "main")
    assert "Closes #12." in request["body"]
    (comment,) = intake.told("issues/12/comments")
    assert comment["body"].startswith(MARKER)
    assert "The pull request is #30." in comment["body"]
    assert intake.told("actions/workflows/check.yml/dispatches") == [{"ref": "issue-12"}]


def test_the_branch_of_an_issue_passes_the_check_that_is_asked_for_it(intake: Intake) -> None:
    intake.read(a_body(forms.ADD, ADD))
    intake.answer()
    clone = a_clone(intake.upstream, intake.folder / "check")
    git(clone, "switch", "--quiet", "issue-12")
    done = run_script("review.py", clone, "--out", str(intake.folder / "review"))
    assert (done.returncode, done.stdout) == (0, "")
    review = json.loads((intake.folder / "review" / "review.json").read_text())
    assert [one["file"] for one in review["records"]] == [NEW]
    assert review["pull_request"] is None


def test_an_edited_issue_renews_its_branch_and_its_pull_request(intake: Intake) -> None:
    intake.read(a_body(forms.ADD, ADD))
    intake.answer()
    intake.host.has(PULLS, [{"number": 30}])
    intake.host.has("PATCH repos/o/r/pulls/30", {})
    intake.read(a_body(forms.ADD, ADD, model="Paid", prices="Full: 9 EUR per year"))
    done = intake.answer()
    assert done.returncode == 0, done.stderr
    assert "price: 9" in git(intake.upstream, "show", f"issue-12:{NEW}")
    assert git(intake.upstream, "rev-list", "--count", "main..issue-12") == "1"
    assert len(intake.told("pulls")) == 1
    assert len(intake.told("pulls/30")) == 1


def test_a_branch_that_a_person_has_worked_on_is_left_alone(intake: Intake) -> None:
    intake.read(a_body(forms.ADD, ADD))
    intake.answer()
    other = a_clone(intake.upstream, intake.folder / "other")
    git(other, "switch", "--quiet", "issue-12")
    (other / NEW).write_text("name: better\n", encoding="utf-8")
    mine = commit(other)
    git(other, "push", "--quiet", "origin", "issue-12")
    intake.read(a_body(forms.ADD, ADD, city="Nice"))
    done = intake.answer()
    assert done.returncode == 1
    assert git(intake.upstream, "rev-parse", "issue-12") == mine
    assert "a person has worked on the branch" in intake.told("issues/12/comments")[-1]["body"]


def test_what_cannot_be_read_is_answered_and_nothing_is_pushed(intake: Intake) -> None:
    intake.read(a_body(forms.ADD, ADD, topics="kotlni"))
    done = intake.answer()
    assert done.returncode == 0
    (comment,) = intake.told("issues/12/comments")
    assert "**Topics**: “kotlni” is no topic that we know; did you mean “Kotlin”" in comment[
        "body"
    ].replace("\\", "")
    assert git(intake.upstream, "branch", "--list") == "* main"
    assert git(intake.clone, "status", "--porcelain") == ""


def test_an_issue_that_is_no_form_is_not_answered(intake: Intake) -> None:
    intake.read("The map is upside down.")
    done = intake.answer()
    assert (done.returncode, done.stdout) == (0, "Nothing to say.\n")
    assert intake.host.calls == []


@pytest.mark.parametrize("name", ["summary", "name", "note"])
@pytest.mark.parametrize("sort", ["a YAML bomb", "shell marks", "a path", "a megabyte"])
def test_a_hostile_issue_changes_nothing_beyond_its_record_and_is_answered(
    intake: Intake, sort: str, name: str
) -> None:
    before = git(intake.upstream, "rev-parse", "main")
    files = {path for path in intake.folder.rglob("*") if "checkout" not in str(path)}
    intake.read(a_body(forms.ADD, ADD, **{name: HOSTILE[sort]}))
    assert intake.answer().returncode == 0
    assert len(intake.told("issues/12/comments")) == 1
    assert git(intake.upstream, "rev-parse", "main") == before
    branches = git(intake.upstream, "branch", "--list", "--format=%(refname:short)").split()
    assert set(branches) <= {"main", "issue-12"}
    if "issue-12" in branches:
        changed = git(intake.upstream, "diff", "--name-only", "main", "issue-12").split("\n")
        assert len(changed) == 1
        assert changed[0].startswith(f"{GROUPS.as_posix()}/fr/")
    assert not list(intake.folder.rglob("pwned*"))
    new = {path for path in intake.folder.rglob("*") if "checkout" not in str(path)} - files
    allowed = ("out-1", "issue.json", "upstream.git", "host")
    assert all(path.relative_to(intake.folder).parts[0] in allowed for path in new)


def test_more_than_the_record_is_never_proposed(intake: Intake) -> None:
    intake.read(a_body(forms.ADD, ADD))
    (intake.clone / "Makefile").write_text("all:\n", encoding="utf-8")
    done = intake.answer()
    assert done.returncode == 1
    assert "more or other things changed" in done.stderr
    assert git(intake.upstream, "branch", "--list") == "* main"


def test_an_event_of_another_sort_ends_with_2(intake: Intake, tmp_path: Path) -> None:
    event = tmp_path / "other.json"
    event.write_text('{"issue": {"number": "; rm -rf /"}}')
    clone = a_clone(intake.upstream, tmp_path / "clone")
    out = str(tmp_path / "out")
    done = run_script("from_issue.py", clone, "--out", out, GITHUB_EVENT_PATH=str(event))
    assert (done.returncode, done.stdout) == (2, "")
    assert "is no IssueEvent: issue.number" in done.stderr
