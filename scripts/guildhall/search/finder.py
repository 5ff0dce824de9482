"""The finder's own files: facets of all groups, their cards, and the words that find them."""

import hashlib
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from guildhall.catalogue import Catalogue, Entry
from guildhall.catalogue.cards import Card
from guildhall.search.meanings import meanings
from guildhall.search.rows import facets_and_rows
from guildhall.search.spelling import common_words
from guildhall.search.wordbook import wordbook, write_words

CHUNK = 8
"""Cards to a file: results of a text lie in twenty files, which then are of half a kilobyte."""

FOLDER = "find"


def write(output: Path, catalogue: Catalogue) -> None:
    """Write ``find/index.json`` and ``cards/``, and what not everybody asks for.

    That is ``orders.json``, for text ``vocabulary.json`` and ``words/``, and for slips of the
    fingers ``spelling.json``. A group's number is its place in the catalogue's default order;
    closed groups come last, have no facet values and are found by text alone.

    Args:
        output: the site's folder.
        catalogue: all groups.
    """
    folder = output / FOLDER
    (folder / "cards").mkdir(parents=True, exist_ok=True)
    entries = [*catalogue.open, *catalogue.closed]
    index = {
        "size": len(entries),
        "open": len(catalogue.open),
        **facets_and_rows(catalogue.facets, entries),
        "chunk": CHUNK,
        "cards": list(_cards(folder / "cards", [catalogue.cards[entry.id] for entry in entries])),
    }
    orders = {
        "name": _order(entries, key=lambda entry: entry.group.name.casefold()),
        "newest": _order(entries, key=lambda entry: -entry.freshness.last_day.toordinal()),
    }
    book = wordbook(entries)
    vocabulary = {
        "words": write_words(folder, book),
        **meanings(catalogue.words, entries),
    }
    _write(folder / "index.json", index)
    _write(folder / "orders.json", orders)
    _write(folder / "vocabulary.json", vocabulary)
    _write(
        folder / "spelling.json",
        common_words(entries, book, catalogue.words, catalogue.facets),
    )


def _write(path: Path, data: Any) -> None:
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    path.write_text(text, encoding="utf-8")


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
