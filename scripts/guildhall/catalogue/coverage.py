"""What the directory covers and where it is thin: areas by region, countries, age of facts."""

from collections import Counter
from dataclasses import dataclass

from guildhall.catalogue.catalogue import Catalogue
from guildhall.catalogue.reach import WORLDWIDE

THIN = 3
"""Fewer groups than this for an area in a region is called thin."""

UNPEOPLED = "antarctica"


@dataclass(frozen=True)
class Coverage:
    """Counts of open groups.

    Attributes:
        regions: ids and names of the columns: the world, then the inhabited continents.
        rows: for each area its id, its name, a count for each region, and all of its groups.
        thin: names of area and region where there are fewer than ``THIN`` groups.
        countries: for each continent its name and the ten countries with the most groups.
        ages: number of groups by grade of freshness.
    """

    regions: list[tuple[str, str]]
    rows: list[tuple[str, str, list[int], int]]
    thin: list[tuple[str, str, int]]
    countries: list[tuple[str, list[tuple[str, str, int]]]]
    ages: Counter[str]


def coverage_of(catalogue: Catalogue) -> Coverage:
    """Count the open groups of a catalogue."""
    words = catalogue.words
    continents = [one for one in words.continents.values() if one.id != UNPEOPLED]
    regions = [(WORLDWIDE, "Worldwide"), *((one.id, one.name) for one in continents)]
    counted = Counter(
        (entry.group.focus.area, place) for entry in catalogue.open for place in entry.places
    )
    rows = [
        (
            area.id,
            area.name,
            [counted[area.id, region] for region, _ in regions],
            len(catalogue.by_area.get(area.id, ())),
        )
        for area in words.areas.values()
    ]
    thin = [
        (name, regions[place][1], number)
        for _, name, numbers, _ in rows
        for place, number in enumerate(numbers)
        if number < THIN
    ]
    return Coverage(
        regions=regions,
        rows=rows,
        thin=thin,
        countries=[(one.name, _largest(catalogue, one.id)) for one in continents],
        ages=Counter(entry.freshness.grade for entry in catalogue.open),
    )


def _largest(catalogue: Catalogue, continent: str, most: int = 10) -> list[tuple[str, str, int]]:
    """Code, name and number of groups of the countries of a continent that have the most."""
    found = [
        (code, country.name, len(catalogue.by_place[code]))
        for code, country in catalogue.words.countries.items()
        if country.continent == continent and code in catalogue.by_place
    ]
    return sorted(found, key=lambda one: (-one[2], one[1]))[:most]
