"""Dots: spots that lie close together become one, so that a map stays readable.

The module ``theme/static/map/clusters.js`` does the same for what a reader chooses.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import permutations
from math import hypot, inf, pi, sqrt

from guildhall.site.map.spots import Spot

SHARE = 0.035
"""Of a map's area that its dots may cover: more, and they run into each other."""

LARGEST = 15.0
"""Pixels of the radius of the largest dot."""

STEEPEST = 3.0
"""Pixels of the radius of a dot of one group: where few are, they need not be large."""

LARGE = 14
"""Dots that are looked at for whether they cover each other; the others are small."""

SMALLEST = 1.7
"""Pixels of the radius of any dot, so that one group can be seen and pressed."""

APART = 9.0
"""Pixels between the middles of two dots at least."""


@dataclass(frozen=True)
class Placed:
    """Groups at a spot, at its place on a map in units."""

    spot: Spot
    x: int
    y: int
    number: int


@dataclass
class Dot:
    """One dot of a map.

    Attributes:
        x: units from the left edge.
        y: units from the upper edge.
        r: units of its radius: its area grows with the number of groups.
        members: the spots that it stands for, the first where it is drawn.
        is_here: whether it is what the map is about.
    """

    x: int
    y: int
    r: float
    members: list[Placed]
    is_here: bool = False

    @property
    def number(self) -> int:
        """How many groups it stands for."""
        return sum(member.number for member in self.members)

    @property
    def name(self) -> str:
        """The largest of its places, and how many more there are."""
        first, *others = self.members
        if not others:
            return first.spot.name
        if len(others) == 1:
            return f"{first.spot.name} and {others[0].spot.name}"
        return f"{first.spot.name} and {len(others)} places nearby"

    @property
    def path(self) -> str:
        """Address of the page of the largest of its places."""
        return self.members[0].spot.path


def dots(placed: Iterable[Placed], area: float, unit: float, here: Spot | None = None) -> list[Dot]:
    """Every spot in one dot; the largest first, so that the small ones lie on top.

    A spot goes into the nearest dot of a larger one that is closer than ``APART``. What a dot
    takes in doesn't widen its reach, or half a continent would run into London; so a large dot
    may cover the edge of another, though not the middle of a large one.

    Args:
        placed: the spots of a map.
        area: square units of the map.
        unit: units to a pixel.
        here: a spot that keeps its own place whatever is near.
    """
    near = _Grid(APART * unit)
    for one in sorted(placed, key=lambda one: _rank(one, here)):
        dot = near.nearest(one)
        if dot:
            dot.members.append(one)
        else:
            near.add(Dot(one.x, one.y, 0, [one], is_here=one.spot is here))
    steep = min(_steep([dot.number for dot in near.dots], area / unit**2), _clear(near.dots) / unit)
    for dot in near.dots:
        dot.r = unit * max(SMALLEST, steep * sqrt(dot.number))
    return sorted(near.dots, key=lambda dot: -dot.r)


def _steep(numbers: Sequence[int], area: float) -> float:
    """Pixels of the radius of one group, so that dots are as large as there is room for.

    Args:
        numbers: of groups of each dot.
        area: square pixels of the map.
    """
    room = sqrt(SHARE * area / (pi * max(1, sum(numbers))))
    return min(STEEPEST, LARGEST / sqrt(max(numbers, default=1)), room)


def _clear(found: Sequence[Dot]) -> float:
    """Units of the radius of one group at which no large dot covers the middle of another."""
    large = sorted(found, key=lambda dot: -dot.number)[:LARGE]
    return min(
        (
            hypot(one.x - other.x, one.y - other.y) / sqrt(one.number)
            for one, other in permutations(large, 2)
        ),
        default=inf,
    )


def _rank(one: Placed, here: Spot | None) -> tuple[bool, int, str, int, int]:
    return one.spot is not here, -one.number, one.spot.name, one.x, one.y


class _Grid:
    """Dots by square, so that only those near a place are looked at.

    Args:
        side: units of a square, and the distance that is near.
    """

    def __init__(self, side: float) -> None:
        self._side = side
        self._squares: defaultdict[tuple[int, int], list[Dot]] = defaultdict(list)
        self.dots: list[Dot] = []

    def add(self, dot: Dot) -> None:
        """Put a dot into its square."""
        self._squares[int(dot.x // self._side), int(dot.y // self._side)].append(dot)
        self.dots.append(dot)

    def nearest(self, one: Placed) -> Dot | None:
        """The dot nearest to a spot, when one is near; of two, the one that was there before."""
        column, row = int(one.x // self._side), int(one.y // self._side)
        found, least = None, self._side
        for x in (column - 1, column, column + 1):
            for y in (row - 1, row, row + 1):
                for dot in self._squares.get((x, y), ()):
                    distance = hypot(one.x - dot.x, one.y - dot.y)
                    if distance < least:
                        found, least = dot, distance
        return found
