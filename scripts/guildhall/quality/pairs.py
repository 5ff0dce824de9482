"""Queries with the groups that answer them, as ``tests/search/quality.yaml`` has them."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from guildhall.catalogue import Catalogue, Entry
from guildhall.reading import parse, read_text


@dataclass(frozen=True, slots=True)
class Pair:
    """A query and the ids of the groups that answer it, of one class of queries."""

    kind: str
    query: str
    wanted: frozenset[str]


_TRAITS: Mapping[str, Callable[[Entry, Any], bool]] = {
    "topic": lambda entry, topic: topic in entry.group.focus.topics,
    "area": lambda entry, area: entry.group.focus.area == area,
    "country": lambda entry, country: entry.group.region.country == country,
    "continent": lambda entry, continent: continent in entry.places,
    "city": lambda entry, city: entry.group.region.city == city,
    "audience": lambda entry, audience: audience in (entry.group.audience or ()),
    "benefit": lambda entry, benefit: benefit in entry.benefits,
    "online": lambda entry, online: ("online" in entry.places) is online,
}


def pairs_in(path: Path, catalogue: Catalogue) -> Iterator[Pair]:
    """The pairs of a file.

    Raises:
        ValueError: for a pair that no group of the catalogue can answer.
    """
    data: Any = parse(read_text(path))
    for kind, rows in data.items():
        for row in rows:
            wanted = frozenset(_wanted(row, catalogue))
            if not wanted:
                raise ValueError(f"{path.name}: no group answers `{row['q']}`")
            yield Pair(kind, str(row["q"]), wanted)


def _wanted(row: Mapping[str, Any], catalogue: Catalogue) -> Iterator[str]:
    if "any" in row:
        yield from (entry.id for entry in catalogue.open if _has(entry, row["any"]))
    yield from (id_ for id_ in row.get("want", ()) if id_ in catalogue.by_id)


def _has(entry: Entry, traits: Mapping[str, Any]) -> bool:
    main = traits.get("main") is not True or entry.group.focus.topics[0] == traits["topic"]
    others = (name for name in traits if name != "main")
    return main and all(_TRAITS[name](entry, traits[name]) for name in others)
