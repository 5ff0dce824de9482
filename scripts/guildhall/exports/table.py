"""``groups.csv``: a row for each group (RFC 4180), safe to open in a spreadsheet.

Beside it stands its description as https://www.w3.org/TR/tabular-data-primer/ has it.
"""

import csv
import io
import json
from collections.abc import Iterable
from typing import Any

from guildhall.catalogue import Entry
from guildhall.exports.columns import COLUMNS, Row, Value
from guildhall.history import History
from guildhall.publication import LICENCE, Publication

BETWEEN = "|"
"""Stands between the items of a list: addresses have to escape it, names do without it."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""Where a cell starts like this, spreadsheets compute it (also the full-width signs).

https://owasp.org/www-community/attacks/CSV_Injection
"""


def csv_text(entries: Iterable[Entry], site: Publication, history: History) -> str:
    """The table, with a head, lines that end in CR and LF, and text that no sheet computes."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, dialect="excel")
    writer.writerow(column.name for column in COLUMNS)
    for entry in entries:
        row = Row(entry, site, history)
        writer.writerow(cell(column.of(row)) for column in COLUMNS)
    return out.getvalue()


def cell(value: Value) -> str | int | float:
    """A value as a cell; a text that a spreadsheet would compute gets an apostrophe before it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return value
    text = value if isinstance(value, str) else BETWEEN.join(value)
    return f"'{text}" if text.startswith(_FORMULA) else text


def metadata_text(site: Publication) -> str:
    """What each column says, with the licence, for tools that read CSV on the Web."""
    columns: list[dict[str, Any]] = []
    for column in COLUMNS:
        found = {"name": column.name, "titles": column.name, "dc:description": column.says}
        more: dict[str, Any] = {"datatype": column.type}
        columns.append(found | more | ({"separator": BETWEEN} if column.many else {}))
    data = {
        "@context": "http://www.w3.org/ns/csvw",
        "url": "groups.csv",
        "dc:title": f"Groups of {site.name}",
        "dc:license": {"@id": LICENCE.url},
        "dc:source": {"@id": site.address("data/")},
        "dc:rights": site.credit,
        "dialect": {"header": True, "encoding": "utf-8", "lineTerminators": ["\r\n"]},
        "tableSchema": {"columns": columns, "primaryKey": "id"},
    }
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"
