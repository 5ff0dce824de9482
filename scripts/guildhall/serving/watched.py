"""Serving a site that changes under its readers: pages reload themselves, and say what is broken.

What is added to a page is added to the answer alone; the files of the site are left as they are.
"""

import json
import re
from functools import partial
from http import HTTPStatus
from http.server import ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from guildhall.serving.server import LOOPBACK, NOT_FOUND, SiteHandler
from guildhall.serving.tabs import Tabs, Told

PREFIX = "/-/"
"""What the server itself answers; no page of the site has such an address."""

BEAT = 15.0
"""Seconds after which a stream says that it is still there, and notices that nobody listens."""

_PAGE = Path(__file__).parent / "page"
_FILES = {"reload.js": "text/javascript", "watch.css": "text/css"}
_HEAD_ENDS, _BODY_STARTS = re.compile(rb"</head>"), re.compile(rb"<body[^>]*>")
_FRAMES = ("iframe", "frame", "embed", "object")


class Additions:
    """What is added to a page.

    Args:
        tabs: what browsers are told.
    """

    def __init__(self, tabs: Tabs) -> None:
        self._tabs = tabs
        self._env = Environment(
            loader=FileSystemLoader(_PAGE),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )

    def to(self, page: bytes) -> bytes:
        """A page with the script that reloads it, and with the notice if there is one."""
        head = self._rendered("head.html", prefix=PREFIX, mark=self._tabs.mark)
        with_head = _HEAD_ENDS.sub(lambda found: head + found[0], page, count=1)
        notice = self.notice()
        return _BODY_STARTS.sub(lambda found: found[0] + notice, with_head, count=1)

    def notice(self) -> bytes:
        """What is wrong with the files that the site is made from, as HTML; else nothing."""
        problems = self._tabs.notice
        return self._rendered("notice.html", problems=problems) if problems else b""

    def _rendered(self, template: str, **context: object) -> bytes:
        return self._env.get_template(template).render(**context).encode()


class WatchedHandler(SiteHandler):
    """Answers as the site's host does, with what tells browsers of changes.

    Args:
        tabs: what browsers are told.
        additions: what is added to pages.
    """

    def __init__(self, *args: object, tabs: Tabs, additions: Additions, directory: str) -> None:
        self._tabs = tabs
        self._additions = additions
        super().__init__(*args, directory=directory)  # type: ignore[arg-type]  # the server's own

    def do_GET(self) -> None:  # noqa: N802 - the base class names it so
        """Answer with a file, a page with additions, or what only this server has."""
        path = urlsplit(self.path).path
        if path.startswith(PREFIX):
            self._own(path.removeprefix(PREFIX))
        elif self._is_for_a_tab() and (page := self._page(path)) is not None:
            self._send(page, "text/html")
        else:
            super().do_GET()

    def content_of(self, path: Path) -> bytes:
        """What is sent of a file; the page for what is not found reloads itself as others do."""
        content = super().content_of(path)
        is_shown = path.name == NOT_FOUND and self._is_for_a_tab()
        return self._additions.to(content) if is_shown else content

    @property
    def is_for_others(self) -> bool:
        """What is told of changes is for this machine alone."""
        return not urlsplit(self.path).path.startswith(PREFIX)

    def _is_for_a_tab(self) -> bool:
        """Whether a browser asks for a page to show in a tab, and not a script for its text."""
        in_frame = self.headers.get("Sec-Fetch-Dest") in _FRAMES
        return "text/html" in self.headers.get("Accept", "") and not in_frame

    def _page(self, path: str) -> bytes | None:
        file = Path(self.translate_path(self.path))
        if path.endswith("/"):
            file /= "index.html"
        if file.suffix != ".html":
            return None
        try:
            return self._additions.to(file.read_bytes())
        except OSError:
            return None

    def _own(self, name: str) -> None:
        if name == "events":
            self._stream()
        elif name == "notice":
            self._send(self._additions.notice(), "text/html")
        elif name in _FILES:
            self._send((_PAGE / name).read_bytes(), _FILES[name])
        else:
            self.send_error(HTTPStatus.NOT_FOUND)

    def _send(self, content: bytes, sort: str) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", f"{sort}; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def _stream(self) -> None:
        """Tell a tab of changes as they happen, until it goes.

        Server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html).
        """
        asked = parse_qs(urlsplit(self.path).query)
        mark = self.headers.get("Last-Event-ID") or asked.get("since", [""])[0]
        self.close_connection = True
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Connection", "close")
        self.end_headers()
        with self._tabs.looking_at(asked.get("page", ["/"])[0].removeprefix("/")):
            try:
                while True:
                    told = self._tabs.wait(mark, BEAT)
                    self.wfile.write(_event(told) if told else b": still here\n\n")
                    self.wfile.flush()
                    mark = told.mark
            except OSError:
                return  # the tab has gone


def _event(told: Told) -> bytes:
    files = None if told.files is None else sorted(told.files)
    data = json.dumps({"files": files, "notice": told.is_notice_new})
    return f"id: {told.mark}\ndata: {data}\n\n".encode()


def watched_server_of(folder: Path, port: int, tabs: Tabs) -> ThreadingHTTPServer:
    """A server of a folder that changes, on this machine alone.

    Raises:
        OSError: when the port is taken.
    """
    handler = partial(WatchedHandler, tabs=tabs, additions=Additions(tabs), directory=str(folder))
    return ThreadingHTTPServer((LOOPBACK, port), handler)
