from typing import Any

import pytest
from tests.catalogues import WORDS, an_entry

from guildhall.catalogue.reach import City, seat_words

EVENT = {"name": "Evening", "kind": "meetup", "online": True}


@pytest.mark.parametrize(
    ("region", "expected"),
    [
        ({"reach": "local", "country": "FR", "city": "Lyon"}, ["europe", "FR"]),
        ({"reach": "country", "country": "US"}, ["north-america", "US"]),
        ({"reach": "continent", "continent": "europe", "country": "DE"}, ["europe"]),
        ({"reach": "global", "country": "DE", "city": "Berlin"}, ["worldwide"]),
        ({"reach": "global", "online": True}, ["online", "worldwide"]),
        ({"reach": "local", "city": "Lyon"}, []),
    ],
)
def test_a_group_is_where_it_serves_and_not_where_its_seat_is(
    region: dict[str, Any], expected: list[str]
) -> None:
    assert an_entry(region=region).places == expected


def test_a_group_with_one_event_online_can_be_taken_part_in_online() -> None:
    assert "online" in an_entry(events=[EVENT]).places
    assert "online" not in an_entry(events=[{**EVENT, "online": False}]).places


@pytest.mark.parametrize(
    ("region", "expected"),
    [
        ({"reach": "local", "country": "FR", "city": "Lyon"}, "Lyon, France"),
        (
            {"reach": "local", "country": "FR", "city": "Lyon", "subdivision": "FR-ARA"},
            "Lyon, France",
        ),
        (
            {"reach": "local", "country": "US", "city": "Chicago", "subdivision": "US-IL"},
            "Chicago, Illinois, United States",
        ),
        ({"reach": "local"}, "Place not known"),
        ({"reach": "country", "country": "DE", "city": "Berlin"}, "Germany"),
        ({"reach": "country"}, "One country"),
        ({"reach": "continent", "continent": "europe"}, "Europe"),
        ({"reach": "continent"}, "Several countries"),
        ({"reach": "global", "country": "DE"}, "Worldwide"),
    ],
)
def test_a_place_is_said_in_a_few_words(region: dict[str, Any], expected: str) -> None:
    assert an_entry(region=region).where == expected


@pytest.mark.parametrize(
    ("region", "expected"),
    [
        ({"reach": "global", "country": "DE", "city": "Berlin"}, "Berlin, Germany"),
        ({"reach": "country", "country": "DE", "city": "Berlin"}, "Berlin"),
        ({"reach": "local", "country": "FR", "city": "Lyon"}, ""),
        ({"reach": "global"}, ""),
    ],
)
def test_the_seat_is_told_of_groups_that_reach_further(
    region: dict[str, Any], expected: str
) -> None:
    assert seat_words(an_entry(region=region).group, WORDS) == expected


def test_only_a_local_group_meets_in_a_city() -> None:
    assert an_entry().city == City("FR", "lyon", "Lyon")
    assert an_entry(region={"reach": "country", "country": "FR", "city": "Lyon"}).city is None
    assert an_entry(region={"reach": "local", "city": "Lyon"}).city is None


def test_a_city_is_known_by_its_first_name_alone() -> None:
    region = {"reach": "local", "country": "FR", "city": "Aix, Marseille and Nice"}
    assert an_entry(region=region).city == City("FR", "aix", "Aix")
