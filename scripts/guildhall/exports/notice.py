"""The notice that every export carries: whose data it is, of which day, under which terms."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from guildhall.publication import LICENCE, Publication


def notice(site: Publication) -> dict[str, str]:
    """Name, address, licence, credit line and day, for the head of a file."""
    return {
        "name": site.name,
        "url": site.address(""),
        "licence": LICENCE.id,
        "licence_url": LICENCE.url,
        "credit": site.credit,
        "date": site.today.isoformat(),
    }


def with_rows(head: Mapping[str, Any], key: str, rows: Iterable[str]) -> str:
    """A JSON object whose last field is a list, an item a line, of items that are JSON already.

    A group stands in several files: it is turned into JSON once.
    """
    start = json.dumps(head, ensure_ascii=False).removesuffix("}")
    joined = ",\n".join(rows)
    return f'{start}, "{key}": [\n{joined}\n]}}\n'
