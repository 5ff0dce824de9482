"""The finder's own files: facets of all groups, their cards, their ids in the index."""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from guildhall.catalogue import Catalogue, Entry
from guildhall.catalogue.cards import Card
from guildhall.catalogue.facets import Facet
from guildhall.search.symbols import symbol_words
from guildhall.search.titles import titles

CHUNK = 16
"""Cards to a file: twenty results lie in a few files of about two kilobytes compressed."""

FOLDER = "find"


def write(output: Path, catalogue: Catalogue, ids: Mapping[str, str]) -> None:
    """Write ``find/index.json`` and ``cards/``, and what few ask for: ``orders`` and ``text``.

    A group's number is its place in the catalogue's default order; closed groups come last,
    have no facet values and are found by text alone.

    Args:
        output: the site's folder.
        catalogue: all groups.
        ids: Pagefind's id of each group by the address of its page.
    """
    folder = output / FOLDER
    (folder / "cards").mkdir(parents=True, exist_ok=True)
    entries = [*catalogue.open, *catalogue.closed]
    index = {
        "size": len(entries),
        "open": len(catalogue.open),
        "facets": [_facet(facet, entries) for facet in catalogue.facets],
        "chunk": CHUNK,
        "cards": list(_cards(folder / "cards", [catalogue.cards[entry.id] for entry in entries])),
    }
    orders = {
        "name": _order(entries, key=lambda entry: entry.group.name.casefold()),
        "newest": _order(entries, key=lambda entry: -entry.freshness.last_day.toordinal()),
    }
    text = {
        "ids": [ids[entry.path] for entry in entries],
        "symbols": symbol_words(_texts(catalogue)),
        "titles": titles(catalogue.words),
    }
    _write(folder / "index.json", index)
    _write(folder / "orders.json", orders)
    _write(folder / "text.json", text)


def _write(path: Path, data: Any) -> None:
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    path.write_text(text, encoding="utf-8")


def _facet(facet: Facet, entries: Sequence[Entry]) -> dict[str, Any]:
    chosen = [facet.of(entry) if entry.is_open else () for entry in entries]
    used = {value for values in chosen for value in values}
    values = [(value, name) for value, name in facet.names.items() if value in used]
    number = {value: place for place, (value, _) in enumerate(values)}
    return {
        "id": facet.id,
        "name": facet.name,
        "values": values,
        "of": [[number[value] for value in values] for values in chosen],
    }


def _order(entries: Sequence[Entry], key: Any) -> list[int]:
    return sorted(range(len(entries)), key=lambda number: key(entries[number]))


def _cards(folder: Path, cards: Sequence[Card]) -> Iterator[str]:
    """Write the cards in chunks that are named by their content; yield the names."""
    for start in range(0, len(cards), CHUNK):
        chunk = [_shown(card) for card in cards[start : start + CHUNK]]
        text = json.dumps(chunk, ensure_ascii=False, separators=(",", ":"))
        name = hashlib.blake2b(text.encode(), digest_size=4).hexdigest()
        (folder / f"{name}.json").write_text(text, encoding="utf-8")
        yield name


def _shown(card: Card) -> dict[str, Any]:
    """What the browser shows of a card; its facet values are in the index already."""
    return {
        "id": card.id,
        "name": card.name,
        "kind": card.kind,
        "summary": card.summary,
        "facts": card.facts,
        "age": card.age,
        "old": card.old,
        "cost": card.cost,
        "note": card.note,
        "free": card.free,
        "state": card.state,
    }


def _texts(catalogue: Catalogue) -> list[str]:
    words = [
        word for topic in catalogue.words.topics.values() for word in (topic.name, *topic.aliases)
    ]
    return [*words, *(entry.group.name for entry in catalogue.entries)]
