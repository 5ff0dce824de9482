import subprocess
from pathlib import Path

import pytest

from guildhall.building.links import LinkCheckError, broken_links


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


def test_without_a_link_checker_it_is_said_how_to_get_one(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.executable", "/nowhere/python")
    monkeypatch.setenv("PATH", "")
    with pytest.raises(LinkCheckError, match="run `make site` once"):
        broken_links(site)


def test_a_link_checker_that_stops_is_told_with_what_it_says(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(command: list[str], **_: object) -> "subprocess.CompletedProcess[str]":
        return subprocess.CompletedProcess(command, 3, stdout="", stderr="bad option\n")

    monkeypatch.setattr("subprocess.run", stopped)
    with pytest.raises(LinkCheckError, match="lychee stopped: bad option"):
        broken_links(site)
