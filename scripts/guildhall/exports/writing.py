"""Writing all exports into the output."""

import json
import shutil
from pathlib import Path

from guildhall.catalogue import Catalogue
from guildhall.catalogue.listings import listings
from guildhall.exports import shapes
from guildhall.exports.api import api_files
from guildhall.exports.changes import changes_text
from guildhall.exports.database import database_bytes
from guildhall.exports.files import FILES
from guildhall.exports.geojson import geojson_text
from guildhall.exports.groups import as_data
from guildhall.exports.notice import notice, with_rows
from guildhall.exports.opml import opml_bytes
from guildhall.exports.rows import tables_of
from guildhall.exports.table import csv_text, metadata_text
from guildhall.history import History
from guildhall.publication import Publication


def write(
    output: Path, catalogue: Catalogue, site: Publication, record_schema: Path, history: History
) -> None:
    """Write everything below ``data/``.

    Args:
        output: the site's folder.
        catalogue: the groups.
        site: where they are published.
        record_schema: the JSON Schema of a record, which is published as it is.
        history: what changed in the records.
    """
    entries = sorted(catalogue.entries, key=lambda entry: entry.id)
    rows = {e.id: json.dumps(as_data(e, site), ensure_ascii=False) for e in entries}
    listed = list(listings(catalogue))
    record = json.loads(record_schema.read_text(encoding="utf-8"))
    texts = {
        FILES["json"]: with_rows(notice(site), "groups", rows.values()),
        FILES["json_schema"]: _indented(shapes.groups_schema(record)),
        FILES["csv"]: csv_text(entries, site, history),
        FILES["csv_metadata"]: metadata_text(site),
        FILES["geojson"]: geojson_text(entries, site),
        FILES["changes"]: changes_text(history, site),
        FILES["api_schema"]: _indented(shapes.api_schema(record)),
        **dict(api_files(listed, rows, site)),
    }
    for path, text in texts.items():
        _write(output / path, text.encode())
    _write(output / FILES["sqlite"], database_bytes(tables_of(catalogue, site, history)))
    _write(output / FILES["feeds"], opml_bytes(listed, site))
    shutil.copyfile(record_schema, output / FILES["record_schema"])


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _indented(schema: object) -> str:
    return json.dumps(schema, indent=1, ensure_ascii=False) + "\n"
