"""Which piece of the globe a map shows, and how many units it is wide."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from shapely import box, union_all
from shapely.geometry.base import BaseGeometry

from guildhall.site.map.projection import Projection

WIDTH = 4_800
"""Units of a country's or a continent's map: a tenth of a pixel where it is largest."""

WORLD_WIDTH = 10_000
"""Units of the world's map."""

NARROWEST = 300 / 6371
"""Radians that a map shows at least: 300 km, so that a city state lies in its surroundings."""

MARGIN = 0.05
"""Of the width and the height, on each side."""

TALLEST, FLATTEST = 1.3, 0.62
"""Height of a map beside its width."""

GAP = 0.14
"""Of the size of what is shown: an island further off than this has no room on the map."""

NEAR = 150 / 6371
"""Radians; an island as near as 150 km is shown all the same."""

CONTINENTS = {
    "africa": (-19, -36, 53, 38),
    "asia": (30, -10, 146, 56),
    "europe": (-11, 35, 41, 70),
    "north-america": (-128, 7, -58, 62),
    "oceania": (112, -47, 180, 4),
    "south-america": (-82, -55, -34, 13),
}
"""West, south, east and north in degrees: where people live, rather than every island."""

OF_ALL_PARTS = frozenset(("MY",))
"""Countries whose parts lie far from each other, and that are shown whole all the same."""


@dataclass(frozen=True)
class Frame:
    """A window on a projection.

    Attributes:
        scale: units to a radian.
        left: x of the left edge on the projection.
        top: y of the upper edge on the projection.
        width: units.
        height: units.
    """

    scale: float
    left: float
    top: float
    width: int
    height: int

    def on(self, x: float, y: float) -> tuple[float, float]:
        """A place of the projection in units, y downwards."""
        return (x - self.left) * self.scale, (self.top - y) * self.scale


def around(bounds: Sequence[float], width: int = WIDTH, *, shaped: bool = True) -> Frame:
    """The frame that holds what lies between bounds: least x, least y, greatest x, greatest y.

    Args:
        bounds: on the projection.
        width: units of the map.
        shaped: keep to the usual margins and heights.
    """
    west, south, east, north = bounds
    across, up = east - west, north - south
    if shaped:
        across, up = (max(side * (1 + 2 * MARGIN), NARROWEST) for side in (across, up))
        across = max(across, up / TALLEST)
        up = max(up, across * FLATTEST)
    scale = width / across
    left, top = (west + east - across) / 2, (south + north + up) / 2
    return Frame(scale, left, top, width, round(up * scale))


def main_land(pieces: Sequence[BaseGeometry], code: str) -> BaseGeometry:
    """The pieces of a country that its map is drawn around: the largest, and what is near."""
    if code in OF_ALL_PARTS:
        return union_all(pieces)
    waiting = sorted(pieces, key=lambda piece: -piece.area)
    shown, waiting = waiting[0], waiting[1:]
    while True:
        reach = max(NEAR, GAP * _size(shown.bounds))
        near = [piece for piece in waiting if shown.distance(piece) <= reach]
        if not near:
            return shown
        shown = union_all([shown, *near])
        waiting = [piece for piece in waiting if piece not in near]


def bounds_of(
    west_to_north: tuple[float, float, float, float], projection: Projection
) -> tuple[float, ...]:
    """Bounds on a projection of a piece of the globe between two meridians and parallels."""
    outline = box(*west_to_north).segmentize(1)
    spots = [projection.xy(lat, lon) for lon, lat in outline.exterior.coords]
    return _bounds(spots)


def _bounds(spots: Iterable[tuple[float, float]]) -> tuple[float, ...]:
    across, up = zip(*spots, strict=True)
    return min(across), min(up), max(across), max(up)


def _size(bounds: Sequence[float]) -> float:
    west, south, east, north = bounds
    return float(((east - west) ** 2 + (north - south) ** 2) ** 0.5)
