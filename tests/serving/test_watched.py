"""What the watching server adds is in its answers to tabs alone."""

import http.client
import json
import threading
from collections.abc import Iterator, Mapping
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest

from guildhall.serving.tabs import Tabs
from guildhall.serving.watched import watched_server_of

PAGE = "<!doctype html><html><head><title>x</title></head><body class='y'><h1>x</h1></body></html>"
TAB = {"Accept": "text/html,*/*", "Sec-Fetch-Dest": "document"}


@pytest.fixture
def tabs() -> Tabs:
    return Tabs()


@pytest.fixture
def server(tmp_path: Path, tabs: Tabs) -> Iterator[ThreadingHTTPServer]:
    for file in ("index.html", "404.html", "letter.html", "list.opml"):
        (tmp_path / file).write_text(PAGE, encoding="utf-8")
    started = watched_server_of(tmp_path, 0, tabs)
    threading.Thread(target=started.serve_forever, args=(0.01,), daemon=True).start()
    yield started
    started.shutdown()
    started.server_close()


def ask(
    server: ThreadingHTTPServer, path: str, headers: Mapping[str, str] = TAB
) -> tuple[http.client.HTTPResponse, str]:
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=30)
    connection.request("GET", path, headers=dict(headers))
    answer = connection.getresponse()
    body = answer.read().decode()
    connection.close()
    return answer, body


@pytest.mark.parametrize(("path", "status"), [("/", 200), ("/nowhere/", 404)])
def test_a_page_in_a_tab_has_the_script_that_reloads_it(
    server: ThreadingHTTPServer, tabs: Tabs, path: str, status: int
) -> None:
    answer, body = ask(server, path)
    assert answer.status == status
    assert f'<script type="module" src="/-/reload.js?since={tabs.mark}"></script>' in body
    assert "alert" not in body


@pytest.mark.parametrize(
    "headers", [{}, {"Accept": "*/*"}, {"Accept": "text/html", "Sec-Fetch-Dest": "iframe"}]
)
def test_what_scripts_and_frames_ask_for_is_as_the_file_has_it(
    server: ThreadingHTTPServer, headers: Mapping[str, str]
) -> None:
    for path in ("/", "/letter.html", "/nowhere/"):
        assert ask(server, path, headers)[1] == PAGE


def test_a_file_that_is_no_page_is_as_it_is_in_a_tab_too(server: ThreadingHTTPServer) -> None:
    assert ask(server, "/list.opml")[1] == PAGE


def test_a_page_says_what_is_broken_above_all_else_and_no_markup_gets_in(
    server: ThreadingHTTPServer, tabs: Tabs
) -> None:
    tabs.warn(["data/x.yaml:1:2 name: <script>; & more"])
    body = ask(server, "/")[1]
    assert "<body class='y'><section" in body
    assert 'role="alert"' in body
    assert "data/x.yaml:1:2 name: &lt;script&gt;; &amp; more" in body
    assert ask(server, "/-/notice")[1] in body
    tabs.warn([])
    assert "alert" not in ask(server, "/")[1]
    assert ask(server, "/-/notice")[1] == ""


def test_a_page_with_additions_is_never_taken_from_a_cache(server: ThreadingHTTPServer) -> None:
    answer, _ = ask(server, "/")
    assert answer.getheader("Last-Modified") is None
    assert answer.getheader("Cache-Control") == "no-cache"


@pytest.mark.parametrize(
    ("name", "sort"), [("reload.js", "text/javascript"), ("watch.css", "text/css")]
)
def test_what_pages_load_from_the_server_is_there_and_for_no_other_site(
    server: ThreadingHTTPServer, name: str, sort: str
) -> None:
    answer, body = ask(server, f"/-/{name}?since=x")
    assert (answer.status, answer.getheader("Content-Type")) == (200, f"{sort}; charset=utf-8")
    assert answer.getheader("Access-Control-Allow-Origin") is None
    assert body


@pytest.mark.parametrize("name", ["", "head.html", "../server.py", "%2e%2e/server.py"])
def test_nothing_else_lies_there(server: ThreadingHTTPServer, name: str) -> None:
    assert ask(server, f"/-/{name}")[0].status == 404


def test_a_tab_is_told_what_changed_as_it_happens(server: ThreadingHTTPServer, tabs: Tabs) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=30)
    connection.request("GET", f"/-/events?since={tabs.mark}&page=/groups/x/")
    answer = connection.getresponse()
    assert answer.getheader("Content-Type") == "text/event-stream"
    tabs.change(["groups/x/index.html"])
    assert answer.readline() == f"id: {tabs.mark}\n".encode()
    told = json.loads(answer.readline().removeprefix(b"data: "))
    assert told == {"files": ["groups/x/index.html"], "notice": False}
    assert tabs.paths == ["groups/x/"]
    tabs.warn(["x"])
    assert answer.readline() == b"\n"
    assert answer.readline() == f"id: {tabs.mark}\n".encode()
    assert json.loads(answer.readline().removeprefix(b"data: ")) == {"files": [], "notice": True}
    connection.close()
