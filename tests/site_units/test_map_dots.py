"""How spots become dots."""

from hypothesis import given
from hypothesis import strategies as st

from guildhall.site.map import dots as module
from guildhall.site.map.dots import Placed, dots
from guildhall.site.map.spots import Spot

AREA = 10_000 * 5_000
UNIT = 10.0


def placed(name: str, x: int, y: int, number: int = 1) -> Placed:
    return Placed(Spot(name, f"places/xx/{name.lower()}/", "XX", (0, 0)), x, y, number)


def test_places_close_together_are_one_dot_at_the_largest_of_them() -> None:
    found = dots([placed("Potsdam", 105, 100), placed("Berlin", 100, 100, 50)], AREA, UNIT)
    assert [(dot.name, dot.x, dot.number) for dot in found] == [("Berlin and Potsdam", 100, 51)]
    assert found[0].path == "places/xx/berlin/"


def test_a_dot_of_many_places_says_how_many_are_near() -> None:
    near = [placed(name, 100 + n, 100, 9 - n) for n, name in enumerate(("A", "B", "C"))]
    assert [dot.name for dot in dots(near, AREA, UNIT)] == ["A and 2 places nearby"]


def test_places_further_apart_keep_a_dot_each() -> None:
    apart = round(module.APART * UNIT)
    assert len(dots([placed("A", 0, 0), placed("B", apart, 0)], AREA, UNIT)) == 2
    assert len(dots([placed("A", 0, 0), placed("B", apart - 1, 0)], AREA, UNIT)) == 1


def test_what_the_map_is_about_keeps_its_place_beside_a_larger_one() -> None:
    here, other = placed("Oakland", 100, 100, 2), placed("San Francisco", 120, 100, 40)
    (dot,) = dots([other, here], AREA, UNIT, here.spot)
    assert (dot.x, dot.is_here, dot.members[0].spot) == (100, True, here.spot)


def test_the_area_of_a_dot_grows_with_its_groups() -> None:
    large, small = dots([placed("A", 0, 0, 100), placed("B", 900, 0, 25)], AREA, UNIT)
    assert large.r / small.r == 2


def test_one_group_can_be_seen_and_a_thousand_leave_room() -> None:
    large, small = dots([placed("A", 0, 0, 1_000), placed("B", 900, 0)], AREA, UNIT)
    assert small.r == module.SMALLEST * UNIT
    assert large.r <= module.LARGEST * UNIT


def test_a_map_without_places_has_no_dots() -> None:
    assert dots([], AREA, UNIT) == []


spots = st.lists(
    st.tuples(st.integers(0, 10_000), st.integers(0, 5_000), st.integers(1, 200)), max_size=120
)


@given(spots)
def test_every_group_is_in_one_dot_and_no_dot_covers_the_middle_of_a_near_one(
    places: list[tuple[int, int, int]],
) -> None:
    wanted = [placed(f"P{n}", *place) for n, place in enumerate(places)]
    found = dots(wanted, AREA, UNIT)
    members = [member for dot in found for member in dot.members]
    assert sorted(m.spot.name for m in members) == sorted(one.spot.name for one in wanted)
    for place, dot in enumerate(found):
        for other in found[place + 1 :]:
            assert (dot.x - other.x) ** 2 + (dot.y - other.y) ** 2 >= (module.APART * UNIT) ** 2


@given(spots)
def test_the_same_places_give_the_same_dots(places: list[tuple[int, int, int]]) -> None:
    wanted = [placed(f"P{n}", *place) for n, place in enumerate(places)]
    one, other = dots(wanted, AREA, UNIT), dots(reversed(wanted), AREA, UNIT)
    key = lambda dot: (dot.x, dot.y, dot.name)  # noqa: E731 - a key
    assert sorted(map(key, one)) == sorted(map(key, other))


def test_no_large_dot_covers_the_middle_of_another() -> None:
    apart = round(module.APART * UNIT)
    one, other = dots([placed("A", 0, 0, 300), placed("B", apart, 0, 250)], AREA, UNIT)
    assert max(one.r, other.r) <= apart
