"""Shapes as path data of SVG (https://www.w3.org/TR/SVG2/paths.html), in whole units."""

from collections.abc import Iterable, Iterator

from shapely import Geometry, MultiPolygon, Polygon
from shapely.geometry.polygon import orient


def path_data(shapes: Iterable[Geometry], *, smallest: float) -> str:
    """Polygons as path data: relative lines, with holes turning the other way.

    Args:
        shapes: polygons, or collections of which only the polygons are drawn.
        smallest: square units below which an island or a lake is left out.
    """
    drawn = sorted(
        _rings(polygon, smallest)
        for shape in shapes
        for polygon in _polygons(shape)
        if polygon.area >= smallest
    )
    return "".join(part for rings in drawn for part in rings)


def _polygons(shape: Geometry) -> Iterator[Polygon]:
    if isinstance(shape, Polygon):
        yield shape
    else:
        for part in getattr(shape, "geoms", ()):
            if isinstance(part, Polygon | MultiPolygon):
                yield from _polygons(part)


def _rings(polygon: Polygon, smallest: float) -> list[str]:
    turned = orient(polygon)
    holes = (hole for hole in turned.interiors if Polygon(hole).area >= smallest)
    found = (_ring(list(ring.coords)) for ring in (turned.exterior, *holes))
    return [ring for ring in found if ring]


def _ring(points: list[tuple[float, ...]]) -> str:
    """One ring, without points that round to the one before; empty when it has no area."""
    whole = [(round(x), round(y)) for x, y, *_ in points[:-1]]
    kept = [point for place, point in enumerate(whole) if point != whole[place - 1]]
    if len(kept) < 3:  # noqa: PLR2004 - two points enclose nothing
        return ""
    steps = [
        (x - before_x, y - before_y)
        for (x, y), (before_x, before_y) in zip(kept[1:], kept, strict=False)
    ]
    return f"M{_joined(kept[:1])}l{_joined(steps)}z"


def _joined(pairs: list[tuple[int, int]]) -> str:
    """Numbers with a space only where no minus parts them."""
    numbers = (number for pair in pairs for number in pair)
    return "".join(f"{number}" if number < 0 else f" {number}" for number in numbers).lstrip()
