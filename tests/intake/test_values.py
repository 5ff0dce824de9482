from decimal import Decimal
from typing import Any

import pytest
from tests.making import WORDS

from guildhall.intake import values
from guildhall.intake.facts import facts, schema_of
from guildhall.intake.trouble import TroubleError

REFUSED = pytest.raises(TroubleError)


def test_a_word_is_known_by_id_name_or_alias_whatever_its_case() -> None:
    for word in ("python", "Python", "CPython"):
        assert values.term("Topics", word, WORDS.topics, "topic") == "python"


def test_a_word_that_is_not_known_gets_the_nearest() -> None:
    with REFUSED as error:
        values.all_of("Topics", ["pyhton", "kotlin", "zzzz"], WORDS.topics, "topic")
    told = [(one.message, one.remedy) for one in error.value.troubles]
    assert told == [
        ("“pyhton” is no topic that we know", "did you mean “Python”?"),
        ("“zzzz” is no topic that we know", "see the list of all fields"),
    ]


@pytest.mark.parametrize("text", ["FR", "fr", "France", "FRANCE"])
def test_a_country_is_known_by_code_or_name(text: str) -> None:
    assert values.country("Country", text, WORDS) == "FR"


def test_a_country_that_is_not_known_gets_the_nearest() -> None:
    with REFUSED as error:
        values.country("Country", "Germny", WORDS)
    assert error.value.troubles[0].remedy == "did you mean Germany?"


@pytest.mark.parametrize(
    ("line", "tier"),
    [
        ("Student: 25 EUR per year", {"name": "Student", "price": 25, "currency": "EUR",
                                      "per": "year"}),
        ("Full: 49.50 usd / month", {"name": "Full", "price": Decimal("49.5"), "currency": "USD",
                                     "per": "month"}),
        ("Life: 500 GBP once", {"name": "Life", "price": 500, "currency": "GBP", "per": "once"}),
        ("Pair: 30 EUR a two years", {"name": "Pair", "price": 30, "currency": "EUR",
                                      "per": "two-years"}),
        ("Plain: 3 EUR", {"name": "Plain", "price": 3, "currency": "EUR"}),
    ],
)  # fmt: skip
def test_a_price_is_read_as_people_write_it(line: str, tier: dict[str, Any]) -> None:
    assert values.tiers("Prices", f"- {line}\n\n") == [tier]


@pytest.mark.parametrize("line", ["cheap", "Student 25 EUR", "A: 1,50 EUR", "A: 1 EUR per hour"])
def test_a_price_that_is_not_understood_is_refused(line: str) -> None:
    with REFUSED as error:
        values.tiers("Prices", line)
    assert error.value.troubles[0].message == f"“{line}” is not understood"


def test_addresses_are_told_apart_by_their_sites() -> None:
    text = "https://github.com/x\nhttps://www.meetup.com/x/"
    assert values.links("Links", text) == {
        "meetup": "https://www.meetup.com/x/",
        "github": "https://github.com/x",
    }


@pytest.mark.parametrize(
    "text", ["https://x.example/", "meetup", "https://evilgithub.com/a", "https://github.com/a, https://github.com/b"],
)  # fmt: skip
def test_addresses_of_other_sites_and_second_ones_are_refused(text: str) -> None:
    with REFUSED:
        values.links("Links", text)


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("python-lyon", "python-lyon"),
        ("https://guildhall.example/d/groups/python-lyon/", "python-lyon"),
        ("https://guildhall.example/groups/python-lyon/index.html#cost", "python-lyon"),
        ("/groups/python-lyon/", "python-lyon"),
        ("data/groups/fr/python-lyon.yaml", "fr/python-lyon.yaml"),
    ],
)
def test_a_group_is_named_by_its_id_or_by_its_page(text: str, id_: str) -> None:
    assert values.group_id(text) == id_


@pytest.mark.parametrize("path", facts().values())
def test_every_fact_that_can_be_corrected_is_a_field(path: tuple[str, ...]) -> None:
    assert schema_of(path)["description"]


@pytest.mark.parametrize(
    ("path", "text", "value"),
    [
        (("founded",), "2017", 2017),
        (("founded",), "2017-03", "2017-03"),
        (("region", "online"), "Yes", True),
        (("careers", "job_board"), "yes", True),
        (("careers", "job_board"), "https://x.example/", "https://x.example/"),
        (("members", "count"), "170,000", 170_000),
        (("membership", "model"), "Paid", "paid"),
        (("focus", "topics"), "python, infosec", ["python", "security"]),
        (("languages",), "French, en", ["fr", "en"]),
        (("aliases",), "One, Two", ["One", "Two"]),
        (("name",), "yes", "yes"),
    ],
)
def test_a_value_gets_the_sort_of_its_field(path: Any, text: str, value: Any) -> None:
    assert values.fact("What is right", text, path, schema_of(path), WORDS) == value


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (("region", "online"), "maybe"),
        (("members", "count"), "about 100"),
        (("membership", "model"), "cheap"),
    ],
)
def test_a_value_of_another_sort_is_refused(path: Any, text: str) -> None:
    with REFUSED:
        values.fact("What is right", text, path, schema_of(path), WORDS)
