import pytest
from hypothesis import given
from hypothesis import strategies as st

from guildhall.addresses import (
    AddressError,
    host_of,
    normalised,
    same_address_key,
    tracking_parameters,
    without_tracking,
)

HOSTS = st.from_regex(r"(?!xn--)[a-z]([a-z0-9]{0,8}[a-z0-9])?\.(org|com|fr)", fullmatch=True)
PATHS = st.text("abcXYZ019/.-_~%é?&=#+:@", max_size=20)
ADDRESSES = st.builds("https://{}/{}".format, HOSTS, PATHS)


@pytest.mark.parametrize(
    ("address", "as_a_browser_writes_it"),
    [
        ("https://Example.ORG", "https://example.org/"),
        ("https://example.org:443/a", "https://example.org/a"),
        ("https://example.org/a/../b", "https://example.org/b"),
        ("https://bücher.example/ü", "https://xn--bcher-kva.example/%C3%BC"),
        ("http://0x7f.1/", "http://127.0.0.1/"),
    ],
)
def test_an_address_is_written_as_a_browser_writes_it(
    address: str, as_a_browser_writes_it: str
) -> None:
    assert normalised(address) == as_a_browser_writes_it


@pytest.mark.parametrize("address", ["", "example.org", "https://", "https://[x/", "http://a b/"])
def test_an_address_that_a_browser_would_not_open_is_an_error(address: str) -> None:
    with pytest.raises(AddressError):
        normalised(address)
    with pytest.raises(AddressError):
        same_address_key(address)


@given(ADDRESSES)
def test_normalising_twice_changes_nothing_more(address: str) -> None:
    assert normalised(normalised(address)) == normalised(address)


def test_a_host_is_told_without_www() -> None:
    assert host_of("https://www.Example.org/www.html") == "example.org"


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("", []),
        ("?", []),
        ("?id=3&page", []),
        ("?utm_source=a&id=3&UTM_Medium=b", ["utm_source", "UTM_Medium"]),
        ("?fbclid=1&gclid=2&mc_cid=3&ref=4&si=5&pk_campaign=6", [
            "fbclid", "gclid", "mc_cid", "ref", "si", "pk_campaign",
        ]),
        ("?reference=1&site=2&sid=3#utm_source=x", []),
    ],
)  # fmt: skip
def test_tracking_parameters_are_known_by_name(query: str, names: list[str]) -> None:
    assert tracking_parameters(f"https://example.org/{query}") == names


def test_the_rest_of_a_query_stays_as_it_was() -> None:
    address = "https://example.org/a?q=x%20y&utm_source=z&b=1+2&c&gclid#part"
    assert without_tracking(address) == "https://example.org/a?q=x%20y&b=1+2&c#part"


@given(ADDRESSES)
def test_an_address_without_tracking_has_none_left(address: str) -> None:
    assert tracking_parameters(without_tracking(f"{address}")) == []
    assert without_tracking(without_tracking(address)) == without_tracking(address)


@given(HOSTS, st.from_regex(r"(/[A-Za-z0-9_~-][A-Za-z0-9_.~-]{0,5}){0,3}", fullmatch=True))
def test_one_page_has_one_key_however_its_address_is_written(host: str, path: str) -> None:
    key = same_address_key(f"https://{host}{path}")
    for same in (
        f"http://{host}{path}",
        f"https://www.{host}{path}/",
        f"https://{host.upper()}{path}?utm_source=a",
        f"https://{host}:443{path}#part",
    ):
        assert same_address_key(same) == key


@given(ADDRESSES)
def test_the_short_cut_to_a_key_gives_what_the_parser_gives(address: str) -> None:
    # A fragment plays no part, and sends the address past the short cut.
    assert same_address_key(address) == same_address_key(f"{address.partition('#')[0]}#x")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://example.org/a", "https://example.org/b"),
        ("https://example.org/a", "https://example.org/A"),
        ("https://example.org/?id=1", "https://example.org/?id=2"),
        ("https://a.example.org/", "https://b.example.org/"),
    ],
)
def test_two_pages_have_two_keys(one: str, other: str) -> None:
    assert same_address_key(one) != same_address_key(other)
