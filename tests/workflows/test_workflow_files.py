"""The workflow files hold no logic, pin what they use, and ask for the least."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.making import ROOT

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
TARGETS = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
MAKE = re.compile(r"make (?P<target>[a-z-]+)(?: [A-Z]+=(?:\"[^\"`]*\"|[\w./-]+))*")
PINNED = re.compile(r"[\w-]+/[\w-]+@[0-9a-f]{40}")
WRITES = {
    "check.yml": set(),
    "comment.yml": {"pull-requests"},
    "intake.yml": {"contents", "pull-requests", "issues", "actions"},
    "links.yml": {"contents", "issues"},
    "publish.yml": {"pages", "id-token"},
}
"""All rights to write that workflows have."""


def workflow(path: Path) -> dict[Any, Any]:
    found: dict[Any, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found


def steps(path: Path) -> list[dict[str, Any]]:
    return [step for job in workflow(path)["jobs"].values() for step in job["steps"]]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_each_step_is_one_target_or_one_action(path: Path) -> None:
    for step in steps(path):
        if "run" in step:
            match = MAKE.fullmatch(step["run"].strip())
            assert match, step["run"]
            assert match["target"] in TARGETS
        else:
            assert PINNED.fullmatch(step["uses"]), step["uses"]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_each_pin_says_its_version_and_one_action_has_one_pin(path: Path) -> None:
    lines = [line for line in path.read_text("utf-8").splitlines() if "uses:" in line]
    assert all(re.search(r"@[0-9a-f]{40} # v\d+\.\d+\.\d+$", line) for line in lines)


def test_all_workflows_use_one_version_of_an_action() -> None:
    pins = {step["uses"] for path in WORKFLOWS for step in steps(path) if "uses" in step}
    assert len(pins) == len({pin.partition("@")[0] for pin in pins})


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_rights_are_given_to_jobs_one_by_one(path: Path) -> None:
    found = workflow(path)
    assert found["permissions"] == {}
    writes = {
        name
        for job in found["jobs"].values()
        for name, right in job["permissions"].items()
        if right == "write"
    }
    assert writes == WRITES.get(path.name, writes)


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_no_text_of_an_event_becomes_part_of_a_command(path: Path) -> None:
    assert not [step for step in steps(path) if "${{" in step.get("run", "")]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_no_job_keeps_a_token_in_its_clone_or_runs_for_ever(path: Path) -> None:
    for step in steps(path):
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] is False
    assert all(job["timeout-minutes"] for job in workflow(path)["jobs"].values())


def test_what_runs_a_strangers_code_has_no_token() -> None:
    path = ROOT / ".github" / "workflows" / "check.yml"
    text = path.read_text(encoding="utf-8")
    assert "secrets" not in text.replace("no\n# secrets", "")
    assert "GH_TOKEN" not in text
    assert "pull_request_target" not in "".join(one.read_text("utf-8") for one in WORKFLOWS)


def test_what_comments_takes_no_code_of_the_pull_request() -> None:
    (checkout,) = [
        step
        for step in steps(ROOT / ".github" / "workflows" / "comment.yml")
        if step.get("uses", "").startswith("actions/checkout@")
    ]
    assert set(checkout["with"]) == {"persist-credentials"}


def test_the_site_is_published_from_a_full_clone_when_main_changes_and_daily() -> None:
    found = workflow(ROOT / ".github" / "workflows" / "publish.yml")
    assert set(found[True]) == {
        "push",
        "schedule",
        "workflow_dispatch",
    }  # YAML 1.1 has `on` as true
    assert found[True]["push"] == {"branches": ["main"]}
    checkout = found["jobs"]["build"]["steps"][0]
    assert checkout["with"]["fetch-depth"] == 0
