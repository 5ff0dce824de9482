"""Fixtures that several rooms of the tests share."""

import multiprocessing
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from tests.making import ROOT

from guildhall.building import build
from guildhall.commands import build_day
from guildhall.serving.server import server_of

settings.register_profile("untimed", deadline=None)  # a busy machine is no failure
settings.load_profile("untimed")

PATH = "/guildhall"
"""Where the real site lies on its host, as on a project's page."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep the tests that need the real site on one worker, so that it is built once."""
    for item in items:
        if "real_site" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.xdist_group("real site"))


@pytest.fixture
def several_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have work done in processes, also beside the threads that tests with a browser leave.

    Those wait, so that the fork that a build would not dare is safe here.
    """
    if "fork" not in multiprocessing.get_all_start_methods() or sys.platform == "darwin":
        pytest.skip("no process can be forked here")
    monkeypatch.setattr("guildhall.forking.can_fork", lambda: True)
    monkeypatch.setattr("guildhall.forking.cores", lambda: 2)


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site built from the real records, for a host where it lies below a path."""
    output = tmp_path_factory.mktemp("real") / "output"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GUILDHALL_URL", f"https://guildhall.example{PATH}")
        build(ROOT, output, today=build_day(ROOT))
    return output


@pytest.fixture(scope="session")
def real_address(real_site: Path) -> Iterator[str]:
    """Address at which the real site is served, below a path as on a project's page."""
    above = real_site.parent / "served"
    above.mkdir()
    (above / PATH.strip("/")).symlink_to(real_site)
    server = server_of(above, 0)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}{PATH}/"
    server.shutdown()
    server.server_close()
