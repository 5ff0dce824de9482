"""A build that stops, wherever it stops, leaves the last good site as it was."""

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.breaking import BROKEN, Broken
from tests.making import ROOT, TODAY
from tests.tree import GROUPS, a_whole_tree

from guildhall.building import BuildError, build
from guildhall.building.links import LinkCheckError
from guildhall.building.swap import restored

TRUE = Path(shutil.which("true") or "true")
"""A program that ends at once and says nothing."""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small project with its site in ``output/``."""
    project = a_whole_tree(tmp_path_factory.mktemp("small"))
    make(project)
    return project


def make(project: Path) -> None:
    build(project, project / "output", today=TODAY)


def digest(folder: Path) -> str:
    """What a folder holds: names and contents of all files."""
    found = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            found.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes())
    return found.hexdigest()


def a_copy(built: Path, tmp_path: Path) -> Path:
    """A copy of the project; files of its site are links, as builds put others in their place."""
    project = tmp_path / "project"
    shutil.copytree(built, project, symlinks=True, ignore=shutil.ignore_patterns("output"))
    shutil.copytree(built / "output", project / "output", copy_function=os.link)
    return project


def records_of(built: Path, tmp_path: Path) -> Path:
    """A copy of the project's records alone; what else it has, they have together."""
    project = tmp_path / "project"
    shutil.copytree(built / GROUPS, project / GROUPS)
    for folder in (built, built / "data"):
        for path in folder.iterdir():
            if path.name not in {"data", "groups", "output"}:
                (project / path.relative_to(built)).symlink_to(path)
    return project


@pytest.mark.parametrize("broken", BROKEN, ids=repr)
def test_a_broken_record_leaves_the_last_site_untouched(
    broken: Broken, built: Path, tmp_path: Path
) -> None:
    project, output = records_of(built, tmp_path), built / "output"
    before = digest(output)
    broken.put_into(project)
    with pytest.raises(BuildError, match="The records have errors") as stopped:
        build(project, output, today=TODAY)
    assert stopped.value.checked is not None
    assert stopped.value.checked.problems
    assert digest(output) == before
    assert not (built / "output.new").exists()


def _a_misspelt_name_in_a_template(project: Path) -> None:
    path = project / "theme" / "templates" / "group.html"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("{{ group.summary }}", "{{ group.sumary }}"), encoding="utf-8")


def _a_dead_link_in_a_page(project: Path) -> None:
    path = project / "content" / "pages" / "about.md"
    path.write_text("Title: About\nSummary: x\n\n[Nowhere](/nowhere/)\n", encoding="utf-8")


def _a_dead_fragment_in_a_page(project: Path) -> None:
    path = project / "content" / "pages" / "about.md"
    path.write_text("Title: About\nSummary: x\n\n[Nowhere](/about/#gone)\n", encoding="utf-8")


def _a_page_without_a_title(project: Path) -> None:
    (project / "content" / "pages" / "about.md").write_text("Hello\n", encoding="utf-8")


def _a_page_where_another_is(project: Path) -> None:
    path = project / "content" / "pages" / "areas.md"
    path.write_text("Title: Areas by hand\nSummary: x\n\nHello\n", encoding="utf-8")


def _a_moved_page_where_a_group_is(project: Path) -> None:
    path = project / "data" / "redirects.yaml"
    path.write_text("- {moved: groups/rust-berlin/, to: areas/}\n", encoding="utf-8")


