"""The maps of one site: each place projected once, each page given the map that suits it."""

import hashlib
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path

from guildhall.catalogue import Catalogue, City, Entry
from guildhall.site.map import views
from guildhall.site.map.figures import Figure, Positions, by_city, by_country, drawn
from guildhall.site.map.land import FOLDER, Atlas, Land
from guildhall.site.map.spots import Spot, counted, spots_by_id, without_spot
from guildhall.vocabulary import Country

ENOUGH = 5
"""Groups with a place from which a list has a map of the world."""

SMALL, LARGE, LARGEST = 340, 620, 800
"""Pixels of the width of a map beside a list, on the home page, and on the page of all places."""

TITLE = "Where they meet"
"""Heading of the map of a list."""

Place = City | str | None
"""What a map is of: a city, a country's code, a continent's id, or the world."""


class Maps:
    """The maps of a site.

    Args:
        catalogue: the groups.
        root: the project's folder.
        atlas: the land, where somebody has read it already.
    """

    def __init__(self, catalogue: Catalogue, root: Path, atlas: Atlas | None = None) -> None:
        self._catalogue = catalogue
        self.atlas = atlas or Atlas(root / FOLDER)
        self._positions: dict[str, Positions] = {}

    @cached_property
    def spots(self) -> Mapping[str, Spot]:
        """The spot of each group that has one, by its id."""
        return spots_by_id(self._catalogue)

    @cached_property
    def all(self) -> Mapping[Spot, int]:
        """How many groups are at each spot."""
        return counted(self._catalogue.open, self.spots)

    def world(self, entries: Sequence[Entry], pixels: int = SMALL) -> Figure | None:
        """The world with some groups; ``None`` for too few."""
        numbers = counted(entries, self.spots)
        if sum(numbers.values()) < ENOUGH:
            return None
        return self._of_countries(self.atlas.world(), entries, numbers, pixels)

    def of(self, place: Place, entries: Sequence[Entry], pixels: int = SMALL) -> Figure | None:
        """The map that suits a page's list; ``None`` when it would show nothing."""
        if isinstance(place, City):
            return self._city(place, entries)
        country = self._catalogue.words.countries.get(place or "")
        if country:
            return self._country(country, entries, pixels)
        land = self.atlas.land(place) if place else None
        if land:
            return self._of_countries(land, entries, counted(entries, self.spots), SMALL)
        return self.world(entries)

    def made_of(self, place: Place, entries: Sequence[Entry]) -> tuple[str, ...]:
        """Digests of what the map of a page's list comes from: the same give the same map.

        The map of a city comes from all spots, since it shows those nearby too.
        """
        found = (self._told[entry.id] for entry in entries)
        own = _digest("\n".join(found))
        return (own, self._all_told) if isinstance(place, City) else (own,)

    @cached_property
    def _told(self) -> Mapping[str, str]:
        """For each group, where it is on maps, or the city that it is counted for."""
        entries = self._catalogue.entries
        return {entry.id: repr(_plain(self.spots.get(entry.id)) or entry.city) for entry in entries}

    @cached_property
    def _all_told(self) -> str:
        return _digest(repr([(_plain(spot), number) for spot, number in self.all.items()]))

    def positions(self, land: Land) -> Positions:
        """Where the spots lie on a land, those beyond its edges left out."""
        if land.name not in self._positions:
            found = dict(land.positions(spot.degrees for spot in self.all))
            self._positions[land.name] = {
                spot: found[spot.degrees] for spot in self.all if spot.degrees in found
            }
        return self._positions[land.name]

    def _of_countries(
        self, land: Land, entries: Sequence[Entry], numbers: Mapping[Spot, int], pixels: int
    ) -> Figure | None:
        positions, view = self.positions(land), views.whole(land)
        pixels = views.width_shown(view, pixels)
        dots = drawn(numbers, positions, view, pixels)
        if not dots:
            return None
        return Figure(
            title=TITLE,
            land=land,
            view=view,
            letter=view.letter(pixels),
            dots=dots,
            names=(),
            rows=by_country(numbers, self._catalogue.words),
            places="Country",
            off=len(entries) - sum(numbers.values()),
        )

    def _country(self, country: Country, entries: Sequence[Entry], pixels: int) -> Figure | None:
        numbers = counted(entries, self.spots)
        own = self.atlas.land(country.code.lower()) if numbers else None
        land = own or self.atlas.land(country.continent)
        positions = self.positions(land) if land else {}
        places = [positions[spot] for spot in numbers if spot in positions]
        if not land or not places:
            return None
        view = views.whole(land) if own else views.region(land, places)
        pixels = views.width_shown(view, pixels)
        dots = drawn(numbers, positions, view, pixels)
        rows = by_city(numbers, dots, without_spot(entries, self.spots))
        return Figure(
            title=TITLE,
            land=land,
            view=view,
            letter=view.letter(pixels),
            dots=dots,
            names=views.names(dots, view, pixels),
            rows=rows,
            places="City",
            off=len(entries) - sum(row.number for row in rows),
        )

    def _city(self, city: City, entries: Sequence[Entry]) -> Figure | None:
        """A city among its neighbours; of two cities of one name, the one with more groups."""
        numbers = counted(entries, self.spots)
        country = self._catalogue.words.countries[city.country]
        land = self.atlas.land(city.country.lower()) or self.atlas.land(country.continent)
        here = max(numbers, key=lambda spot: numbers[spot], default=None)
        if not land or not here or here not in self.positions(land):
            return None
        positions = self.positions(land)
        view = views.around(land, positions[here], positions.values())
        near = {spot: self.all[spot] for spot, place in positions.items() if view.holds(*place)}
        dots = drawn(near, positions, view, SMALL, here)
        return Figure(
            title=f"In and around {city.name}",
            land=land,
            view=view,
            letter=view.letter(SMALL),
            dots=dots,
            names=views.names(dots, view, SMALL),
            rows=by_city({**numbers, **near}, dots, {}),
            places="City",
        )


def _digest(text: str) -> str:
    """What stands for a long text."""
    return hashlib.blake2b(text.encode(), digest_size=16).hexdigest()


def _plain(spot: Spot | None) -> tuple[object, ...] | None:
    """A spot by what it is: each catalogue has spots of its own."""
    return (spot.name, spot.path, spot.country, spot.degrees) if spot else None
