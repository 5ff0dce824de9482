"""Cities of the world, from the file ``data/cities.tsv``."""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

CITIES_FILE = Path("data", "cities.tsv")

NAMED_WITH_PART = frozenset(("US", "CA", "AU", "IN", "BR", "MX"))
"""Countries in which people name the state or province with the city."""


@dataclass(frozen=True, slots=True)
class WorldCity:
    """A city, whether groups meet in it or not.

    Attributes:
        name: its name in English use.
        country: code of ISO 3166-1.
        part: its state or province by the code of ISO 3166-2; empty where people do not name it.
        latitude: hundredths of a degree.
        longitude: hundredths of a degree.
        population: in thousands.
        others: other names that people type.
        zone: its time zone, by its name in the IANA database.
    """

    name: str
    country: str
    part: str
    latitude: int
    longitude: int
    population: int
    others: tuple[str, ...] = ()
    zone: str = ""


def read_cities(path: Path) -> tuple[WorldCity, ...]:
    """The cities of a file: a row of eight columns each, parted by tabs, other names by bars.

    Raises:
        OSError: there is no such file.
        ValueError: a row has other columns, or no number where one belongs.
    """
    with path.open(encoding="utf-8", newline="") as file:
        return tuple(_city(*row) for row in csv.reader(file, dialect="excel-tab"))


def write_cities(path: Path, cities: Iterable[WorldCity]) -> None:
    """Write cities as ``read_cities`` reads them."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, dialect="excel-tab", lineterminator="\n")
        for city in cities:
            where = (city.latitude, city.longitude, city.population, city.zone)
            writer.writerow((city.name, city.country, city.part, *where, "|".join(city.others)))


def _city(*row: str) -> WorldCity:
    name, country, part, latitude, longitude, population, zone, others = row
    return WorldCity(
        *(name, country, part),
        *(int(latitude), int(longitude), int(population)),
        tuple(others.split("|")) if others else (),
        zone,
    )
