"""`make format`, and what `make check` says of records that need it."""

import json
from pathlib import Path

import pytest
from tests.commands.running import run, snapshot
from tests.tree import GROUPS, a_tree

FILE = "data/groups/fr/python-lyon.yaml"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return a_tree(tmp_path)


@pytest.fixture
def odd(project: Path) -> Path:
    """A project with one record that is right, but not in canonical form."""
    path = project / FILE
    text = path.read_text("utf-8").replace(
        "topics: [python]", "topics:  # the main one\n  - python"
    )
    path.write_text(text, "utf-8")
    return project


def test_the_check_warns_of_a_record_that_is_not_in_canonical_form(odd: Path) -> None:
    done = run("check.py", odd)
    assert done.returncode == 0
    assert done.stdout == (
        f"{FILE}:9:1 warning: is not in canonical form, which has "
        f"`topics: [python]  # the main one` here; run `make format FILES={FILE}`\n"
    )
    assert done.stderr == "3 files: 0 errors, 1 warning\n"


def test_the_warning_is_an_annotation_and_data_like_any_other(odd: Path) -> None:
    line = run("check.py", odd, "--format", "github").stdout
    assert line.startswith(f"::warning file={FILE},line=9,col=1,title=canonical_form::")
    told = json.loads(run("check.py", odd, "--format", "json").stdout)
    assert [(one["rule"], one["line"]) for one in told] == [("canonical_form", 9)]


def test_what_is_not_asked_about_is_not_told(odd: Path) -> None:
    assert run("check.py", odd, "data/groups/de").stdout == ""


def test_a_record_with_an_error_is_told_of_that_alone(odd: Path) -> None:
    path = odd / FILE
    path.write_text(path.read_text("utf-8").replace("kind: chapter", "kind: club"), "utf-8")
    done = run("check.py", odd)
    assert done.returncode == 1
    assert "canonical" not in done.stdout


def test_a_second_check_says_the_same_from_what_it_kept(odd: Path) -> None:
    first = run("check.py", odd)
    assert (odd / ".cache" / "canonical.txt").is_file()
    assert run("check.py", odd).stdout == first.stdout
    (odd / ".cache" / "canonical.txt").write_bytes(b"\xff nonsense")
    assert run("check.py", odd).stdout == first.stdout


def test_formatting_writes_only_what_is_not_in_canonical_form(odd: Path) -> None:
    before = snapshot(odd)
    done = run("format.py", odd)
    assert (done.returncode, done.stdout) == (0, f"Wrote {FILE}\n")
    after = snapshot(odd)
    assert {name for name in after if after[name] != before.get(name)} == {FILE}
    assert b"  topics: [python]  # the main one\n" in after[FILE]
    assert run("check.py", odd).stdout == ""
    assert run("format.py", odd).stdout == ""


def test_only_the_files_that_are_named_are_formatted(odd: Path) -> None:
    before = snapshot(odd)
    assert run("format.py", odd, "data/groups/de").stderr == "1 record: 0 written, 0 refused\n"
    assert snapshot(odd) == before
    assert run("format.py", odd, FILE).stdout == f"Wrote {FILE}\n"


def test_a_record_that_cannot_be_read_stays_and_the_others_are_formatted(odd: Path) -> None:
    broken = odd / GROUPS / "de" / "rust-berlin.yaml"
    broken.write_text("name: [A\n", "utf-8")
    done = run("format.py", odd)
    assert done.returncode == 1
    assert "data/groups/de/rust-berlin.yaml:1:7 cannot be read here" in done.stdout
    assert broken.read_text("utf-8") == "name: [A\n"
    assert f"Wrote {FILE}" in done.stdout
    assert done.stderr == "3 records: 1 written, 1 refused\n"


def test_a_file_that_is_no_record_is_refused_before_anything_is_written(odd: Path) -> None:
    before = snapshot(odd)
    for strange in ("data/areas.yaml", "data/groups/fr/none.yaml", "../elsewhere.yaml"):
        done = run("format.py", odd, FILE, strange)
        assert done.returncode == 2
        assert strange in done.stderr
    assert snapshot(odd) == before


def test_a_link_in_the_place_of_a_record_is_not_followed(project: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside.yaml"
    outside.write_text("url: x\nname: y\n", "utf-8")
    (project / GROUPS / "fr" / "linked.yaml").symlink_to(outside)
    done = run("format.py", project)
    assert done.returncode == 1
    assert "is a symbolic link" in done.stdout
    assert outside.read_text("utf-8") == "url: x\nname: y\n"


def test_permissions_and_line_ends_are_those_of_a_record(project: Path) -> None:
    path = project / FILE
    text = path.read_bytes()
    path.write_bytes(b"\xef\xbb\xbf" + text.replace(b"\n", b"\r\n"))
    path.chmod(0o640)
    assert "line" in run("check.py", project).stdout
    assert run("format.py", project).returncode == 0
    assert path.read_bytes() == text
    assert path.stat().st_mode & 0o777 == 0o640


def test_nothing_is_left_beside_a_record_that_was_formatted(odd: Path) -> None:
    run("format.py", odd)
    assert [path.name for path in (odd / GROUPS / "fr").iterdir()] == ["python-lyon.yaml"]
