"""Addresses are read with their places, each once."""

from pathlib import Path

import pytest

from guildhall.links.addresses import Address, Place, host_key, on_day, read, requested, shard
from guildhall.links.markdown import links_of
from guildhall.links.sites import site

RECORD = """\
name: Pythons of Ulm
kind: user-group
url: https://Ulm.example/#about
summary: Pythons meet in Ulm.
focus: {area: programming-languages, topics: [python]}
region: {reach: local, country: DE, city: Ulm}
links:
  meetup: "https:\\/\\/www.meetup.com/ulm/"
  # https://commented.example/
status: active
added: 2026-11-23
sources:
  - {url: "https://ulm.example/", supports: [name, url], date: 2026-11}
"""
PAGE = """\
Title: About

A [link](https://one.example/a) and
<https://two.example/>, then `https://code.example/`.

    https://block.example/

[home](/), [again](https://one.example/a#b), ![shot](http://three.example/shot.png)

| a | b |
| - | - |
| [c](https://four.example/) | d |
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    groups = tmp_path / "data" / "groups" / "de"
    groups.mkdir(parents=True)
    (groups / "pythons-ulm.yaml").write_text(RECORD, "utf-8")
    pages = tmp_path / "content" / "pages"
    pages.mkdir(parents=True)
    (pages / "about.md").write_text(PAGE, "utf-8")
    return tmp_path


def test_an_address_is_read_once_with_all_its_places(root: Path) -> None:
    addresses, problems = read(root, ["data/groups/de/pythons-ulm.yaml"])
    file, group = "data/groups/de/pythons-ulm.yaml", "pythons-ulm"
    assert problems == []
    assert addresses == [
        Address(
            "https://ulm.example/",
            (
                Place(file, 3, "url", group, 6, "https://Ulm.example/#about"),
                Place(file, 13, "sources[0].url", group, 11, "https://ulm.example/"),
            ),
        ),
        Address(
            "https://www.meetup.com/ulm/",
            (Place(file, 8, "links.meetup", group, 11, "https://www.meetup.com/ulm/"),),
        ),
    ]
    assert [address.host for address in addresses] == ["ulm.example", "meetup.com"]


def test_links_of_written_pages_have_their_lines() -> None:
    assert list(links_of(PAGE)) == [
        (3, "https://one.example/a"),
        (4, "https://two.example/"),
        (8, "https://one.example/a#b"),
        (8, "http://three.example/shot.png"),
        (12, "https://four.example/"),
    ]


def test_all_records_and_all_written_pages_are_read(root: Path) -> None:
    addresses, _ = read(root)
    assert len(addresses) == 6
    places = [place for address in addresses for place in address.places]
    assert {place.file for place in places} == {
        "data/groups/de/pythons-ulm.yaml",
        "content/pages/about.md",
    }


def test_other_files_are_passed_over(root: Path) -> None:
    (root / "README.md").write_text("[a](https://readme.example/)", "utf-8")
    assert read(root, ["README.md", "data/groups/de/none.yaml", "theme/base.html"]) == ([], [])


def test_a_record_that_cannot_be_read_is_a_problem_and_stops_nothing(root: Path) -> None:
    (root / "data/groups/de/broken.yaml").write_text("name: [", "utf-8")
    addresses, problems = read(root)
    assert len(addresses) == 6
    assert [problem.file for problem in problems] == ["data/groups/de/broken.yaml"]


@pytest.mark.parametrize(
    ("written", "url"),
    [
        ("https://EXAMPLE.org", "https://example.org/"),
        ("https://example.org/Path#part", "https://example.org/Path"),
        ("https://example.org:443/", "https://example.org/"),
        ("http://bücher.example/ä", "http://xn--bcher-kva.example/%C3%A4"),
        ("https://example.org/#", "https://example.org/"),
        ("http://[::1", "http://[::1"),
    ],
)
def test_an_address_is_asked_for_as_browsers_do(written: str, url: str) -> None:
    assert requested(written) == url


@pytest.mark.parametrize("host", ["example.org", "www.example.org", "WWW.example.org."])
def test_one_server_has_one_name(host: str) -> None:
    assert host_key(f"https://{host}/") == "example.org"
    assert site(f"https://{host}/") == "example.org"


def _many() -> list[Address]:
    place = (Place("a.yaml", 1, "url", "a"),)
    return [Address(f"https://host-{n % 100}.example/{n}", place) for n in range(700)]


def test_shards_take_every_address_once_and_split_no_host() -> None:
    parts = [shard(_many(), number, 8) for number in range(1, 9)]
    assert sorted(one.url for part in parts for one in part) == sorted(a.url for a in _many())
    hosts = [{one.host for one in part} for part in parts]
    assert sum(len(part) for part in hosts) == 100


def test_there_is_no_shard_beyond_the_last() -> None:
    with pytest.raises(ValueError, match="no part 9 of 8"):
        shard(_many(), 9, 8)


def test_seven_days_take_every_address_once() -> None:
    days = [on_day(_many(), 739_000 + day) for day in range(7)]
    assert sorted(one.url for day in days for one in day) == sorted(a.url for a in _many())
    assert all(60 < len(day) < 140 for day in days)
