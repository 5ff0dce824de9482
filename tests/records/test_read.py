from pathlib import Path

import pytest
from tests.tree import GROUPS, a_tree

from guildhall.reading import Place
from guildhall.records.cache import Cache, key_of
from guildhall.records.read import read_record, record_files

RUST = GROUPS / "de" / "rust-berlin.yaml"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return a_tree(tmp_path)


def names(project: Path) -> list[str]:
    return [path.relative_to(project / GROUPS).as_posix() for path in record_files(project)]


def test_files_come_in_the_order_of_their_folders_and_names(project: Path) -> None:
    (project / GROUPS / "de" / "abc.yaml").write_text("", encoding="utf-8")
    (project / GROUPS / "de" / "de-be").mkdir()
    (project / GROUPS / "de" / "de-be" / "x.yaml").write_text("", encoding="utf-8")
    assert names(project) == [
        "de/abc.yaml",
        "de/rust-berlin.yaml",
        "de/de-be/x.yaml",
        "fr/python-lyon.yaml",
        "global/python-friends.yaml",
    ]


def test_a_link_to_a_folder_is_told_but_not_followed(project: Path) -> None:
    (project / GROUPS / "it").symlink_to(project / GROUPS / "fr", target_is_directory=True)
    assert [name for name in names(project) if name.startswith("it")] == ["it"]


def test_a_record_knows_its_file_its_folder_and_its_id(project: Path) -> None:
    record, problems = read_record(project / RUST, project, Cache(None))
    assert problems == []
    assert record is not None
    assert (record.id, record.home, record.file) == ("rust-berlin", "de", RUST.as_posix())
    assert record.group.name == "Rust Berlin"


def test_a_record_that_the_model_refuses_is_told_all_at_once(project: Path) -> None:
    text = (project / RUST).read_text(encoding="utf-8")
    text = text.replace("kind: user-group\n", "").replace("founded: 2016", "fonded: 2016")
    (project / RUST).write_text(text, encoding="utf-8")
    record, problems = read_record(project / RUST, project, Cache(None))
    assert record is None
    assert [str(problem).removeprefix(RUST.as_posix()) for problem in problems] == [
        ":2:1 kind: is missing; add `kind: …`",
        ":12:1 fonded: is no field of a record; did you mean `founded`?",
    ]
    assert {problem.rule for problem in problems} == {"record"}


def test_a_file_that_cannot_be_read_is_told_with_its_place(project: Path) -> None:
    (project / RUST).write_text("name: x\n\tkind: y", encoding="utf-8")
    record, [problem] = read_record(project / RUST, project, Cache(None))
    assert record is None
    assert problem.place == Place(2, 1)
    assert problem.message == "has a tab"


@pytest.mark.parametrize("text", ["", "- a", "just text", "~"])
def test_a_file_without_fields_is_no_record(project: Path, text: str) -> None:
    (project / RUST).write_text(text, encoding="utf-8")
    record, [problem] = read_record(project / RUST, project, Cache(None))
    assert record is None
    assert problem.message == "is not a mapping"


@pytest.mark.parametrize("name", ["a.yml", "a.json", "a", ".DS_Store", "a.yaml.orig"])
def test_only_yaml_files_are_records(project: Path, name: str) -> None:
    path = project / GROUPS / "de" / name
    path.write_text("", encoding="utf-8")
    record, [problem] = read_record(path, project, Cache(None))
    assert record is None
    assert problem.message == "is no record: its name does not end in .yaml"


def test_what_the_cache_holds_is_checked_like_what_the_file_holds(project: Path) -> None:
    cache = Cache(None)
    cache.put(key_of((project / RUST).read_text(encoding="utf-8")), {"name": "Forged"})
    record, problems = read_record(project / RUST, project, Cache(None))
    assert record is not None
    kept = project / "c"
    forged = Cache(kept)
    forged.put(key_of((project / RUST).read_text(encoding="utf-8")), {"name": "Forged"})
    forged.save()
    record, problems = read_record(project / RUST, project, Cache(kept))
    assert record is None
    assert "is missing" in problems[0].message


def test_a_broken_record_is_not_cached(project: Path) -> None:
    kept = project / "c"
    (project / RUST).write_text("- a", encoding="utf-8")
    cache = Cache(kept)
    read_record(project / RUST, project, cache)
    cache.save()
    assert not kept.exists()
