"""Writing all exports into the output."""

import json
import shutil
from pathlib import Path

from guildhall.catalogue import Catalogue
from guildhall.exports.groups import as_data
from guildhall.publication import LICENCE, Publication


def write(output: Path, catalogue: Catalogue, site: Publication, schema: Path) -> None:
    """Write ``data/groups.json``, a line for each group, and the schema of a record beside it."""
    folder = output / "data"
    folder.mkdir(parents=True, exist_ok=True)
    data = {
        "name": site.name,
        "url": site.address(""),
        "licence": LICENCE.id,
        "credit": site.credit,
        "date": site.today.isoformat(),
    }
    head = json.dumps(data, ensure_ascii=False).removesuffix("}")
    entries = sorted(catalogue.entries, key=lambda entry: entry.id)
    rows = ",\n".join(json.dumps(as_data(entry, site), ensure_ascii=False) for entry in entries)
    text = f'{head}, "groups": [\n{rows}\n]}}\n'
    (folder / "groups.json").write_text(text, encoding="utf-8")
    shutil.copyfile(schema, folder / schema.name)
