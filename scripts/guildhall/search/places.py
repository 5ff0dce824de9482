"""The places that a reader can type to see what is near them: ``find/places.json``."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import median_low
from typing import Any

from guildhall.catalogue import Entry
from guildhall.catalogue.reach import spot_of
from guildhall.search.terms import fold
from guildhall.vocabulary import Vocabularies
from guildhall.vocabulary.cities import NAMED_WITH_PART, WorldCity

SAME = 50
"""Hundredths of a degree between a group and the middle of its city; about 55 kilometres."""

_NOT_WORD = re.compile(r"[^\w]+")
_Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Place:
    """A city with the number of groups that meet in it."""

    city: WorldCity
    groups: int


def places_of(
    entries: Iterable[Entry], cities: Sequence[WorldCity], words: Vocabularies
) -> list[Place]:
    """All cities of the world's list and all others in which groups meet.

    Args:
        entries: groups that one can join.
        cities: the world's cities.
        words: the vocabularies.

    Returns:
        places by country, those with the most people first; the small ones that only groups
        name come last, those with the most groups first.
    """
    known = _by_name(cities, words)
    groups: Counter[WorldCity] = Counter()
    unknown: defaultdict[WorldCity, list[tuple[int, int]]] = defaultdict(list)
    for entry in entries:
        if (named := _named(entry)) and (spot := spot_of(entry.group)):
            city = _same(named, spot, known.get((key_of(named.name), named.country), ()))
            if city:
                groups[city] += 1
            else:
                unknown[named].append(spot)
    small = [
        Place(replace(city, latitude=_middle(spots, 0), longitude=_middle(spots, 1)), len(spots))
        for city, spots in unknown.items()
    ]
    found = [*(Place(city, groups[city]) for city in cities), *small]
    return sorted(
        found,
        key=lambda place: (
            place.city.country,
            *(-place.city.population, -place.groups),
            *(place.city.name, place.city.part),
        ),
    )


def key_of(name: str) -> str:
    """A name as people type it: small letters without accents, words parted by a space.

    The browser's ``place_search.js`` makes the same of what is typed.
    """
    plain = name.lower() if name.isascii() else fold(name)
    return _NOT_WORD.sub(" ", plain).strip()


def columns(places: Sequence[Place], words: Vocabularies) -> dict[str, Any]:
    """The content of the file, a column for each fact: like lies beside like and packs well.

    Texts of one column are joined by line ends. ``countries`` holds code, name and number of
    places, ``parts`` code and name; ``part`` counts from one, nought is none. ``people`` is the
    binary logarithm of the population in thousands, a digit of base 36 each.
    """
    cities = [place.city for place in places]
    parts = sorted({city.part for city in cities if city.part})
    number = {part: place for place, part in enumerate(parts, 1)}
    in_country = Counter(city.country for city in cities)
    return {
        "countries": [
            (code, words.countries[code].name, total) for code, total in in_country.items()
        ],
        "parts": [(part, words.countries[part[:2]].subdivisions[part]) for part in parts],
        "names": "\n".join(city.name for city in cities),
        "others": "\n".join("|".join(_others(city, words)) for city in cities),
        "part": [number.get(city.part, 0) for city in cities],
        "people": "".join(f"{min(city.population.bit_length(), 15):x}" for city in cities),
        "latitudes": [city.latitude for city in cities],
        "longitudes": [city.longitude for city in cities],
        "groups": [place.groups for place in places],
    }


def _by_name(
    cities: Iterable[WorldCity], words: Vocabularies
) -> Mapping[_Key, Sequence[WorldCity]]:
    found: defaultdict[_Key, list[WorldCity]] = defaultdict(list)
    for city in cities:
        for name in (city.name, *_others(city, words)):
            found[key_of(name), city.country].append(city)
    return found


def _others(city: WorldCity, words: Vocabularies) -> Iterator[str]:
    """Other names of a city, each once: those of the vocabulary, then those of its own."""
    names = (*words.city_names.get((city.country, city.name), ()), *city.others)
    told = {key_of(city.name)}
    for name in names:
        if key_of(name) not in told:
            told.add(key_of(name))
            yield name


def _named(entry: Entry) -> WorldCity | None:
    """The city that a group names, in the words of the world's list."""
    region = entry.group.region
    if not entry.city or not region.country:
        return None
    part = (region.subdivision or "") if region.country in NAMED_WITH_PART else ""
    return WorldCity(entry.city.name, region.country, part, 0, 0, 0)


def _same(named: WorldCity, spot: tuple[int, int], cities: Sequence[WorldCity]) -> WorldCity | None:
    """Which of some cities of its name a group means: that of its state, or the one around it."""

    def apart(city: WorldCity) -> int:
        return max(abs(city.latitude - spot[0]), abs(city.longitude - spot[1]))

    of_its_part = (city for city in cities if named.part and city.part == named.part)
    near = (city for city in sorted(cities, key=apart) if apart(city) <= SAME)
    return next(of_its_part, None) or next(near, None)


def _middle(spots: Sequence[tuple[int, int]], axis: int) -> int:
    return median_low(spot[axis] for spot in spots)
