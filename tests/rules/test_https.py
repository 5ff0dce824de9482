from tests.making import a_record, a_source, told

from guildhall.rules.https import check


def test_http_is_fine_where_nobody_is_known_to_use_https() -> None:
    assert told(check, a_record(url="http://old.example.org/")) == []


def test_http_is_warned_about_when_another_address_of_the_site_has_https() -> None:
    other = a_record("other", sources=[a_source("summary", url="https://Old.example.org/about")])
    assert told(check, a_record(url="http://old.example.org/lyon"), other) == [
        (
            "url: warning: http://old.example.org/lyon starts with http://, "
            "but https://old.example.org is used elsewhere; "
            "write `https://old.example.org/lyon` if that opens"
        )
    ]


def test_https_of_another_host_of_the_same_owner_says_nothing() -> None:
    other = a_record("other", url="https://new.example.org/")
    assert told(check, a_record(url="http://old.example.org/"), other) == []
