"""``groups.json`` and the read-only API, with their schemas."""

import copy
import json
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from tests.catalogues import SITE
from tests.exports.written import CATALOGUE
from tests.making import ROOT

from guildhall.catalogue.listings import listings
from guildhall.exports import shapes
from guildhall.exports.api import ONLY_IDS
from guildhall.exports.files import FILES
from guildhall.records.schema import SCHEMA_FILE


def read(file: Path) -> Any:
    return json.loads(file.read_text("utf-8"))


def open_words(schema: Any) -> Any:
    """The schema without the words of the real vocabularies: the tiny one has its own."""
    if isinstance(schema, dict):
        return {key: open_words(value) for key, value in schema.items() if key != "enum"}
    return [open_words(item) for item in schema] if isinstance(schema, list) else schema


def test_it_has_every_group_with_its_sources(data: Path) -> None:
    found = read(data / "groups.json")
    assert found["licence"] == "CC-BY-SA-4.0"
    assert found["credit"].startswith("Groups from Guildhall (https://guildhall.example/")
    assert [group["id"] for group in found["groups"]] == sorted(CATALOGUE.by_id)
    friends = found["groups"][2]
    assert friends["page"] == "https://guildhall.example/directory/groups/python-friends/"
    assert friends["cost_band"] == "50-to-149"
    assert friends["membership"]["tiers"][0]["price"] == 100
    assert friends["sources"][0]["date"] == "2026-03"


def test_it_keeps_its_schema(data: Path) -> None:
    schema = read(data / "groups.schema.json")
    jsonschema_rs.meta.validate(schema)
    jsonschema_rs.validate(open_words(schema), read(data / "groups.json"))


def test_every_file_of_the_api_keeps_the_schema(data: Path) -> None:
    schema = read(data / "v1" / "schema.json")
    jsonschema_rs.meta.validate(schema)
    validator = jsonschema_rs.Draft7Validator(open_words(schema))
    files = [file for file in (data / "v1").rglob("*.json") if file.name != "schema.json"]
    assert len(files) == 1 + len(list(listings(CATALOGUE)))
    for file in files:
        validator.validate(read(file))


@pytest.mark.parametrize("field", ["page", "sources", "licence", "version"])
def test_the_schema_notices_what_is_missing(data: Path, field: str) -> None:
    validator = jsonschema_rs.Draft7Validator(open_words(read(data / "v1" / "schema.json")))
    found = read(data / "v1" / "topics" / "python.json")
    broken = copy.deepcopy(found)
    del (broken if field in broken and field != "page" else broken["groups"][0])[field]
    assert validator.is_valid(found)
    assert not validator.is_valid(broken)


def test_the_index_names_every_list_and_file_at_the_address_where_it_is(data: Path) -> None:
    index = read(data / "v1" / "index.json")
    lists = [one for kind in index["lists"].values() for one in kind]
    addresses = [*(one["api"] for one in lists), *index["files"].values()]
    assert set(index["files"]) == set(FILES)
    for address in addresses:
        assert (data.parent / address.removeprefix(SITE.address(""))).is_file(), address
    assert index["groups"] == len(CATALOGUE.entries)


def test_a_list_has_the_groups_of_its_page_in_order(data: Path) -> None:
    for listing in listings(CATALOGUE):
        found = read(data / "v1" / listing.kind / f"{listing.id}.json")
        groups = found.get("group_ids") or [group["id"] for group in found["groups"]]
        assert groups == [entry.id for entry in listing.entries]
        assert ("group_ids" in found) == (listing.kind in ONLY_IDS)
        assert found["count"] == len(groups)


def test_the_version_of_the_shape_is_pinned_to_its_fields() -> None:
    record = read(ROOT / SCHEMA_FILE)
    index, whole, ids = shapes.api_schema(record)["oneOf"]
    assert shapes.VERSION == 1
    common = ["name", "url", "licence", "licence_url", "credit", "date", "version"]
    assert index["required"] == [*common, "groups", "files", "lists"]
    about = ["kind", "id", "name", "description", "page", "count", "feed"]
    assert set(whole["required"]) == {*common, *about, "groups"}
    assert set(ids["required"]) == {*common, *about, "group_ids"}
