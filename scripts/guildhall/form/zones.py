"""Time zones of each country, and in countries of several the zone of each city."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from guildhall.vocabulary.cities import WorldCity


def zones_of_countries(cities: Iterable[WorldCity]) -> dict[str, list[str]]:
    """The zones by code of the country, the zone of most cities first."""
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for city in cities:
        if city.zone:
            found[city.country][city.zone] += 1
    return {
        country: [zone for zone, _ in zones.most_common()]
        for country, zones in sorted(found.items())
    }


def zones_of_cities(
    cities: Iterable[WorldCity], zones: Mapping[str, list[str]]
) -> dict[str, dict[str, Any]]:
    """By country of several zones, columns of its cities.

    ``zone`` counts in the country's list, ``latitudes`` and ``longitudes`` are in hundredths of a
    degree.
    """
    found: dict[str, dict[str, Any]] = {
        country: {"zone": [], "latitudes": [], "longitudes": []}
        for country, own in zones.items()
        if len(own) > 1
    }
    for city in cities:
        if city.country in found and city.zone:
            columns = found[city.country]
            columns["zone"].append(zones[city.country].index(city.zone))
            columns["latitudes"].append(city.latitude)
            columns["longitudes"].append(city.longitude)
    return found
