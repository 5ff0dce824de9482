from typing import Any

from tests.catalogues import a_catalogue
from tests.making import a_record

from guildhall.catalogue.similar import Neighbours
from guildhall.records.record import Record


def about(id_: str, *topics: str, **changes: Any) -> Record:
    focus = {"area": "programming-languages", "topics": list(topics)}
    return a_record(id_, focus=focus, **changes)


def similar(*records: Record, most: int = 4) -> list[str]:
    """Ids of the groups like the first one."""
    catalogue = a_catalogue(*records)
    return [found.id for found in Neighbours(catalogue).of(catalogue.by_id[records[0].id], most)]


ELSEWHERE = {"reach": "local", "country": "US", "city": "Chicago"}


def test_a_group_is_not_like_itself_nor_like_those_that_share_no_topic() -> None:
    assert similar(about("me", "python"), about("other", "kotlin")) == []


def test_the_main_topic_weighs_more_than_the_second() -> None:
    me = about("me", "python", "security")
    assert similar(me, about("second", "security"), about("first", "python")) == [
        "first",
        "second",
    ]


def test_a_group_in_the_same_city_comes_before_one_in_the_same_country_and_far_away() -> None:
    nice = {"reach": "local", "country": "FR", "city": "Nice"}
    found = similar(
        about("me", "python"),
        about("a-far", "python", region=ELSEWHERE),
        about("b-country", "python", region=nice),
        about("c-city", "python"),
    )
    assert found == ["c-city", "b-country", "a-far"]


def test_nearness_does_not_outweigh_the_main_topic() -> None:
    me = about("me", "python", "security")
    far = about("far", "python", region=ELSEWHERE)
    assert similar(me, far, about("near", "kotlin")) == ["far"]


def test_closed_groups_are_not_offered() -> None:
    assert similar(about("me", "python"), about("gone", "python", status="dissolved")) == []


def test_there_are_no_more_than_asked_for_and_always_the_same() -> None:
    records = [about(f"group-{number}", "python") for number in range(9)]
    found = similar(*records, most=3)
    assert len(found) == 3
    assert similar(records[0], *reversed(records[1:]), most=3) == found
