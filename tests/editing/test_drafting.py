"""From answers to a record: readers, fields, ids, folders, and the way to a pull request."""

import datetime
from pathlib import Path
from typing import Any

import pytest
from tests.breaking import BROKEN, Broken
from tests.making import TODAY, WORDS, a_record, a_world
from tests.tree import a_tree

from guildhall.editing.answers import Reader, WrongAnswerError, kind, text_of
from guildhall.editing.drafting import every, fields_of, file_of
from guildhall.editing.proposing import address, commands
from guildhall.editing.resembling import Resembling
from guildhall.editing.towns import Town, Towns
from guildhall.editing.trial import tried
from guildhall.editing.writing import write_over
from guildhall.rules import World, check

LYON = Town("Lyon", "FR", "FR-ARA", (4575, 485), "Europe/Paris")


def answers(**changes: Any) -> dict[str, Any]:
    found = {
        "NAME": "Python Lyon",
        "URL": "https://lyon.example.org/",
        "KIND": "user-group",
        "TOPICS": ["python"],
        "CITY": LYON,
        "REACH": "local",
        "SUMMARY": "People who write Python and meet every month.",
        "SOURCE": "https://lyon.example.org/about",
        **changes,
    }
    return {name: value for name, value in found.items() if value is not None}


def file(*files: str, **changes: Any) -> str:
    given = answers(**changes)
    return file_of(given, fields_of(given, WORDS, TODAY), files)


def reader() -> Reader:
    return Reader(WORDS, Towns((), (), WORDS), frozenset({"python-friends"}))


def test_the_area_the_place_and_the_day_are_filled_in() -> None:
    fields = fields_of(answers(), WORDS, datetime.date(2026, 11, 25))
    assert fields["focus"] == {"area": "programming-languages", "topics": ["python"]}
    assert list(fields["region"]) == [  # type: ignore[arg-type]  # it is a mapping
        *("reach", "country", "subdivision", "city", "location")
    ]
    assert fields["added"] == "2026-11-25"
    assert "parent" not in fields


def test_a_time_without_a_day_is_asked_about() -> None:
    with pytest.raises(WrongAnswerError, match="give the DAY"):
        fields_of(answers(TIME="18:30"), WORDS, TODAY)


@pytest.mark.parametrize(
    ("on", "often"),
    [
        ("tuesday", "week"),
        ("monday and friday", "week"),
        ("second tuesday", "month"),
        ("first and third monday", "month"),
        ("15", "month"),
        ("last friday of october", "year"),
        ("1 march", "year"),
        ("october", "year"),
    ],
)
def test_a_day_says_how_often_it_comes(on: str, often: str) -> None:
    assert every(on) == often


def test_the_file_stands_where_the_region_belongs() -> None:
    assert file() == "data/groups/fr/python-lyon.yaml"
    below = "data/groups/fr/fr-ara/another.yaml"
    assert file(below) == "data/groups/fr/fr-ara/python-lyon.yaml"
    assert file(REACH="global") == "data/groups/global/python-lyon.yaml"
    assert file(CITY=None) == "data/groups/global/python-lyon.yaml"


def test_an_id_that_is_taken_gets_the_town_then_the_country() -> None:
    first = "data/groups/de/python-lyon.yaml"
    assert file(first) == "data/groups/fr/python-lyon-lyon.yaml"
    assert file(first, "x/python-lyon-lyon.yaml") == "data/groups/fr/python-lyon-fr.yaml"
    with pytest.raises(WrongAnswerError, match="ID"):
        file(first, ID="python-lyon")
    assert file(NAME="x" * 200) == f"data/groups/fr/{'x' * 60}.yaml"


def test_topics_are_known_by_id_name_and_alias() -> None:
    assert reader().topics("Python, infosec, cpython") == ["python", "security"]
    with pytest.raises(WrongAnswerError) as raised:
        reader().topics("pyhton")
    assert raised.value.choices[0] == "python"


def test_countries_are_known_by_code_and_name_and_kinds_as_people_write_them() -> None:
    assert reader().country("de") == reader().country("germany") == "DE"
    with pytest.raises(WrongAnswerError) as raised:
        reader().country("Germny")
    assert raised.value.choices == ("Germany",)
    assert kind("User group") == "user-group"
    with pytest.raises(WrongAnswerError, match="did you mean `chapter`"):
        kind("chaptr")


def test_a_parent_is_the_id_of_a_record() -> None:
    assert reader().parent("python-friends") == "python-friends"
    with pytest.raises(WrongAnswerError) as raised:
        reader().parent("Python Friend")
    assert raised.value.choices == ("python-friends",)


def test_a_field_is_refused_in_the_words_of_the_check() -> None:
    assert text_of("name")("Python Lyon") == "Python Lyon"
    with pytest.raises(WrongAnswerError, match="is no day of the calendar"):
        text_of("sources", 0, "date")("2026-02-30")
    with pytest.raises(WrongAnswerError, match="is not a time like"):
        text_of("events", 0, "recurs", "time")("25:00")


def test_groups_that_resemble_a_new_one_are_told() -> None:
    world = a_world(a_record(), a_record("other", name="Ruby Nice", url="https://x.example.org/"))
    found = Resembling(world)
    assert [record.id for record in found.named("Lyon Pythons")] == ["python-lyon"]
    same = found.at("http://www.python-lyon.example.org?utm_source=a")
    assert [record.id for record in same] == ["python-lyon"]
    assert found.at("nonsense") == found.named("") == []
    assert list(found.note("KIND", "chapter")) == []


@pytest.mark.parametrize("broken", BROKEN, ids=repr)
def test_a_record_that_is_not_written_yet_is_checked_like_one_that_is(
    broken: Broken, tmp_path: Path
) -> None:
    project = a_tree(tmp_path)
    path = broken.put_into(project)
    checked = check(project, today=TODAY)
    name = path.relative_to(project).as_posix()
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return  # no text at all
    if path.suffix != ".yaml" or path.is_symlink():
        return
    world = World(checked.records, checked.words, TODAY)
    told = [problem for problem in checked.problems if problem.file == name]
    assert tried(text, name, world) == told


@pytest.mark.parametrize(
    ("remote", "where"),
    [
        ("https://github.com/you/guildhall.git", "https://github.com/you/guildhall"),
        ("git@github.com:you/guildhall.git", "https://github.com/you/guildhall"),
        ("ssh://git@github.com:22/you/guildhall", "https://github.com/you/guildhall"),
        ("https://you:secret@github.com/you/guildhall/", "https://github.com/you/guildhall"),
    ],
)
def test_the_address_of_the_pull_request_is_that_of_the_remote(remote: str, where: str) -> None:
    assert address(remote, "add-x") == f"{where}/pull/new/add-x"


def test_a_remote_elsewhere_has_no_address_that_we_know() -> None:
    for remote in ("", "/srv/git/guildhall", "https://git.example.org/you/guildhall.git"):
        assert address(remote, "add-x") is None


def test_the_commands_hold_for_a_shell() -> None:
    told = commands("data/groups/fr/a.yaml", "Fish'n'chips; rm -rf $HOME")
    assert told[2] == "git commit -m 'Add Fish'\"'\"'n'\"'\"'chips; rm -rf $HOME'"


def test_a_file_stays_as_it_was_when_it_cannot_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("old", "utf-8")

    def full(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_over(path, b"new")
    assert [one.name for one in tmp_path.iterdir()] == ["a.yaml"]
    assert path.read_text("utf-8") == "old"
