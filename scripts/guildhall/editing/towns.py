"""Towns by the names that people type: those of the world's list, and those of the records."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from statistics import median_low

from rapidfuzz import fuzz, process

from guildhall.records.record import Record
from guildhall.vocabulary import Vocabularies
from guildhall.vocabulary.cities import WorldCity
from guildhall.wording import slug

LIKE = 80
"""Percent of the letters that a misspelt name shares with the right one (rapidfuzz's ``ratio``)."""

NEAR = 100
"""Hundredths of a degree, about 110 kilometres: a listed city so near has the town's time zone."""


@dataclass(frozen=True, slots=True)
class Town:
    """A place where a group can meet.

    Attributes:
        name: as records write it.
        country: code of ISO 3166-1.
        part: code of ISO 3166-2, empty where it is not known.
        location: latitude and longitude in hundredths of a degree; ``None`` where no source has it.
        zone: time zone of the IANA database, empty where it is not known.
        weight: groups that meet there and thousands of people, for the order of suggestions.
    """

    name: str
    country: str
    part: str = ""
    location: tuple[int, int] | None = None
    zone: str = ""
    weight: tuple[int, int] = (0, 0)

    @property
    def degrees(self) -> list[Decimal] | None:
        """Latitude and longitude as a record has them."""
        return [Decimal(one) / 100 for one in self.location] if self.location else None


class Towns:
    """All towns that are known.

    Args:
        cities: the world's cities.
        records: the directory's records: where a group meets already, a second one can.
        words: the vocabularies, for the names of countries and their parts.
    """

    def __init__(
        self, cities: Iterable[WorldCity], records: Iterable[Record], words: Vocabularies
    ) -> None:
        self._cities, self._records, self._words = tuple(cities), tuple(records), words

    def named(self, text: str) -> list[Town]:
        """Towns of a name, the best known first.

        Args:
            text: a name; after commas, what tells towns of one name apart: a country or its part
                by code or by name (``Portland, Maine``, ``Lyon, FR``).
        """
        name, *where = (part.strip() for part in text.split(","))
        found = self._by_name.get(slug(name), [])
        return [town for town in found if all(self._lies_in(town, one) for one in where)]

    def like(self, text: str, most: int = 6) -> list[Town]:
        """Towns whose name starts like a text or is spelt much like it."""
        typed = slug(text.partition(",")[0])
        if not typed:
            return []
        starts = [name for name in self._by_name if name.startswith(typed)]
        alike = process.extract(typed, list(self._by_name), scorer=fuzz.ratio, limit=most)
        names = dict.fromkeys((*starts, *(name for name, score, _ in alike if score >= LIKE)))
        found = dict.fromkeys(town for name in names for town in self._by_name[name])
        return sorted(found, key=_order)[:most]

    def in_words(self, town: Town) -> str:
        """``Portland, Maine, United States``."""
        country = self._words.countries.get(town.country)
        part = country.subdivisions.get(town.part) if country else None
        part = None if part == town.name else part
        return ", ".join(filter(None, (town.name, part, country.name if country else "")))

    def _lies_in(self, town: Town, where: str) -> bool:
        """Whether a code or a name means the town's country or its part."""
        country = self._words.countries.get(town.country)
        names = {town.country, town.part, town.part.partition("-")[2]}
        if country:
            names |= {country.name, *country.aliases, country.subdivisions.get(town.part, "")}
        return slug(where) in {slug(name) for name in names if name}

    @cached_property
    def _by_name(self) -> Mapping[str, list[Town]]:
        found: defaultdict[str, dict[Town, None]] = defaultdict(dict)
        for city, town in self._listed.items():
            others = self._words.city_names.get((city.country, city.name), ())
            for name in (city.name, *others, *city.others):
                found[slug(name)][town] = None
        for town in self._others:
            found[slug(town.name)][town] = None
        return {name: sorted(towns, key=_order) for name, towns in found.items()}

    @cached_property
    def _listed(self) -> Mapping[WorldCity, Town]:
        return {city: self._of_city(city) for city in self._cities}

    def _of_city(self, city: WorldCity) -> Town:
        """A listed city; where the list does not name its part, the records may agree on one."""
        met = self._met.get((slug(city.name), city.country), ())
        if city.part:
            met = [one for one in met if one.group.region.subdivision in (city.part, None)]
        part = city.part or _only_part(met)
        spot = (city.latitude, city.longitude)
        weight = (len(met), city.population)
        return Town(city.name, city.country, part, spot, city.zone, weight)

    @cached_property
    def _met(self) -> Mapping[tuple[str, str], list[Record]]:
        """Records by the town in which they meet, and its country."""
        found: defaultdict[tuple[str, str], list[Record]] = defaultdict(list)
        for record in self._records:
            region = record.group.region
            if region.city and region.country:
                found[slug(region.city), region.country].append(record)
        return found

    @cached_property
    def _others(self) -> list[Town]:
        """Towns that only records name."""
        listed = {(slug(city.name), city.country, city.part) for city in self._cities}
        found: list[Town] = []
        for (name, country), records in self._met.items():
            parts: defaultdict[str, list[Record]] = defaultdict(list)
            for record in records:
                part = record.group.region.subdivision or _only_part(records)
                parts[part].append(record)
            for part, there in parts.items():
                if not listed & {(name, country, part), (name, country, "")}:
                    found.append(self._of_records(there, country, part))
        return found

    def _of_records(self, records: list[Record], country: str, part: str) -> Town:
        spots = [one.group.region.location for one in records if one.group.region.location]
        spot = (_middle(spots, 0), _middle(spots, 1)) if spots else None
        zone = self._zone(country, spot)
        return Town(
            records[0].group.region.city or "", country, part, spot, zone, (len(records), 0)
        )

    def _zone(self, country: str, spot: tuple[int, int] | None) -> str:
        """The only zone of a country's cities, or that of the nearest city."""
        cities = self._of_country.get(country, [])
        if len(zones := {city.zone for city in cities}) == 1:
            return zones.pop()
        if not spot:
            return ""
        near = min(cities, key=lambda city: _apart(city, spot), default=None)
        return near.zone if near and _apart(near, spot) <= NEAR else ""

    @cached_property
    def _of_country(self) -> Mapping[str, list[WorldCity]]:
        found: defaultdict[str, list[WorldCity]] = defaultdict(list)
        for city in self._cities:
            found[city.country].append(city)
        return found


def _only_part(records: Iterable[Record]) -> str:
    """The part of the country that records agree on; empty where they do not, or name none."""
    parts = {one.group.region.subdivision for one in records} - {None}
    return str(parts.pop()) if len(parts) == 1 else ""


def _order(town: Town) -> tuple[int, int, str, str, str]:
    groups, people = town.weight
    return -groups, -people, town.name, town.country, town.part


def _middle(spots: list[list[Decimal]], axis: int) -> int:
    return round(median_low(spot[axis] for spot in spots) * 100)


def _apart(city: WorldCity, spot: tuple[int, int]) -> int:
    return max(abs(city.latitude - spot[0]), abs(city.longitude - spot[1]))
