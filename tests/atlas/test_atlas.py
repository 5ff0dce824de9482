"""Cutting land from boundary data."""

import json
from pathlib import Path
from typing import Any

import pytest
from shapely import Polygon

from guildhall.atlas import cutting, frames
from guildhall.atlas.paths import path_data
from guildhall.atlas.topology import Part, distance, parts
from guildhall.site.map.projection import AzimuthalEqualArea

SQUARE = [[10, 50], [12, 50], [12, 52], [10, 52], [10, 50]]


def a_topology(tmp_path: Path, *shapes: dict[str, Any]) -> Path:
    """A file with two arcs: the halves of a square of two degrees around 51° N, 11° E."""
    data = {
        "type": "Topology",
        "transform": {"scale": [1, 1], "translate": [10, 50]},
        "arcs": [[[0, 0], [2, 0], [0, 2]], [[0, 0], [0, 2], [2, 0]]],
        "objects": {"countries": {"geometries": list(shapes)}},
    }
    file = tmp_path / "countries.json"
    file.write_text(json.dumps(data), encoding="utf-8")
    return file


def part(country: str, *corners: tuple[float, float]) -> Part:
    return Part(country, ([*corners, corners[0]],))


def box(country: str, west: float, south: float, east: float, north: float) -> Part:
    return part(country, (west, south), (east, south), (east, north), (west, north))


def test_arcs_are_joined_forwards_and_backwards(tmp_path: Path) -> None:
    file = a_topology(tmp_path, {"type": "Polygon", "arcs": [[0, ~1]], "id": "276"})
    (found,) = parts(file)
    assert found.country == "276"
    assert [list(point) for point in found.rings[0]] == SQUARE


def test_a_shape_without_a_country_keeps_its_land(tmp_path: Path) -> None:
    file = a_topology(tmp_path, {"type": "MultiPolygon", "arcs": [[[0, ~1]], [[0, ~1]]]})
    assert [found.country for found in parts(file)] == ["", ""]


def test_an_outline_crosses_the_date_line_without_a_jump(tmp_path: Path) -> None:
    data = {
        "type": "Topology",
        "transform": {"scale": [1, 1], "translate": [0, 0]},
        "arcs": [[[179, 0], [-358, 0], [0, 1], [358, 0], [0, -1]]],
        "objects": {"countries": {"geometries": [{"type": "Polygon", "arcs": [[0]]}]}},
    }
    file = tmp_path / "fiji.json"
    file.write_text(json.dumps(data), encoding="utf-8")
    (found,) = parts(file)
    assert [lon for lon, _ in found.rings[0]] == [179, 181, 181, 179, 179]


def test_distance_is_the_angle_between_two_places() -> None:
    assert distance((0, 0), (0, 90)) == pytest.approx(90)
    assert distance((0, 179), (0, -179)) == pytest.approx(2)
    assert distance((90, 0), (-90, 50)) == pytest.approx(180)


def test_a_path_is_whole_numbers_relative_to_the_one_before() -> None:
    square = Polygon([(0, 0), (10.2, 0), (10.2, 9.8), (0, 9.8)])
    assert path_data([square], smallest=1) == "M0 0l10 0 0 10-10 0z"


def test_an_islet_below_the_smallest_area_is_left_out() -> None:
    islet = Polygon([(0, 0), (1, 0), (1, 1)])
    assert path_data([islet], smallest=1) == ""


def test_a_hole_turns_the_other_way_so_that_it_stays_open() -> None:
    outer = [(0, 0), (30, 0), (30, 30), (0, 30)]
    hole = [(10, 10), (20, 10), (20, 20), (10, 20)]
    data = path_data([Polygon(outer, [hole])], smallest=1)
    assert data == "M0 0l30 0 0 30-30 0zM10 10l0 10 10 0 0-10z"


def test_a_country_lies_in_its_frame_with_its_neighbours_around_it() -> None:
    own, neighbour = box("276", 8, 48, 14, 54), box("250", 2, 46, 8, 54)
    cut = cutting.country([own, neighbour], "276", "DE", tolerance=4)
    assert cut
    assert cut["width"] == frames.WIDTH
    assert frames.FLATTEST <= cut["height"] / cut["width"] <= frames.TALLEST
    assert cut["here"].startswith("M")
    assert cut["land"].startswith("M")


def test_a_country_that_the_source_lacks_has_no_map() -> None:
    assert cutting.country([box("250", 2, 46, 8, 54)], "638", "RE", tolerance=4) is None


def test_a_far_island_does_not_make_the_country_small() -> None:
    projection = AzimuthalEqualArea(40, -95)
    pieces = [
        Polygon([projection.xy(lat, lon) for lon, lat in one.rings[0]])
        for one in (box("840", -120, 30, -75, 48), box("840", -160, 19, -155, 22))
    ]
    assert frames.main_land(pieces, "US").bounds == pieces[0].bounds
    assert frames.main_land(pieces, "MY").bounds != pieces[0].bounds


def test_a_city_state_is_shown_with_what_is_around_it() -> None:
    dot = frames.around((0, 0, 1e-6, 1e-6))
    assert dot.width / dot.scale == pytest.approx(frames.NARROWEST)


def test_the_world_leaves_out_antarctica_and_is_cut_where_no_country_is() -> None:
    east, west = box("643", 170, 60, 189, 70), box("840", -168, 60, -150, 70)
    ice = box("010", -170, -89, 170, -70)
    cut = cutting.world([east, west, ice], borders=True, tolerance=1)
    starts = [int(path.split("l")[0].split()[0]) for path in cut["land"].split("M")[1:]]
    assert len(starts) == 2
    assert max(starts) > cut["width"] * 0.8
    assert min(starts) < cut["width"] * 0.2
