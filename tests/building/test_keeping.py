"""A build keeps what is made of the same, and its site is byte for byte that of a cold one.

The cold one is made in one process, the other one in several where it matters.
"""

import datetime
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from tests.building.test_processes import files_of
from tests.tree import a_whole_tree

from guildhall.building import BuildError, Built, build
from guildhall.building.build import KEPT_FILE
from guildhall.building.last import Last, read, write
from guildhall.site.keeping import Made, Written

DAY = datetime.date(2026, 11, 25)


class Kept:
    """A project that is built again and again in one place."""

    def __init__(self, project: Path) -> None:
        self.project = project
        self.output = project / "output"
        self.cache = project / ".cache" / "records.json"

    @property
    def kept_file(self) -> Path:
        return self.cache.with_name(KEPT_FILE)

    def build(self, today: datetime.date = DAY) -> Built:
        return build(self.project, self.output, today=today, cache_file=self.cache)

    def cold(self, output: Path, today: datetime.date = DAY) -> dict[str, bytes]:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("guildhall.forking.cores", lambda: 1)
            build(self.project, output, today=today)
        return files_of(output)

    def record(self, id_: str) -> Path:
        (path,) = (self.project / "data" / "groups").rglob(f"{id_}.yaml")
        return path

    def inodes(self) -> dict[str, int]:
        """What tells a file that was left alone from one that was written anew."""
        found = (path for path in self.output.rglob("*") if path.is_file())
        return {path.relative_to(self.output).as_posix(): path.stat().st_ino for path in found}


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Kept:
    """One for all tests of a module: each leaves a site that is up to date."""
    found = Kept(a_whole_tree(tmp_path_factory.mktemp("kept").resolve()))
    found.build()
    return found


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_nothing_is_written_when_nothing_has_changed(kept: Kept) -> None:
    before = kept.inodes()
    built = kept.build()
    assert (list(built.changed), list(built.gone)) == ([], [])
    assert kept.inodes() == before
    assert built.files == len(before)


def a_group_says_more(kept: Kept) -> None:
    change(kept.record("rust-berlin"), "summary: ", "summary: Newly ")


def a_group_is_gone(kept: Kept) -> None:
    kept.record("rust-berlin").unlink()


def a_price_is_another(kept: Kept) -> None:
    change(kept.record("python-friends"), "price: 10\n", "price: 11\n")


def the_template_of_groups_has_more(kept: Kept) -> None:
    templates = kept.project / "theme" / "templates"
    change(templates / "group.html", "{% block main %}", "{% block main %}<!-- x -->")


def a_letter_has_more(kept: Kept) -> None:
    change(kept.project / "theme" / "templates" / "mail" / "item.txt", "* {{ name", "- {{ name")


def a_written_page_says_more(kept: Kept) -> None:
    page = kept.project / "content" / "pages" / "about.md"
    page.write_text("Title: Other\nSummary: x\n\nHello again.\n", "utf-8")


def a_topic_has_another_name(kept: Kept) -> None:
    change(kept.project / "data" / "topics.yaml", "name: Rust\n", "name: Rust, the language\n")


@pytest.mark.usefixtures("several_processes")
@pytest.mark.parametrize(
    ("happening", "keeps"),
    [
        (a_group_says_more, True),
        (a_price_is_another, True),
        (the_template_of_groups_has_more, True),
        (a_written_page_says_more, True),
        (a_group_is_gone, True),
        (a_letter_has_more, False),
        (a_topic_has_another_name, False),
    ],
)
def test_a_site_that_keeps_pages_is_that_of_a_cold_build(
    kept: Kept, happening: Callable[[Kept], None], tmp_path: Path, *, keeps: bool
) -> None:
    before, old = kept.inodes(), files_of(kept.output)
    happening(kept)
    built = kept.build()
    after, found = kept.inodes(), files_of(kept.output)
    assert found != old
    assert built.files == len(found)
    assert built.swaps is not keeps
    expected = kept.cold(tmp_path / "cold")
    assert found.keys() == expected.keys()
    assert [file for file in found if found[file] != expected[file]] == []
    if keeps:
        rewritten = [file for file in after if after[file] != before.get(file)]
        assert [file for file in rewritten if found[file] == old.get(file)] == []


