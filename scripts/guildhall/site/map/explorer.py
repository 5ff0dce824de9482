"""The data of the map that can be zoomed and filtered: `map/spots.json`."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

from guildhall.catalogue import Catalogue
from guildhall.site.map.maps import Maps

FILE = "map/spots.json"
"""Path within the site."""


def write(output: Path, maps: Maps, catalogue: Catalogue) -> None:
    """Write the file."""
    path = output / FILE
    path.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(data(maps, catalogue), ensure_ascii=False, separators=(",", ":"))
    path.write_text(text, encoding="utf-8")


def data(maps: Maps, catalogue: Catalogue) -> dict[str, Any]:
    """Every spot with its place on the world and its groups by area.

    Returns:
        ``areas``: ids; ``spots``: for each its x and y in units, its name, its address below
        ``places/``, and pairs of an area's place in ``areas`` and a number of groups there.
    """
    areas = [area for area in catalogue.words.areas if area in catalogue.by_area]
    numbers = {spot: Counter[int]() for spot in maps.all}
    for entry in catalogue.open:
        spot = maps.spots.get(entry.id)
        if spot:
            numbers[spot][areas.index(entry.group.focus.area)] += 1
    positions = maps.positions(maps.atlas.world())
    rows = [
        [*positions[spot], spot.name, spot.path.removeprefix("places/").rstrip("/"), _pairs(found)]
        for spot, found in numbers.items()
        if spot in positions
    ]
    return {"areas": areas, "spots": rows}


def _pairs(found: Counter[int]) -> list[list[int]]:
    return [[area, number] for area, number in sorted(found.items())]
