"""Paths of the exports within the site, with what each is, for the index and for tests."""

from typing import Final

FOLDER: Final = "data/"

FILES: Final = {
    "json": "data/groups.json",
    "json_schema": "data/groups.schema.json",
    "record_schema": "data/group.schema.json",
    "csv": "data/groups.csv",
    "csv_metadata": "data/groups.csv-metadata.json",
    "sqlite": "data/groups.sqlite",
    "geojson": "data/groups.geojson",
    "changes": "data/changes.json",
    "feeds": "data/feeds.opml",
    "api": "data/v1/index.json",
    "api_schema": "data/v1/schema.json",
}
"""Every file that stands for the whole directory, by its name in the index of the API."""
