"""A build that stops, wherever it stops, leaves the last good site as it was."""

import hashlib
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.breaking import BROKEN, Broken
from tests.making import ROOT, TODAY
from tests.tree import a_tree

from guildhall.building import BuildError, build
from guildhall.building.swap import restored

TRUE = Path(shutil.which("true") or "true")
"""A program that ends at once and says nothing."""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small project with its site in ``output/``."""
    project = a_tree(tmp_path_factory.mktemp("small"))
    for name in ("content", "theme"):
        shutil.copytree(ROOT / name, project / name)
    shutil.copytree(ROOT / "data" / "schema", project / "data" / "schema")
    about = project / "content" / "pages" / "about.md"  # links to categories that need more groups
    about.write_text("Title: About\nSummary: About it.\n\n[Home](/)\n", encoding="utf-8")
    settings = (ROOT / "pelican.conf.py").read_text(encoding="utf-8")
    scripts = f"sys.path.insert(0, {str(ROOT / 'scripts')!r})"
    settings = settings.replace('sys.path.insert(0, str(ROOT / "scripts"))', scripts)
    (project / "pelican.conf.py").write_text(settings, encoding="utf-8")
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
    project = tmp_path / "project"
    shutil.copytree(built, project, symlinks=True)
    text = (project / "pelican.conf.py").read_text(encoding="utf-8")
    (project / "pelican.conf.py").write_text(text, encoding="utf-8")
    return project


@pytest.mark.parametrize("broken", BROKEN, ids=repr)
def test_a_broken_record_leaves_the_last_site_untouched(
    broken: Broken, built: Path, tmp_path: Path
) -> None:
    project = a_copy(built, tmp_path)
    before = digest(project / "output")
    broken.put_into(project)
    with pytest.raises(BuildError, match="The records have errors") as stopped:
        make(project)
    assert stopped.value.checked is not None
    assert stopped.value.checked.problems
    assert digest(project / "output") == before
    assert not (project / "output.new").exists()


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


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (_a_misspelt_name_in_a_template, "sumary"),
        (_a_dead_link_in_a_page, "nowhere"),
        (_a_dead_fragment_in_a_page, "gone"),
        (_a_page_without_a_title, "about.md"),
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
