"""Which map a page gets, and that its table says what its dots say."""

import dataclasses
from typing import Any

import pytest
from tests.catalogues import SITE, WORDS, a_catalogue, by_path
from tests.making import ROOT, TODAY, a_record

from guildhall.catalogue import Catalogue
from guildhall.records.record import Record
from guildhall.site.map import Figure, Maps, explorer
from guildhall.site.map.figures import BEYOND, UNPLACED
from guildhall.site.map.land import FOLDER, Atlas
from guildhall.site.pages import all_pages
from guildhall.vocabulary import Country
from guildhall.vocabulary.terms import Continent

PLACES = {
    "Berlin": ("DE", [52.52, 13.4]),
    "Potsdam": ("DE", [52.4, 13.06]),
    "Munich": ("DE", [48.14, 11.58]),
    "London": ("GB", [51.51, -0.13]),
    "Chicago": ("US", [41.85, -87.65]),
    "Honolulu": ("US", [21.31, -157.86]),
}


def a_group(id_: str, city: str, **changes: Any) -> Record:
    country, location = PLACES[city]
    region = {"reach": "local", "country": country, "city": city, "location": location}
    return a_record(id_, name=id_, region=region, **changes)


RECORDS = [
    *(a_group(f"berlin-{n}", "Berlin") for n in range(4)),
    *(a_group(name.lower(), name) for name in PLACES),
    a_record("nowhere", name="Nowhere", region={"reach": "local", "country": "DE", "city": "Ulm"}),
    a_record("worldwide", name="Worldwide", region={"reach": "global"}),
]
CATALOGUE = a_catalogue(*RECORDS)
MAPS = Maps(CATALOGUE, ROOT)
PAGES = by_path(list(all_pages(CATALOGUE, dataclasses.replace(SITE, maps=MAPS))))


def figure(path: str) -> Figure:
    found = PAGES[path].context["figure"]
    assert isinstance(found, Figure)
    return found


@pytest.mark.parametrize(
    ("path", "land"),
    [
        ("", "world"),
        ("places/", "world"),
        ("areas/programming-languages/", "world"),
        ("topics/python/", "world"),
        ("topics/python/de/", "de"),
        ("places/europe/", "europe"),
        ("places/de/", "de"),
        ("places/de/berlin/", "de"),
        ("places/us/", "us"),
    ],
)
def test_a_page_has_the_map_that_suits_it(path: str, land: str) -> None:
    assert figure(path).land.name == land


@pytest.mark.parametrize(
    "path", [path for path, page in PAGES.items() if page.context.get("figure")]
)
def test_the_table_of_a_map_says_what_its_dots_say(path: str) -> None:
    it = figure(path)
    shown = sum(row.number for row in it.rows if not row.note)
    if it.places == "City":
        assert shown == it.on_map
    assert sum(row.number for row in it.rows) == it.on_map + it.beyond
    assert len({(row.name, row.path) for row in it.rows}) == len(it.rows)


def test_every_dot_and_every_row_leads_to_a_page() -> None:
    for path, page in PAGES.items():
        it = page.context.get("figure")
        if it:
            targets = {dot.path for dot in it.dots} | {row.path for row in it.rows}
            assert targets <= PAGES.keys(), path


def test_the_world_counts_every_group_that_has_a_place_and_tells_of_the_others() -> None:
    assert (figure("").on_map, figure("").off) == (10, 2)
    assert [(row.name, row.number) for row in figure("").rows] == [
        ("Germany", 7),
        ("United States", 2),
        ("United Kingdom", 1),
    ]


def test_a_place_without_coordinates_and_one_beyond_the_edge_stand_in_the_table() -> None:
    assert [(r.name, r.note) for r in figure("places/de/").rows if r.note] == [("Ulm", UNPLACED)]
    assert [(r.name, r.note) for r in figure("places/us/").rows if r.note] == [("Honolulu", BEYOND)]
    assert figure("places/us/").beyond == 1


def test_a_city_is_shown_among_its_neighbours_and_keeps_its_name() -> None:
    it = figure("places/de/potsdam/")
    (here,) = [dot for dot in it.dots if dot.is_here]
    assert here.members[0].spot.name == "Potsdam"
    assert it.names[0].text == "Potsdam"
    assert it.view.height < it.land.height
    assert {row.name for row in it.rows} >= {"Berlin", "Potsdam"}


def test_a_city_without_coordinates_or_beyond_its_country_s_map_has_no_map() -> None:
    assert PAGES["places/de/ulm/"].context["figure"] is None
    assert PAGES["places/us/honolulu/"].context["figure"] is None


def test_a_list_with_few_places_has_no_map_of_the_world() -> None:
    assert PAGES["places/worldwide/"].context["figure"] is None


def test_only_the_first_page_of_a_list_has_the_map() -> None:
    many = [a_group(f"g{n}", "Berlin") for n in range(101)]
    catalogue = a_catalogue(*many)
    site = dataclasses.replace(SITE, maps=Maps(catalogue, ROOT))
    pages = by_path(list(all_pages(catalogue, site)))
    assert pages["topics/python/"].context["figure"]
    assert pages["topics/python/page/2/"].context["figure"] is None


def test_a_country_without_a_shape_is_shown_in_its_region() -> None:
    reunion = Country("RE", "Réunion", "africa", {})
    words = dataclasses.replace(
        WORDS,
        countries={**WORDS.countries, "RE": reunion},
        continents={**WORDS.continents, "africa": Continent(id="africa", name="Africa", code="AF")},
    )
    region = {"reach": "local", "country": "MU", "city": "Moka", "location": [-11.2, 43.9]}
    region = {**region, "country": "RE"}
    record = a_record("a", region=region, file="data/groups/re/a.yaml")
    catalogue = Catalogue.of([record], words, TODAY)
    it = Maps(catalogue, ROOT).of("RE", catalogue.open)
    assert it
    assert it.land.name == "africa"
    assert it.view.width < it.land.width


def test_a_project_without_land_is_told_what_to_do(tmp_path: Any) -> None:
    with pytest.raises(FileNotFoundError, match="make atlas"):
        Atlas(tmp_path).world()


def test_the_data_of_the_large_map_hold_every_group_once() -> None:
    data = explorer.data(MAPS, CATALOGUE)
    assert sum(number for *_, pairs in data["spots"] for _, number in pairs) == 10
    assert {f"places/{path}/" for _, _, _, path, _ in data["spots"]} <= PAGES.keys()


def test_every_land_is_read_and_drawn_with_its_name_by_content() -> None:
    atlas = Atlas(ROOT / FOLDER)
    for file in (ROOT / FOLDER).glob("*.json"):
        land = atlas.land(file.stem)
        assert land
        assert land.paths
        assert land.drawing.startswith(b"<svg")
        assert land.file.startswith(f"map/{file.stem}-")


def test_the_finer_world_lies_exactly_over_the_other() -> None:
    atlas = Atlas(ROOT / FOLDER)
    one, other = atlas.world(), atlas.fine_world()
    for place in ((52.5, 13.4), (-36.8, 174.8), (64.5, -165.4), (-17.7, 178)):
        assert one.on_map(*place) == other.on_map(*place)
        assert one.holds(*one.on_map(*place))
