"""Answers are packed where that helps, and kept by browsers where that is safe."""

import gzip
import http.client
from collections.abc import Mapping
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest

ASSET = "/assets/0123456789ab/style.css"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name in ("index.html", ASSET.strip("/"), "font.woff2"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("the same again " * 100, "utf-8")
    return tmp_path


def ask(
    server: ThreadingHTTPServer, path: str, headers: Mapping[str, str] = {}
) -> tuple[http.client.HTTPResponse, bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=5)
    connection.request("GET", path, headers={"Accept-Encoding": "gzip, br", **headers})
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer, body


def test_text_is_packed_for_who_can_unpack_it(server: ThreadingHTTPServer) -> None:
    answer, body = ask(server, "/")
    assert answer.getheader("Content-Encoding") == "gzip"
    assert answer.getheader("Vary") == "Accept-Encoding"
    assert len(body) < 200
    assert gzip.decompress(body).decode() == "the same again " * 100


def test_text_is_sent_as_it_is_to_who_cannot(server: ThreadingHTTPServer) -> None:
    answer, body = ask(server, "/", {"Accept-Encoding": "identity"})
    assert answer.getheader("Content-Encoding") is None
    assert len(body) == 1500


def test_what_is_packed_already_is_sent_as_it_is(server: ThreadingHTTPServer) -> None:
    assert ask(server, "/font.woff2")[0].getheader("Content-Encoding") is None


def test_what_has_not_changed_is_not_sent_again(server: ThreadingHTTPServer) -> None:
    written = ask(server, "/")[0].getheader("Last-Modified") or ""
    answer, body = ask(server, "/", {"If-Modified-Since": written})
    assert (answer.status, body) == (304, b"")


def test_only_what_is_named_by_its_content_may_be_kept_for_ever(
    server: ThreadingHTTPServer,
) -> None:
    assert "immutable" in (ask(server, ASSET)[0].getheader("Cache-Control") or "")
    gone = ASSET.replace("style", "gone")
    for path in ("/", "/font.woff2", gone):
        assert ask(server, path)[0].getheader("Cache-Control") == "no-cache"
