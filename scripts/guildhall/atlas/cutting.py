"""Cutting the land of one map: projected, clipped to its frame, simplified."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from math import degrees, hypot
from typing import Any

import numpy
import shapely
from shapely import Polygon, box, union_all
from shapely.geometry.base import BaseGeometry

from guildhall.atlas import frames
from guildhall.atlas.paths import path_data
from guildhall.atlas.topology import Part, distance
from guildhall.site.map.projection import AzimuthalEqualArea, EqualEarth, Projection

ANTARCTICA = "010"
"""Left out: no group meets there, and at the foot of the world it takes a fifth of the room."""

MERIDIAN = 11
"""Degrees east, in the middle of the world: the cut then runs through the Bering Strait."""

OVER = 40
"""Units that land goes on beyond the edges of its map, so that no outline runs along them."""

Cut = dict[str, Any]
"""A map as its file in ``data/map/`` has it: see ``guildhall.site.map.land``."""


def world(parts: Sequence[Part], *, borders: bool, tolerance: float) -> Cut:
    """The whole world without Antarctica."""
    projection = EqualEarth(MERIDIAN)
    turns = [box(west, -90, west + 360 - 1e-6, 90) for west in (MERIDIAN - 540, MERIDIAN - 180)]
    pieces: defaultdict[str, list[BaseGeometry]] = defaultdict(list)
    for place, part in enumerate(part for part in parts if part.country != ANTARCTICA):
        name = part.country or str(place)
        for turn in turns:
            piece = _flat(part).intersection(turn)
            if not piece.is_empty:
                pieces[name].append(_on(piece, projection.xy))
    countries = [union_all(found) for found in pieces.values()]
    frame = frames.around(_world_bounds(projection), frames.WORLD_WIDTH, shaped=False)
    drawn = [_on_frame(country, frame) for country in countries]
    if not borders:
        drawn = [union_all(drawn)]
    drawn = list(shapely.coverage_simplify(drawn, tolerance))
    land = path_data(drawn, smallest=tolerance**2)
    return {"kind": "equal-earth", "middle": [0, MERIDIAN], **_head(frame), "land": land}


def country(parts: Sequence[Part], number: str, code: str, *, tolerance: float) -> Cut | None:
    """A country in its surroundings; ``None`` when the source has no shape of it."""
    own = [part for part in parts if part.country == number]
    if not own:
        return None
    largest = max(own, key=lambda part: _flat(part).area)
    middle = _rounded(largest.middle)
    projection = AzimuthalEqualArea(*middle)
    pieces = [shapely.make_valid(_on(_flat(part), projection.xy)) for part in own]
    shown = frames.main_land(pieces, code)
    frame = frames.around(shown.bounds)
    return _azimuthal(parts, middle, frame, {number}, tolerance)


def continent(parts: Sequence[Part], name: str, numbers: set[str], *, tolerance: float) -> Cut:
    """A continent with the countries that are counted to it."""
    west, south, east, north = frames.CONTINENTS[name]
    middle = ((south + north) / 2, (west + east) / 2)
    projection = AzimuthalEqualArea(*middle)
    bounds = frames.bounds_of((west, south, east, north), projection)
    return _azimuthal(parts, middle, frames.around(bounds), numbers, tolerance)


def _world_bounds(projection: Projection) -> tuple[float, float, float, float]:
    """From the south of Chile to the north of Greenland, from Hawaii round to Samoa."""
    (west, _), (east, _) = projection.xy(20, -162), projection.xy(-14, -170)
    (_, south), (_, north) = projection.xy(-56, MERIDIAN), projection.xy(83.7, MERIDIAN)
    return west, south, east, north


def _azimuthal(
    parts: Sequence[Part],
    middle: tuple[float, float],
    frame: frames.Frame,
    here: set[str],
    tolerance: float,
) -> Cut:
    projection = AzimuthalEqualArea(*middle)
    pieces: defaultdict[str, list[BaseGeometry]] = defaultdict(list)
    for place, part in enumerate(_near(parts, middle, frame)):
        flat = shapely.make_valid(_on_frame(_on(_flat(part), projection.xy), frame))
        pieces[part.country or str(place)].append(flat)
    window = box(-OVER, -OVER, frame.width + OVER, frame.height + OVER)
    joined = {name: union_all(found).intersection(window) for name, found in pieces.items()}
    names = [name for name, shape in joined.items() if not shape.is_empty]
    simple = shapely.coverage_simplify([joined[name] for name in names], tolerance)
    drawn = dict(zip(names, simple, strict=True))
    others = (shape for name, shape in drawn.items() if name not in here)
    return {
        "kind": "azimuthal",
        "middle": list(middle),
        **_head(frame),
        "land": path_data(others, smallest=tolerance**2),
        "here": path_data((drawn[name] for name in names if name in here), smallest=tolerance),
    }


def _near(
    parts: Iterable[Part], middle: tuple[float, float], frame: frames.Frame
) -> Iterable[Part]:
    """The parts that may reach into a frame around a place."""
    reach = degrees(hypot(frame.width, frame.height) / frame.scale)
    for part in parts:
        if part.country != ANTARCTICA and distance(middle, part.middle) - part.radius < reach:
            yield part


def _flat(part: Part) -> BaseGeometry:
    outline, *holes = part.rings
    return shapely.make_valid(Polygon(outline, holes))


def _on(shape: BaseGeometry, xy: Callable[[float, float], tuple[float, float]]) -> BaseGeometry:
    """A shape of longitudes and latitudes on a projection."""
    return shapely.transform(
        shape, lambda spots: numpy.array([xy(lat, lon) for lon, lat in spots.tolist()])
    )


def _on_frame(shape: BaseGeometry, frame: frames.Frame) -> BaseGeometry:
    return shapely.transform(
        shape, lambda spots: numpy.array([frame.on(x, y) for x, y in spots.tolist()])
    )


def _head(frame: frames.Frame) -> Cut:
    return {
        "scale": round(frame.scale, 3),
        "left": round(frame.left, 6),
        "top": round(frame.top, 6),
        "width": frame.width,
        "height": frame.height,
    }


def _rounded(place: tuple[float, float]) -> tuple[float, float]:
    return round(place[0], 1), round(place[1], 1)
