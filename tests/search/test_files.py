"""The index and the finder's own files, made from a tiny catalogue."""

import base64
import gzip
import json
from pathlib import Path
from typing import Any

import cbor2
import pytest
from tests.catalogues import tiny_catalogue

from guildhall.search import finder
from guildhall.search.document import Document
from guildhall.search.packing import base_36
from guildhall.search.pagefind import IndexingError, index, make_index

CATALOGUE = tiny_catalogue()


@pytest.fixture
def files(tmp_path: Path) -> dict[str, Any]:
    finder.write(tmp_path, CATALOGUE)
    return {
        path.relative_to(tmp_path / "find").as_posix(): json.loads(path.read_text("utf-8"))
        for path in (tmp_path / "find").rglob("*.json")
    }


def values_of(index: dict[str, Any], facet: str) -> list[list[int]]:
    """The values that each group has of a facet, as the browser unpacks them."""
    (row,) = (row for row in index["rows"] if facet in row["facets"])
    place = row["facets"].index(facet)
    return [row["kinds"][kind][place] for kind in row["of"]]


def test_open_groups_come_first_and_closed_ones_have_no_facet_values(files: dict[str, Any]) -> None:
    index = files["index.json"]
    assert (index["size"], index["open"]) == (5, 3)
    for facet in index["facets"]:
        of = values_of(index, facet["id"])
        assert len(of) == 5
        assert of[3:] == [[], []]


def test_facet_values_are_places_in_the_list_of_values_that_are_used(files: dict[str, Any]) -> None:
    index = files["index.json"]
    by_id = {facet["id"]: facet for facet in index["facets"]}
    names = [name for _, name in by_id["area"]["values"]]
    assert names == ["Programming languages", "Security & privacy"]
    shown = {
        entry.id: [
            by_id["where"]["values"][place][0] for place in values_of(index, "where")[number]
        ]
        for number, entry in enumerate(CATALOGUE.open)
    }
    assert shown["python-friends"] == ["worldwide"]
    assert shown["security-london"] == ["online", "europe", "GB"]


def test_orders_are_orders_of_all_groups(files: dict[str, Any]) -> None:
    orders = files["orders.json"]
    entries = [*CATALOGUE.open, *CATALOGUE.closed]
    names = [entries[number].group.name.casefold() for number in orders["name"]]
    assert names == sorted(names)
    days = [entries[number].freshness.last_day for number in orders["newest"]]
    assert days == sorted(days, reverse=True)


def test_cards_lie_in_files_named_by_their_content(files: dict[str, Any]) -> None:
    names = files["index.json"]["cards"]
    cards = [card for name in names for card in files[f"cards/{name}.json"]]
    assert [card["id"] for card in cards] == [
        entry.id for entry in (*CATALOGUE.open, *CATALOGUE.closed)
    ]
    assert cards[-1]["state"] in {"merged", "dissolved"}


def test_what_words_mean_is_told_beside_the_names_of_the_index(files: dict[str, Any]) -> None:
    vocabulary = files["vocabulary.json"]
    assert vocabulary["aliases"]["topic"] == {"python": "cpython", "security": "infosec"}
    assert "remote" in vocabulary["aliases"]["where"]["online"].split("|")
    assert ["it-auditor", "IT auditor", "security"] in vocabulary["roles"]
    assert vocabulary["related"] == {"python": "kotlin"}


def test_a_group_with_chapters_is_known_as_a_parent(files: dict[str, Any]) -> None:
    ids = [entry.id for entry in (*CATALOGUE.open, *CATALOGUE.closed)]
    assert files["vocabulary.json"]["parents"] == str(ids.index("python-friends"))


def test_the_words_of_names_lie_in_files_that_the_vocabulary_names(files: dict[str, Any]) -> None:
    manifest = files["vocabulary.json"]["words"]
    parts = [files[f"words/{name}.json"] for name in manifest["files"]]
    assert [next(iter(part)) for part in parts] == manifest["first"]
    assert {"pythonfreunde", "fop", "lyon", "london"} <= set().union(*parts)


def test_spelling_has_the_words_of_names_and_summaries(files: dict[str, Any]) -> None:
    common = {word for words in files["spelling.json"] for word in words}
    assert {"pythonfreunde", "people", "auditor", "infosec"} <= common


COMPLAINT = (
    base64.b64encode(
        b'{"message_id": 0, "payload": {"type": "Error", "message": "no space"}}'
    ).decode()
    + ","
)
"""An answer of the service, as it writes it."""


def documents(number: int) -> list[Document]:
    return [
        Document(f"groups/g{n}/", f"Group {n}", f"About thing{n} and café.") for n in range(number)
    ]


def test_a_document_is_known_by_its_number(tmp_path: Path) -> None:
    index(documents(40), tmp_path)
    (path,) = (tmp_path / "pagefind").glob("*.pf_meta")
    entry = json.loads((tmp_path / "pagefind" / "pagefind-entry.json").read_text("utf-8"))
    assert path.name == f"pagefind.{entry['languages']['en']['hash']}.pf_meta"
    content = cbor2.loads(gzip.decompress(path.read_bytes()).removeprefix(b"pagefind_dcd"))
    assert [page[0] for page in content[1]] == [f"en_{base_36(number)}" for number in range(40)]
    kept = {path.name for path in (tmp_path / "pagefind").iterdir()}
    assert {"pagefind.js", "pagefind-worker.js", "index", "wasm.en.pagefind"} <= kept
    assert not kept & {"fragment", "pagefind-ui.js", "wasm.unknown.pagefind"}


@pytest.mark.parametrize(
    ("script", "told"),
    [
        ("exit 0", "stopped"),
        (f"head -c 10 >/dev/null; printf '{COMPLAINT}'", "no space"),
    ],
)
def test_a_service_that_stops_or_complains_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str, told: str
) -> None:
    program = tmp_path / "pagefind"
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setattr("guildhall.search.pagefind.get_executable", lambda: program)
    with pytest.raises(IndexingError, match=told):
        make_index(documents(3))


def test_a_missing_program_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("guildhall.search.pagefind.get_executable", lambda: None)
    with pytest.raises(IndexingError, match="not installed"):
        index(documents(1), tmp_path)
