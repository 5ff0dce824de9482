"""``groups.csv`` and its description."""

import csv
import io
import json
from pathlib import Path

import pytest
from tests.catalogues import SITE, a_catalogue
from tests.exports.written import CATALOGUE
from tests.making import a_record

from guildhall.exports.columns import COLUMNS
from guildhall.exports.table import BETWEEN, cell, csv_text
from guildhall.history import History


def rows(data: Path) -> dict[str, dict[str, str]]:
    with (data / "groups.csv").open(encoding="utf-8", newline="") as file:
        return {row["id"]: row for row in csv.DictReader(file, strict=True)}


def test_there_is_a_row_for_every_group(data: Path) -> None:
    found = rows(data)
    assert list(found) == sorted(CATALOGUE.by_id)
    friends = found["python-friends"]
    assert friends["price"] == "100"
    assert friends["languages"] == "en|fr"
    assert friends["changed"] == "2026-11-20"
    assert friends["sources"] == "https://list.example.org/"
    assert friends["source_dates"] == "2026-03"
    assert friends["licence"] == "CC-BY-SA-4.0"


def test_every_line_ends_as_rfc_4180_says_and_has_as_many_cells(data: Path) -> None:
    text = (data / "groups.csv").read_bytes().decode("utf-8")
    assert text.endswith("\r\n")
    assert "\n" not in text.replace("\r\n", "")
    assert {len(row) for row in csv.reader(io.StringIO(text, newline=""))} == {len(COLUMNS)}


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "\uff1d"])
def test_a_text_that_a_spreadsheet_would_compute_is_shown_as_text(start: str) -> None:
    assert cell(f'{start}HYPERLINK("x")') == f'\'{start}HYPERLINK("x")'
    assert cell([f"{start}1", "b"]) == f"'{start}1|b"


def test_a_number_below_zero_stays_a_number() -> None:
    assert cell(-33.87) == -33.87
    assert cell(value=False) == "false"
    assert cell(None) == ""


def test_quotes_and_commas_survive() -> None:
    name = 'The "C, C++ and D" group'
    text = csv_text(a_catalogue(a_record(name=name)).entries, SITE, History())
    assert next(csv.DictReader(io.StringIO(text, newline="")))["name"] == name


def test_its_description_names_the_columns_in_order(data: Path) -> None:
    described = json.loads((data / "groups.csv-metadata.json").read_text("utf-8"))
    columns = described["tableSchema"]["columns"]
    header = (data / "groups.csv").read_text("utf-8").splitlines()[0]
    assert [column["name"] for column in columns] == header.split(",")
    lists = {column["name"] for column in columns if column.get("separator") == BETWEEN}
    assert {"topics", "sources"} <= lists
    assert described["dc:license"]["@id"].startswith("https://creativecommons.org/")
