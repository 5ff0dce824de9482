"""GeoJSON, OPML and the log of changes."""

import json
from pathlib import Path
from typing import Any

from lxml import etree
from tests.catalogues import SITE, a_catalogue
from tests.exports.written import write
from tests.making import a_record

from guildhall.exports.geojson import geojson_text
from guildhall.history import History


def read(file: Path) -> Any:
    return json.loads(file.read_text("utf-8"))


def test_geojson_has_longitude_first_and_only_groups_whose_place_is_known() -> None:
    lyon = {"reach": "local", "country": "FR", "city": "Lyon", "location": [45.76, 4.84]}
    catalogue = a_catalogue(a_record(region=lyon), a_record("elsewhere", name="Elsewhere"))
    found = json.loads(geojson_text(catalogue.entries, SITE))
    assert found["type"] == "FeatureCollection"
    assert found["credit"]
    (feature,) = found["features"]
    assert feature["geometry"] == {"type": "Point", "coordinates": [4.84, 45.76]}
    assert feature["id"] == "python-lyon"
    assert feature["properties"]["sources"][0]["url"] == "https://list.example.org/lyon"
    assert "crs" not in found  # RFC 7946, section 4


def test_opml_names_the_feeds_of_every_listing_where_they_are(data: Path) -> None:
    root = etree.parse(data / "feeds.opml").getroot()
    assert root.get("version") == "2.0"
    assert root.findtext("head/title") == "Feeds of Guildhall"
    feeds = root.findall("body/outline/outline")
    first = feeds[0]
    assert first.get("type") == "rss"
    assert first.get("xmlUrl") == SITE.address("feeds/areas/programming-languages.rss")
    assert first.get("htmlUrl") == SITE.address("areas/programming-languages/")
    assert all(feed.get("text") for feed in feeds)


def test_the_log_tells_changes_by_day_and_kind(data: Path) -> None:
    log = read(data / "changes.json")
    assert log["known"] is True
    assert log["days"] == [
        {
            "date": "2026-11-20",
            "added": [{"id": "python-lyon", "name": "Python Lyon"}],
            "changed": [
                {"id": "python-friends", "name": "Friends", "fields": ["membership", "sources"]}
            ],
        },
        {"date": "2026-11-17", "removed": [{"id": "lost", "name": "Lost"}]},
    ]


def test_a_log_without_a_history_says_that_nothing_is_known(tmp_path: Path) -> None:
    log = read(write(tmp_path, History()) / "changes.json")
    assert (log["known"], log["days"]) == (False, [])
