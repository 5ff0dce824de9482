"""Where on the globe the groups of a city stand."""

from typing import Any

from tests.catalogues import a_catalogue
from tests.making import a_record

from guildhall.records.record import Record
from guildhall.site.map.spots import counted, spots_by_id, without_spot

OREGON, MAINE = [45.52, -122.68], [43.66, -70.26]


def a_group(id_: str, city: str | None = "Portland", **region: Any) -> Record:
    reach = {"reach": "local", "country": "US", "city": city, **region}
    return a_record(id_, name=id_, region={k: v for k, v in reach.items() if v is not None})


def test_groups_of_one_city_share_a_spot() -> None:
    records = [a_group("a", location=OREGON), a_group("b", location=[45.6, -122.6])]
    found = spots_by_id(a_catalogue(*records))
    assert found["a"] is found["b"]
    assert found["a"].path == "places/us/portland/"
    assert found["a"].name == "Portland"


def test_a_group_without_coordinates_stands_with_the_others_of_its_city() -> None:
    records = [a_group("a", location=OREGON), a_group("b")]
    catalogue = a_catalogue(*records)
    found = spots_by_id(catalogue)
    assert found["b"] is found["a"]
    assert list(counted(catalogue.open, found).values()) == [2]


def test_two_cities_of_one_name_are_two_spots_told_apart_by_their_states() -> None:
    records = [
        a_group("a", location=OREGON, subdivision="US-IL"),
        a_group("b", location=MAINE),
        a_group("c"),
    ]
    found = spots_by_id(a_catalogue(*records))
    assert found["a"].name == "Portland, Illinois"
    assert found["b"].degrees == tuple(MAINE)
    assert "c" not in found


def test_a_city_without_coordinates_has_no_spot_and_is_told() -> None:
    catalogue = a_catalogue(a_group("a"), a_group("b"))
    found = spots_by_id(catalogue)
    assert found == {}
    assert [(c.slug, n) for c, n in without_spot(catalogue.open, found).items()] == [
        ("portland", 2)
    ]


def test_a_group_that_names_no_city_or_serves_the_country_has_no_spot() -> None:
    region = {"reach": "country", "country": "US", "city": "Chicago", "location": OREGON}
    records = [a_group("a", city=None, location=OREGON), a_record("b", region=region)]
    assert spots_by_id(a_catalogue(*records)) == {}


def test_a_closed_group_has_no_spot() -> None:
    gone = a_record(
        "a",
        status="dissolved",
        region={"reach": "local", "country": "US", "city": "Portland", "location": OREGON},
    )
    assert spots_by_id(a_catalogue(gone)) == {}
