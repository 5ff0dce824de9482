from decimal import Decimal

import pytest

from guildhall.reading import Plain
from guildhall.syncing import accounts, values


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ("https://a.example.org", "https://a.example.org/"),
        (" https://a.example.org/?utm_source=list ", "https://a.example.org/"),
        ("https://web.facebook.com/a", "https://www.facebook.com/a"),
        ("http://a.example.org/", "http://a.example.org/"),
        ("javascript:alert(1)", None),
        ("https://user:word@a.example.org/", None),
        ("https://localhost/", None),
        ("https://127.0.0.1/", None),
        ("https://a.example.org:8080/", None),
        ("https://a.example.org/\u202e", None),
        ("https://a b.example.org/", None),
        ("a.example.org", None),
        ("https://a.example.org/" + "a" * 600, None),
        (None, None),
        (7, None),
    ],
)
def test_an_address_is_one_that_everyone_can_open(given: Plain, found: str | None) -> None:
    assert values.address(given) == found


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ("  S&atilde;o \n Paulo ", "São Paulo"),
        ("a\u202eb", None),
        ("a\x00b", None),
        ("a" * 161, None),
        ("", None),
        (["a"], None),
    ],
)
def test_a_line_is_short_and_printable(given: Plain, found: str | None) -> None:
    assert values.line(given) == found


@pytest.mark.parametrize(
    ("latitude", "longitude", "found"),
    [
        (Decimal("45.123456789"), 4, (Decimal("45.12346"), Decimal(4))),
        (10, Decimal("100.0"), (Decimal(10), Decimal(100))),
        (91, 4, None),
        (4, -181, None),
        (0, 0, None),
        ("45", "4", None),
        (True, 1, None),
        (None, None, None),
    ],
)
def test_a_location_is_a_place_on_earth(
    latitude: Plain, longitude: Plain, found: tuple[Decimal, Decimal] | None
) -> None:
    assert values.location(latitude, longitude) == found
    if found:
        assert [format(number, "f") for number in values.location(latitude, longitude) or ()] == [
            format(number, "f") for number in found
        ]


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ("kotlin-lyon", "https://www.meetup.com/kotlin-lyon/"),
        (
            "https://www.meetup.com/de-de/kotlin-lyon/events/1/",
            "https://www.meetup.com/kotlin-lyon/",
        ),
        ("https://www.meetup.com/es/kotlin-lyon", "https://www.meetup.com/kotlin-lyon/"),
        ("https://www.meetup.com/", None),
        ("https://meetup.example.org/kotlin-lyon", None),
        ("OWASP Some College", None),
        (None, None),
    ],
)
def test_a_page_on_meetup_is_the_groups_own(given: Plain, found: str | None) -> None:
    assert accounts.meetup(given) == found


def test_accounts_are_written_out_where_their_address_is_beyond_doubt() -> None:
    channel = "UC" + "a" * 22
    assert accounts.github("https://github.com/a/") == "https://github.com/a/"
    assert accounts.github("a/b") == "https://github.com/a/b"
    assert accounts.github("https://gitlab.com/a") is None
    assert accounts.linkedin("company/a") == "https://www.linkedin.com/company/a/"
    assert accounts.linkedin("a") is None
    assert accounts.youtube(channel) == f"https://www.youtube.com/channel/{channel}"
    assert accounts.youtube(f"channel/{channel}/videos") == accounts.youtube(channel)
    assert accounts.youtube("a") is None
    assert accounts.slack("a.slack.com") == "https://a.slack.com/"
    assert accounts.slack("https://slack.example.org/") is None
