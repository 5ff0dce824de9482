from tests.making import a_record, a_source, told

from guildhall.rules.source_form import check


def test_two_sources_are_two_pages() -> None:
    sources = [a_source("summary"), a_source("name", url="https://b.example.org/")]
    assert told(check, a_record(sources=sources)) == []


def test_one_page_stands_once_however_it_is_written() -> None:
    sources = [
        a_source("summary", url="https://b.example.org"),
        a_source("summary", url="https://c.example.org/"),
        a_source("name", url="https://B.example.org/"),
    ]
    assert told(check, a_record(sources=sources)) == [
        (
            "sources[2].url: https://B.example.org/ is source number 1 already; "
            "put the fields of both `supports` into one source"
        )
    ]


def test_an_address_that_no_browser_opens_is_left_to_its_own_rule() -> None:
    sources = [a_source("summary", url="https://[b/"), a_source("name", url="https://[b/")]
    assert told(check, a_record(sources=sources)) == []
