import json
from pathlib import Path
from typing import Any

import pytest
from tests.catalogues import a_catalogue
from tests.making import a_record

from guildhall.catalogue import Catalogue
from guildhall.search import finder
from guildhall.search.finder import CHUNK


def written(output: Path, catalogue: Catalogue) -> tuple[dict[str, Any], list[list[Any]]]:
    """The index, and the cards of each chunk in its order."""
    finder.write(output, catalogue)
    index = json.loads((output / "find" / "index.json").read_text("utf-8"))
    folder = output / "find" / "cards"
    return index, [
        json.loads((folder / f"{name}.json").read_text("utf-8")) for name in index["cards"]
    ]


def numbered(number: int) -> Catalogue:
    return a_catalogue(*(a_record(f"group-{n}", name=f"Group {n:03}") for n in range(number)))


@pytest.mark.parametrize(
    ("number", "sizes"),
    [(0, []), (1, [1]), (CHUNK, [CHUNK]), (CHUNK + 1, [CHUNK, 1]), (2 * CHUNK, [CHUNK, CHUNK])],
)
def test_a_chunk_is_full_before_the_next_one_starts(
    number: int, sizes: list[int], tmp_path: Path
) -> None:
    index, chunks = written(tmp_path, numbered(number))
    assert [len(chunk) for chunk in chunks] == sizes
    assert index["chunk"] == CHUNK


def test_the_number_of_a_group_leads_to_its_card(tmp_path: Path) -> None:
    catalogue = numbered(2 * CHUNK + 3)
    _, chunks = written(tmp_path, catalogue)
    for number, entry in enumerate(catalogue.open):
        assert chunks[number // CHUNK][number % CHUNK]["id"] == entry.id


def test_a_changed_card_has_a_new_file_name_and_the_others_keep_theirs(tmp_path: Path) -> None:
    records = [a_record(f"group-{n}", name=f"Group {n:03}") for n in range(2 * CHUNK)]
    before, _ = written(tmp_path / "before", a_catalogue(*records))
    records[-1] = a_record(f"group-{2 * CHUNK - 1}", name="Group 999")
    after, _ = written(tmp_path / "after", a_catalogue(*records))
    assert before["cards"][0] == after["cards"][0]
    assert before["cards"][1] != after["cards"][1]


def test_a_card_has_all_that_the_browser_shows_and_no_facet_values(tmp_path: Path) -> None:
    _, chunks = written(tmp_path, numbered(1))
    assert chunks[0][0] == {
        "id": "group-0",
        "name": "Group 000",
        "kind": "",
        "summary": "People who write Python and meet every month.",
        "facts": ["Python", "Lyon, France"],
        "age": "facts of unknown date",
        "old": False,
        "cost": "Cost not known",
        "note": "",
        "free": False,
        "state": "",
    }


def test_a_value_that_only_closed_groups_have_is_not_offered(tmp_path: Path) -> None:
    gone = {"reach": "local", "country": "NO", "city": "Oslo"}
    catalogue = a_catalogue(a_record("one"), a_record("gone", status="dissolved", region=gone))
    index, _ = written(tmp_path, catalogue)
    where = {facet["id"]: facet for facet in index["facets"]}["where"]
    assert [value for value, _ in where["values"]] == ["europe", "FR"]
