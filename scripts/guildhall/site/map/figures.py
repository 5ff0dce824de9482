"""What a map on a page shows: its land, its dots, and the table that says the same."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from guildhall.catalogue import City
from guildhall.site.map.dots import Dot, Placed, dots
from guildhall.site.map.land import Land
from guildhall.site.map.spots import Spot, city_path
from guildhall.site.map.views import Name, View
from guildhall.vocabulary import Vocabularies

BEYOND = "beyond the map"
UNPLACED = "not on the map"
"""Notes on rows of places that have no dot."""

Positions = Mapping[Spot, tuple[int, int]]
"""Where spots lie on a land, in its units."""


@dataclass(frozen=True)
class Row:
    """A line of the table: a place, its page, its groups, and why it has no dot."""

    name: str
    path: str
    number: int
    note: str = ""


@dataclass(frozen=True)
class Figure:
    """A map as its template needs it.

    Attributes:
        title: its heading.
        land: what it is drawn on.
        view: which piece of that.
        letter: units of the height of the letters.
        dots: the groups.
        names: written beside the largest dots.
        rows: the same as a table.
        places: what a row of the table is: `Country` or `City`.
        off: how many groups of the page's list are in no row.
    """

    title: str
    land: Land
    view: View
    letter: int
    dots: Sequence[Dot]
    names: Sequence[Name]
    rows: Sequence[Row]
    places: str
    off: int = 0

    @property
    def on_map(self) -> int:
        """How many groups its dots stand for."""
        return sum(dot.number for dot in self.dots)

    @property
    def beyond(self) -> int:
        """How many groups of the table have no dot: beyond the edges, or without coordinates."""
        return sum(row.number for row in self.rows) - self.on_map

    @property
    def cities(self) -> int:
        """How many places its dots stand for."""
        return sum(len(dot.members) for dot in self.dots)

    def link(self, path: str, page: str, root: str) -> str:
        """The way from a page to a path: the shorter one to what lies below the page."""
        if path == page:
            return "./"
        return path[len(page) :] if path.startswith(page) else f"{root}{path}"


def drawn(
    numbers: Mapping[Spot, int],
    positions: Positions,
    view: View,
    pixels: int,
    here: Spot | None = None,
) -> list[Dot]:
    """The dots of a view.

    Args:
        numbers: of groups at each spot.
        positions: of the spots.
        view: spots outside it have no dot.
        pixels: width at which the view is shown.
        here: the spot that the map is about.
    """
    placed = [
        Placed(spot, *positions[spot], number)
        for spot, number in numbers.items()
        if spot in positions and view.holds(*positions[spot])
    ]
    return dots(placed, view.width * view.height, view.width / pixels, here)


def by_country(numbers: Mapping[Spot, int], words: Vocabularies) -> list[Row]:
    """Rows of a map of many countries, those with the most groups first."""
    found: Counter[str] = Counter()
    for spot, number in numbers.items():
        found[spot.country] += number
    rows = [
        Row(words.countries[code].name, f"places/{code.lower()}/", number)
        for code, number in found.items()
    ]
    return sorted(rows, key=_rank)


def by_city(
    numbers: Mapping[Spot, int], shown: Iterable[Dot], unplaced: Mapping[City, int]
) -> list[Row]:
    """Rows of a map of one country, places without a dot among them."""
    on_map = {member.spot for dot in shown for member in dot.members}
    rows = [
        Row(spot.name, spot.path, number, "" if spot in on_map else BEYOND)
        for spot, number in numbers.items()
    ]
    rows += [Row(city.name, city_path(city), number, UNPLACED) for city, number in unplaced.items()]
    return sorted(rows, key=_rank)


def _rank(row: Row) -> tuple[int, str]:
    return -row.number, row.name
