import datetime
import subprocess
import sys
from pathlib import Path

import pytest
from tests.making import ROOT
from tests.tree import a_tree

from guildhall.commands import annotation, as_data, build_day, check_day, summary
from guildhall.reading import Place, Problem, Severity


def a_problem(message: str = "is wrong") -> Problem:
    field = ("membership", "tiers", 0, "currency")
    return Problem("data/groups/fr/a, b.yaml", Place(3, 5), field, message, "mend it", "tiers")


def test_the_day_of_a_build_comes_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert build_day(ROOT) == datetime.date(2023, 11, 14)
    assert check_day() == datetime.date(2023, 11, 14)


def test_otherwise_it_is_the_day_of_the_last_commit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    author = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    monkeypatch.setenv("GIT_COMMITTER_DATE", "2020-02-03T10:00:00Z")
    subprocess.run(("git", "init", "-q"), cwd=tmp_path, check=True)
    subprocess.run(
        ("git", *author, "commit", "-q", "--allow-empty", "-m", "x"), cwd=tmp_path, check=True
    )
    assert build_day(tmp_path) == datetime.date(2020, 2, 3)


def test_a_folder_without_git_is_built_for_today(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert build_day(tmp_path) == datetime.datetime.now(datetime.UTC).date()


def test_a_problem_reads_as_place_field_message_and_remedy() -> None:
    assert str(a_problem()) == (
        "data/groups/fr/a, b.yaml:3:5 membership.tiers[0].currency: is wrong; mend it"
    )


def test_an_annotation_escapes_what_would_end_it() -> None:
    assert annotation(a_problem("is 50 % wrong\n::error::no")) == (
        "::error file=data/groups/fr/a%2C b.yaml,line=3,col=5,title=tiers::"
        "membership.tiers[0].currency: is 50 %25 wrong%0A::error::no; mend it"
    )


def test_a_problem_as_data_has_everything_by_name() -> None:
    assert as_data(a_problem()) == {
        "file": "data/groups/fr/a, b.yaml",
        "line": 3,
        "column": 5,
        "field": "membership.tiers[0].currency",
        "severity": Severity.ERROR,
        "rule": "tiers",
        "message": "is wrong",
        "remedy": "mend it",
    }


def test_the_summary_counts_in_plain_words() -> None:
    assert summary(1, 1, 0) == "1 file: 1 error, 0 warnings"
    assert summary(1200, 0, 2) == "1,200 files: 0 errors, 2 warnings"


def run(script: str, *arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        (sys.executable, str(ROOT / "scripts" / script), *arguments),
        capture_output=True,
        text=True,
        check=False,
        env={"PYTHONPATH": str(ROOT / "scripts"), "SOURCE_DATE_EPOCH": "1795608000", "PATH": ""},
    )


def test_the_build_of_broken_records_ends_with_1_and_says_what_stays(tmp_path: Path) -> None:
    project = a_tree(tmp_path)
    (project / "data" / "groups" / "fr" / "broken.yaml").write_text("name: [\n", "utf-8")
    done = run("build.py", "--root", str(project))
    assert done.returncode == 1
    assert "broken.yaml:2:1" in done.stdout
    assert "The last good site is untouched." in done.stderr
    assert not (project / "output").exists()


def test_a_taken_port_ends_with_2_and_names_another(tmp_path: Path) -> None:
    import socket  # noqa: PLC0415 - only here

    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = run("serve.py", "--root", str(a_tree(tmp_path)), "--port", str(port))
    assert done.returncode == 2
    assert f"make serve PORT={port + 1}" in done.stderr


def test_gaps_are_counted_and_an_unknown_gap_ends_with_2(tmp_path: Path) -> None:
    project = a_tree(tmp_path)
    counted = run("gaps.py", "--root", str(project))
    assert counted.returncode == 0, counted.stderr
    assert "no-cost" in counted.stdout
    assert run("gaps.py", "--root", str(project), "no-gap").returncode == 2