def _a_moved_page_that_leads_nowhere(project: Path) -> None:
    path = project / "data" / "redirects.yaml"
    path.write_text("- {moved: groups/old/, to: groups/nobody/}\n", encoding="utf-8")


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (_a_misspelt_name_in_a_template, "sumary"),
        (_a_dead_link_in_a_page, "nowhere"),
        (_a_dead_fragment_in_a_page, "gone"),
        (_a_page_without_a_title, "about.md"),
        (_a_page_where_another_is, "two pages have the address /areas/"),
        (_a_moved_page_where_a_group_is, "two pages have the address /groups/rust-berlin/"),
        (_a_moved_page_that_leads_nowhere, "groups/nobody"),
    ],
)
def test_a_step_that_fails_is_named_and_leaves_the_last_site_untouched(
    spoil: Callable[[Path], None], told: str, built: Path, tmp_path: Path
) -> None:
    project = a_copy(built, tmp_path)
    before = digest(project / "output")
    spoil(project)
    with pytest.raises(BuildError) as stopped:
        make(project)
    assert told in str(stopped.value)
    assert digest(project / "output") == before


def test_a_failing_search_index_leaves_the_last_site_untouched(
    built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = a_copy(built, tmp_path)
    before = digest(project / "output")
    monkeypatch.setattr("guildhall.search.pagefind.get_executable", lambda: TRUE)
    with pytest.raises(BuildError, match="Pagefind made no index"):
        make(project)
    assert digest(project / "output") == before


def stopped(*_: object) -> None:
    raise OSError("no memory")


def test_a_link_check_that_stops_leaves_the_last_site_untouched(
    built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = a_copy(built, tmp_path)
    before = digest(project / "output")
    monkeypatch.setattr("guildhall.building.links._survey", stopped)
    monkeypatch.setattr("guildhall.building.links.processes", lambda: 2)
    with pytest.raises(LinkCheckError):
        make(project)
    assert digest(project / "output") == before
    assert not (project / "output.new").exists()


def test_a_site_that_cannot_be_put_in_its_place_leaves_the_last_one_there(
    built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = a_copy(built, tmp_path)
    before = digest(project / "output")
    rename = Path.rename

    def refused(self: Path, target: Path) -> Path:
        if self.name == "output.new":
            raise PermissionError(13, "Permission denied")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", refused)
    with pytest.raises(PermissionError):
        make(project)
    assert digest(project / "output") == before


def test_a_group_that_is_taken_out_is_taken_out_of_the_site(built: Path, tmp_path: Path) -> None:
    project = a_copy(built, tmp_path)
    assert (project / "output" / "groups" / "rust-berlin").is_dir()
    (project / GROUPS / "de" / "rust-berlin.yaml").unlink()
    make(project)
    assert not (project / "output" / "groups" / "rust-berlin").exists()
    assert "rust-berlin" not in (project / "output" / "sitemap.xml").read_text("utf-8")


def test_two_builds_of_one_project_are_the_same_byte_for_byte(built: Path, tmp_path: Path) -> None:
    project = a_copy(built, tmp_path)
    before = digest(project / "output")
    shutil.rmtree(project / "output")
    code = (
        "import datetime, sys; from pathlib import Path; from guildhall.building import build; "
        f"p = Path({str(project)!r}); build(p, p / 'output', today=datetime.date(2026, 11, 25), "
        "cache_file=p / '.cache' / 'records.json')"
    )
    for seed in ("1", "2"):  # cold, then from the cache
        subprocess.run(
            (sys.executable, "-c", code),
            check=True,
            env={"PYTHONPATH": str(ROOT / "scripts"), "PYTHONHASHSEED": seed},
        )
        assert digest(project / "output") == before


def test_the_last_site_comes_back_when_the_machine_stopped_between_two_renames(
    built: Path, tmp_path: Path
) -> None:
    project = a_copy(built, tmp_path)
    before = digest(project / "output")
    (project / "output").rename(project / "output.old")
    assert restored(project / "output")
    assert digest(project / "output") == before
    assert not restored(project / "output")


def test_it_comes_back_even_when_the_next_build_stops(built: Path, tmp_path: Path) -> None:
    project = a_copy(built, tmp_path)
    before = digest(project / "output")
    (project / "output").rename(project / "output.old")
    (project / "output.new").mkdir()
    BROKEN[0].put_into(project)
    with pytest.raises(BuildError):
        make(project)
    assert digest(project / "output") == before
