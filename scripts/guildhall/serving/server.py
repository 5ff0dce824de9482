"""A small web server for the built site, as a static host would answer."""

import os
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any


class SiteHandler(SimpleHTTPRequestHandler):
    """Answers with files; an address that leads nowhere gets the site's own error page."""

    protocol_version = "HTTP/1.1"
    extensions_map = {  # noqa: RUF012 - the base class wants a plain dictionary
        **SimpleHTTPRequestHandler.extensions_map,
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
        ".pagefind": "application/wasm",
    }

    def end_headers(self) -> None:
        """Say what a host should say, and keep nothing: the site changes while one works."""
        self.send_header("Cache-Control", "no-cache")
        self.send_header("X-Content-Type-Options", "nosniff")
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Send the site's own page for what is not found."""
        page = Path(self.directory) / "404.html"
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        content = page.read_bytes()
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
    return ThreadingHTTPServer(("127.0.0.1", port), handler)