WRITERS = (
    *("feeds.write", "exports.write", "site.calendars.write", "form.made.write"),
    *("site.map.explorer.write", "search.finder.write", "search.near.write"),
)
"""What writes files that are no pages, and come from the records."""


def test_feeds_and_data_are_left_when_no_record_has_changed(
    kept: Kept, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def write(*_: object) -> None:
        raise NotImplementedError

    the_template_of_groups_has_more(kept)
    with monkeypatch.context() as patch:
        for writer in WRITERS:
            patch.setattr(f"guildhall.{writer}", write)
        assert kept.build().changed
        change(kept.record("python-friends"), "price: ", "price: 1")
        with pytest.raises(BuildError, match="NotImplementedError"):
            kept.build()
    kept.build()
    assert files_of(kept.output) == kept.cold(tmp_path / "cold")


def test_data_that_somebody_touched_are_written_again(kept: Kept, tmp_path: Path) -> None:
    kept.build()
    for name in ("data/groups.json", "feeds/card.png", "find/near.json"):
        (kept.output / name).write_bytes(b"x")
    kept.build()
    assert files_of(kept.output) == kept.cold(tmp_path / "cold")


def test_another_day_makes_all_pages_anew(kept: Kept, tmp_path: Path) -> None:
    day = DAY + datetime.timedelta(days=1)
    assert kept.build(day).swaps
    assert files_of(kept.output) == kept.cold(tmp_path / "cold", day)


def test_a_file_that_somebody_touched_is_made_again(kept: Kept, tmp_path: Path) -> None:
    kept.build()
    file = kept.output / "groups" / "python-friends" / "index.html"
    file.write_bytes(file.read_bytes().swapcase())
    (kept.output / "areas" / "stray.html").write_text("x", "utf-8")
    built = kept.build()
    assert built.gone == ["areas/stray.html"]
    assert files_of(kept.output) == kept.cold(tmp_path / "cold")


def test_a_search_index_that_is_not_whole_is_made_again(kept: Kept, tmp_path: Path) -> None:
    kept.build()
    next((kept.output / "pagefind").rglob("*.pf_index")).unlink()
    kept.build()
    assert files_of(kept.output) == kept.cold(tmp_path / "cold")


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"guildhall site-1 x\n{}", b"[" * 100_000])
def test_a_broken_memory_is_none(tmp_path: Path, content: bytes) -> None:
    known = Last({"a/": Made("x", (Written("a/", "a/index.html", listed=True, land=None),))})
    file = tmp_path / KEPT_FILE
    write(file, "made from", replace(known, stats={"a/index.html": (1, 2)}))
    assert read(file, "made from").made == known.made
    assert read(file, "made from another") == Last()
    file.write_bytes(content)
    assert read(file, "made from") == Last()


def test_without_a_memory_everything_is_made(kept: Kept) -> None:
    kept.build()
    kept.kept_file.write_bytes(b"")
    assert kept.build().swaps
    assert not kept.build().swaps


def test_a_link_to_a_page_that_is_gone_stops_a_build_that_keeps_others(kept: Kept) -> None:
    page = kept.project / "content" / "pages" / "about.md"
    page.write_text("Title: About\nSummary: x\n\n[R](/groups/python-lyon/)\n", "utf-8")
    kept.build()
    before = files_of(kept.output)
    record = kept.record("python-lyon")
    text = record.read_bytes()
    record.unlink()
    with pytest.raises(BuildError, match=r"about/index\.html: groups/python-lyon"):
        kept.build()
    assert files_of(kept.output) == before
    record.write_bytes(text)
    assert list(kept.build().changed) == []


def test_a_build_that_stops_leaves_the_site_and_what_is_known_of_it(kept: Kept) -> None:
    kept.build()
    known, before = kept.kept_file.read_bytes(), files_of(kept.output)
    template = kept.project / "theme" / "templates" / "home.html"
    text = template.read_text("utf-8")
    template.write_text(text.replace("{% block main %}", "{% block main %}{{ wrong }}"), "utf-8")
    with pytest.raises(BuildError, match="wrong"):
        kept.build()
    template.write_text(text, "utf-8")
    assert kept.kept_file.read_bytes() == known
    assert files_of(kept.output) == before
    assert list(kept.project.glob("output.*")) == []
