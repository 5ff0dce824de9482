import yaml
from tests.making import ROOT

PATH = ROOT / ".github" / "workflows" / "links.yml"
TEXT = PATH.read_text("utf-8")
JOBS = yaml.safe_load(TEXT)["jobs"]
CHECK = yaml.safe_load((PATH.parent / "check.yml").read_text("utf-8"))["jobs"]["records"]


def test_every_job_has_the_least_rights() -> None:
    assert yaml.safe_load(TEXT)["permissions"] == {}
    assert {name: job["permissions"] for name, job in JOBS.items()} == {
        "part": {"contents": "read"},
        "merge": {"contents": "write"},
        "report": {"contents": "read", "issues": "write"},
    }


def test_only_the_jobs_that_write_have_a_token() -> None:
    for name, job in JOBS.items():
        told = [step for step in job["steps"] if "GH_TOKEN" in step.get("env", {})]
        assert bool(told) is ("write" in job["permissions"].values()), name


def test_the_parts_are_all_there_are() -> None:
    parts = JOBS["part"]["strategy"]["matrix"]["shard"]
    assert parts == [f"{number}/{len(parts)}" for number in range(1, len(parts) + 1)]


def test_the_report_runs_on_a_day_that_is_scheduled() -> None:
    crons = [row["cron"] for row in yaml.safe_load(TEXT)[True]["schedule"]]
    assert len(crons) == 2
    assert JOBS["report"]["if"] == f"github.event.schedule == '{crons[1]}'"
    assert f"!= '{crons[1]}'" in JOBS["part"]["if"]


def test_a_pull_request_is_reviewed_whatever_its_links_did_and_is_told_of_them() -> None:
    asked, reviewed, kept = CHECK["steps"][-3:]
    file = "review/links.json"
    assert f"REPORT={file}" in asked["run"]
    assert f"LINKS={file}" in reviewed["run"]
    assert reviewed["if"] == "${{ !cancelled() }}"
    assert kept["if"] == "always()"


def test_slow_links_leave_a_pull_request_the_time_for_its_review() -> None:
    asked = CHECK["steps"][-3]
    begun = int(asked["run"].split("--minutes ")[1].strip('"'))
    assert begun < asked["timeout-minutes"] < CHECK["timeout-minutes"] - 10
