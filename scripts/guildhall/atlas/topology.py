"""Reading boundaries from TopoJSON (https://github.com/topojson/topojson-specification)."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from math import asin, atan2, cos, degrees, hypot, radians, sin
from pathlib import Path
from typing import Any

Ring = list[tuple[float, float]]
"""Longitudes and latitudes, the first again as the last."""

SHORTEST = 4
"""Points of a ring that encloses something; the source rounds some islets to fewer."""


@dataclass(frozen=True)
class Part:
    """One piece of a country's land.

    Attributes:
        country: three digits of ISO 3166-1, empty where the source gives none.
        rings: its outline, then the outlines of its holes.
    """

    country: str
    rings: tuple[Ring, ...]

    @cached_property
    def middle(self) -> tuple[float, float]:
        """Latitude and longitude in the middle of its outline's points."""
        spots = [_on_sphere(latitude, longitude) for longitude, latitude in self.rings[0]]
        x, y, z = (sum(values) for values in zip(*spots, strict=True))
        return degrees(asin(z / hypot(x, y, z))), degrees(atan2(y, x))

    @cached_property
    def radius(self) -> float:
        """Degrees from its middle to the furthest point of its outline."""
        return max(distance(self.middle, (lat, lon)) for lon, lat in self.rings[0])


def parts(file: Path) -> list[Part]:
    """All pieces of land in a file of countries."""
    topology = json.loads(file.read_text(encoding="utf-8"))
    arcs = [list(_arc(arc, topology["transform"])) for arc in topology["arcs"]]
    found = []
    for shape in topology["objects"]["countries"]["geometries"]:
        several = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
        for polygon in several:
            rings = (_ring(numbers, arcs) for numbers in polygon)
            drawn = tuple(ring for ring in rings if len(ring) >= SHORTEST)
            if drawn:
                found.append(Part(shape.get("id", ""), drawn))
    return found


def distance(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Degrees between two places, each a latitude and a longitude (the haversine formula)."""
    lat, other_lat = radians(one[0]), radians(other[0])
    east = radians(other[1] - one[1])
    half = sin((other_lat - lat) / 2) ** 2 + cos(lat) * cos(other_lat) * sin(east / 2) ** 2
    return degrees(2 * asin(min(1, half**0.5)))


def _arc(steps: list[list[int]], transform: dict[str, Any]) -> Iterator[tuple[float, float]]:
    """The points of an arc, whose steps are differences on a grid."""
    (scale_x, scale_y), (left, bottom) = transform["scale"], transform["translate"]
    x = y = 0
    for step_x, step_y in steps:
        x, y = x + step_x, y + step_y
        yield x * scale_x + left, y * scale_y + bottom


def _ring(numbers: list[int], arcs: list[list[tuple[float, float]]]) -> Ring:
    """Arcs joined end to end; a negative number means an arc backwards.

    Outlines cross the date line without a cut: longitudes go on beyond 180 degrees.
    """
    ring: Ring = []
    for number in numbers:
        for longitude, latitude in arcs[number] if number >= 0 else arcs[~number][::-1]:
            before = ring[-1][0] if ring else longitude
            turned = longitude + 360 * round((before - longitude) / 360)
            if not ring or (turned, latitude) != ring[-1]:
                ring.append((turned, latitude))
    return ring


def _on_sphere(latitude: float, longitude: float) -> tuple[float, float, float]:
    lat, lon = radians(latitude), radians(longitude)
    return cos(lat) * cos(lon), cos(lat) * sin(lon), sin(lat)
