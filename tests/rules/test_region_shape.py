from typing import Any

import pytest
from tests.making import a_record, told

from guildhall.rules.region_shape import check


def told_of(file: str = "data/groups/fr/python-lyon.yaml", **region: Any) -> list[str]:
    return told(check, a_record(region=region, file=file))


def test_a_whole_region_is_fine() -> None:
    lyon: dict[str, Any] = {
        "country": "FR",
        "subdivision": "FR-ARA",
        "city": "Lyon",
        "location": [45.76, 4.84],
    }
    assert told_of(reach="local", **lyon) == []
    assert told_of(reach="country", country="FR") == []
    assert told_of(reach="continent", continent="europe") == []
    assert told_of(reach="global") == []


@pytest.mark.parametrize("reach", ["local", "country"])
def test_a_local_or_national_group_names_its_country(reach: str) -> None:
    assert told_of(reach=reach) == [
        (
            f"region.reach: the reach is `{reach}`, but no country is named; "
            "add `country:` with its two letters; when no source names one, "
            "move the file to data/groups/global/python-lyon.yaml"
        )
    ]


def test_a_group_whose_country_nobody_knows_stands_under_global() -> None:
    assert told_of("data/groups/global/x.yaml", reach="local", city="Springfield") == []


def test_a_group_of_a_continent_names_it() -> None:
    assert told_of(reach="continent") == [
        (
            "region.reach: the reach is `continent`, but no continent is named; "
            "add `continent:` with its name, like `continent: europe`"
        )
    ]


def test_only_a_group_of_a_continent_names_one() -> None:
    assert told_of(reach="country", country="FR", continent="europe") == [
        (
            "region.continent: a continent is named, but the reach is `country`; "
            "delete this line, or write `reach: continent`"
        )
    ]


def test_a_subdivision_needs_its_country() -> None:
    assert told_of(reach="global", subdivision="US-IL") == [
        (
            "region.subdivision: US-IL is a part of a country, but no country is named; "
            "add `country: US`"
        )
    ]


def test_a_subdivision_belongs_to_the_country() -> None:
    assert told_of(reach="local", country="FR", subdivision="US-IL") == [
        (
            "region.subdivision: US-IL is no part of the country FR; "
            "write `country: US`, or a code that starts with FR-"
        )
    ]


def test_a_location_is_on_earth() -> None:
    assert told_of(reach="global", location=[-90, 180]) == []
    assert told_of(reach="global", location=[190, 200]) == [
        (
            "region.location: [190, 200] is no place on earth; "
            "write latitude (-90 to 90) and longitude (-180 to 180) in degrees"
        )
    ]


def test_longitude_before_latitude_is_seen_where_it_can_be() -> None:
    assert told_of(reach="global", location=[-97.74, 30.27]) == [
        (
            "region.location: [-97.74, 30.27] is no place on earth; "
            "write the latitude first: `[30.27, -97.74]`"
        )
    ]


def test_a_location_is_not_the_zero_that_maps_give_for_unknown() -> None:
    assert told_of(reach="global", location=[0, 4.84]) == []
    assert told_of(reach="global", location=[0, 0]) == [
        (
            "region.location: [0, 0] is a place in the Atlantic that maps show "
            "when they know none; "
            "write the latitude and longitude of the place, or delete this line"
        )
    ]
