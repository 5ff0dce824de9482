import pytest
from tests.syncing.samples import WORDS

from guildhall.syncing.distance import can_lie_in, kilometres
from guildhall.syncing.places import Places

PLACES = Places(WORDS)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Turkey", "TR"),
        ("Türkiye", "TR"),
        ("China Mainland", "CN"),
        ("USA", "US"),
        ("PERU", "PE"),
        ("BiH", "BA"),
        ("Scotland", "GB"),
        ("International", None),
        ("", None),
        (None, None),
    ],
)
def test_a_country_is_known_by_many_names(name: str | None, code: str | None) -> None:
    assert PLACES.country(name) == code


def test_a_part_of_a_country_is_known_by_name_and_code() -> None:
    assert PLACES.subdivision("CA", "Ontario") == "CA-ON"
    assert PLACES.subdivision("US", "IL") == "US-IL"
    assert PLACES.subdivision("FR", "Ontario") is None
    assert PLACES.subdivision(None, "Ontario") is None


def test_a_place_in_a_sentence() -> None:
    assert PLACES.in_words("Lyon", "FR") == " in Lyon, France"
    assert PLACES.in_words(None, "NL") == " in the Netherlands"
    assert PLACES.in_words(None, None) == ""


def test_a_place_with_the_wrong_sign_lies_in_no_such_country() -> None:
    assert can_lie_in("MZ", (-25.97, 32.57))
    assert not can_lie_in("MZ", (25.97, 32.57))
    assert not can_lie_in("US", (30.44, 91.25))
    assert can_lie_in("XX", (0, 1))


def test_distance_is_that_of_the_earth() -> None:
    assert kilometres((45.76, 4.84), (48.86, 2.35)) == pytest.approx(392, abs=3)
