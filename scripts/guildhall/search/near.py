"""What the finder needs to order groups by distance: their spots, and the places to count from."""

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from guildhall.catalogue import Catalogue, Entry
from guildhall.catalogue.reach import spot_of
from guildhall.search.finder import FOLDER
from guildhall.search.places import columns, places_of
from guildhall.vocabulary.cities import WorldCity

NOWHERE = -1
"""In the place of a spot: the group states none, or reaches further than one place."""


def write(output: Path, catalogue: Catalogue, cities: Sequence[WorldCity]) -> None:
    """Write ``find/near.json`` and ``find/places.json``, which are loaded when somebody asks.

    Args:
        output: the site's folder.
        catalogue: all groups.
        cities: the world's cities.
    """
    folder = output / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    places = columns(places_of(catalogue.open, cities, catalogue.words), catalogue.words)
    for name, data in (
        ("near.json", spots([*catalogue.open, *catalogue.closed])),
        ("places.json", places),
    ):
        text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
        (folder / name).write_text(text, encoding="utf-8")


def spots(entries: Sequence[Entry]) -> dict[str, Any]:
    """The spots of groups, the most common first, and for each group the number of its spot.

    Args:
        entries: groups in the order of ``find/index.json``.
    """
    own = [spot_of(entry.group) for entry in entries]
    known = [spot for spot, _ in Counter(spot for spot in own if spot).most_common()]
    number = {spot: place for place, spot in enumerate(known)}
    return {
        "latitudes": [latitude for latitude, _ in known],
        "longitudes": [longitude for _, longitude in known],
        "of": [number[spot] if spot else NOWHERE for spot in own],
    }
