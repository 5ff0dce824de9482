"""How far places lie apart, and whether a place can lie in the country that is said of it."""

from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from math import asin, cos, radians, sin, sqrt

_EARTH = 6371.0
"""Mean radius in kilometres (IUGG)."""

SAME_PLACE = 25.0
"""Kilometres; the OpenStreetMap community index takes as much for the size of a town."""

_FARTHEST = 2_500.0
"""Kilometres from the nearest known place of a country: Kashgar to Ürümqi is 1,100, Vladivostok
has a time zone of its own, and a longitude with the wrong sign is nearly always further off."""


def kilometres(one: Iterable[object], other: Iterable[object]) -> float:
    """Great-circle distance of two latitudes and longitudes (haversine formula)."""
    (latitude, longitude), (latitude2, longitude2) = (
        (radians(float(str(number))) for number in place) for place in (one, other)
    )
    half = sin((latitude2 - latitude) / 2) ** 2
    half += cos(latitude) * cos(latitude2) * sin((longitude2 - longitude) / 2) ** 2
    return 2 * _EARTH * asin(min(1.0, sqrt(half)))


def can_lie_in(country: str, place: Iterable[object]) -> bool:
    """Whether a place is near enough to a country's main cities; true of unknown countries."""
    place = tuple(place)
    known = _zones().get(country, ())
    return not known or min(kilometres(place, zone) for zone in known) < _FARTHEST


@cache
def _zones() -> Mapping[str, tuple[tuple[float, float], ...]]:
    """Places of the time zones of each country, from the IANA database's ``zone.tab``."""
    found: dict[str, tuple[tuple[float, float], ...]] = {}
    for line in (files("tzdata.zoneinfo") / "zone.tab").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            country, place, *_ = line.split("\t")
            cut = max(place.rfind("+"), place.rfind("-"))
            at = (_degrees(place[:cut], 2), _degrees(place[cut:], 3))
            found[country] = (*found.get(country, ()), at)
    return found


def _degrees(text: str, digits: int) -> float:
    """Degrees of ``+DDMM``, ``-DDDMMSS`` and the like (ISO 6709)."""
    number, rest = text[1:], text[1 + digits :]
    degrees = float(number[:digits]) + float(rest[:2]) / 60 + float(rest[2:] or 0) / 3600
    return -degrees if text[0] == "-" else degrees
