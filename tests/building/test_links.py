"""What leads nowhere inside a site is found, and nothing else."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from guildhall.building.links import LinkCheckError, broken_links

LYCHEE = Path(sys.executable).with_name("lychee")


def a_page(site: Path, file: str, *links: str) -> None:
    path = site / file
    path.parent.mkdir(parents=True, exist_ok=True)
    anchors = "".join(f'<a href="{link}">x</a>' for link in links)
    path.write_text(f'<!doctype html><h1 id="top">x</h1>{anchors}', encoding="utf-8")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site in a folder whose name has signs that addresses escape."""
    site = tmp_path / "a site #1"
    a_page(site, "index.html", "areas/", "areas/#top", "#top")
    a_page(site, "areas/index.html", "../", "./", "../index.html")
    return site


def test_links_that_lead_somewhere_are_no_problem(site: Path) -> None:
    assert broken_links(site) == []


def test_a_dead_link_is_told_with_its_page(site: Path) -> None:
    a_page(site, "areas/index.html", "../nowhere/", "../", "../gone.html")
    assert broken_links(site) == ["areas/index.html: gone.html", "areas/index.html: nowhere"]


def test_a_dead_link_is_told_as_people_write_it(site: Path) -> None:
    a_page(site, "areas/index.html", "caf%C3%A9%20x/")
    assert broken_links(site) == ["areas/index.html: areas/café x"]


def test_a_fragment_that_is_not_there_is_a_dead_link(site: Path) -> None:
    a_page(site, "areas/index.html", "../#bottom")
    assert [line.partition(":")[0] for line in broken_links(site)] == ["areas/index.html"]


def test_a_folder_without_a_page_is_a_dead_link(site: Path) -> None:
    (site / "empty").mkdir()
    a_page(site, "areas/index.html", "../empty/")
    assert broken_links(site) == ["areas/index.html: empty"]


def test_a_missing_picture_is_a_dead_link(site: Path) -> None:
    (site / "index.html").write_text('<img src="icon.svg" alt="">', encoding="utf-8")
    assert broken_links(site) == ["index.html: icon.svg"]


def test_pages_of_others_are_not_asked_for(site: Path) -> None:
    a_page(site, "areas/index.html", "https://nowhere.invalid/")
    assert broken_links(site) == []


def test_the_error_page_is_not_checked_as_its_links_start_at_the_public_path(site: Path) -> None:
    a_page(site, "404.html", "/directory/areas/")
    assert broken_links(site) == []


@pytest.mark.parametrize(
    "element",
    [
        '<img srcset="icon.png 1x, gone.png 2x" alt="">',
        '<form action="gone.png"></form>',
        '<video poster="gone.png"></video>',
        '<object data="gone.png"></object>',
        "<a href=gone.png>x</a>",
        "<A HREF=' gone.png '>x</A>",
    ],
)
def test_whatever_names_a_file_is_a_link(site: Path, element: str) -> None:
    (site / "icon.png").write_bytes(b"")
    (site / "index.html").write_text(element, encoding="utf-8")
    assert broken_links(site) == ["index.html: gone.png"]


def test_what_only_looks_like_a_link_is_none(site: Path) -> None:
    text = '<!-- <a href="gone/"> --><script>"<a href=\'gone/\'>"</script>&lt;a href="gone/">'
    (site / "index.html").write_text(text, encoding="utf-8")
    assert broken_links(site) == []


@pytest.mark.parametrize(
    "link", ["//cdn.invalid/x", "mailto:a@b.invalid", "data:,x", " HTTPS://x.invalid/", "tel:1"]
)
def test_what_leads_out_of_the_site_is_not_asked_for(site: Path, link: str) -> None:
    a_page(site, "index.html", link)
    assert broken_links(site) == []


@pytest.mark.parametrize("link", ["?q=x", "areas/?q=x#top", "/areas/", "/", "", "areas", ".", "#"])
def test_queries_and_paths_from_the_top_lead_somewhere(site: Path, link: str) -> None:
    a_page(site, "index.html", link)
    assert broken_links(site) == []


def test_a_link_that_leaves_the_folder_of_the_site_is_dead(site: Path) -> None:
    (site.parent / "outside.html").write_text("x", encoding="utf-8")
    a_page(site, "areas/index.html", "../../outside.html", "../../../")
    assert [line.partition(":")[0] for line in broken_links(site)] == ["areas/index.html"] * 2


def test_letters_of_another_size_are_another_file(site: Path) -> None:
    a_page(site, "index.html", "Areas/")
    assert broken_links(site) == ["index.html: Areas"]


def test_a_place_in_another_page_is_told_with_both(site: Path) -> None:
    a_page(site, "index.html", "areas/#bottom", "areas/#caf%C3%A9")
    (site / "areas" / "index.html").write_text('<h1 id="café">x</h1><a name="old">x</a>', "utf-8")
    a_page(site, "about/index.html", "../areas/#old", "../areas/#café")
    assert broken_links(site) == ["index.html: areas/index.html#bottom"]


def test_a_piece_of_a_drawing_is_a_place(site: Path) -> None:
    (site / "map.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg"><path id="land"/></svg>', "utf-8"
    )
    drawing = '<svg><use href="map.svg#land"/><use href="map.svg#sea"/></svg>'
    (site / "index.html").write_text(drawing, encoding="utf-8")
    assert broken_links(site) == ["index.html: map.svg#sea"]


def test_an_empty_page_has_no_place(site: Path) -> None:
    (site / "empty.html").write_text("", encoding="utf-8")
    a_page(site, "index.html", "empty.html", "empty.html#top")
    assert broken_links(site) == ["index.html: empty.html#top"]


@pytest.mark.usefixtures("several_processes")
def test_one_process_finds_what_several_find(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(9):
        a_page(site, f"p{number}/index.html", f"../p{number + 1}/", "../#bottom", "#middle")
    several = broken_links(site)
    monkeypatch.setattr("guildhall.building.links.processes", lambda: 1)
    assert broken_links(site) == several
    assert len(several) == 9 + 9 + 1


@pytest.mark.usefixtures("several_processes")
def test_a_process_that_stops_is_told(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("guildhall.building.links._survey", lambda *_: os._exit(3))
    with pytest.raises(LinkCheckError, match="a process that checked links stopped"):
        broken_links(site)


@pytest.mark.skipif(not LYCHEE.exists(), reason="lychee is not installed")
def test_an_independent_checker_finds_the_same(site: Path) -> None:
    a_page(site, "areas/index.html", "../nowhere/", "../", "../gone.html", "../?q", "caf%C3%A9/")
    a_page(site, "about/index.html", "../areas/#top", "../areas/#bottom", "#top", "#x", "/areas/")
    command = (
        *(LYCHEE, "--offline", "--no-progress", "--include-fragments", "--format", "json"),
        *("--index-files", "index.html", "--root-dir", site, "--extensions", "html", site),
    )
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    report = json.loads(ran.stdout)["error_map"]
    pages = sorted(page for page, failures in report.items() for _ in failures)
    own = sorted(str(site / line.partition(":")[0]) for line in broken_links(site))
    assert own == pages
