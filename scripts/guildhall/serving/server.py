"""A small web server for the built site, as a static host would answer."""

import gzip
import os
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

_NAMED_BY_CONTENT = re.compile(r"/assets/[0-9a-f]{12}/")
_FINE = (HTTPStatus.OK, HTTPStatus.NOT_MODIFIED)
_FOR_EVER = "public, max-age=31536000, immutable"
"""A year, as hosts say it (RFC 8246)."""

_PACKED_WELL = ("text/", "application/json", "application/manifest+json", "image/svg+xml")
_LEVEL = 6
"""Of gzip, as most hosts have it."""


NOT_FOUND = "404.html"
"""The page for addresses that lead nowhere."""

LOOPBACK = "127.0.0.1"
"""The address at which only this machine can ask."""


class SiteHandler(SimpleHTTPRequestHandler):
    """Answers with files; an address that leads nowhere gets the site's own error page."""

    protocol_version = "HTTP/1.1"
    extensions_map = {  # noqa: RUF012 - the base class wants a plain dictionary
        **SimpleHTTPRequestHandler.extensions_map,
        ".ics": "text/calendar",
        ".js": "text/javascript",
        ".json": "application/json",
        ".geojson": "application/geo+json",
        ".csv": "text/csv; charset=utf-8",
        ".sqlite": "application/vnd.sqlite3",
        ".opml": "text/x-opml; charset=utf-8",
        ".rss": "application/rss+xml; charset=utf-8",
        ".atom": "application/atom+xml; charset=utf-8",
        ".woff2": "font/woff2",
        ".wasm": "application/wasm",
        ".webmanifest": "application/manifest+json",
        ".pagefind": "application/wasm",
    }
    _status = HTTPStatus.OK

    def do_GET(self) -> None:
        """Answer with a file, packed by gzip where that is asked for and of use."""
        path = self._file_to_pack()
        if path is None:
            super().do_GET()
            return
        content = gzip.compress(self.content_of(path), _LEVEL, mtime=0)
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Vary", "Accept-Encoding")
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Last-Modified", self.date_time_string(path.stat().st_mtime))
        self.end_headers()
        self.wfile.write(content)

    def content_of(self, path: Path) -> bytes:
        """What is sent of a file."""
        return path.read_bytes()

    @property
    def is_for_others(self) -> bool:
        """Whether other sites may read the answer: data, feeds and embeds are there for them."""
        return True

    def _file_to_pack(self) -> Path | None:
        """The file that is asked for; none when it goes unpacked, or need not go at all."""
        if "gzip" not in self.headers.get("Accept-Encoding", ""):
            return None
        path = Path(self.translate_path(self.path))
        if urlsplit(self.path).path.endswith("/"):
            path /= "index.html"
        if not path.is_file() or not self.guess_type(str(path)).startswith(_PACKED_WELL):
            return None
        written = self.date_time_string(path.stat().st_mtime)
        return None if self.headers.get("If-Modified-Since") == written else path

    def send_response(self, code: int, message: str | None = None) -> None:
        """Send the status line, and remember it for the headers."""
        self._status = HTTPStatus(code)
        super().send_response(code, message)

    def end_headers(self) -> None:
        """Say what a host should say; only what is named by its content may be kept."""
        kept = self._status in _FINE and _NAMED_BY_CONTENT.search(self.path)
        self.send_header("Cache-Control", _FOR_EVER if kept else "no-cache")
        self.send_header("X-Content-Type-Options", "nosniff")
        if self.is_for_others:
            self.send_header("Access-Control-Allow-Origin", "*")
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Send the site's own page for what is not found."""
        page = Path(self.directory) / NOT_FOUND
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        content = self.content_of(page)
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def list_directory(self, path: str | os.PathLike[str]) -> None:
        """Answer as a host does for a folder without a page: there is nothing here."""
        del path
        self.send_error(HTTPStatus.NOT_FOUND)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the base class names it so
        """Say nothing of what was answered."""


def server_of(folder: Path, port: int) -> ThreadingHTTPServer:
    """A server of a folder on this machine alone.

    Raises:
        OSError: when the port is taken.
    """
    handler = partial(SiteHandler, directory=str(folder))
    return ThreadingHTTPServer((LOOPBACK, port), handler)


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Serve a folder at any free port for a while; gives its address, with a final slash."""
    server = server_of(folder, 0)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://localhost:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
