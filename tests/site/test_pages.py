"""What holds for every page of the real site."""

from collections import Counter
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from tests.site.reading import PAGE_TYPES, BuiltPage

HEAVIEST = 100 * 1024
"""Bytes of HTML that no page may pass."""


def faults(pages: list[BuiltPage], fault: object) -> list[str]:
    """Names of the pages for which a function finds something."""
    assert callable(fault)
    return [f"{page.name}: {found}" for page in pages if (found := fault(page))]


@pytest.mark.parametrize("file", PAGE_TYPES.values(), ids=PAGE_TYPES.keys())
def test_there_is_a_page_of_every_type(real_site: Path, file: str) -> None:
    assert (real_site / file).is_file()


def test_no_page_is_over_100_kilobytes(pages: list[BuiltPage]) -> None:
    heavy = [page.name for page in pages if page.path.stat().st_size > HEAVIEST]
    assert heavy == []


def test_every_page_has_one_heading_of_the_first_level(pages: list[BuiltPage]) -> None:
    assert faults(pages, lambda page: [] if len(page.all("//h1")) == 1 else ["h1"]) == []


def test_every_title_is_unique(pages: list[BuiltPage]) -> None:
    titles = Counter(
        page.all("string(//title)") and page.tree.findtext(".//title") for page in pages
    )
    assert [title for title, number in titles.items() if number > 1] == []


def test_every_page_has_a_description_of_some_length(pages: list[BuiltPage]) -> None:
    def fault(page: BuiltPage) -> list[str]:
        found = page.all("//meta[@name='description']/@content")
        return [] if len(found) == 1 and 15 <= len(found[0]) <= 330 else ["description", *found]

    assert faults(pages, fault) == []


def test_every_id_is_unique_on_its_page(pages: list[BuiltPage]) -> None:
    def fault(page: BuiltPage) -> list[str]:
        return [name for name, number in Counter(page.all("//@id")).items() if number > 1]

    assert faults(pages, fault) == []


def test_every_listed_page_has_a_canonical_address_and_open_graph(pages: list[BuiltPage]) -> None:
    def fault(page: BuiltPage) -> list[str]:
        if page.all("//meta[@name='robots']"):
            return []
        canonical = page.all("//link[@rel='canonical']/@href")
        expected = page.name.removesuffix("index.html")
        graph = page.all("//meta[starts-with(@property, 'og:')]/@property")
        wanted = {"og:title", "og:description", "og:url", "og:image", "og:type"}
        right = len(canonical) == 1 and urlsplit(canonical[0]).path == f"/guildhall/{expected}"
        return [] if right and wanted <= set(graph) else ["head", *canonical]

    assert faults(pages, fault) == []


def test_no_page_has_inline_script_or_style(pages: list[BuiltPage]) -> None:
    handlers = "//@*[starts-with(name(), 'on')] | //@style | //style"
    code = "//script[not(@src)][not(contains(@type, 'json'))]"
    assert faults(pages, lambda page: page.all(f"{handlers} | {code}")) == []


def test_every_page_forbids_what_is_not_its_own(pages: list[BuiltPage]) -> None:
    def fault(page: BuiltPage) -> list[str]:
        policies = page.all("//meta[@http-equiv='Content-Security-Policy']/@content")
        if len(policies) != 1 or "default-src 'self'" not in policies[0]:
            return ["no policy"]
        return [
            word for word in ("unsafe-inline", "'unsafe-eval'", "*", "http") if word in policies[0]
        ]

    assert faults(pages, fault) == []


def test_no_page_loads_anything_from_elsewhere(pages: list[BuiltPage]) -> None:
    loads = "//script/@src | //img/@src | //iframe/@src | //source/@src | //video/@src"
    linked = "//link[not(@rel='canonical')]/@href"

    def fault(page: BuiltPage) -> list[str]:
        return [address for address in page.all(f"{loads} | {linked}") if "//" in address]

    assert faults(pages, fault) == []


def test_links_out_say_that_they_are_not_endorsed(pages: list[BuiltPage]) -> None:
    groups = [page for page in pages if page.name.startswith("groups/")]
    panel = "//article//a[starts-with(@href, 'http')][not(contains(@rel, 'nofollow'))]/@href"

    def fault(page: BuiltPage) -> list[str]:
        return [link for link in page.all(panel) if "github.com/guildhall-directory" not in link]

    assert faults(groups, fault) == []


def test_json_ld_is_json_and_names_its_types(pages: list[BuiltPage]) -> None:
    known = {"Organization", "ItemList", "BreadcrumbList", "WebSite"}

    def fault(page: BuiltPage) -> list[str]:
        types = [str(data["@type"]) for data in page.linked_data()]
        return [name for name in types if name not in known]

    assert faults(pages, fault) == []


def test_a_group_is_an_organization_with_its_offers(real_site: Path) -> None:
    page = BuiltPage(real_site, real_site / PAGE_TYPES["group"])
    organization, trail = page.linked_data()
    assert organization["@type"] == "Organization"
    assert {offer["name"] for offer in organization["makesOffer"]} >= {"Student"}
    assert all(offer["priceCurrency"] == "USD" for offer in organization["makesOffer"])
    assert [step["position"] for step in trail["itemListElement"]] == [1, 2, 3]


def test_every_group_page_links_to_its_record(pages: list[BuiltPage]) -> None:
    groups = [page for page in pages if page.name.startswith("groups/")]
    assert len(groups) > 800

    def fault(page: BuiltPage) -> list[str]:
        id_ = page.name.split("/")[1]
        links = page.all("//a[contains(@href, '/edit/')]/@href")
        return [] if len(links) == 1 and links[0].endswith(f"/{id_}.yaml") else ["edit", *links]

    assert faults(groups, fault) == []


def test_the_site_map_has_every_listed_page_and_no_other(
    real_site: Path, pages: list[BuiltPage]
) -> None:
    text = (real_site / "sitemap.xml").read_text(encoding="utf-8")
    mapped = {part.split("</loc>")[0] for part in text.split("<loc>")[1:]}
    listed = {
        page.all("//link[@rel='canonical']/@href")[0]
        for page in pages
        if not page.all("//meta[@name='robots']")
    }
    assert mapped == listed


def test_category_pages_name_all_their_groups_over_their_pages(pages: list[BuiltPage]) -> None:
    by_name = {page.name: page for page in pages}
    first = by_name["for/practitioners/index.html"]
    total = int(first.linked_data()[0]["numberOfItems"])
    parts = [first] + [
        page for name, page in by_name.items() if name.startswith("for/practitioners/page/")
    ]
    links = [link for page in parts for link in page.all("//li[@class='result']//h2/a/@href")]
    assert len({link.split("groups/")[1] for link in links}) == len(links) == total


def test_no_page_speaks_of_this_machine(real_site: Path) -> None:
    here = str(Path(__file__).resolve().parents[2])
    guilty = [
        path.name
        for path in real_site.rglob("*")
        if path.suffix in {".html", ".json", ".xml", ".txt", ".js", ".css"}
        and here in path.read_text(encoding="utf-8")
    ]
    assert guilty == []
