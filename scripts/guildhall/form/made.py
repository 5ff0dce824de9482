"""The files that the form reads, written beside its pages."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from guildhall.form.names import names
from guildhall.form.patterns import lists, patterns
from guildhall.form.sayings import reasons, remedies, sayings
from guildhall.form.sections import BY_ITSELF, ORDERS, SECTIONS
from guildhall.form.texts import texts
from guildhall.form.words import choices, parts_of_countries
from guildhall.form.zones import zones_of_cities, zones_of_countries
from guildhall.records.group import Group
from guildhall.records.record import Record
from guildhall.records.sources import SUPPORTED_NAMES
from guildhall.vocabulary import Vocabularies
from guildhall.vocabulary.cities import WorldCity

FOLDER = Path("contribute", "form")


def rules_file(words: Vocabularies) -> dict[str, Any]:
    """What the browser needs to show the fields and to check them as ``make check`` does.

    ``schema`` is the JSON Schema of a record with two keywords of our own: ``x-vocabulary`` names
    the vocabulary that a text is from, ``x-form`` a check that no schema can express.
    """
    return {
        "schema": Group.model_json_schema(),
        "sections": [asdict(section) for section in SECTIONS],
        "orders": ORDERS,
        "by_itself": BY_ITSELF,
        "supported": SUPPORTED_NAMES,
        "sayings": sayings(),
        "remedies": remedies(),
        "reasons": reasons(),
        "patterns": patterns(),
        "lists": lists(),
        "words": choices(words),
    }


def write(
    output: Path,
    records: Sequence[Record],
    words: Vocabularies,
    cities: Sequence[WorldCity],
    root: Path,
) -> None:
    """Write the rules, names, zones, parts of countries and texts of records.

    Args:
        output: the site's folder.
        records: all records.
        words: the vocabularies.
        cities: the world's cities.
        root: the project's folder, which has the records' files.
    """
    zones = zones_of_countries(cities)
    folder = output / FOLDER
    _write(folder / "rules.json", rules_file(words))
    _write(folder / "names.json", names(records))
    _write(folder / "zones.json", zones)
    for country, columns in zones_of_cities(cities, zones).items():
        _write(folder / "zones" / f"{country.lower()}.json", columns)
    for country, parts in parts_of_countries(words).items():
        _write(folder / "parts" / f"{country.lower()}.json", parts)
    for name, held in texts(records, root).items():
        _write(folder / "records" / f"{name}.json", held)


def _write(path: Path, data: Any) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    path.write_text(text, encoding="utf-8")
