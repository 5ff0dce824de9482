"""A region names what its reach needs, and its parts agree with each other."""

from collections.abc import Iterator

from guildhall.records.parts import Region
from guildhall.records.record import Record
from guildhall.rules.finding import Finding
from guildhall.rules.home import GLOBAL
from guildhall.rules.world import World

_NORTHERNMOST, _EASTERNMOST = 90, 180


def check(record: Record, _world: World) -> Iterator[Finding]:
    """Country, continent, subdivision and location."""
    region = record.group.region
    if region.reach in ("country", "local") and not region.country and record.home != GLOBAL:
        yield Finding(
            ("region", "reach"),
            f"the reach is `{region.reach}`, but no country is named",
            "add `country:` with its two letters; when no source names one, "
            f"move the file to data/groups/{GLOBAL}/{record.id}.yaml",
        )
    yield from _continent(region)
    yield from _subdivision(region)
    if region.location:
        yield from _location(*(float(number) for number in region.location))


def _continent(region: Region) -> Iterator[Finding]:
    if region.reach == "continent" and not region.continent:
        yield Finding(
            ("region", "reach"),
            "the reach is `continent`, but no continent is named",
            "add `continent:` with its name, like `continent: europe`",
        )
    if region.continent and region.reach != "continent":
        yield Finding(
            ("region", "continent"),
            f"a continent is named, but the reach is `{region.reach}`",
            "delete this line, or write `reach: continent`",
        )


def _subdivision(region: Region) -> Iterator[Finding]:
    if not region.subdivision:
        return
    country = region.subdivision[:2]
    if not region.country:
        yield Finding(
            ("region", "subdivision"),
            f"{region.subdivision} is a part of a country, but no country is named",
            f"add `country: {country}`",
        )
    elif region.country != country:
        yield Finding(
            ("region", "subdivision"),
            f"{region.subdivision} is no part of the country {region.country}",
            f"write `country: {country}`, or a code that starts with {region.country}-",
        )


def _location(latitude: float, longitude: float) -> Iterator[Finding]:
    if abs(latitude) > _NORTHERNMOST or abs(longitude) > _EASTERNMOST:
        swapped = abs(longitude) <= _NORTHERNMOST and abs(latitude) <= _EASTERNMOST
        yield Finding(
            ("region", "location"),
            f"[{latitude:g}, {longitude:g}] is no place on earth",
            f"write the latitude first: `[{longitude:g}, {latitude:g}]`"
            if swapped
            else "write latitude (-90 to 90) and longitude (-180 to 180) in degrees",
        )
    elif latitude == longitude == 0:
        yield Finding(
            ("region", "location"),
            "[0, 0] is a place in the Atlantic that maps show when they know none",
            "write the latitude and longitude of the place, or delete this line",
        )
