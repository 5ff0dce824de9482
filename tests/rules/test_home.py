import pytest
from tests.making import a_record, told

from guildhall.rules.home import check

LYON = {"reach": "local", "country": "FR", "city": "Lyon"}
FRANCE = {"reach": "country", "country": "FR"}
EUROPE = {"reach": "continent", "continent": "europe", "country": "FR"}
WORLD = {"reach": "global", "country": "FR"}


@pytest.mark.parametrize(
    ("region", "home"), [(LYON, "fr"), (FRANCE, "fr"), (EUROPE, "global"), (WORLD, "global")]
)
def test_the_folder_is_the_country_or_global_by_reach(region: dict[str, str], home: str) -> None:
    assert told(check, a_record(region=region, file=f"data/groups/{home}/python-lyon.yaml")) == []


def test_a_wrong_folder_is_told_with_the_right_path() -> None:
    assert told(check, a_record(region=LYON, file="data/groups/de/python-lyon.yaml")) == [
        (
            "region.country: the file stands in data/groups/de/, which does not fit "
            "the reach `local` and the country FR; "
            "move it to data/groups/fr/python-lyon.yaml, or correct the region"
        )
    ]


def test_a_group_of_the_world_does_not_stand_in_the_folder_of_its_seat() -> None:
    [line] = told(check, a_record(region={"reach": "global"}, file="data/groups/fr/x.yaml"))
    assert line.startswith("region.reach: the file stands in data/groups/fr/")
    assert "move it to data/groups/global/x.yaml" in line


def test_a_file_outside_of_any_folder_is_told_where_it_belongs() -> None:
    [line] = told(check, a_record(region=LYON, file="data/groups/x.yaml"))
    assert "move it to data/groups/fr/x.yaml" in line


def test_a_folder_below_the_country_is_its_subdivision() -> None:
    region = {**LYON, "subdivision": "FR-ARA"}
    assert told(check, a_record(region=region, file="data/groups/fr/fr-ara/x.yaml")) == []
    assert told(check, a_record(region=region, file="data/groups/fr/x.yaml")) == []
    [line] = told(check, a_record(region=region, file="data/groups/fr/lyon/x.yaml"))
    assert "stands in data/groups/fr/lyon/" in line
    [line] = told(check, a_record(region=LYON, file="data/groups/fr/fr-ara/x.yaml"))
    assert "stands in data/groups/fr/fr-ara/" in line


def test_a_region_without_a_known_country_is_left_to_other_rules() -> None:
    for region in ({"reach": "local"}, {"reach": "local", "country": "UK"}):
        assert told(check, a_record(region=region, file="data/groups/fr/x.yaml")) == []
