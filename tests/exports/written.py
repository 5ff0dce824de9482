"""The exports of the tiny catalogue, as a folder of files."""

import datetime
from pathlib import Path

from tests.catalogues import SITE, tiny_catalogue
from tests.making import ROOT

from guildhall import exports
from guildhall.history import Change, History, Kind
from guildhall.records.schema import SCHEMA_FILE

CATALOGUE = tiny_catalogue()
NOON = datetime.datetime(2026, 11, 20, 12, tzinfo=datetime.UTC)
HISTORY = History(
    (
        Change("python-lyon", "Python Lyon", Kind.ADDED, NOON),
        Change("python-friends", "Friends", Kind.CHANGED, NOON, ("membership", "sources")),
        Change("lost", "Lost", Kind.REMOVED, NOON - datetime.timedelta(days=3)),
        Change("lost", "Lost", Kind.ADDED, NOON - datetime.timedelta(days=500)),
    )
)


def write(folder: Path, history: History = HISTORY) -> Path:
    """Write all exports; return the folder ``data``."""
    exports.write(folder, CATALOGUE, SITE, ROOT / SCHEMA_FILE, history)
    return folder / "data"
