"""A change rewrites the pages that it affects and no others; what is broken changes nothing."""

from pathlib import Path

import pytest
from tests.watching.conftest import Watched, replace


def stamps(folder: Path) -> dict[str, tuple[int, int]]:
    """Which file lies at each path: a file that was rewritten is another one."""
    found = ((path, path.stat()) for path in folder.rglob("*") if path.is_file())
    return {
        path.relative_to(folder).as_posix(): (stat.st_ino, stat.st_mtime_ns) for path, stat in found
    }


def rewritten(watched: Watched, before: dict[str, tuple[int, int]]) -> set[str]:
    after = stamps(watched.output)
    return {file for file in after if after[file] != before.get(file)}


def spoil(path: Path) -> str:
    """Break a record; return what it was."""
    text = path.read_text("utf-8")
    path.write_text(text.replace("kind: ", "kind: no-such-"), "utf-8")
    return text


def test_a_changed_record_rewrites_its_page_and_the_lists_that_have_it(watched: Watched) -> None:
    before = stamps(watched.output)
    replace(watched.record("rust-berlin"), "name: ", "name: Newly ")
    said = watched.notice()
    assert said.startswith("data/groups/de/rust-berlin.yaml changed: ")
    files = rewritten(watched, before)
    assert {
        "groups/rust-berlin/index.html",
        "topics/rust/index.html",
        "places/de/index.html",
        "places/de/berlin/index.html",
    } <= files
    untouched = {
        "groups/python-lyon/index.html",
        "topics/python/index.html",
        "places/fr/index.html",
        "about/index.html",
    }
    assert untouched.isdisjoint(files)
    assert "Newly" in watched.read("groups/rust-berlin/index.html")
    watched.catch_up()
    assert "Newly" in watched.read("data/groups.json")


def test_a_record_that_is_saved_as_it_was_rewrites_nothing(watched: Watched) -> None:
    record = watched.record("rust-berlin")
    before = stamps(watched.output)
    record.write_bytes(record.read_bytes())
    watched.settle()
    assert rewritten(watched, before) == set()


def test_a_broken_record_is_told_and_the_site_stays_as_it_was_until_it_is_mended(
    watched: Watched,
) -> None:
    record = watched.record("rust-berlin")
    before = stamps(watched.output)
    text = spoil(record)
    said = watched.notice()
    assert "data/groups/de/rust-berlin.yaml:" in said
    assert "no-such-" in said
    assert said.endswith("The site is as it was before.")
    assert "data/groups/de/rust-berlin.yaml:" in watched.tabs.notice[0]
    replace(watched.record("python-lyon"), "name: ", "name: Newly ")
    record.write_text(text.replace("kind: ", "kind: nor-such-"), "utf-8")
    watched.notice()
    assert rewritten(watched, before) == set()
    record.write_text(text, "utf-8")
    assert watched.notice().endswith("All is well again.")
    assert watched.tabs.notice == ()
    assert "Newly" in watched.read("groups/python-lyon/index.html")


def test_a_removed_record_takes_its_page_along_and_comes_back(watched: Watched) -> None:
    record = watched.record("rust-berlin")
    text = record.read_text("utf-8")
    record.unlink()
    watched.notice()
    assert not (watched.output / "groups" / "rust-berlin").exists()
    record.write_text(text, "utf-8")
    watched.notice()
    assert (watched.output / "groups" / "rust-berlin" / "index.html").exists()


@pytest.mark.parametrize("broken", ["{% if %}", "{{ nobody.knows }}"])
def test_a_broken_template_is_told_and_the_pages_stay_until_it_is_mended(
    watched: Watched, broken: str
) -> None:
    template = watched.project / "theme" / "templates" / "group.html"
    text = template.read_text("utf-8")
    before = watched.read("groups/python-friends/index.html")
    template.write_text(text.replace("{% block main %}", f"{{% block main %}}{broken}", 1), "utf-8")
    assert watched.notice().endswith("The site is as it was before.")
    replace(watched.record("rust-berlin"), "name: ", "name: Still ")
    watched.watching.step()
    assert watched.tabs.notice
    assert watched.read("groups/python-friends/index.html") == before
    template.write_text(text, "utf-8")
    watched.notice()
    assert watched.tabs.notice == ()
    watched.catch_up()
    assert "Still" in watched.read("groups/rust-berlin/index.html")


def test_a_page_that_somebody_looks_at_is_the_first_to_have_a_new_frame(watched: Watched) -> None:
    base = watched.project / "theme" / "templates" / "base.html"
    other = watched.read("places/fr/index.html")
    with watched.tabs.looking_at("topics/python/"):
        replace(base, "<body>", '<body data-new="">')
        watched.notice()
    assert 'data-new=""' in watched.read("topics/python/index.html")
    assert watched.read("places/fr/index.html") == other
    watched.catch_up()
    assert 'data-new=""' in watched.read("places/fr/index.html")


def test_a_broken_link_inside_the_site_is_told_when_the_site_is_caught_up_with(
    watched: Watched,
) -> None:
    about = watched.project / "content" / "pages" / "about.md"
    text = about.read_text("utf-8")
    about.write_text(f"{text}\n[Nowhere](/nowhere/at/all/)\n", "utf-8")
    watched.notice()
    while not watched.tabs.notice:
        watched.watching.step()
    assert any("nowhere/at/all" in line for line in watched.tabs.notice)
    about.write_text(text, "utf-8")
    watched.notice()
    watched.catch_up()
    assert watched.tabs.notice == ()
