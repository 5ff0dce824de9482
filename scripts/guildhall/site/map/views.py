"""Views: which piece of a land a map shows, and the names that are written on it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from guildhall.site.map.dots import Dot
from guildhall.site.map.land import Land

EARTH = 6371
"""Kilometres of the mean radius of the Earth (IUGG)."""

SHAPE = 0.62
"""Height beside the width of a view around a city."""

NARROWEST = 260
"""Kilometres that such a view shows from west to east at least."""

BOX = 0.94
"""Height beside the width of the box that a map is shown in (``max-height`` in map.css)."""

REGION = 1_600
"""Kilometres that the map of a country without a shape of its own shows at least."""

NEIGHBOURS = 9
"""Places that a view around a city tries to hold beside it."""

ROOM = 1.25
"""Beside the furthest of them, so that its dot and its name have room."""

ROOM_FOR_A_NAME = 48
"""Pixels of the width of a map for each name that is written on it at most."""

KEPT_CLEAR = 16
"""Of the largest dots, so many are not written over; small ones are seen between the letters."""

LETTER = 13
"""Pixels of the height of the letters."""

LETTER_WIDTH = 0.6
"""Mean width of a letter of a sans-serif face beside its height."""


@dataclass(frozen=True)
class View:
    """A window on a land, in its units."""

    x: int
    y: int
    width: int
    height: int

    def __str__(self) -> str:
        """As the attribute ``viewBox`` has it."""
        return f"{self.x} {self.y} {self.width} {self.height}"

    def letter(self, pixels: int) -> int:
        """Units of the height of the letters of a view that is so many pixels wide."""
        return round(LETTER * self.width / pixels)

    def holds(self, x: float, y: float) -> bool:
        """Whether a place in units lies within."""
        return self.x <= x <= self.x + self.width and self.y <= y <= self.y + self.height


@dataclass(frozen=True)
class Name:
    """A name on a map: where its text starts, or ends when it stands left of its dot."""

    x: int
    y: int
    text: str
    is_left: bool


def width_shown(view: View, pixels: int) -> int:
    """Pixels of the width of a view in a box: a tall one is narrower than the box.

    Args:
        view: what is shown.
        pixels: width of the box.
    """
    return min(pixels, round(pixels * BOX * view.width / view.height))


def whole(land: Land) -> View:
    """All of a land."""
    return View(0, 0, land.width, land.height)


def around(land: Land, here: tuple[int, int], others: Iterable[tuple[int, int]]) -> View:
    """The piece of a land around a place that holds its nearest neighbours."""
    x, y = here
    away = sorted(max(abs(a - x), abs(b - y) / SHAPE) for a, b in others)
    furthest = away[: NEIGHBOURS + 1][-1] if away else 0
    least = NARROWEST / EARTH * land.scale
    return _within(land, here, max(least, 2 * ROOM * furthest))


def region(land: Land, places: Sequence[tuple[int, int]]) -> View:
    """The piece of a continent around the places of a country that has no shape of its own."""
    across, down = zip(*places, strict=True)
    middle = (min(across) + max(across)) // 2, (min(down) + max(down)) // 2
    spread = max(max(across) - min(across), (max(down) - min(down)) / SHAPE)
    return _within(land, middle, max(REGION / EARTH * land.scale, 2 * ROOM * spread))


def _within(land: Land, middle: tuple[int, int], width: float) -> View:
    """A view of a width around a place, pushed inside the land's own frame."""
    width = min(width, land.width, land.height / SHAPE)
    height = width * SHAPE
    x = min(max(0, middle[0] - width / 2), land.width - width)
    y = min(max(0, middle[1] - height / 2), land.height - height)
    return View(round(x), round(y), round(width), round(height))


def names(dots: Iterable[Dot], view: View, pixels: int) -> list[Name]:
    """Names of the first dots, where they cover neither each other nor another large dot.

    Args:
        dots: the largest first.
        view: what is shown.
        pixels: width at which it is shown.
    """
    letter = view.letter(pixels)
    ranked = sorted(dots, key=lambda dot: not dot.is_here)
    taken = [_around(dot) for dot in ranked[:KEPT_CLEAR]]
    found: list[Name] = []
    for dot in ranked:
        if len(found) == pixels // ROOM_FOR_A_NAME:
            break
        for is_left in (False, True):
            name, box = _name(dot, letter, is_left=is_left)
            inside = view.holds(box[0], box[1]) and view.holds(box[2], box[3])
            if inside and not any(_cover(box, other) for other in taken):
                found.append(name)
                taken.append(box)
                break
    return found


_Box = tuple[float, float, float, float]
"""Left, top, right and bottom."""


def _name(dot: Dot, letter: int, *, is_left: bool) -> tuple[Name, _Box]:
    text = dot.members[0].spot.name
    width, gap = len(text) * letter * LETTER_WIDTH, letter * 0.35
    x = dot.x - dot.r - gap if is_left else dot.x + dot.r + gap
    name = Name(round(x), round(dot.y + letter * 0.35), text, is_left)
    left = x - width if is_left else x
    return name, (left, dot.y - letter * 0.55, left + width, dot.y + letter * 0.55)


def _around(dot: Dot) -> _Box:
    return dot.x - dot.r, dot.y - dot.r, dot.x + dot.r, dot.y + dot.r


def _cover(one: _Box, other: _Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
