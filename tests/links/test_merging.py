import subprocess
import sys
from pathlib import Path

import pytest
from tests.links.results import OTHER, URL, a_history, on
from tests.making import ROOT

from guildhall.git import Git, GitError
from guildhall.links import history as histories
from guildhall.links.history import HISTORY_FILE, History
from guildhall.links.pushing import MESSAGE, push

RECORD = """\
name: Python Lyon
kind: user-group
url: https://python-lyon.example.org/
summary: People in Lyon who write Python.
focus: {area: programming-languages, topics: [python]}
region: {reach: local, country: FR, city: Lyon}
added: 2026-11-01
sources:
  - {url: https://other.example.org/page, supports: [summary], date: null}
"""


def a_project(root: Path, history: History) -> Path:
    record = root / "data" / "groups" / "fr" / "python-lyon.yaml"
    record.parent.mkdir(parents=True)
    record.write_text(RECORD, "utf-8")
    histories.write(root / HISTORY_FILE, history)
    return root


def a_part(folder: Path, name: str, text: str) -> None:
    part = folder / name / HISTORY_FILE.name
    part.parent.mkdir(parents=True)
    part.write_text(text, "utf-8")


def merged(root: Path, folder: Path) -> "subprocess.CompletedProcess[str]":
    command = (str(ROOT / "scripts" / "merge_link_history.py"), str(folder), "--root", str(root))
    return subprocess.run(
        (sys.executable, *command),
        capture_output=True,
        text=True,
        check=False,
        env={"PYTHONPATH": str(ROOT / "scripts"), "PATH": ""},
    )


def test_the_parts_of_a_run_are_joined_and_what_no_record_names_is_forgotten(
    tmp_path: Path,
) -> None:
    base = a_history(on(1), on(1, url=OTHER), on(1, url="https://old.example.org/"))
    root = a_project(tmp_path / "project", base)
    a_part(tmp_path / "parts", "links-0", base.with_results([on(9)]).text())
    a_part(tmp_path / "parts", "links-1", base.with_results([on(9, url=OTHER)]).text())
    done = merged(root, tmp_path / "parts")
    assert done.returncode == 0, done.stderr
    assert "2 addresses from 2 parts" in done.stdout
    assert histories.read(root / HISTORY_FILE) == a_history(on(9), on(9, url=OTHER))


def test_a_part_that_cannot_be_read_does_not_take_the_others_with_it(tmp_path: Path) -> None:
    root = a_project(tmp_path / "project", History())
    a_part(tmp_path / "parts", "links-0", "{")
    a_part(tmp_path / "parts", "links-1", a_history(on(9)).text())
    done = merged(root, tmp_path / "parts")
    assert done.returncode == 1
    assert "links-0" in done.stderr
    assert histories.read(root / HISTORY_FILE) == a_history(on(9))


def test_without_parts_nothing_is_written(tmp_path: Path) -> None:
    root = a_project(tmp_path / "project", a_history(on(1)))
    (tmp_path / "parts").mkdir()
    assert merged(root, tmp_path / "parts").returncode == 2
    assert histories.read(root / HISTORY_FILE) == a_history(on(1))


def test_a_history_that_is_broken_is_not_written_over(tmp_path: Path) -> None:
    root = a_project(tmp_path / "project", History())
    (root / HISTORY_FILE).write_text("{", "utf-8")
    a_part(tmp_path / "parts", "links-1", a_history(on(9)).text())
    assert merged(root, tmp_path / "parts").returncode == 2
    assert (root / HISTORY_FILE).read_text("utf-8") == "{"


def git(folder: Path, *arguments: str) -> str:
    author = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    command = ("git", *author, *arguments)
    done = subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True)
    return done.stdout


@pytest.fixture
def clones(tmp_path: Path) -> tuple[Path, Path]:
    first = a_project(tmp_path / "first", a_history(on(1)))
    git(first, "init", "-q", "-b", "main")
    git(first, "add", ".")
    git(first, "commit", "-q", "-m", "base")
    git(tmp_path, "clone", "-q", "--bare", "first", "origin.git")
    git(first, "remote", "add", "origin", str(tmp_path / "origin.git"))
    git(tmp_path, "clone", "-q", "origin.git", "second")
    return first, tmp_path / "second"


def test_the_history_is_committed_alone_and_pushed(clones: tuple[Path, Path]) -> None:
    first, second = clones
    (first / "data" / "groups" / "fr" / "python-lyon.yaml").write_text("mine\n", "utf-8")
    histories.write(first / HISTORY_FILE, a_history(on(9)))
    assert push(Git(first)) == "Pushed the history to main."
    git(second, "pull", "-q")
    assert git(second, "log", "-1", "--format=%s").strip() == MESSAGE
    assert git(second, "show", "--name-only", "--format=").split() == [HISTORY_FILE.as_posix()]
    assert histories.read(second / HISTORY_FILE) == a_history(on(9))


def test_what_others_pushed_meanwhile_stays(clones: tuple[Path, Path]) -> None:
    first, second = clones
    histories.write(first / HISTORY_FILE, a_history(on(9)))
    push(Git(first))
    histories.write(second / HISTORY_FILE, a_history(on(5), on(5, url=OTHER)))
    push(Git(second))
    git(first, "pull", "-q", "origin", "main")
    assert histories.read(first / HISTORY_FILE) == a_history(on(9), on(5, url=OTHER))


def test_a_history_that_did_not_change_makes_no_commit(clones: tuple[Path, Path]) -> None:
    first, _ = clones
    before = git(first, "rev-parse", "HEAD")
    assert push(Git(first)) == "The history is as it was."
    assert git(first, "rev-parse", "HEAD") == before


def test_a_refusal_is_told_of(clones: tuple[Path, Path]) -> None:
    first, _ = clones
    git(first, "remote", "set-url", "origin", str(first / "nowhere"))
    histories.write(first / HISTORY_FILE, a_history(on(9), on(9, url=URL + "x")))
    with pytest.raises(GitError, match="git"):
        push(Git(first))
