"""Facets of all groups in few bytes: what goes together is said once, and groups number it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from guildhall.catalogue import Entry
from guildhall.catalogue.facets import Facet

TOGETHER = (
    ("area", "topic"),
    ("kind", "audience"),
    ("where", "language"),
    ("cost", "meets", "career"),
)
"""Facets that vary together: chapters of one parent share them. Together they take 22 kB for 7,600
groups, and 34 kB each by itself."""

_Values = list[int]
"""Places of a group's values among those of a facet."""


def facets_and_rows(facets: Sequence[Facet], entries: Sequence[Entry]) -> dict[str, Any]:
    """The parts ``facets`` and ``rows`` of ``find/index.json``.

    ``facets``: id, name, and the values that open groups have, as pairs of id and name.
    ``rows``: for facets that vary together, their ids; ``kinds``, each combination of their values
    that occurs, the commonest first; ``of``, for each group the number of its combination. Closed
    groups have no values.
    """
    shown = {facet.id: _shown(facet, entries) for facet in facets}
    places = {id_: [value for value, _ in about["values"]] for id_, about in shown.items()}
    chosen = {facet.id: _chosen(facet, places[facet.id], entries) for facet in facets}
    return {"facets": list(shown.values()), "rows": list(_rows(chosen))}


def _shown(facet: Facet, entries: Sequence[Entry]) -> dict[str, Any]:
    used = {value for entry in entries if entry.is_open for value in facet.of(entry)}
    values = [(value, name) for value, name in facet.names.items() if value in used]
    return {"id": facet.id, "name": facet.name, "values": values}


def _chosen(facet: Facet, values: Sequence[str], entries: Sequence[Entry]) -> list[_Values]:
    number = {value: place for place, value in enumerate(values)}
    return [
        [number[value] for value in facet.of(entry)] if entry.is_open else [] for entry in entries
    ]


def _rows(chosen: dict[str, list[_Values]]) -> Iterator[dict[str, Any]]:
    alone = [(id_,) for id_ in chosen if not any(id_ in ids for ids in TOGETHER)]
    for ids in (*TOGETHER, *alone):
        of = [
            tuple(tuple(values) for values in row)
            for row in zip(*(chosen[id_] for id_ in ids), strict=True)
        ]
        kinds = [kind for kind, _ in Counter(of).most_common()]
        number = {kind: place for place, kind in enumerate(kinds)}
        yield {"facets": ids, "kinds": kinds, "of": [number[kind] for kind in of]}
