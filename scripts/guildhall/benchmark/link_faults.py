"""The kinds of trouble of the web that link checkers are measured on."""

import gzip
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from guildhall.links.verdict import Verdict

LATENCY = 0.030
"""Seconds from a request to its answer."""

_PAGE = (
    "<!doctype html><html><head><meta charset=utf-8><title>A group that meets</title></head><body>"
    "<h1>A group that meets</h1>" + "<p>On the second Tuesday of each month we talk.</p>" * 160
)
WAITS_FOREVER = -1.0
"""A delay without an end."""
INTERNAL = "127.9.9.9"
"""An address that a stranger's redirect leads to, and that nobody may read."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A request: its method, path and headers, and how often its address was asked for before."""

    method: str
    host: str
    path: str
    headers: dict[str, str]
    before: int


@dataclass(frozen=True, slots=True)
class Fault:
    """One kind of trouble.

    Attributes:
        verdict: the right one; what no checker could know is "could not tell".
        answer: the bytes that are sent; ``None`` to break the connection off.
        delay: seconds until then.
    """

    verdict: Verdict
    answer: Callable[[Asked], bytes | None]
    delay: float = LATENCY


def response(status: int, body: str | bytes = "", *fields: str) -> bytes:
    """A whole response with further header lines."""
    content = body.encode() if isinstance(body, str) else body
    lines = [
        f"HTTP/1.1 {status} Lab",
        "Content-Type: text/html; charset=utf-8",
        f"Content-Length: {len(content)}",
        *fields,
    ]
    return "\r\n".join([*lines, "", ""]).encode() + content


GOOD = response(200, _PAGE)
_ALWAYS = {
    status: response(status, "<title>No</title>", *fields)
    for status, *fields in (
        (401,),
        (403,),
        (404,),
        (410,),
        (429, "Retry-After: 3600"),
        (451,),
        (500,),
        (502,),
        (503,),
        (999,),
    )
}


def _always(status: int) -> Callable[[Asked], bytes | None]:
    return lambda _: _ALWAYS[status]


def _once(first: bytes | None) -> Callable[[Asked], bytes | None]:
    return lambda asked: GOOD if asked.before else first


def _redirects(target: str) -> Callable[[Asked], bytes | None]:
    return lambda asked: GOOD if asked.path == "/end" else response(302, "", f"Location: {target}")


def _titled(title: str, text: str = "") -> Callable[[Asked], bytes | None]:
    page = response(200, f"<html><head><title>{title}</title></head><body>{text}</body>")
    return lambda _: page


def _cookie_wall(asked: Asked) -> bytes:
    if "lab=1" in asked.headers.get("cookie", ""):
        return GOOD
    return response(302, "", f"Location: {asked.path}", "Set-Cookie: lab=1; Path=/")


@cache
def _bomb() -> bytes:
    """A page of 100 MB of nothing in 100 KB."""
    return response(200, gzip.compress(bytes(100_000_000)), "Content-Encoding: gzip")


_TELL, _YES, _GONE = Verdict.COULD_NOT_TELL, Verdict.ANSWERS, Verdict.GONE
_ODD = Verdict.SUSPECTED

FAULTS: dict[str, Fault] = {
    "404": Fault(_GONE, _always(404)),
    "410": Fault(_GONE, _always(410)),
    "nobody": Fault(_GONE, _always(404)),
    "redirect-404": Fault(
        _GONE, lambda asked: _redirects("/end")(asked) if asked.path != "/end" else _ALWAYS[404]
    ),
    "401": Fault(_TELL, _always(401)),
    "403": Fault(_TELL, _always(403)),
    "429-for-long": Fault(_TELL, _always(429)),
    "451": Fault(_TELL, _always(451)),
    "500": Fault(_TELL, _always(500)),
    "502": Fault(_TELL, _always(502)),
    "503": Fault(_TELL, _always(503)),
    "999": Fault(_TELL, _always(999)),
    "hangs": Fault(_TELL, _always(500), WAITS_FOREVER),
    "resets": Fault(_TELL, lambda _: None),
    "not-http": Fault(_TELL, lambda _: b"220 ready\r\n\r\n"),
    "circle": Fault(_TELL, lambda asked: response(302, "", f"Location: {asked.path}")),
    "script": Fault(_TELL, lambda _: response(302, "", "Location: javascript:alert(1)")),
    "to-private": Fault(_TELL, lambda _: response(302, "", f"Location: http://{INTERNAL}/")),
    "500-once": Fault(_YES, _once(_ALWAYS[500])),
    "503-once": Fault(_YES, _once(_ALWAYS[503])),
    "429-once": Fault(_YES, _once(response(429, "", "Retry-After: 1"))),
    "reset-once": Fault(_YES, _once(None)),
    "head-405": Fault(_YES, lambda a: GOOD if a.method == "GET" else response(405)),
    "head-404": Fault(_YES, lambda a: GOOD if a.method == "GET" else response(404)),
    "wants-accept": Fault(
        _YES, lambda a: GOOD if "html" in a.headers.get("accept", "") else response(406)
    ),
    "cookie-wall": Fault(_YES, _cookie_wall),
    "redirect": Fault(_YES, _redirects("/end")),
    "raw-location": Fault(
        _YES, lambda a: GOOD if "%" in a.path else response(302, "", "Location: /größe")
    ),
    "packed": Fault(
        _YES, lambda _: response(200, gzip.compress(_PAGE.encode()), "Content-Encoding: gzip")
    ),
    "bomb": Fault(_YES, lambda _: _bomb()),
    "http-1-0": Fault(_YES, lambda _: b"HTTP/1.0 200 OK\r\n\r\n" + _PAGE.encode()),
    "stops-early": Fault(_YES, lambda _: GOOD[:-9]),
    "slow-head": Fault(_YES, lambda _: GOOD, 3.0),
    "soft-404": Fault(_ODD, _titled("Page not found")),
    "parked": Fault(_ODD, _titled("x", "This domain is for sale. Buy this domain.")),
    "to-home": Fault(_ODD, lambda a: GOOD if a.path == "/" else response(301, "", "Location: /")),
    "to-stranger": Fault(_ODD, lambda _: response(302, "", "Location: http://casino.lab/play")),
}
"""Kinds of trouble by name; each is on hosts of its own: ``404-3.lab``."""

CLOSES = frozenset(("http-1-0", "stops-early", "not-http"))
"""Those whose answer ends with the connection."""
