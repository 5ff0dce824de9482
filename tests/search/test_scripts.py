"""The plain functions of the finder's scripts."""

import json
from pathlib import Path

import pytest
from tests.catalogues import tiny_catalogue
from tests.search.scripts import run

from guildhall.search import finder
from guildhall.search.symbols import spelled


@pytest.mark.parametrize(
    ("word", "other", "slips"),
    [
        ("kubernetes", "kubernetes", 0),
        ("kuberentes", "kubernetes", 1),
        ("pyton", "python", 1),
        ("pythonn", "python", 1),
        ("pythen", "python", 1),
        ("pyladys", "pyladies", 2),
        ("java", "rust", 3),
    ],
)
def test_slips_of_the_fingers_are_counted(word: str, other: str, slips: int) -> None:
    given = run("slipsBetween(...value, 2)", [word, other], finder__spelling="slipsBetween")
    assert given == slips


LISTS = [["quarry"], ["haskell", "ops"], ["dev"], ["java", "user"], ["kubernetes", "python"]]


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("kuberentes", "kubernetes"),
        ("javauser", "java user"),
        ("devops", "dev ops"),
        ("qwerty", None),
        ("jva", None),
        ("zzzzzzzz", None),
    ],
)
def test_an_unknown_word_becomes_the_nearest_known_one(word: str, meant: str | None) -> None:
    modules = {"finder__spelling": "spellingOf"}
    given = run("spellingOf(value[0]).correct(value[1])", [LISTS, word], **modules)
    assert given == meant


def test_a_known_word_is_no_slip_unless_a_far_commoner_one_is_near() -> None:
    modules = {"finder__spelling": "spellingOf"}
    lists = [["pythom"], [], [], [], [], ["python"]]
    assert run("spellingOf(value).commoner('pythom')", lists, **modules) == "python"
    assert run("spellingOf(value).commoner('python')", lists, **modules) is None
    assert run("spellingOf(value).commoner('pythony')", lists, **modules) is None


@pytest.mark.parametrize("word", ["c++", "c#", ".net", "node.js", "asp.net"])
def test_words_with_signs_are_asked_for_as_they_are_indexed(word: str) -> None:
    given = run("indexedWords(value)", f"{word.upper()} london", finder__query="indexedWords")
    assert given == f"{spelled(word)} london"


def test_a_title_is_asked_for_by_the_word_that_it_is_indexed_under() -> None:
    roles = [["soc-analyst", "SOC analyst|security operations analyst", "incident-response"]]
    modules = {"finder__query": "titlesOf, withTitles"}
    given = run("withTitles(value[1], titlesOf(value[0]))", [roles, "SOC analysts Bonn"], **modules)
    assert given == "rolesocanalyst Bonn"


def test_the_browser_unpacks_what_the_index_has(tmp_path: Path) -> None:
    catalogue = tiny_catalogue()
    finder.write(tmp_path, catalogue)
    file = json.loads((tmp_path / "find" / "index.json").read_text("utf-8"))
    index = run("indexFromFile(value)", file, finder__dataset="indexFromFile")
    for facet, about in zip(catalogue.facets, index["facets"], strict=True):
        values = [value for value, _ in about["values"]]
        of = [[values[place] for place in places] for places in about["of"]]
        assert of == [*(list(facet.of(entry)) for entry in catalogue.open), [], []]
