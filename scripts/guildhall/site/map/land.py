"""The land of the maps, as `data/map/` has it, and its drawing as a file of the site."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from math import asin, degrees, hypot
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

from guildhall.site.map.projection import AzimuthalEqualArea, EqualEarth, Projection

FOLDER = Path("data", "map")
"""Where the land is kept, below the project's folder."""

WORLD, FINE_WORLD = "world", "world-fine"
"""Names of the world's land: as the pages show it, and for looking closer."""

Degrees = tuple[float, float]
"""Latitude and longitude."""

_SVG = "http://www.w3.org/2000/svg"


@dataclass(frozen=True)
class Land:
    """The land of one map, and where a place lies on it.

    Attributes:
        name: of its file: a country's code in small letters, a continent's id, or the world.
        latitude: degrees of the middle of the projection.
        projection: from the globe to the plane.
        scale: units to a radian of the projection.
        left: x of the map's left edge on the projection.
        top: y of its upper edge on the projection.
        width: units.
        height: units.
        paths: path data by id: `land`, and `here` for what the map is about.
    """

    name: str
    latitude: float
    projection: Projection
    scale: float
    left: float
    top: float
    width: int
    height: int
    paths: Mapping[str, str]

    def on_map(self, latitude: float, longitude: float) -> tuple[int, int]:
        """Where a place in degrees lies, in units from the upper left corner."""
        x, y = self.projection.xy(latitude, longitude)
        return round((x - self.left) * self.scale), round((self.top - y) * self.scale)

    @cached_property
    def reach(self) -> float:
        """Degrees of latitude from the middle of the projection to the furthest corner at most."""
        right, bottom = self.left + self.width / self.scale, self.top - self.height / self.scale
        furthest = hypot(max(-self.left, right), max(self.top, -bottom))
        return degrees(2 * asin(min(1, furthest / 2)))

    def positions(self, places: Iterable[Degrees]) -> Iterator[tuple[Degrees, tuple[int, int]]]:
        """Places in degrees that are on the map, with where they lie."""
        least, most = self.latitude - self.reach, self.latitude + self.reach
        for place in places:
            # Most places are on another part of the globe, and a comparison costs next to nothing.
            if least <= place[0] <= most:
                x, y = self.on_map(*place)
                if self.holds(x, y):
                    yield place, (x, y)

    def holds(self, x: int, y: int) -> bool:
        """Whether a place in units is on the map."""
        return 0 <= x <= self.width and 0 <= y <= self.height

    @cached_property
    def drawing(self) -> bytes:
        """The land as SVG, without colours: a page gives them where it uses the paths."""
        size = f"0 0 {self.width} {self.height}"
        root = ET.Element("svg", xmlns=_SVG, viewBox=size)
        for name, data in self.paths.items():
            ET.SubElement(
                root, "path", {"id": name, "vector-effect": "non-scaling-stroke", "d": data}
            )
        return bytes(ET.tostring(root))

    @cached_property
    def file(self) -> str:
        """Path of the drawing within the site, named by its content."""
        digest = hashlib.blake2b(self.drawing, digest_size=6).hexdigest()
        return f"map/{self.name}-{digest}.svg"


class Atlas:
    """The land of all maps, each read when it is first asked for.

    Args:
        folder: where the files are.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._read: dict[str, Land | None] = {}

    def land(self, name: str) -> Land | None:
        """The land of a map; ``None`` for a country that the boundary data have no shape of."""
        if name not in self._read:
            file = self._folder / f"{name}.json"
            self._read[name] = _land(name, file) if file.is_file() else None
        return self._read[name]

    def world(self) -> Land:
        """The land of the world.

        Raises:
            FileNotFoundError: when the project has no land.
        """
        return _known(self.land(WORLD), self._folder)

    def fine_world(self) -> Land:
        """The same piece of the world with borders and small islands.

        Raises:
            FileNotFoundError: when the project has no land.
        """
        return _known(self.land(FINE_WORLD), self._folder)

    def write(self, output: Path, names: Iterable[str]) -> None:
        """Write the drawings of some lands."""
        for land in map(self.land, names):
            if land:
                path = output / land.file
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(land.drawing)


def _known(land: Land | None, folder: Path) -> Land:
    if land is None:
        raise FileNotFoundError(f"{folder} has no land of the world; run make atlas")
    return land


def _land(name: str, file: Path) -> Land:
    cut: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    latitude, longitude = cut["middle"]
    equal_earth = cut["kind"] == "equal-earth"
    return Land(
        name=name,
        latitude=latitude,
        projection=EqualEarth(longitude)
        if equal_earth
        else AzimuthalEqualArea(latitude, longitude),
        scale=cut["scale"],
        left=cut["left"],
        top=cut["top"],
        width=cut["width"],
        height=cut["height"],
        paths={name: cut[name] for name in ("land", "here") if cut.get(name)},
    )
