"""From the globe to the plane: the two projections of the maps, both true to area.

Both are for a sphere of radius 1; x grows eastwards, y northwards. That the Earth is no sphere
moves a dot by less than a fifth of a degree: less than its own radius.
"""

from math import asin, cos, radians, sin, sqrt
from typing import Protocol

Point = tuple[float, float]

_A1, _A2, _A3, _A4 = 1.340264, -0.081106, 0.000893, 0.003796
"""Coefficients of the polynomial of Equal Earth, from the paper."""

_HALF_ROOT_3 = sqrt(3) / 2


class Projection(Protocol):
    """A way to lay the globe flat."""

    def xy(self, latitude: float, longitude: float) -> Point:
        """The place on the plane of a place in degrees."""


class EqualEarth:
    """The world, as Šavrič, Patterson and Jenny draw it.

    B. Šavrič, T. Patterson, B. Jenny: The Equal Earth map projection. International Journal of
    Geographical Information Science 33 (2019), https://doi.org/10.1080/13658816.2018.1504949.

    Args:
        meridian: degrees of the meridian in the middle.
    """

    def __init__(self, meridian: float = 0) -> None:
        self._meridian = meridian

    def xy(self, latitude: float, longitude: float) -> Point:
        """The place on the plane; the map is cut opposite its middle meridian."""
        east = radians((longitude - self._meridian + 180) % 360 - 180)
        theta = asin(_HALF_ROOT_3 * sin(radians(latitude)))
        square = theta * theta
        sixth = square * square * square
        slope = _A1 + 3 * _A2 * square + sixth * (7 * _A3 + 9 * _A4 * square)
        x = east * cos(theta) / (_HALF_ROOT_3 * slope)
        y = theta * (_A1 + _A2 * square + sixth * (_A3 + _A4 * square))
        return x, y


class AzimuthalEqualArea:
    """A country or a continent, seen from above its middle (Lambert).

    J. P. Snyder: Map projections, a working manual. U.S. Geological Survey Professional Paper
    1395 (1987), pages 182 to 190, https://doi.org/10.3133/pp1395.

    Args:
        latitude: degrees of the middle.
        longitude: degrees of the middle.
    """

    def __init__(self, latitude: float, longitude: float) -> None:
        self._longitude = longitude
        self._sin, self._cos = sin(radians(latitude)), cos(radians(latitude))

    def xy(self, latitude: float, longitude: float) -> Point:
        """The place on the plane; the point opposite the middle has none.

        Raises:
            ZeroDivisionError: for the point opposite the middle.
        """
        phi, east = radians(latitude), radians(longitude - self._longitude)
        up, flat = sin(phi), cos(phi)
        along = flat * cos(east)
        k = sqrt(2 / (1 + self._sin * up + self._cos * along))
        return k * flat * sin(east), k * (self._cos * up - self._sin * along)
