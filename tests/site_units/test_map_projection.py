"""The two projections, against values that others have published."""

from math import cos, pi, radians

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guildhall.site.map.projection import AzimuthalEqualArea, EqualEarth

AUTHALIC_RADIUS = 6371007.1809
"""Metres of the sphere with the area of the WGS 84 ellipsoid."""

SQUARE = 0.01
"""Degrees of the side of a small square whose area is measured."""


def test_the_world_is_as_wide_as_epsg_8857_says() -> None:
    x, y = EqualEarth().xy(0, 179.999999999)
    assert x * AUTHALIC_RADIUS == pytest.approx(17243959.06, abs=0.01)
    assert y == pytest.approx(0)
    assert EqualEarth().xy(90, 0)[1] * AUTHALIC_RADIUS == pytest.approx(8392927.60, abs=0.01)


def test_the_world_is_as_wide_beside_its_height_as_its_paper_says() -> None:
    width, height = EqualEarth().xy(0, 179.999999999)[0], EqualEarth().xy(90, 0)[1]
    assert width / height == pytest.approx(2.05458, abs=1e-5)


def test_a_place_far_from_the_middle_lies_where_snyder_computes_it() -> None:
    # Snyder, Map projections, a working manual (1987), page 332: a sphere of radius 3.
    x, y = AzimuthalEqualArea(40, -100).xy(-20, 100)
    assert 3 * x == pytest.approx(-4.2339303, abs=5e-8)
    assert 3 * y == pytest.approx(4.0257775, abs=5e-8)


def test_the_middle_of_a_country_lies_in_the_middle() -> None:
    assert AzimuthalEqualArea(51.2, 10.4).xy(51.2, 10.4) == pytest.approx((0, 0))


@given(lat=st.floats(-80, 80), lon=st.floats(-179, 179), middle=st.floats(-60, 60))
def test_both_projections_keep_areas(lat: float, lon: float, middle: float) -> None:
    for projection in (EqualEarth(lon), AzimuthalEqualArea(middle, lon + 20)):
        corners = [
            projection.xy(lat + up, lon + right)
            for up, right in ((0, 0), (0, SQUARE), (SQUARE, SQUARE), (SQUARE, 0))
        ]
        doubled = sum(
            a[0] * b[1] - b[0] * a[1]
            for a, b in zip(corners, corners[1:] + corners[:1], strict=True)
        )
        assert doubled / 2 == pytest.approx(_on_globe(lat), rel=2e-3)


def _on_globe(latitude: float) -> float:
    """Area of a small square on a sphere of radius 1."""
    return (SQUARE * pi / 180) ** 2 * cos(radians(latitude + SQUARE / 2))


def test_the_world_is_cut_opposite_its_middle() -> None:
    world = EqualEarth(11)
    west, east = world.xy(65, -168.9), world.xy(65, -169.1)
    assert west[0] < 0 < east[0]
    assert west[0] == pytest.approx(-east[0], rel=1e-2)


def test_a_country_on_both_sides_of_the_date_line_is_one_piece() -> None:
    fiji = AzimuthalEqualArea(-17.8, 178)
    one, other = fiji.xy(-17, 179.9), fiji.xy(-17, -179.9)
    assert abs(one[0] - other[0]) < 0.01
