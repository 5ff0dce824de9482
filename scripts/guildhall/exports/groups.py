"""A group as data: what every export says of it."""

from decimal import Decimal
from typing import Any

from guildhall.catalogue import Entry
from guildhall.publication import Publication


def as_data(entry: Entry, site: Publication) -> dict[str, Any]:
    """A record as JSON has it: its fields as written, its id, its page and its cost band.

    What is not known is left out, but for the date of a source, which is then null.
    """
    fields: dict[str, Any] = _plain(entry.group.model_dump(exclude_none=True))
    for source in fields["sources"]:
        source.setdefault("date", None)
    return {
        "id": entry.id,
        "page": site.address(entry.path),
        "cost_band": entry.band,
        **fields,
    }


def _plain(value: Any) -> Any:
    """Decimals as numbers of JSON, however deep."""
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_plain(inner) for inner in value]
    return number(value) if isinstance(value, Decimal) else value


def number(value: Decimal) -> float | int:
    """A decimal as a number of JSON: whole where it is whole."""
    return int(value) if value == int(value) else float(value)
