import http.client
import threading
from collections.abc import Iterator
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest

from guildhall.serving.server import server_of


@pytest.fixture
def server(tmp_path: Path) -> Iterator[ThreadingHTTPServer]:
    site = tmp_path / "site"
    (site / "groups").mkdir(parents=True)
    (site / "index.html").write_text("home", encoding="utf-8")
    (site / "404.html").write_text("not here", encoding="utf-8")
    (site / "groups" / "index.html").write_text("groups", encoding="utf-8")
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    started = server_of(site, 0)
    threading.Thread(target=started.serve_forever, args=(0.01,), daemon=True).start()
    yield started
    started.shutdown()
    started.server_close()


def ask(server: ThreadingHTTPServer, path: str, method: str = "GET") -> tuple[int, str, str]:
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=5)
    connection.request(method, path)
    answer = connection.getresponse()
    body = answer.read().decode()
    connection.close()
    return answer.status, body, answer.getheader("Cache-Control", "")


def test_a_folder_answers_with_its_page(server: ThreadingHTTPServer) -> None:
    assert ask(server, "/groups/") == (200, "groups", "no-cache")


def test_an_address_that_leads_nowhere_gets_the_sites_own_page(server: ThreadingHTTPServer) -> None:
    assert ask(server, "/nowhere/")[:2] == (404, "not here")
    assert ask(server, "/nowhere/", "HEAD")[:2] == (404, "")


@pytest.mark.parametrize(
    "path", ["/../secret.txt", "/%2e%2e/secret.txt", "/groups/../../secret.txt"]
)
def test_nothing_outside_the_site_is_served(server: ThreadingHTTPServer, path: str) -> None:
    status, body, _ = ask(server, path)
    assert status == 404
    assert "secret" not in body


def test_a_port_that_is_taken_is_an_error(server: ThreadingHTTPServer, tmp_path: Path) -> None:
    with pytest.raises(OSError, match="in use"):
        server_of(tmp_path, server.server_port)
