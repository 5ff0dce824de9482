"""The folder that a record stands in agrees with its region."""

from collections.abc import Iterator

from guildhall.reading.saying import Saying
from guildhall.records.parts import Region
from guildhall.records.read import GROUPS
from guildhall.records.record import Record
from guildhall.rules.finding import Finding
from guildhall.rules.world import World

GLOBAL = "global"
_GROUPS = GROUPS.as_posix()

WRONG_FOLDER = Saying(
    "the file stands in {place}/, which does not fit {region}",
    "move it to {file}, or correct the region",
)


def check(record: Record, world: World) -> Iterator[Finding]:
    """Country code for reach `country` and `local`, `global` otherwise; a subdivision below."""
    region = record.group.region
    home = home_of(region)
    if home is None or (home != GLOBAL and region.country not in world.words.countries):
        return  # region_shape asks for the country, known_words for its code
    folders = tuple(record.file.removeprefix(f"{_GROUPS}/").split("/")[:-1])
    allowed: list[tuple[str, ...]] = [(home,)]
    if home != GLOBAL and region.subdivision:
        allowed.append((home, region.subdivision.lower()))
    if folders not in allowed:
        said = WRONG_FOLDER.of(
            place="/".join((_GROUPS, *folders)),
            region=_words(region),
            file=f"{_GROUPS}/{home}/{record.id}.yaml",
        )
        yield Finding(("region", "country" if region.country else "reach"), *said)


def home_of(region: Region) -> str | None:
    """Name of the folder below ``data/groups``; ``None`` where the region leaves it open."""
    if region.reach in ("global", "continent"):
        return GLOBAL
    return region.country.lower() if region.country else None


def _words(region: Region) -> str:
    country = f" and the country {region.country}" if region.country else ""
    return f"the reach `{region.reach}`{country}"
