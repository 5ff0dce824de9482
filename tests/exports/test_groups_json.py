"""``groups.json``: all groups as one file."""

import json
from pathlib import Path
from typing import Any

from tests.catalogues import SITE, tiny_catalogue

from guildhall import exports

CATALOGUE = tiny_catalogue()


def test_it_has_every_group_with_its_sources(tmp_path: Path) -> None:
    schema = tmp_path / "group.schema.json"
    schema.write_text("{}", encoding="utf-8")
    exports.write(tmp_path, CATALOGUE, SITE, schema)
    data: dict[str, Any] = json.loads((tmp_path / "data" / "groups.json").read_text("utf-8"))
    assert data["licence"] == "CC-BY-SA-4.0"
    assert [group["id"] for group in data["groups"]] == sorted(CATALOGUE.by_id)
    friends = data["groups"][2]
    assert friends["page"] == "https://guildhall.example/directory/groups/python-friends/"
    assert friends["cost_band"] == "50-to-149"
    assert friends["sources"][0]["date"] == "2026-03"
