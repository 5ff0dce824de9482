"""The data of the real site: its own counts, its schemas, and the examples of its page."""

import json
import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from tests.making import ROOT

PAGE = (ROOT / "content" / "pages" / "data.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^```(\w+)\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
PYTHON = [text for language, text in EXAMPLES if language == "python"]
SQL = [text for language, text in EXAMPLES if language == "sql"]


def read(file: Path) -> Any:
    return json.loads(file.read_text(encoding="utf-8"))


def test_every_example_is_one_that_a_test_runs() -> None:
    assert len(PYTHON) + len(SQL) == len(EXAMPLES) == PAGE.count("```") // 2 > 5


@pytest.mark.parametrize("number", range(len(PYTHON)))
def test_an_example_in_python_runs_and_prints(
    real_address: str, tmp_path: Path, number: int
) -> None:
    code = PYTHON[number].replace("{site}/", real_address)
    command = (sys.executable, "-W", "error", "-c", code)
    ran = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert ran.stderr == ""
    assert ran.stdout.strip()


@pytest.mark.parametrize("number", range(len(SQL)))
def test_an_example_in_sql_finds_rows(real_site: Path, number: int) -> None:
    with closing(sqlite3.connect(real_site / "data" / "groups.sqlite")) as database:
        assert database.execute(SQL[number]).fetchall()


def test_the_page_shows_the_examples_with_the_address_of_the_site(real_site: Path) -> None:
    shown = (real_site / "data" / "index.html").read_text(encoding="utf-8")
    assert "{site}" not in shown
    assert "https://guildhall.example/guildhall/data/groups.json" in shown


def test_real_groups_keep_the_schemas(real_site: Path) -> None:
    data = real_site / "data"
    whole = read(data / "groups.json")
    _validator(data / "groups.schema.json").validate(whole)
    _validator(data / "v1" / "schema.json").validate(read(data / "v1" / "areas" / "data-ai.json"))


def _validator(schema: Path) -> jsonschema_rs.Draft7Validator:
    # The format "uri" is a hint for editors: addresses are what browsers take, which is more.
    return jsonschema_rs.Draft7Validator(read(schema), validate_formats=False)


def test_all_files_count_the_same_groups(real_site: Path) -> None:
    data = real_site / "data"
    whole = read(data / "groups.json")["groups"]
    with closing(sqlite3.connect(data / "groups.sqlite")) as database:
        (rows,) = database.execute("SELECT count(*) FROM groups").fetchone()
        (topics,) = database.execute(
            "SELECT groups FROM topic_counts WHERE id = 'python'"
        ).fetchone()
    located = [group for group in whole if "location" in group["region"]]
    assert len(whole) == rows == read(data / "v1" / "index.json")["groups"]
    assert topics == read(data / "v1" / "topics" / "python.json")["count"]
    assert len(read(data / "groups.geojson")["features"]) == len(located)
