"""Pages made from a tiny catalogue."""

from pathlib import Path

import pytest
from tests.catalogues import SITE, TINY_WORDS, a_catalogue, by_path, tiny_catalogue
from tests.making import a_record

from guildhall.catalogue import Catalogue
from guildhall.site import linked_data, sitemap
from guildhall.site.assets import Assets
from guildhall.site.page import Page
from guildhall.site.pages import all_pages
from guildhall.site.pages.category import PAGE_SIZE

CATALOGUE = tiny_catalogue()
PAGES = by_path(list(all_pages(CATALOGUE, SITE)))


@pytest.mark.parametrize(
    "path",
    [
        "",
        "404.html",
        "areas/",
        "areas/programming-languages/",
        "topics/python/",
        "places/",
        "places/europe/",
        "places/gb/",
        "places/gb/london/",
        "places/online/",
        "places/worldwide/",
        "roles/python-developer/",
        "cost/free/",
        "for/students/",
        "careers/job-board/",
        "collections/places-to-start/",
        "groups/python-friends/",
        "groups/old-pythons/",
        "groups/pythonistas/",
        "closed/",
        "meetings/",
        "about/coverage/",
        "contribute/gaps/",
        "find/",
    ],
)
def test_there_is_a_page_at_each_address(path: str) -> None:
    assert path in PAGES


def test_titles_are_unique() -> None:
    titles = [page.title for page in PAGES.values() if page.template]
    assert len(set(titles)) == len(titles)


def test_a_page_knows_its_way_to_the_top() -> None:
    assert Page("", "home", "", "").root == "./"
    assert Page("areas/data-ai/", "category", "", "").root == "../../"
    assert Page("404.html", "error", "", "").root == "./"
    assert Page("areas/", "areas", "", "").file == "areas/index.html"


def test_a_topic_has_a_page_for_a_country_where_three_groups_meet() -> None:
    three = [a_record(f"python-{n}", name=f"Python {n}") for n in range(3)]
    assert "topics/python/fr/" in by_path(list(all_pages(a_catalogue(*three), SITE)))
    assert "topics/python/fr/" not in by_path(list(all_pages(a_catalogue(*three[:2]), SITE)))


def test_a_large_category_is_paged_and_filtered_in_the_finder() -> None:
    many = [a_record(f"python-{n}", name=f"Python {n}") for n in range(PAGE_SIZE + 1)]
    pages = by_path(list(all_pages(a_catalogue(*many), SITE)))
    first, second = pages["topics/python/"], pages["topics/python/page/2/"]
    assert len(first.context["cards"]) == PAGE_SIZE
    assert len(second.context["cards"]) == 1
    assert first.context["facet_names"] is None
    assert first.context["finder_query"] == "topic=python"
    assert second.title == "Python groups, page 2"


def test_a_closed_group_is_in_no_category() -> None:
    for path, page in PAGES.items():
        if page.template == "category":
            ids = {card.id for card, _, _ in page.context["cards"]}
            assert not ids & {"old-pythons", "gone-london"}, path


def test_a_moved_address_and_the_error_page_are_not_listed() -> None:
    pages = {path: page for path, page in PAGES.items() if page.template not in {"", "embed"}}
    assert {path for path, page in pages.items() if not page.listed} == {
        "404.html",
        "contribute/edit/",
        "groups/pythonistas/",
        "offline/",
    }


def test_closed_groups_stand_with_their_successor_the_latest_first_and_undated_ones_last() -> None:
    rows = PAGES["closed/"].context["rows"]
    assert [(entry.id, successor and successor.id) for entry, _, successor in rows] == [
        ("old-pythons", "python-friends"),
        ("gone-london", None),
    ]


def test_a_group_offers_its_tiers_and_names_its_parent() -> None:
    by_id = CATALOGUE.by_id
    data = linked_data.organization(SITE, by_id["python-friends"], None)
    assert [offer["price"] for offer in data["makesOffer"]] == ["100", "10"]
    assert data["makesOffer"][0]["eligibleDuration"]["unitCode"] == "ANN"
    closed = linked_data.organization(SITE, by_id["old-pythons"], by_id["python-friends"])
    assert closed["dissolutionDate"] == "2021"
    assert closed["parentOrganization"]["name"] == "Friends of Python"


def test_a_price_without_a_currency_gets_none() -> None:
    tiers = [{"name": "All", "price": 0}]
    entry = a_catalogue(a_record(membership={"model": "mixed", "tiers": tiers})).entries[0]
    offer = linked_data.organization(SITE, entry, None)["makesOffer"][0]
    assert offer == {"@type": "Offer", "name": "All", "price": "0"}


def test_the_site_map_has_public_addresses_once(tmp_path: Path) -> None:
    sitemap.write(tmp_path, SITE, ["", "areas/", "areas/"])
    text = (tmp_path / "sitemap.xml").read_text("utf-8")
    assert text.count("<loc>") == 2
    assert "<loc>https://guildhall.example/directory/areas/</loc>" in text
    assert "Sitemap: https://guildhall.example" in (tmp_path / "robots.txt").read_text("utf-8")


def test_assets_are_named_by_their_content(tmp_path: Path) -> None:
    source = tmp_path / "static"
    source.mkdir()
    (source / "a.js").write_text('import { b } from "./b.js";\n', encoding="utf-8")
    (source / "b.js").write_text("export const b = 1;\n", encoding="utf-8")
    first = Assets(source, ("a.js",))
    before = first.folder
    assert first.modules("a.js") == ["a.js"]
    (source / "b.js").write_text("export const b = 2;\n", encoding="utf-8")
    assert Assets(source, ("a.js",)).folder != before
    first.write(tmp_path / "out")
    assert (tmp_path / "out" / first.folder / "a.js").is_file()


def test_addresses_of_the_site_are_below_its_path() -> None:
    assert SITE.base == "/directory/"
    assert SITE.edit_address("data/groups/fr/a.yaml").endswith("/edit/main/data/groups/fr/a.yaml")


def test_an_empty_directory_has_a_home_page_all_the_same() -> None:
    empty = Catalogue.of((), TINY_WORDS, CATALOGUE.today)
    assert "" in by_path(list(all_pages(empty, SITE)))


def test_cards_of_a_filtered_page_say_where_their_facet_values_stand() -> None:
    four = [a_record(f"python-{n}", name=f"Python {n}", url=None) for n in range(3)]
    london = {"reach": "local", "country": "GB", "city": "London"}
    four.append(a_record("python-london", name="Python London", region=london))
    page = by_path(list(all_pages(a_catalogue(*four), SITE)))["topics/python/"]
    names = page.context["facet_names"]
    assert [facet["id"] for facet in names] == ["where"]
    read = {
        card.id: [
            names[int(f)]["values"][int(v)][0] for f, v in (t.split(".") for t in values.split())
        ]
        for card, _, values in page.context["cards"]
    }
    assert read["python-london"] == ["europe", "GB"]
    assert read["python-0"] == ["europe", "FR"]
