"""Where groups meet and which places a reader can name, as the finder gets them."""

import dataclasses
import json
from pathlib import Path
from typing import Any

from tests.catalogues import LONDON, WORDS, a_catalogue, an_entry
from tests.making import a_record

from guildhall.catalogue import Entry
from guildhall.search import near
from guildhall.search.places import Place, columns, key_of, places_of
from guildhall.vocabulary.cities import WorldCity

LYON = WorldCity("Lyon", "FR", "", 4575, 485, 522, ("Lione",))
BERLIN = WorldCity("Berlin", "DE", "", 5252, 1341, 3427)
SPRINGFIELD = WorldCity("Springfield", "US", "US-IL", 3980, -8964, 114)
CITIES = (BERLIN, LYON, SPRINGFIELD)


def meeting(country: str, city: str, *spot: float, **more: Any) -> Entry:
    region = {"reach": "local", "country": country, "city": city, "location": list(spot) or None}
    return an_entry(f"{key_of(city)}-group", region={**region, **more})


def names(places: list[Place]) -> dict[str, int]:
    return {place.city.name: place.groups for place in places}


def test_a_group_has_the_spot_where_it_meets_and_one_that_reaches_further_has_none() -> None:
    lyon, again = meeting("FR", "Lyon", 45.764, 4.836), meeting("FR", "Lyon", 45.76, 4.84)
    seat = meeting("FR", "Lyon", 45.76, 4.84, reach="country")
    berlin, unknown = meeting("DE", "Berlin", 52.52, 13.41), meeting("GB", "London")
    assert near.spots([berlin, lyon, seat, again, unknown]) == {
        "latitudes": [4576, 5252],
        "longitudes": [484, 1341],
        "of": [1, 0, near.NOWHERE, 0, near.NOWHERE],
    }


def test_a_city_of_the_world_stands_in_the_list_whether_groups_meet_in_it_or_not() -> None:
    places = places_of([meeting("FR", "Lyon", 45.76, 4.84)], CITIES, WORDS)
    assert names(places) == {"Berlin": 0, "Lyon": 1, "Springfield": 0}


def test_a_town_that_only_groups_name_is_added_where_they_meet() -> None:
    spots = [(45.70, 5.00), (45.72, 5.02), (45.74, 5.04)]
    groups = [meeting("FR", "Petite-Ville", *spot) for spot in spots]
    (town,) = [place for place in places_of(groups, CITIES, WORDS) if not place.city.population]
    assert (town.city.name, town.city.country, town.groups) == ("Petite-Ville", "FR", 3)
    assert (town.city.latitude, town.city.longitude) == (4572, 502)


def test_a_group_is_counted_for_its_city_under_any_name_of_it() -> None:
    words = dataclasses.replace(WORDS, city_names={("FR", "Lyon"): ("Lyons",)})
    groups = [meeting("FR", name, 45.76, 4.84) for name in ("lyon", "Lione", "Lyons")]
    assert names(places_of(groups, CITIES, words))["Lyon"] == 3


def test_a_namesake_far_away_is_another_place() -> None:
    places = places_of([meeting("FR", "Lyon", 43.3, 5.37)], CITIES, WORDS)
    assert sorted(place.groups for place in places if place.city.name == "Lyon") == [0, 1]


def test_the_state_tells_namesakes_apart_before_the_distance_does() -> None:
    region = {"subdivision": "US-IL"}
    places = places_of([meeting("US", "Springfield", 38.5, -89.6, **region)], CITIES, WORDS)
    assert names(places)["Springfield"] == 1


def test_the_columns_of_the_file_belong_together() -> None:
    groups = [meeting("US", "Springfield", 39.8, -89.64, subdivision="US-IL")]
    data = columns(places_of(groups, CITIES, WORDS), WORDS)
    assert data["countries"] == [
        ("DE", "Germany", 1),
        ("FR", "France", 1),
        ("US", "United States", 1),
    ]
    assert data["names"].split("\n") == ["Berlin", "Lyon", "Springfield"]
    assert data["others"].split("\n") == ["", "Lione", ""]
    assert data["parts"] == [("US-IL", "Illinois")]
    assert data["part"] == [0, 0, 1]
    assert data["latitudes"] == [5252, 4575, 3980]
    assert data["longitudes"] == [1341, 485, -8964]
    assert data["groups"] == [0, 0, 1]
    assert [int(digit, 36) for digit in data["people"]] == [12, 10, 7]


def test_names_are_compared_as_people_type_them() -> None:
    assert key_of("São Paulo") == "sao paulo"
    assert key_of("Łódź") == "lodz"
    assert key_of("St. John\u2019s") == "st john s"


def test_spots_are_in_the_order_of_the_index_with_closed_groups_last(tmp_path: Path) -> None:
    spot = {"location": [51.51, -0.13]}
    catalogue = a_catalogue(
        a_record("gone", region={**LONDON, **spot}, status="dissolved"),
        a_record("open-here", region={**LONDON, **spot}),
        a_record("open-there"),
    )
    near.write(tmp_path, catalogue, CITIES)
    order = [*catalogue.open, *catalogue.closed]
    of = json.loads((tmp_path / "find" / "near.json").read_text("utf-8"))["of"]
    assert [entry.id for entry, spot in zip(order, of, strict=True) if spot >= 0] == [
        "open-here",
        "gone",
    ]
    places = json.loads((tmp_path / "find" / "places.json").read_text("utf-8"))
    assert "London" in places["names"].split("\n")


def test_a_card_says_where_its_group_meets() -> None:
    here = {"location": [51.51, -0.13]}
    catalogue = a_catalogue(
        a_record("placed", region={**LONDON, **here}), a_record("not-placed", region=LONDON)
    )
    assert catalogue.cards["placed"].spot == "5151 -13"
    assert catalogue.cards["not-placed"].spot == ""
