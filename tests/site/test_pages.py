"""What holds for every page of the real site."""

from pathlib import Path

import pytest
from tests.making import ROOT
from tests.site.conftest import Survey
from tests.site.faults import FAULTS
from tests.site.reading import PAGE_TYPES, BuiltPage


@pytest.mark.parametrize("file", PAGE_TYPES.values(), ids=PAGE_TYPES.keys())
def test_there_is_a_page_of_every_type(real_site: Path, file: str) -> None:
    assert (real_site / file).is_file()


@pytest.mark.parametrize("fault", [fault.__name__ for fault in FAULTS])
def test_no_page_has(survey: Survey, fault: str) -> None:
    assert survey.pages > 1_000
    assert survey.faults[fault] == []


def test_every_fault_is_seen_where_there_is_one(tmp_path: Path) -> None:
    page = tmp_path / "groups" / "x" / "index.html"
    page.parent.mkdir(parents=True)
    page.write_text(
        "<!doctype html><title>x</title><h1 id=a>a</h1><h1 id=a>b</h1><style>p{}</style>"
        '<script type="application/ld+json">{"@type": "Nothing"}</script>'
        '<article><a href="https://elsewhere.example/">x</a></article>'
        '<img src="https://elsewhere.example/a.png">' + " " * 110_000,
        encoding="utf-8",
    )
    built = BuiltPage(tmp_path, page)
    assert [fault.__name__ for fault in FAULTS if not list(fault(built))] == []


def test_every_title_is_unique(survey: Survey) -> None:
    assert [title for title, number in survey.titles.items() if number > 1] == []


def test_the_site_map_has_every_listed_page_and_no_other(real_site: Path, survey: Survey) -> None:
    text = (real_site / "sitemap.xml").read_text(encoding="utf-8")
    assert {part.split("</loc>")[0] for part in text.split("<loc>")[1:]} == survey.listed


def test_a_group_is_an_organization_with_its_offers(real_site: Path) -> None:
    page = BuiltPage(real_site, real_site / PAGE_TYPES["group"])
    organization, trail = page.linked_data()
    assert organization["@type"] == "Organization"
    assert {offer["name"] for offer in organization["makesOffer"]} >= {"Student"}
    assert all(offer["priceCurrency"] == "USD" for offer in organization["makesOffer"])
    assert [step["position"] for step in trail["itemListElement"]] == [1, 2, 3]


def test_category_pages_name_all_their_groups_over_their_pages(real_site: Path) -> None:
    first = real_site / "for" / "practitioners" / "index.html"
    parts = [first, *(first.parent / "page").rglob("index.html")]
    pages = [BuiltPage(real_site, path) for path in parts]
    total = int(pages[0].linked_data()[0]["numberOfItems"])
    links = [link for page in pages for link in page.all("//li[@class='result']//h2/a/@href")]
    assert len({link.split("groups/")[1] for link in links}) == len(links) == total


def test_no_file_speaks_of_this_machine(real_site: Path) -> None:
    guilty = [
        path.name
        for path in real_site.rglob("*")
        if path.suffix in {".html", ".json", ".xml", ".txt", ".js", ".css"}
        and str(ROOT) in path.read_text(encoding="utf-8")
    ]
    assert guilty == []
