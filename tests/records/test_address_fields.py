from tests.making import a_group, a_source

from guildhall.records.address_fields import addresses


def test_addresses_come_with_their_fields_in_the_order_of_the_model() -> None:
    group = a_group(
        url="https://a.example.org/",
        careers={"mentoring": True, "job_board": "https://b.example.org/"},
        events=[{"name": "A", "kind": "meetup", "url": "https://c.example.org/"}],
        links={"slack": "https://d.example.org/"},
        sources=[a_source("name", url="https://e.example.org/")],
    )
    assert list(addresses(group)) == [
        (("url",), "https://a.example.org/"),
        (("events", 0, "url"), "https://c.example.org/"),
        (("careers", "job_board"), "https://b.example.org/"),
        (("links", "slack"), "https://d.example.org/"),
        (("sources", 0, "url"), "https://e.example.org/"),
    ]


def test_what_is_not_known_has_no_address() -> None:
    group = a_group(url=None, sources=[a_source("name", url="https://e.example.org/")])
    assert [field for field, _ in addresses(group)] == [("sources", 0, "url")]
