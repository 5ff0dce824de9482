"""`make new`: with variables, in a terminal, and with what a stranger may type."""

import os
import pty
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from tests.commands.running import NOON, run, snapshot
from tests.making import ROOT
from tests.tree import a_tree

from guildhall.reading import parse

ANSWERS = (
    "NAME=Rust Winterthur",
    "URL=https://rust-winterthur.example.org/",
    "TOPICS=Rust",
    "CITY=Winterthur",
    "SUMMARY=People who program in Rust and meet every month in Winterthur.",
)
FILE = "data/groups/ch/rust-winterthur.yaml"
TEXT = """\
# yaml-language-server: $schema=../../schema/group.schema.json
name: Rust Winterthur
kind: user-group
url: https://rust-winterthur.example.org/
summary: People who program in Rust and meet every month in Winterthur.
focus:
  area: programming-languages
  topics: [rust]
region:
  reach: local
  country: CH
  city: Winterthur
  location: [47.51, 8.72]
events:
  - name: Meetup
    kind: meetup
    recurs: {every: month, on: second tuesday, time: "18:30", timezone: Europe/Zurich}
added: 2026-11-25
sources:
  - url: https://rust-winterthur.example.org/
    supports: [name, url, summary, focus, region, events]
    date: null
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return a_tree(tmp_path)


def test_variables_make_a_whole_record_with_place_and_time_zone(project: Path) -> None:
    done = run("new.py", project, *ANSWERS, "DAY=Second Tuesday", "TIME=18:30")
    assert (done.returncode, done.stderr) == (0, "")
    assert (project / FILE).read_text("utf-8") == TEXT
    assert done.stdout == (
        f"Wrote {FILE}\n\nTo propose it:\n\n"
        "  git switch -c add-rust-winterthur\n"
        f"  git add {FILE}\n"
        "  git commit -m 'Add Rust Winterthur'\n"
        "  git push -u origin add-rust-winterthur\n\n"
        "then open a pull request at the address that git push prints\n"
    )
    assert run("check.py", project, FILE).stderr == "1 file: 0 errors, 0 warnings\n"


def test_without_a_terminal_all_that_is_missing_or_wrong_is_named_at_once(project: Path) -> None:
    before = snapshot(project)
    done = run("new.py", project)
    assert (done.returncode, done.stdout) == (2, "")
    assert 'make new NAME="…" URL="…" TOPICS="…" SUMMARY="…"' in done.stderr
    done = run("new.py", project, "URL=javascript:1", "TOPICS=pythn", "CITY=Springfield", "DAY=x")
    assert done.returncode == 1
    lines = {line.split(":")[0]: line for line in done.stderr.splitlines()}
    assert "is not an address" in lines["URL"]
    assert "try python" in lines["TOPICS"]
    assert "try Springfield, Missouri, United States or Springfield, Massa" in lines["CITY"]
    assert "second tuesday" in lines["DAY"]
    assert "NAME, SUMMARY missing" in done.stderr
    assert "is no variable here" in run("new.py", project, "NAMES=x").stderr
    assert snapshot(project) == before


def test_what_the_check_refuses_is_told_and_not_written(project: Path) -> None:
    before = snapshot(project)
    same = [one.replace("rust-winterthur.ex", "rust-berlin.ex") for one in ANSWERS]
    done = run("new.py", project, *same)
    assert done.returncode == 1
    assert f"{FILE}:4:6 url: https://rust-berlin.example.org/ is the address of" in done.stdout
    assert done.stderr == "Nothing was written.\n"
    assert snapshot(project) == before


def test_a_file_that_is_there_is_never_written_over(project: Path, tmp_path: Path) -> None:
    path = project / FILE
    path.parent.mkdir()
    path.write_text("name: [not a record\n", "utf-8")
    done = run("new.py", project, *ANSWERS)
    assert (done.returncode, path.read_text("utf-8")) == (1, "name: [not a record\n")
    assert "is there already" in done.stderr
    path.unlink()
    path.symlink_to(tmp_path / "outside.yaml")
    assert run("new.py", project, *ANSWERS).returncode == 1
    assert not (tmp_path / "outside.yaml").exists()


HOSTILE = (
    "../../../etc/passwd",
    "!!python/object/apply:os.system [date]",
    '"; touch pwned; "',
    "$(touch pwned)$(shell touch pwned)`touch pwned`",
    "- &a {x: *a}",
    "# 100 % 'off'",
    "@here | > ? ,]}",
    "null",
    "-m --upload-pack=x",
)


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_is_nothing_but_a_name(name: str, project: Path) -> None:
    before = snapshot(project)
    done = run("new.py", project, f"NAME={name}", *ANSWERS[1:])
    assert done.returncode == 0, done.stdout + done.stderr
    after = snapshot(project)
    (new,) = set(after) - set(before)
    assert new.startswith("data/groups/ch/")
    assert {name: after[name] for name in before} == before
    data = parse(after[new].decode())
    assert isinstance(data, dict)
    assert data["name"] == name
    assert not list(project.rglob("pwned"))


def test_a_name_that_hides_characters_or_leaves_no_id_is_refused(project: Path) -> None:
    before = snapshot(project)
    for name in ("Rust\u202eWinterthur", "Rust\x1b[2J", "Rust\nkind: x", "///"):
        done = run("new.py", project, f"NAME={name}", *ANSWERS[1:])
        assert done.returncode == 1
    for id_ in ("../x", "A B", "a/b", ".hidden"):
        done = run("new.py", project, *ANSWERS, f"ID={id_}")
        assert done.returncode == 1
        assert "ID: " in done.stderr
    assert snapshot(project) == before


def test_make_hands_answers_over_as_they_were_typed(tmp_path: Path) -> None:
    (tmp_path / "scripts").mkdir()
    show = "import os\nprint(*sorted(f'{k}={v}' for k, v in os.environ.items() if k[:4] == 'NEW_'))"
    (tmp_path / "scripts" / "new.py").write_text(show, "utf-8")
    (tmp_path / "site.stamp").touch()
    name = "a $(shell touch pwned) `touch pwned` \"; touch pwned; ' $$ $HOME # é"
    done = subprocess.run(
        (
            *("make", "--no-print-directory", "-f", ROOT / "Makefile", "new"),
            *(f"PY={sys.executable}", "VENV=.", "-o", "./site.stamp", f"NAME={name}"),
        ),
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
        env={"PATH": os.environ["PATH"], "NAME": "computer", "CITY": "of the shell"},
    )
    assert done.stdout == f"NEW_NAME={name}\n"
    assert not (tmp_path / "pwned").exists()


def in_a_terminal(project: Path, typed: str, **environment: str) -> tuple[int, str]:
    """Exit status of `make new` in a terminal, and all that is seen there."""
    master, slave = pty.openpty()
    process = subprocess.Popen(
        (sys.executable, ROOT / "scripts" / "new.py", "--root", project),
        cwd=project,
        stdin=slave,
        stdout=slave,
        stderr=slave,
        env={"SOURCE_DATE_EPOCH": NOON, "LC_ALL": "C.UTF-8", "TERM": "dumb", **environment},
    )
    os.close(slave)
    seen: list[bytes] = []

    def watch() -> None:
        try:
            while data := os.read(master, 4096):
                seen.append(data)
        except OSError:  # the terminal is closed
            return

    watcher = threading.Thread(target=watch)
    watcher.start()
    os.write(master, typed.encode())
    status = process.wait()
    watcher.join()
    os.close(master)
    return status, b"".join(seen).decode().replace("\r\n", "\n")


EDITOR = """\
#!{python}
import pathlib, sys
assert sys.argv[1] == "--wait"
path = pathlib.Path(sys.argv[2])
text = path.read_text("utf-8")
wrong = "founded: 2031\\n"
path.write_text(text.replace(wrong, "") if wrong in text else text + wrong, "utf-8")
"""
"""Writes a year that is not yet, and takes it out when it is opened again."""


def test_in_a_terminal_questions_are_asked_and_the_editor_opened(
    project: Path, tmp_path: Path
) -> None:
    editor = tmp_path / "an editor"
    editor.write_text(EDITOR.format(python=sys.executable), "utf-8")
    editor.chmod(0o755)
    typed = (
        *("Rust Winterthur", "?", "https://rust-winterthur.example.org/", "", "rust"),
        *("Springfeld", "2", "", "second tuesday", "18:30", "", "", "short"),
        *("People who program in Rust and meet every month.", "", "", "yes"),
    )
    lines = "".join(f"{line}\n" for line in typed)
    status, seen = in_a_terminal(project, lines, EDITOR=f"'{editor}' --wait")
    assert status == 0, seen
    (path,) = (project / "data" / "groups" / "us").rglob("*.yaml")
    text = path.read_text("utf-8")
    assert "city: Springfield" in text
    assert "timezone: America/New_York" in text
    assert "The whole address, like" in seen
    assert "has 5 characters" in seen
    assert "founded: 2031 is in the future" in seen
    assert seen.count("Open the editor again?") == 1
    assert "founded" not in text
    assert "git push -u origin add-rust-winterthur" in seen


def test_a_group_that_is_here_is_told_while_its_name_is_typed(project: Path) -> None:
    status, seen = in_a_terminal(
        project, "Rust Berlin e.V.\nhttps://rust-berlin.example.org/\n\x04"
    )
    assert status == 1
    assert seen.count("Rust Berlin (Berlin, DE): data/groups/de/rust-berlin.yaml") == 2
    assert "nothing more was written" in seen
