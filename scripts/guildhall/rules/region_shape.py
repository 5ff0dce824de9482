"""A region names what its reach needs, and its parts agree with each other."""

from collections.abc import Iterator

from guildhall.reading.saying import Saying
from guildhall.records.parts import Region
from guildhall.records.record import Record
from guildhall.rules.finding import Finding
from guildhall.rules.home import GLOBAL
from guildhall.rules.world import World

_NORTHERNMOST, _EASTERNMOST = 90, 180

NO_COUNTRY = Saying(
    "the reach is `{reach}`, but no country is named",
    "add `country:` with its two letters; when no source names one, move the file to {file}",
)
NO_CONTINENT = Saying(
    "the reach is `continent`, but no continent is named",
    "add `continent:` with its name, like `continent: europe`",
)
CONTINENT = Saying(
    "a continent is named, but the reach is `{reach}`",
    "delete this line, or write `reach: continent`",
)
PART_OF_NOTHING = Saying(
    "{part} is a part of a country, but no country is named", "add `country: {country}`"
)
PART_OF_ANOTHER = Saying(
    "{part} is no part of the country {country}",
    "write `country: {other}`, or a code that starts with {country}-",
)
SWAPPED = Saying(
    "[{latitude}, {longitude}] is no place on earth",
    "write the latitude first: `[{longitude}, {latitude}]`",
)
NOWHERE = Saying(
    "[{latitude}, {longitude}] is no place on earth",
    "write latitude (-90 to 90) and longitude (-180 to 180) in degrees",
)
ZEROS = Saying(
    "[0, 0] is a place in the Atlantic that maps show when they know none",
    "write the latitude and longitude of the place, or delete this line",
)


def check(record: Record, _world: World) -> Iterator[Finding]:
    """Country, continent, subdivision and location."""
    region = record.group.region
    if region.reach in ("country", "local") and not region.country and record.home != GLOBAL:
        file = f"data/groups/{GLOBAL}/{record.id}.yaml"
        yield Finding(("region", "reach"), *NO_COUNTRY.of(reach=region.reach, file=file))
    yield from _continent(region)
    yield from _subdivision(region)
    if region.location:
        yield from _location(*(float(number) for number in region.location))


def _continent(region: Region) -> Iterator[Finding]:
    if region.reach == "continent" and not region.continent:
        yield Finding(("region", "reach"), *NO_CONTINENT.of())
    if region.continent and region.reach != "continent":
        yield Finding(("region", "continent"), *CONTINENT.of(reach=region.reach))


def _subdivision(region: Region) -> Iterator[Finding]:
    if not region.subdivision:
        return
    country = region.subdivision[:2]
    if not region.country:
        said = PART_OF_NOTHING.of(part=region.subdivision, country=country)
        yield Finding(("region", "subdivision"), *said)
    elif region.country != country:
        said = PART_OF_ANOTHER.of(part=region.subdivision, country=region.country, other=country)
        yield Finding(("region", "subdivision"), *said)


def _location(latitude: float, longitude: float) -> Iterator[Finding]:
    if abs(latitude) > _NORTHERNMOST or abs(longitude) > _EASTERNMOST:
        swapped = abs(longitude) <= _NORTHERNMOST and abs(latitude) <= _EASTERNMOST
        said = SWAPPED if swapped else NOWHERE
        values = said.of(latitude=f"{latitude:g}", longitude=f"{longitude:g}")
        yield Finding(("region", "location"), *values)
    elif latitude == longitude == 0:
        yield Finding(("region", "location"), *ZEROS.of())
