"""Where a group is, as facet values and as words."""

from dataclasses import dataclass

from guildhall.records.group import Group
from guildhall.vocabulary import Vocabularies
from guildhall.wording import slug

WORLDWIDE = "worldwide"
ONLINE = "online"


@dataclass(frozen=True, slots=True)
class City:
    """A city in which groups meet, told apart by country and slug."""

    country: str
    slug: str
    name: str


def is_online(group: Group) -> bool:
    """Whether a source says that one can take part online."""
    return bool(group.region.online) or any(event.online for event in group.events or ())


def places_of(group: Group, words: Vocabularies) -> list[str]:
    """Facet values of the facet Where: online, worldwide, continent ids, country codes.

    A worldwide group is not "in" the country of its seat; a local or national one is in its
    country and that country's continent.
    """
    region = group.region
    found = [ONLINE] if is_online(group) else []
    if region.reach == "global":
        return [*found, WORLDWIDE]
    if region.reach == "continent":
        return [*found, region.continent or ""]
    country = words.countries.get(region.country or "")
    return [*found, country.continent, country.code] if country else found


def city_of(group: Group) -> City | None:
    """The city that a local group meets in."""
    region = group.region
    if region.reach != "local" or not region.city or not region.country:
        return None
    name = region.city.split(",")[0].strip()
    return City(region.country, slug(name), name)


def spot_of(group: Group) -> tuple[int, int] | None:
    """Latitude and longitude of where a local group meets, in hundredths of a degree.

    The seat of a group that reaches further says nothing of the distance to its members.
    """
    region = group.region
    if region.reach != "local" or not region.location:
        return None
    latitude, longitude = region.location
    return round(latitude * 100), round(longitude * 100)


def where_words(group: Group, words: Vocabularies) -> str:
    """Where a group is, in a few words: ``Lyon, France``, ``Europe``, ``Worldwide``."""
    region = group.region
    country = words.countries.get(region.country or "")
    if region.reach == "global":
        return "Worldwide"
    if region.reach == "continent":
        continent = words.continents.get(region.continent or "")
        return continent.name if continent else "Several countries"
    if region.reach == "country":
        return country.name if country else "One country"
    parts = [region.city, _subdivision(group, words), country.name if country else None]
    return ", ".join(dict.fromkeys(part for part in parts if part)) or "Place not known"


def seat_words(group: Group, words: Vocabularies) -> str:
    """Seat of a group that reaches further than its city; empty when not known."""
    region = group.region
    if region.reach == "local":
        return ""
    country = words.countries.get(region.country or "")
    parts = [region.city, country.name if country and region.reach != "country" else None]
    return ", ".join(part for part in parts if part)


def _subdivision(group: Group, words: Vocabularies) -> str | None:
    """State or province, where people name it with the city."""
    region = group.region
    if region.country not in {"US", "CA", "AU", "IN", "BR", "MX"} or not region.subdivision:
        return None
    return words.countries[region.country].subdivisions.get(region.subdivision)
