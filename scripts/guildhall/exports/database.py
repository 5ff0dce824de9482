"""``groups.sqlite``: the groups as tables with keys and a full-text search."""

import sqlite3
from contextlib import closing
from pathlib import Path

from guildhall.exports.rows import Tables

_TABLES = Path(__file__).with_name("tables.sql")


def database_bytes(tables: Tables) -> bytes:
    """The database file: the same bytes for the same rows.

    Everything is written in one order into a new database in memory, which has no clock in it.
    """
    with closing(sqlite3.connect(":memory:")) as database:
        database.executescript(_TABLES.read_text(encoding="utf-8"))
        with database:
            for table, rows in tables.items():
                if rows:
                    marks = ", ".join("?" * len(rows[0]))
                    database.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)  # noqa: S608 - names of our own tables
            database.execute("INSERT INTO groups_fts (groups_fts) VALUES ('rebuild')")
            database.execute("INSERT INTO groups_fts (groups_fts) VALUES ('optimize')")
        return database.serialize()
