"""A site made by several processes, or from a cache, is byte for byte that of one without."""

import datetime
import os
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest
from tests.tree import a_whole_tree

from guildhall.building import BuildError, build
from guildhall.site.pages import home

DAY = datetime.date(2026, 11, 25)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return a_whole_tree(tmp_path_factory.mktemp("whole"))


def files_of(site: Path) -> dict[str, bytes]:
    files = (path for path in site.rglob("*") if path.is_file())
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in files}


def built(project: Path, output: Path, cache: Path | None = None) -> dict[str, bytes]:
    build(project, output, today=DAY, cache_file=cache)
    return files_of(output)


def in_one_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """As where no process can be forked safely: the index is then made in a thread."""
    monkeypatch.setattr("guildhall.forking.can_fork", lambda: False)


@pytest.mark.usefixtures("several_processes")
def test_any_number_of_processes_makes_the_same_files_and_so_does_a_cache(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = tmp_path / "cache.json"
    cold = built(project, tmp_path / "cold", cache)
    assert cache.is_file()
    cached = built(project, tmp_path / "cached", cache)
    in_one_process(monkeypatch)
    single = built(project, tmp_path / "single")
    assert sorted(single) == sorted(cold) == sorted(cached)
    assert [file for file in single if single[file] != cold[file]] == []
    assert [file for file in single if single[file] != cached[file]] == []


def failing(how: Callable[[], object]) -> Callable[..., object]:
    """Pages of a type that does something else."""

    def pages(*_: object) -> object:
        return how()

    return pages


@pytest.mark.parametrize("forked", [True, False])
def test_a_page_that_fails_stops_the_build_with_its_error_and_leaves_nothing(
    project: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
    *,
    forked: bool,
) -> None:
    if forked:
        request.getfixturevalue("several_processes")
    else:
        in_one_process(monkeypatch)
    monkeypatch.setattr(home, "pages", failing(lambda: int("x")))
    with pytest.raises(BuildError, match=r"^Pelican stopped: ValueError: invalid literal"):
        build(project, tmp_path / "output", today=DAY)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("several_processes")
def test_a_process_that_dies_stops_the_build_and_leaves_nothing(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = psutil.Process().children()
    monkeypatch.setattr(home, "pages", failing(lambda: os._exit(3)))
    with pytest.raises(BuildError, match="a process that rendered pages stopped"):
        build(project, tmp_path / "output", today=DAY)
    assert list(tmp_path.iterdir()) == []
    assert set(psutil.Process().children()) <= set(before)  # each has ended and was waited for
