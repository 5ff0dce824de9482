"""The server answers as a static host does."""

import http.client
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest


@pytest.fixture
def site(tmp_path: Path) -> Path:
    site = tmp_path / "site"
    for file in ("index.html", "areas/index.html", "assets/a/style.css"):
        (site / file).parent.mkdir(parents=True, exist_ok=True)
        (site / file).write_text(f"this is {file}", encoding="utf-8")
    return site


def ask(
    server: ThreadingHTTPServer, path: str, method: str = "GET"
) -> tuple[http.client.HTTPResponse, str]:
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=5)
    connection.request(method, path)
    answer = connection.getresponse()
    body = answer.read().decode()
    connection.close()
    return answer, body


@pytest.mark.parametrize(
    ("file", "sort"),
    [
        ("x.js", "text/javascript"),
        ("x.json", "application/json"),
        ("x.woff2", "font/woff2"),
        ("x.wasm", "application/wasm"),
        ("wasm.en.pagefind", "application/wasm"),
        ("x.svg", "image/svg+xml"),
        ("x.css", "text/css"),
    ],
)
def test_files_are_served_as_what_browsers_need_to_run_them(
    server: ThreadingHTTPServer, site: Path, file: str, sort: str
) -> None:
    (site / file).write_bytes(b"x")
    answer, _ = ask(server, f"/{file}")
    assert (answer.status, answer.getheader("Content-Type")) == (200, sort)


@pytest.mark.parametrize("path", ["/", "/areas/", "/nowhere/", "/areas"])
def test_every_answer_is_fresh_and_of_the_sort_that_it_says(
    server: ThreadingHTTPServer, path: str
) -> None:
    answer, _ = ask(server, path)
    assert answer.getheader("Cache-Control") == "no-cache"
    assert answer.getheader("X-Content-Type-Options") == "nosniff"


def test_other_sites_may_read_every_answer(server: ThreadingHTTPServer) -> None:
    answer, _ = ask(server, "/areas/")
    assert answer.getheader("Access-Control-Allow-Origin") == "*"


def test_an_address_without_its_final_slash_is_sent_on(server: ThreadingHTTPServer) -> None:
    answer, _ = ask(server, "/areas?q=x")
    assert (answer.status, answer.getheader("Location")) == (301, "/areas/?q=x")


def test_a_query_does_not_hide_a_page(server: ThreadingHTTPServer) -> None:
    assert ask(server, "/areas/?q=a%2Fb&x=..")[1] == "this is areas/index.html"


@pytest.mark.parametrize("path", ["/assets/", "/assets/a/"])
def test_the_files_of_a_folder_without_a_page_are_not_listed(
    server: ThreadingHTTPServer, path: str
) -> None:
    answer, body = ask(server, path)
    assert answer.status == 404
    assert "style.css" not in body
    assert ask(server, f"{path}?x", "HEAD")[0].status == 404


def test_a_site_without_an_error_page_says_404_all_the_same(server: ThreadingHTTPServer) -> None:
    answer, body = ask(server, "/nowhere/")
    assert answer.status == 404
    assert "404" in body


def test_a_site_that_is_swapped_is_served_anew(server: ThreadingHTTPServer, site: Path) -> None:
    site.rename(site.with_name("site.old"))
    assert ask(server, "/")[0].status == 404
    site.mkdir()
    (site / "index.html").write_text("new", encoding="utf-8")
    assert ask(server, "/")[1] == "new"


def test_only_this_machine_can_ask(server: ThreadingHTTPServer) -> None:
    assert server.server_address[0] == "127.0.0.1"


def test_nothing_can_be_written(server: ThreadingHTTPServer, site: Path) -> None:
    assert ask(server, "/index.html", "PUT")[0].status == 501
    assert ask(server, "/index.html", "DELETE")[0].status == 501
    assert (site / "index.html").read_text(encoding="utf-8") == "this is index.html"
