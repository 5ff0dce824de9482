"""``groups.sqlite``: opens, is whole, and says what the site says."""

import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from tests.exports.written import CATALOGUE, write


@pytest.fixture
def database(data: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(f"file:{data / 'groups.sqlite'}?mode=ro", uri=True)) as opened:
        yield opened


def one(database: sqlite3.Connection, question: str) -> Any:
    return database.execute(question).fetchone()[0]


def test_it_is_whole_and_every_key_leads_somewhere(database: sqlite3.Connection) -> None:
    assert one(database, "PRAGMA integrity_check") == "ok"
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    tables = database.execute("SELECT name FROM pragma_table_list WHERE type = 'table'").fetchall()
    keyed = {
        name
        for (name,) in tables
        if database.execute(f"PRAGMA foreign_key_list({name})").fetchall()
    }
    assert {"groups", "group_topics", "tiers", "events", "sources", "source_fields"} <= keyed


def test_its_counts_are_those_of_the_site(database: sqlite3.Connection) -> None:
    entries = [entry.group for entry in CATALOGUE.entries]
    assert one(database, "SELECT count(*) FROM groups") == len(entries)
    assert one(database, "SELECT count(*) FROM open_groups") == len(CATALOGUE.open)
    counts = dict(database.execute("SELECT id, groups FROM topic_counts").fetchall())
    assert counts == {t: len(CATALOGUE.by_topic.get(t, ())) for t in CATALOGUE.words.topics}
    assert one(database, "SELECT count(*) FROM sources") == sum(len(e.sources) for e in entries)
    assert one(database, "SELECT count(*) FROM events") == sum(len(e.events or ()) for e in entries)
    tiers = sum(len((e.membership and e.membership.tiers) or ()) for e in entries)
    assert one(database, "SELECT count(*) FROM tiers") == tiers


def test_a_row_says_what_the_record_says(database: sqlite3.Connection) -> None:
    database.row_factory = sqlite3.Row
    row = database.execute("SELECT * FROM groups WHERE id = 'python-friends'").fetchone()
    assert (row["short_name"], row["aliases"], row["cost_model"]) == (
        "FoP",
        "Pythonfreunde",
        "paid",
    )
    assert (row["job_board_url"], row["city"], row["latitude"]) == (
        *("https://jobs.example.org/", "Berlin", None),
    )
    assert (row["newest_fact"], row["changed"]) == ("2026-03", "2026-11-20")
    ended = database.execute("SELECT * FROM groups WHERE id = 'old-pythons'").fetchone()
    assert (ended["ended_since"], ended["ended_into_id"]) == ("2021", "python-friends")


def test_a_fact_leads_to_its_source_and_date(database: sqlite3.Connection) -> None:
    facts = database.execute(
        "SELECT field, date, url FROM facts WHERE group_id = 'python-friends' ORDER BY field"
    ).fetchall()
    assert facts == [
        ("careers", "2026-03", "https://list.example.org/"),
        ("membership", "2026-03", "https://list.example.org/"),
    ]


@pytest.mark.parametrize("words", ["pythonfreunde", "python AND lyon", "secur*", "LONDON"])
def test_the_full_text_index_finds(database: sqlite3.Connection, words: str) -> None:
    found = database.execute("SELECT name FROM groups_fts WHERE groups_fts MATCH ?", (words,))
    assert found.fetchall()


def test_datasette_recognises_the_search_by_its_declaration(database: sqlite3.Connection) -> None:
    # https://docs.datasette.io/en/stable/full_text_search.html
    declared = one(database, "SELECT sql FROM sqlite_master WHERE name = 'groups_fts'")
    assert 'content="groups"' in declared


def test_licence_and_credit_stand_in_it(database: sqlite3.Connection) -> None:
    about = dict(database.execute("SELECT name, value FROM about").fetchall())
    assert about["licence"] == "CC-BY-SA-4.0"
    assert about["credit"].startswith("Groups from Guildhall")


def test_two_builds_are_equal_to_the_byte(data: Path, tmp_path: Path) -> None:
    assert (write(tmp_path) / "groups.sqlite").read_bytes() == (data / "groups.sqlite").read_bytes()


@pytest.mark.skipif(shutil.which("sqlite3") is None, reason="the program sqlite3 is not here")
def test_the_program_sqlite3_opens_it(data: Path) -> None:
    command = ("sqlite3", str(data / "groups.sqlite"), "SELECT count(*) FROM groups")
    ran = subprocess.run(command, capture_output=True, text=True, check=True)
    assert int(ran.stdout) == len(CATALOGUE.entries)
