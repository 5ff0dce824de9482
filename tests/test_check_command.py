import json
import subprocess
import sys
from pathlib import Path

import pytest
from tests.making import ROOT
from tests.tree import GROUPS, a_tree

NOON = "1795608000"
"""Seconds from 1970 to 2026-11-25 12:00 UTC."""


def run(project: Path, *arguments: str, epoch: str = NOON) -> subprocess.CompletedProcess[str]:
    """What a person sees who runs the command in a project."""
    return subprocess.run(
        (sys.executable, ROOT / "scripts" / "check.py", "--root", project, *arguments),
        cwd=project,
        capture_output=True,
        text=True,
        check=False,
        env={"PYTHONPATH": str(ROOT / "scripts"), "SOURCE_DATE_EPOCH": epoch},
    )


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return a_tree(tmp_path)


@pytest.fixture
def broken(project: Path) -> Path:
    """A project with one error and one warning in one file, and an error in another."""
    for file, old, new in (
        ("fr/python-lyon.yaml", "topics: [python]", "topics: [pyton]"),
        ("fr/python-lyon.yaml", "https://python-lyon.example.org/about", "http://x.example.org/"),
        ("de/rust-berlin.yaml", "https://rust-berlin.example.org/about", "https://x.example.org/"),
        ("de/rust-berlin.yaml", "founded: 2016", "founded: 2100"),
    ):
        path = project / GROUPS / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")
    return project


FUTURE = (
    "data/groups/de/rust-berlin.yaml:13:10 founded: 2100 is in the future "
    "(today is 2026-11-25); write the day, month or year that has been"
)
TOPIC = (
    'data/groups/fr/python-lyon.yaml:9:12 focus.topics[0]: "pyton" is no topic that we know; '
    "did you mean `python`?"
)
HTTP = (
    "data/groups/fr/python-lyon.yaml:26:10 sources[0].url: warning: http://x.example.org/ starts "
    "with http://, but https://x.example.org is used elsewhere; "
    "write `https://x.example.org/` if that opens"
)


def test_good_records_end_with_0_and_a_count(project: Path) -> None:
    done = run(project)
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == "3 files: 0 errors, 0 warnings\n"


def test_errors_end_with_1_after_all_of_them_are_told(broken: Path) -> None:
    done = run(broken)
    assert done.returncode == 1
    assert done.stdout.splitlines() == [FUTURE, TOPIC, HTTP]
    assert done.stderr == "3 files: 2 errors, 1 warning\n"


def test_only_some_files_are_told_though_checked_against_the_rest(broken: Path) -> None:
    done = run(broken, "data/groups/fr/python-lyon.yaml")
    assert done.returncode == 1
    assert done.stdout.splitlines() == [TOPIC, HTTP]
    assert done.stderr == "1 file: 1 error, 1 warning\n"


def test_warnings_alone_end_with_0(broken: Path) -> None:
    path = broken / GROUPS / "fr" / "python-lyon.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("pyton", "python"), encoding="utf-8")
    done = run(broken, str(path))
    assert done.returncode == 0
    assert done.stdout.splitlines() == [HTTP]
    assert done.stderr == "1 file: 0 errors, 1 warning\n"


def test_a_file_that_is_not_there_ends_with_2(project: Path) -> None:
    done = run(project, "data/groups/fr/nowhere.yaml", "data/groups/fr/python-lyon.yaml")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "No such file: data/groups/fr/nowhere.yaml\n"


def test_a_folder_means_all_files_in_it(broken: Path) -> None:
    done = run(broken, "data/groups/fr")
    assert done.stdout.splitlines() == [TOPIC, HTTP]
    assert done.stderr == "1 file: 1 error, 1 warning\n"


def test_a_form_that_is_not_known_ends_with_2(project: Path) -> None:
    assert run(project, "--format", "xml").returncode == 2


def test_github_is_told_in_its_own_form(broken: Path) -> None:
    done = run(broken, "--format", "github", "data/groups/fr/python-lyon.yaml")
    assert done.returncode == 1
    assert done.stdout.splitlines() == [
        (
            "::error file=data/groups/fr/python-lyon.yaml,line=9,col=12,title=known_words::"
            'focus.topics[0]: "pyton" is no topic that we know; did you mean `python`?'
        ),
        "::warning file=data/groups/fr/python-lyon.yaml,line=26,col=10,title=https::"
        + HTTP.split(" ", 1)[1].replace("warning: ", ""),
    ]


def test_programs_are_told_as_json(broken: Path) -> None:
    done = run(broken, "--format", "json", "data/groups/fr/python-lyon.yaml")
    assert done.returncode == 1
    assert json.loads(done.stdout)[0] == {
        "file": "data/groups/fr/python-lyon.yaml",
        "line": 9,
        "column": 12,
        "field": "focus.topics[0]",
        "severity": "error",
        "rule": "known_words",
        "message": '"pyton" is no topic that we know',
        "remedy": "did you mean `python`?",
    }


def test_json_of_good_records_is_an_empty_list(project: Path) -> None:
    done = run(project, "--format", "json")
    assert (done.returncode, json.loads(done.stdout)) == (0, [])


def test_today_is_the_day_of_the_check_not_that_of_the_last_commit(project: Path) -> None:
    assert run(project, epoch="1795176000").returncode == 1  # five days before the records came
    assert run(project, epoch="").returncode in (0, 1)


def test_parsed_records_are_kept_outside_of_the_data(project: Path) -> None:
    run(project)
    assert (project / ".cache" / "records.json").is_file()
    assert run(project).returncode == 0
