"""Spots: where the groups of a city meet, as one place on the globe."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from guildhall.catalogue import Catalogue, City, Entry
from guildhall.site.map.land import Degrees
from guildhall.vocabulary import Vocabularies

APART = 0.5
"""Degrees from which two groups of one city's name are in two cities: Portland is also in Maine."""


@dataclass(frozen=True, slots=True, eq=False)
class Spot:
    """A place with groups; there is one of each, so that being the same is cheap to see.

    Attributes:
        name: of the city, with its state where the country has two of the name.
        path: address of the city's page.
        country: code of its country.
        degrees: latitude and longitude.
    """

    name: str
    path: str
    country: str
    degrees: Degrees


def city_path(city: City) -> str:
    """Address of a city's page within the site."""
    return f"places/{city.country.lower()}/{city.slug}/"


def spots_by_id(catalogue: Catalogue) -> Mapping[str, Spot]:
    """The spot of every open group that has one, by the group's id.

    A group whose record has no coordinates stands with the others of its city. A city of which
    no group has coordinates, or a group that names no city, has no spot.
    """
    found: dict[str, Spot] = {}
    for city, entries in catalogue.by_city.items():
        bundles = _bundles(entries)
        for bundle in bundles:
            spot = _spot(city, bundle, catalogue.words, several=len(bundles) > 1)
            found.update((entry.id, spot) for entry in bundle)
        if len(bundles) == 1:
            only = found[bundles[0][0].id]
            found.update((entry.id, only) for entry in entries)
    return found


def _bundles(entries: Iterable[Entry]) -> list[list[Entry]]:
    """Groups with coordinates, those near each other together, the most first."""
    bundles: list[list[Entry]] = []
    for entry in entries:
        here = _degrees(entry)
        if here:
            near = (bundle for bundle in bundles if _is_near(here, _degrees(bundle[0])))
            bundle = next(near, None)
            if bundle is None:
                bundles.append([entry])
            else:
                bundle.append(entry)
    return sorted(bundles, key=len, reverse=True)


def _is_near(one: Degrees, other: Degrees | None) -> bool:
    return other is not None and all(abs(a - b) < APART for a, b in zip(one, other, strict=True))


def _degrees(entry: Entry) -> Degrees | None:
    location = entry.group.region.location
    return (float(location[0]), float(location[1])) if location else None


def _spot(city: City, bundle: Sequence[Entry], words: Vocabularies, *, several: bool) -> Spot:
    commonest = Counter(_degrees(entry) for entry in bundle).most_common(1)[0][0] or (0, 0)
    name = city.name
    if several and bundle[0].group.region.subdivision:
        states = words.countries[city.country].subdivisions
        state = states.get(bundle[0].group.region.subdivision)
        name = f"{name}, {state}" if state else name
    return Spot(name, city_path(city), city.country, commonest)


def counted(entries: Iterable[Entry], spots: Mapping[str, Spot]) -> dict[Spot, int]:
    """How many of some groups are at each spot."""
    found = Counter(spots.get(entry.id) for entry in entries)
    return {spot: number for spot, number in found.items() if spot}


def without_spot(entries: Iterable[Entry], spots: Mapping[str, Spot]) -> dict[City, int]:
    """How many of some groups are in each city that has no place on the globe."""
    found: defaultdict[City, int] = defaultdict(int)
    for entry in entries:
        if entry.city and entry.id not in spots:
            found[entry.city] += 1
    return dict(found)
