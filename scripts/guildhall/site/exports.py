"""The data as files, for people who want to build on it."""

import json
import shutil
from pathlib import Path
from typing import Any

from guildhall.catalogue import Catalogue, Entry
from guildhall.site.info import SiteInfo

LICENCE = "CC-BY-SA-4.0"
"""SPDX identifier of the data's licence (``data/LICENSE``)."""


def write(output: Path, catalogue: Catalogue, site: SiteInfo, schema: Path) -> None:
    """Write ``data/groups.json``, a line for each group, and the schema of a record beside it."""
    folder = output / "data"
    folder.mkdir(parents=True, exist_ok=True)
    data = {
        "name": site.name,
        "url": site.address(""),
        "licence": LICENCE,
        "credit": f"{site.name}, {site.address('')}",
        "date": site.today.isoformat(),
    }
    head = json.dumps(data, ensure_ascii=False).removesuffix("}")
    rows = ",\n".join(
        json.dumps(as_data(entry, site), ensure_ascii=False, default=_number)
        for entry in sorted(catalogue.entries, key=_by_id)
    )
    text = f'{head}, "groups": [\n{rows}\n]}}\n'
    (folder / "groups.json").write_text(text, encoding="utf-8")
    shutil.copyfile(schema, folder / schema.name)


def _number(value: Any) -> float | int:
    """A decimal as a number of JSON."""
    return int(value) if value == int(value) else float(value)


def _by_id(entry: Entry) -> str:
    return entry.id


def as_data(entry: Entry, site: SiteInfo) -> dict[str, Any]:
    """A record as JSON: its fields as written, its id, its page and its cost band."""
    fields = entry.group.model_dump(exclude_none=True)
    return {
        "id": entry.id,
        "page": site.address(entry.path),
        "cost_band": entry.band,
        **fields,
    }
