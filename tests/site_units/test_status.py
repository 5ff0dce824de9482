"""What pages say of links."""

import dataclasses
from pathlib import Path
from typing import Any

import pytest
from jinja2 import Environment, FileSystemLoader
from lxml import html
from tests.catalogues import SITE, by_path, tiny_catalogue
from tests.links.results import a_history, gone, on
from tests.making import ROOT
from tests.tree import a_whole_tree

from guildhall.links import history as histories
from guildhall.links.history import HISTORY_FILE, Dated, History, HistoryError
from guildhall.links.standing import Standing, standing_of
from guildhall.links.verdict import Reason
from guildhall.site.link_words import gone_addresses, link_words
from guildhall.site.pages import all_pages, groups, status
from guildhall.site.plugin import JINJA_ENVIRONMENT, JINJA_FILTERS
from guildhall.site.rendering import Renderer

URL = "https://python-lyon.example.org/"
JOBS = "https://jobs.example.org/"
CATALOGUE = tiny_catalogue()


def standing(tmp_path: Path, *results: Dated) -> Standing:
    """How the links of the tiny catalogue stand after some results."""
    (tmp_path / HISTORY_FILE).parent.mkdir(parents=True, exist_ok=True)
    histories.write(tmp_path / HISTORY_FILE, a_history(*results))
    return standing_of(tmp_path, (entry.record for entry in CATALOGUE.entries))


def shown(path: str, links: Standing) -> str:
    """The words of a page of a site whose links stand so."""
    site = dataclasses.replace(SITE, links=links)
    templates = FileSystemLoader(ROOT / "theme" / "templates")
    options: dict[str, Any] = {**JINJA_ENVIRONMENT, "loader": templates}
    env = Environment(**options)  # noqa: S701 - which escapes
    env.filters.update(JINJA_FILTERS)
    pages = by_path([*status.pages(CATALOGUE, site), *groups.pages(CATALOGUE, site)])
    text = Renderer(env, site, Path()).render(pages[path])
    tree: Any = html.fromstring(text)
    (main,) = tree.xpath("//main")
    return " ".join(" ".join(main.itertext()).split())


def test_without_a_history_the_page_says_that_nothing_was_checked(tmp_path: Path) -> None:
    links = standing_of(tmp_path, (entry.record for entry in CATALOGUE.entries))
    words = shown("status/", links)
    assert "No link has been checked yet." in words
    assert f"The records name {len(links.addresses)} addresses" in words
    assert "Answers" not in words
    assert "A seventh is asked each day" not in words


def test_without_a_history_a_group_says_nothing_of_its_link() -> None:
    assert "answered" not in shown("groups/python-lyon/", Standing())


def test_the_page_counts_the_verdicts_and_says_when(tmp_path: Path) -> None:
    links = standing(tmp_path, on(3), on(20, Reason.BOT_WALL, JOBS))
    words = shown("status/", links)
    assert "2 addresses have been checked, the last on 20 November 2026" in words
    assert "the longest ago on 3 November 2026" in words
    assert "Answers The page came. 1" in words
    assert f"Its turn comes within a week. {links.unchecked}" in words
    assert "Lets no program in 1" in words
    assert links.unchecked == len(links.addresses) - 2


def test_a_gone_address_stands_there_with_its_days_and_its_groups(tmp_path: Path) -> None:
    words = shown("status/", standing(tmp_path, on(1), *gone(URL, days=(4, 9, 14))))
    assert "Called gone 1" in words
    assert URL in words
    assert "Friends of Python" in words
    assert "page not found (404) · for 21 days" in words
    assert "Look in the web archive" in words


def test_failures_that_prove_nothing_are_only_counted(tmp_path: Path) -> None:
    links = standing(tmp_path, on(1), *gone(URL, days=(20, 21)))
    words = shown("status/", links)
    assert "1 other failed, but not often or long enough" in words
    assert URL not in words
    assert "Last answered 1 November 2026" in shown("groups/python-lyon/", links)


def test_a_suspected_address_is_for_a_person_and_not_told_to_readers(tmp_path: Path) -> None:
    links = standing(tmp_path, on(1), on(9, Reason.PARKED, URL))
    assert f"{URL}" in shown("status/", links)
    assert "shows a parking page" in shown("status/", links)
    words = shown("groups/python-lyon/", links)
    assert "parking" not in words
    assert "Last answered 1 November 2026" in words


