"""What holds for every map of the real site."""

import posixpath
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest
from tests.site.reading import BuiltPage

MOST_LINKS = 320
"""Dots of a page: more would weigh on a phone."""


@pytest.fixture(scope="module")
def mapped(real_site: Path) -> list[str]:
    """Files of all pages with a map."""
    return [
        path.relative_to(real_site).as_posix()
        for path in sorted(real_site.rglob("index.html"))
        if 'class="map-drawing"' in path.read_text(encoding="utf-8")
    ]


def targets(page: BuiltPage, path: str) -> Iterator[str]:
    """Files that links of a page lead to."""
    for address in page.all(path):
        whole = posixpath.normpath(posixpath.join(posixpath.dirname(page.name), unquote(address)))
        yield whole.split("#")[0]


def numbers(texts: list[str]) -> int:
    """The sum of the numbers of groups that titles or cells end with."""
    found = [re.search(r"([\d,]+)(?: groups?)?\s*$", text) for text in texts]
    return sum(int(match[1].replace(",", "")) for match in found if match)


def test_pages_of_all_kinds_have_a_map(mapped: list[str]) -> None:
    wanted = {
        *("index.html", "places/index.html", "places/europe/index.html", "places/de/index.html"),
        *("places/us/portland/index.html", "places/us/cities/index.html"),
        *("areas/data-ai/index.html", "topics/python/index.html", "topics/java/us/index.html"),
        *("cost/free/index.html", "for/women/index.html", "roles/data-engineer/index.html"),
    }
    assert wanted - set(mapped) == set()


def test_every_dot_and_every_land_leads_to_a_file(real_site: Path, mapped: list[str]) -> None:
    missing = set()
    for name in mapped:
        page = BuiltPage(real_site, real_site / name)
        for target in targets(page, "//svg[@class='map-drawing']//a/@href"):
            if not (real_site / target / "index.html").is_file():
                missing.add((name, target))
        for target in targets(page, "//svg[@class='map-drawing']//use/@href"):
            if not (real_site / target).is_file():
                missing.add((name, target))
    assert missing == set()


def test_every_table_says_what_its_dots_say(real_site: Path, mapped: list[str]) -> None:
    wrong = []
    for name in mapped:
        page = BuiltPage(real_site, real_site / name)
        dots = numbers(page.all("//svg[@class='map-drawing']//title/text()"))
        rows = page.all("//tbody[@data-map-rows]/tr")
        table = numbers([str(row.xpath("string(td)")) for row in rows])
        words = str(page.tree.xpath("string(//p[@data-map-words])")).replace(",", "")
        beyond = re.search(r"(\d+) more stands? in the table only", words)
        if rows and table != dots + (int(beyond[1]) if beyond else 0):
            wrong.append(f"{name}: {table} in the table, {dots} on the map, {words}")
        if not words.strip().startswith(f"{dots} group"):
            wrong.append(f"{name}: {dots} on the map, {words}")
    assert wrong == []


def test_no_map_has_too_many_dots_or_stands_in_the_way_of_the_keyboard(
    real_site: Path, mapped: list[str]
) -> None:
    for name in mapped:
        page = BuiltPage(real_site, real_site / name)
        assert len(page.all("//svg[@class='map-drawing']//circle")) <= MOST_LINKS, name
        assert page.all("//svg[@class='map-drawing']/@aria-hidden") == ["true"], name
        assert page.all("//svg[@class='map-drawing']//a[not(@tabindex='-1')]") == [], name
        assert page.all("//tbody[@data-map-rows] | //section[@id='map']//p/a"), name


def test_the_home_page_stays_light(real_site: Path) -> None:
    assert (real_site / "index.html").stat().st_size < 64 * 1024


def test_only_lands_that_a_page_shows_are_written(real_site: Path, mapped: list[str]) -> None:
    used = set()
    for name in mapped:
        page = BuiltPage(real_site, real_site / name)
        used |= set(targets(page, "//svg[@class='map-drawing']//use/@href"))
        used |= set(targets(page, "//section/@data-explore"))
    written = {f"map/{path.name}" for path in (real_site / "map").glob("*.svg")}
    assert written == used
