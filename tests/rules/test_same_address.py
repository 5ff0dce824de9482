from typing import Any

from tests.making import a_record, told

from guildhall.rules.same_address import check

URL = "https://example.org/groups/"
PARIS = {"reach": "local", "country": "FR", "city": "Paris"}


def other(**changes: Any) -> Any:
    return a_record("other", **{"url": "http://www.example.org/groups?utm_source=x", **changes})


def test_two_groups_with_two_addresses_are_fine() -> None:
    assert told(check, a_record(url=URL), other(url="https://example.org/")) == []


def test_groups_without_an_address_share_none() -> None:
    assert told(check, a_record(url=None), other(url=None)) == []


def test_one_address_is_one_group_however_it_is_written() -> None:
    assert told(check, a_record(url=URL), other()) == [
        (
            "url: https://example.org/groups/ is the address of data/groups/fr/other.yaml too; "
            "put both into one record; for two chapters that share a page, "
            "name the `parent` of each and its `city`"
        )
    ]


def test_chapters_in_two_cities_may_share_their_parents_page() -> None:
    lyon = a_record(url=URL, parent="pyladies")
    assert told(check, lyon, other(parent="pyladies", region=PARIS)) == []


def test_chapters_in_one_city_may_not() -> None:
    assert len(told(check, a_record(url=URL, parent="pyladies"), other(parent="pyladies"))) == 1


def test_groups_in_two_cities_without_parents_may_not() -> None:
    assert len(told(check, a_record(url=URL), other(region=PARIS))) == 1


def test_a_chapter_may_have_the_address_of_its_parent() -> None:
    chapter = a_record(url=URL, parent="other")
    assert told(check, chapter, other()) == []
    assert told(check, other(), chapter) == []


def test_an_address_that_no_browser_opens_is_left_to_its_own_rule() -> None:
    broken = "https://[example.org/"
    assert told(check, a_record(url=broken), other(url=broken)) == []
