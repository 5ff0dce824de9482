import datetime

import pytest

from guildhall.wording import date_words, day_words, listed, many, slug


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("São Paulo", "sao-paulo"),
        ("Aix-en-Provence", "aix-en-provence"),
        ("  St. John's ", "st-john-s"),
        ("Łódź", "lodz"),
        ("東京", "dong-jing"),
        ("../../etc", "etc"),
    ],
)
def test_a_slug_has_small_ascii_letters_numbers_and_hyphens(text: str, expected: str) -> None:
    assert slug(text) == expected


@pytest.mark.parametrize(
    ("date", "expected"),
    [("2023", "2023"), ("2023-08", "August 2023"), ("2023-08-01", "1 August 2023")],
)
def test_a_date_is_said_as_precisely_as_its_source(date: str, expected: str) -> None:
    assert date_words(date) == expected


def test_a_day_is_said_without_a_leading_nought() -> None:
    assert day_words(datetime.date(2026, 11, 3)) == "3 November 2026"


def test_one_has_no_plural() -> None:
    assert many(1, "group") == "1 group"
    assert many(0, "group") == "0 groups"


def test_thousands_are_parted_by_a_comma_and_a_plural_can_be_given() -> None:
    assert many(1234, "kind of meeting", "kinds of meetings") == "1,234 kinds of meetings"


def test_a_list_is_joined_as_people_write_it() -> None:
    assert listed([]) == ""
    assert listed(["a"]) == "a"
    assert listed(["a", "b"]) == "a and b"
    assert listed(["a", "b", "c"], "or") == "a, b or c"
