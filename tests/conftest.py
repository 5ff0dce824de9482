"""Fixtures that several rooms of the tests share, and what is begun first."""

import fcntl
import multiprocessing
import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pycountry
import pytest
from hypothesis import settings
from tests.making import ROOT

from guildhall import forking
from guildhall.building import build
from guildhall.commands import build_day
from guildhall.serving.server import server_of
from guildhall.vocabulary.own_names import own_names

settings.register_profile("untimed", deadline=None)  # a busy machine is no failure
settings.load_profile("untimed")

PATH = "/guildhall"
"""Where the real site lies on its host, as on a project's page."""

CORES = forking.cores
"""Says how many there are, also while builds within tests are told of one."""

BEGUN_FIRST = (
    "site/test_pages.py",
    "building/test_nothing_is_lost.py",
    "watching/test_equality.py",
    "workflows/test_issues.py",
    "browser/test_accessibility.py",
    "browser/test_contribute.py",
    "browser/test_near.py",
    "browser/test_lighthouse.py",
    "test_build_command.py",
)
"""Files that take long: begun first, so that no worker is left alone with one at the end.

The first has the real site built; those after it do without, so that few workers wait for it.
"""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes long; workers take file after file (``--dist=loadfile``)."""
    folder = Path(__file__).parent
    places = {folder / name: place for place, name in enumerate(BEGUN_FIRST)}
    items.sort(key=lambda item: places.get(item.path, len(places)))


@pytest.fixture(scope="session", autouse=True)
def _names_of_countries() -> None:
    """Find them out once: the processes that builds fork have them then, and need no time."""
    for country in pycountry.countries:
        own_names(country.alpha_2)


@pytest.fixture(scope="session", autouse=True)
def _one_process() -> Iterator[None]:
    """Have builds work in one process where a test does not ask for several.

    The workers that run the tests keep all cores busy as it is.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("guildhall.forking.cores", lambda: 1)
        yield


@pytest.fixture
def several_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have work done in processes, also beside the threads that tests with a browser leave.

    Those wait, so that the fork that a build would not dare is safe here.
    """
    if "fork" not in multiprocessing.get_all_start_methods() or sys.platform == "darwin":
        pytest.skip("no process can be forked here")
    monkeypatch.setattr("guildhall.forking.can_fork", lambda: True)
    monkeypatch.setattr("guildhall.forking.cores", lambda: 2)


@contextmanager
def alone(lock: Path) -> Iterator[None]:
    """Go on when no other worker is inside; one that ends, however it does, is no longer."""
    with lock.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        try:
            yield
        finally:
            fcntl.flock(file, fcntl.LOCK_UN)


@pytest.fixture(scope="session")
def of_all_workers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that all workers have together."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


@pytest.fixture(scope="session")
def real_site(of_all_workers: Path) -> Path:
    """The site built from the real records, for a host where it lies below a path.

    The first worker that needs it builds it, the others wait for that; none may change it.
    """
    output = of_all_workers / "real"
    with alone(output.with_suffix(".lock")), pytest.MonkeyPatch.context() as patch:
        patch.setenv("GUILDHALL_URL", f"https://guildhall.example{PATH}")
        patch.setattr("guildhall.forking.cores", CORES)
        if not output.exists():
            build(ROOT, output, today=build_day(ROOT))
    return output


@pytest.fixture(scope="session")
def real_address(real_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address at which the real site is served, below a path as on a project's page."""
    above = tmp_path_factory.mktemp("served")
    (above / PATH.strip("/")).symlink_to(real_site)
    server = server_of(above, 0)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}{PATH}/"
    server.shutdown()
    server.server_close()
