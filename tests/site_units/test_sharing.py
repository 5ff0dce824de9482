"""Pages from several processes are the pages from one, and nothing that goes wrong is lost."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from jinja2 import DictLoader, Environment, StrictUndefined
from tests.catalogues import SITE, tiny_catalogue

from guildhall.site.files import Files
from guildhall.site.keeping import Keeping, Outcome
from guildhall.site.page import Page
from guildhall.site.pages import all_pages
from guildhall.site.rendering import FILTERS, PageError, Renderer
from guildhall.site.shares import shares_of
from guildhall.site.sharing import Share, write_all


def a_renderer(output: Path, *taken: str) -> Renderer:
    templates = {"plain.html": "{{ head.title }}", "misspelt.html": "{{ wrod }}"}
    env = Environment(loader=DictLoader(templates), autoescape=True, undefined=StrictUndefined)
    env.filters.update(FILTERS)
    return Renderer(env, SITE, output, taken)


def a_share(place: int, *paths: str, template: str = "plain") -> Share:
    return Share(place, lambda: [Page(path, template, f"At {path}", "About.") for path in paths])


SHARES = (a_share(1, "b/", "c/"), a_share(2, "d/"), a_share(0, "a/"), a_share(3, "404.html"))


@pytest.mark.parametrize("number", [1, 2, 3, 9])
def test_any_number_of_processes_writes_the_same(number: int, tmp_path: Path) -> None:
    written = write_all(SHARES, a_renderer(tmp_path), number).pages
    assert [page.path for page in written] == ["a/", "b/", "c/", "d/", "404.html"]
    for page in written:
        assert (tmp_path / page.file).read_text("utf-8") == f"At {page.path}"


@pytest.mark.parametrize("number", [1, 2])
def test_the_land_of_a_map_is_known_to_who_writes_its_drawing(number: int, tmp_path: Path) -> None:
    figure = SimpleNamespace(land=SimpleNamespace(name="fr"))
    pages = [Page("a/", "plain", "A", "", {"figure": figure}), Page("b/", "plain", "B", "")]
    shares = [Share(0, lambda: pages), Share(1, tuple)]
    written = write_all(shares, a_renderer(tmp_path), number).pages
    assert [page.land for page in written] == ["fr", None]


@pytest.mark.parametrize("number", [1, 2])
def test_files_that_are_no_pages_are_written_too_and_kept(number: int, tmp_path: Path) -> None:
    def write(output: Path) -> None:
        (output / "data").mkdir()
        (output / "data" / "all.json").write_text("[]", "utf-8")

    def keeping(last: Outcome) -> Keeping:
        return Keeping(last.made, lambda file: (tmp_path / file).exists())

    shares = [Share(0, files=Files("files of data", write, ("x",))), a_share(1, "a/")]
    first = write_all(shares, a_renderer(tmp_path), number, keeping(Outcome()))
    assert [page.file for page in first.written] == ["data/all.json", "a/index.html"]
    assert [page.listed for page in first.written] == [False, True]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "data"]
    second = write_all(shares, a_renderer(tmp_path), number, keeping(first))
    assert [page.file for page in second.kept] == ["data/all.json"]
    (tmp_path / "data" / "all.json").unlink()
    third = write_all(shares, a_renderer(tmp_path), number, keeping(second))
    assert [page.file for page in third.written] == ["data/all.json", "a/index.html"]


@pytest.mark.usefixtures("several_processes")
def test_pages_are_written_by_other_processes(tmp_path: Path) -> None:
    def pages() -> Iterator[Page]:
        yield Page("a/", "plain", str(os.getpid()), "About.")

    write_all([Share(0, pages), Share(1, tuple)], a_renderer(tmp_path), 2)
    assert (tmp_path / "a" / "index.html").read_text("utf-8") != str(os.getpid())


@pytest.mark.parametrize("number", [1, 2])
def test_two_pages_of_one_address_are_refused_wherever_they_are_made(
    number: int, tmp_path: Path
) -> None:
    with pytest.raises(PageError, match="two pages have the address /a/"):
        write_all([a_share(0, "a/"), a_share(1, "a/")], a_renderer(tmp_path), number)


@pytest.mark.parametrize("number", [1, 2])
def test_a_page_of_ours_does_not_replace_one_by_hand(number: int, tmp_path: Path) -> None:
    renderer = a_renderer(tmp_path, "a/index.html")
    with pytest.raises(PageError, match="/a/"):
        write_all([a_share(0, "a/"), a_share(1, "b/")], renderer, number)


@pytest.mark.usefixtures("several_processes")
def test_what_a_template_misspells_is_told_by_the_process_that_waits(tmp_path: Path) -> None:
    shares = [a_share(0, "a/", template="misspelt"), a_share(1, "b/")]
    with pytest.raises(PageError, match=r"misspelt\.html fails for /a/: UndefinedError: 'wrod'"):
        write_all(shares, a_renderer(tmp_path), 2)


@pytest.mark.usefixtures("several_processes")
def test_a_process_that_dies_stops_the_build(tmp_path: Path) -> None:
    def pages() -> Iterable[Page]:
        os._exit(3)

    with pytest.raises(PageError, match="a process that rendered pages stopped"):
        write_all([Share(0, pages), a_share(1, "b/")], a_renderer(tmp_path), 2)


def test_shares_hold_all_pages_once_and_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("guildhall.site.shares.GROUPS_IN_A_SHARE", 2)
    catalogue = tiny_catalogue()
    shares = sorted(shares_of(catalogue, SITE), key=lambda share: share.place)
    assert [page.path for share in shares for page in share.pages()] == [
        page.path for page in all_pages(catalogue, SITE)
    ]
