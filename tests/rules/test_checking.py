import sys
from pathlib import Path

import pytest
from tests.making import ROOT, TODAY
from tests.tree import GROUPS, a_tree

from guildhall.reading import Severity
from guildhall.rules import check
from guildhall.rules.checking import rules


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return a_tree(tmp_path)


def change(project: Path, file: str, old: str, new: str) -> Path:
    path = project / GROUPS / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    return path


def test_each_rule_has_its_own_test_file_and_says_itself_in_one_sentence() -> None:
    for name, rule in rules().items():
        assert (ROOT / "tests" / "rules" / f"test_{name}.py").is_file()
        sentence = sys.modules[rule.__module__].__doc__ or ""
        assert sentence.endswith(".")
        assert "\n" not in sentence


def test_all_problems_of_all_files_are_told_from_top_to_bottom(project: Path) -> None:
    change(project, "fr/python-lyon.yaml", "topics: [python]", "topics: [pyton]")
    change(project, "fr/python-lyon.yaml", "meet every month in Lyon.", "meet every month in Lyon")
    change(project, "de/rust-berlin.yaml", "name: Rust Berlin", "name: 1")
    checked = check(project, today=TODAY)
    assert [(Path(one.file).name, one.place.line, one.rule) for one in checked.problems] == [
        ("rust-berlin.yaml", 2, "record"),
        ("python-lyon.yaml", 6, "summary_form"),
        ("python-lyon.yaml", 9, "known_words"),
    ]
    assert checked.files == 3
    assert len(checked.records) == 2


def test_some_files_are_checked_against_all_others(project: Path) -> None:
    change(project, "de/rust-berlin.yaml", "rust-berlin.example", "python-lyon.example")
    file = change(project, "fr/python-lyon.yaml", "topics: [python]", "topics: [pyton]")
    checked = check(project, today=TODAY, only=[file])
    assert {one.file for one in checked.problems} == {"data/groups/fr/python-lyon.yaml"}
    assert {one.rule for one in checked.problems} == {"same_address", "known_words"}
    assert checked.files == 1
    assert len(checked.records) == 3


def test_a_warning_is_told_as_one(project: Path) -> None:
    change(project, "de/rust-berlin.yaml", "https://rust-berlin", "http://python-friends")
    warnings = [
        one for one in check(project, today=TODAY).problems if one.severity is Severity.WARNING
    ]
    assert [one.rule for one in warnings] == ["https", "https"]


def test_a_problem_in_a_vocabulary_is_told_with_its_file(project: Path) -> None:
    (project / "data" / "audiences.yaml").write_text("- id: A B\n", encoding="utf-8")
    files = {one.file for one in check(project, today=TODAY).problems}
    assert files == {"data/audiences.yaml"}


def test_each_step_is_told_to_a_person_who_waits(project: Path) -> None:
    steps: list[tuple[str, int, int]] = []
    check(project, today=TODAY, progress=lambda *step: steps.append(step))
    assert steps == [
        *(("Reading records", number, 3) for number in (1, 2, 3)),
        *(("Checking records", number, 3) for number in (1, 2, 3)),
    ]


def test_a_cached_run_tells_the_same(project: Path) -> None:
    change(project, "fr/python-lyon.yaml", "topics: [python]", "topics: [pyton]")
    cache = project / ".cache" / "records.json"
    first = check(project, today=TODAY, cache_file=cache)
    assert cache.exists()
    second = check(project, today=TODAY, cache_file=cache)
    assert (second.records, second.problems) == (first.records, first.problems)
    assert check(project, today=TODAY).problems == first.problems