def test_the_page_of_a_group_says_when_its_link_last_answered(tmp_path: Path) -> None:
    assert "Link Last answered 3 November 2026" in shown(
        "groups/python-lyon/", standing(tmp_path, on(3))
    )


def test_a_link_that_is_gone_is_said_so_with_a_copy_to_look_for(tmp_path: Path) -> None:
    links = standing(tmp_path, on(1), *gone(URL, days=(4, 9, 14)))
    words = shown("groups/python-lyon/", links)
    assert "Gone since 4 November 2026 Last answered 1 November 2026" in words
    said = link_words(links, URL)
    assert said
    assert said.archive == f"https://web.archive.org/web/20261101/{URL}"


def test_what_could_not_be_told_is_said_with_its_reason_when_it_never_answered(
    tmp_path: Path,
) -> None:
    words = shown("groups/python-lyon/", standing(tmp_path, on(3, Reason.BOT_WALL)))
    assert "Could not tell whether it answers On 3 November 2026: lets no program in" in words
    after = standing(tmp_path, on(1), on(3, Reason.BOT_WALL))
    assert "Last answered 1 November 2026" in shown("groups/python-lyon/", after)


@pytest.mark.parametrize("reason", [Reason.NOT_FOUND, Reason.PARKED])
def test_one_bad_day_of_a_link_that_was_never_seen_says_nothing(
    tmp_path: Path, reason: Reason
) -> None:
    links = standing(tmp_path, on(3, reason))
    assert link_words(links, URL) is None
    assert "Gone" not in shown("groups/python-lyon/", links)


def test_another_address_of_a_group_that_is_gone_is_marked(tmp_path: Path) -> None:
    links = standing(tmp_path, *gone(JOBS, days=(4, 9, 14)))
    friends = CATALOGUE.by_id["python-friends"].group
    assert gone_addresses(links, friends) == {JOBS: "Gone since 4 November 2026"}
    assert "Job board Gone since 4 November 2026" in shown("groups/python-friends/", links)


def test_the_checker_explains_itself_to_those_who_run_a_server() -> None:
    words = shown("status/checker/", Standing())
    assert "Guildhall/1.0 (+https://forge.example/guildhall/blob/main/docs/links.md)" in words
    assert "One request to a host at a time, and at least 1 second from one to the next" in words
    assert "At most 256 KB of a page" in words
    assert "User-agent: Guildhall Disallow: /" in words


def test_a_group_of_which_nothing_answers_is_listed_unless_a_source_says_more(
    tmp_path: Path,
) -> None:
    own = [
        url
        for entry in CATALOGUE.entries
        for url in (entry.group.url,)
        if url and entry.id in {"python-lyon", "old-pythons"}
    ]
    results = [one for url in own for one in gone(url, days=(4, 9, 14))]
    words = shown("status/", standing(tmp_path, *results))
    assert "Nothing of theirs answers" in words


def test_the_addresses_of_records_and_of_written_pages_are_counted_once(tmp_path: Path) -> None:
    page = tmp_path / "content" / "pages" / "about.md"
    page.parent.mkdir(parents=True)
    page.write_text(f"[a]({URL}#x) [b](https://only.example.org/)\n", "utf-8")
    links = standing(tmp_path, on(1))
    urls = [one.url for one in links.addresses]
    assert len(urls) == len(set(urls))
    assert "https://only.example.org/" in urls


def test_a_broken_history_stops_the_build_with_its_line(tmp_path: Path) -> None:
    project = a_whole_tree(tmp_path)
    (project / HISTORY_FILE).write_text('{"format":1\n<<<<<<< HEAD\n}', "utf-8")
    with pytest.raises(HistoryError, match=r"link-history\.json:2: a merge is not finished"):
        standing_of(project, ())


def test_pages_without_links_are_the_same_for_every_page_type() -> None:
    group = CATALOGUE.entries[0].group
    assert Standing().of(group.url) is None
    assert Standing(history=History()).of(None) is None
    paths = by_path(list(all_pages(CATALOGUE, SITE)))
    assert {"status/", "status/checker/"} <= set(paths)
