"""A server of the folder that a test lays out in its own fixture `site`."""

import threading
from collections.abc import Iterator
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest

from guildhall.serving.server import server_of


@pytest.fixture
def server(site: Path) -> Iterator[ThreadingHTTPServer]:
    started = server_of(site, 0)
    threading.Thread(target=started.serve_forever, args=(0.01,), daemon=True).start()
    yield started
    started.shutdown()
    started.server_close()
