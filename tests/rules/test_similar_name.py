from typing import Any

import pytest
from tests.making import a_record, told

from guildhall.records.record import Record
from guildhall.rules.similar_name import check


def named(name: str, id_: str = "other", **changes: Any) -> Record:
    return a_record(id_, name=name, **changes)


FRANCE = {"reach": "country", "country": "FR"}


def test_a_name_like_that_of_a_group_in_the_same_country_is_asked_about() -> None:
    assert told(check, named("Pyhton Lyon", "first", region=FRANCE), named("Python Lyon")) == [
        (
            "name: warning: “Pyhton Lyon” is much like “Python Lyon” in data/groups/fr/other.yaml; "
            "put both into one record, or answer with `not_same_as: [other]`"
        )
    ]


@pytest.mark.parametrize("other", ["Lyon: Python", "PYTHON LYON", "Pythön Lyon", "Python Lyons"])
def test_case_accents_signs_order_and_single_letters_make_no_other_name(other: str) -> None:
    assert len(told(check, named("Python Lyon", "first"), named(other))) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Python Lyon", "Kotlin Lyon"),
        ("Java User Groups", "Joomla User Groups"),
        ("ISSA Phoenix Chapter", "ISC2 Phoenix Chapter"),
        ("DEF CON Group 11", "DEF CON Group 12"),
    ],
)
def test_one_other_word_that_counts_makes_another_name(one: str, other: str) -> None:
    assert told(check, named(one, "first"), named(other)) == []


def test_the_answer_counts_on_either_record() -> None:
    first, other = named("Python Lyon", "first"), named("Python Lyon")
    answer = named("Python Lyon", "first", not_same_as=["other"])
    assert told(check, answer, other) == []
    assert told(check, named("Python Lyon", not_same_as=["first"]), first) == []
    assert told(check, other, answer) == []


def test_groups_in_two_cities_or_two_countries_are_two() -> None:
    first = named("Python Users", "first")
    paris = named("Python Users", region={"reach": "local", "country": "FR", "city": "Paris"})
    oslo = named("Python Users", region={"reach": "local", "country": "NO"})
    assert told(check, first, paris) == []
    assert told(check, first, oslo) == []


def test_one_short_name_is_asked_about_when_a_topic_is_shared() -> None:
    first = named("Association de Python", "first", short_name="AFPY")
    assert len(told(check, first, named("Société française", short_name="Afpy"))) == 1
    kotlin = {"area": "programming-languages", "topics": ["kotlin"]}
    assert told(check, first, named("Société", short_name="AFPY", focus=kotlin)) == []


def test_an_answer_names_a_record_that_exists() -> None:
    record = named("Python Lyon", "first", not_same_as=["othr"])
    assert told(check, record, named("Kotlin Lyon")) == [
        "not_same_as[0]: no record has the id `othr`; did you mean `other`?"
    ]
