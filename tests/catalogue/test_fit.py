from typing import Any

import pytest
from tests.catalogues import WORDS, a_catalogue, on
from tests.making import a_record

from guildhall.records.record import Record

TOPICS = WORDS.roles["python-developer"].topics
LOCAL = {"reach": "local", "country": "FR", "city": "Lyon"}
WORLD = {"reach": "global"}


def ordered(*records: Record) -> list[str]:
    """Ids in the order of a job title whose main topic is Python and second one security."""
    catalogue = a_catalogue(*records)
    return [entry.id for entry in catalogue.by_role("python-developer")]


def a_fit(id_: str, *topics: str, **changes: Any) -> Record:
    focus = {"area": "programming-languages", "topics": list(topics or TOPICS[:1])}
    fields: dict[str, Any] = {"region": LOCAL, **changes}
    return a_record(id_, focus=focus, **fields)


def test_fit_counts_before_reach() -> None:
    assert ordered(a_fit("world", "security", region=WORLD), a_fit("city")) == ["city", "world"]


def test_a_second_topic_fits_as_well_as_a_first_and_reach_decides() -> None:
    found = ordered(a_fit("city"), a_fit("world", "kotlin", "python", region=WORLD))
    assert found == ["world", "city"]


def test_a_topic_named_third_fits_less_than_one_named_second() -> None:
    found = ordered(
        a_fit("a-third", "kotlin", "haskell", "python", region=WORLD),
        a_fit("b-second", "kotlin", "python"),
    )
    assert found == ["b-second", "a-third"]


def test_at_equal_fit_and_reach_the_group_that_names_the_topic_first_leads() -> None:
    assert ordered(a_fit("a-second", "kotlin", "python"), a_fit("b-first")) == [
        "b-first",
        "a-second",
    ]


def test_at_equal_fit_a_person_anywhere_can_use_the_first_groups() -> None:
    found = ordered(
        a_fit("a-city"),
        a_fit("b-country", region={"reach": "country", "country": "FR"}),
        a_fit("c-continent", region={"reach": "continent", "continent": "europe"}),
        a_fit("d-online", region={**LOCAL, "online": True}),
        a_fit("e-world", region=WORLD),
    )
    assert found == ["e-world", "d-online", "c-continent", "b-country", "a-city"]


def test_a_worldwide_chapter_comes_after_its_parent() -> None:
    found = ordered(
        a_fit("a-chapter", kind="chapter", parent="whole", region=WORLD),
        a_fit("whole", region=WORLD),
    )
    assert found == ["whole", "a-chapter"]


@pytest.mark.parametrize(
    ("audience", "first"),
    [(["students"], "country"), (["students", "practitioners"], "world"), (None, "world")],
)
def test_a_group_for_students_alone_gains_nothing_by_its_reach(
    audience: list[str] | None, first: str
) -> None:
    country = a_fit("country", region={"reach": "country", "country": "FR"})
    assert ordered(country, a_fit("world", region=WORLD, audience=audience))[0] == first


def test_very_old_facts_sink_within_their_reach_but_not_below_it() -> None:
    found = ordered(
        a_fit("a-old", region=WORLD, sources=on("2015")),
        a_fit("b-new", "kotlin", "python", region=WORLD, sources=on("2026-10")),
        a_fit("c-city", sources=on("2026-10")),
    )
    assert found == ["b-new", "a-old", "c-city"]


def test_a_dormant_group_comes_last() -> None:
    found = ordered(a_fit("a-asleep", region=WORLD, status="dormant"), a_fit("b-awake", "security"))
    assert found == ["b-awake", "a-asleep"]


def test_a_group_without_a_topic_of_the_job_title_is_left_out() -> None:
    assert ordered(a_fit("none", "kotlin")) == []
