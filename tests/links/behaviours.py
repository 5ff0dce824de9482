"""What the hosts of the fault server do, each in a few lines."""

import asyncio
import gzip
import zlib
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

from tests.links.fault_server import Behaviour, Request

GOOD = "<!doctype html><title>A group</title><h1>A group</h1><p>We meet on Tuesdays.</p>"


def raw(data: bytes, *, keep: bool = False) -> Behaviour:
    """Send these bytes, whatever is asked."""

    async def behave(_: Request, __: object, writer: asyncio.StreamWriter) -> bool:
        writer.write(data)
        return keep

    return no_robots(behave)


def no_robots(behave: Behaviour) -> Behaviour:
    """The same, with a proper 404 for the host's robots.txt."""

    async def wrapped(
        request: Request, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> bool:
        if request.path == "/robots.txt":
            writer.write(response(404, "Not here."))
            return True
        return await behave(request, reader, writer)

    return wrapped


def response(status: int, body: str | bytes = "", **headers: str) -> bytes:
    """One whole response; ``_`` in the names of headers stands for ``-``."""
    content = body.encode() if isinstance(body, str) else body
    given = {name.replace("_", "-"): value for name, value in headers.items()}
    fields = {"Content-Type": "text/html; charset=utf-8", "Content-Length": f"{len(content)}"}
    lines = [f"HTTP/1.1 {status} Whatever"]
    lines += [f"{name}: {value}" for name, value in {**fields, **given}.items()]
    return "\r\n".join([*lines, "", ""]).encode("utf-8", "surrogateescape") + content


def page(status: int, body: str | bytes = GOOD, **headers: str) -> Behaviour:
    """Always this response."""
    return raw(response(status, body, **headers), keep=True)


def file(status: int, text: str) -> Behaviour:
    """The same for a robots.txt of the host's own."""
    content = response(status, text, Content_Type="text/plain")

    async def behave(_: Request, __: object, writer: asyncio.StreamWriter) -> bool:
        writer.write(content)
        return True

    return behave


def redirect(status: int, target: str) -> Behaviour:
    """Always to this address."""
    return page(status, "", Location=target)


def titled(title: str, text: str = "") -> Behaviour:
    """A page with this title."""
    return page(200, f"<!doctype html><html><head><title>{title}</title></head><body>{text}")


def by_number(*behaviours: Behaviour) -> Behaviour:
    """The first for the first request for a path, and so on; the last for all others."""

    async def behave(
        request: Request, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> bool:
        chosen = behaviours[min(request.number, len(behaviours)) - 1]
        return await chosen(request, reader, writer)

    return behave


def by_path(paths: dict[str, Behaviour]) -> Behaviour:
    """One for each path, a 404 for the others."""

    async def behave(
        request: Request, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> bool:
        chosen = paths.get(request.path, page(404, "Not here."))
        return await chosen(request, reader, writer)

    return behave


def when(wanted: Callable[[Request], bool], yes: Behaviour, no: Behaviour) -> Behaviour:
    """One or the other, as the request is."""

    async def behave(
        request: Request, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> bool:
        return await (yes if wanted(request) else no)(request, reader, writer)

    return behave


async def hangs(_: Request, reader: asyncio.StreamReader, __: object) -> bool:
    """Takes the request and never answers."""
    await reader.read()
    return False


async def resets(_: Request, __: object, writer: asyncio.StreamWriter) -> bool:
    """Breaks the connection off."""
    writer.transport.abort()
    return False


async def closes(_: Request, __: object, writer: asyncio.StreamWriter) -> bool:
    """Closes the connection without a word."""
    writer.close()
    return False


def dribbles(head: bytes, then: bytes) -> Behaviour:
    """Sends the head at once and the rest byte by byte, without an end."""

    async def behave(_: Request, __: object, writer: asyncio.StreamWriter) -> bool:
        writer.write(head)
        while True:
            writer.write(then)
            await writer.drain()
            await asyncio.sleep(0.05)

    return no_robots(behave)


async def _endless(_: Request, __: object, writer: asyncio.StreamWriter) -> bool:
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + GOOD.encode())
    while True:
        writer.write(b"more and more " * 1000)
        await writer.drain()


endless = no_robots(_endless)
"""A page without an end, as fast as it is taken."""

stops_early = raw(
    b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 9000\r\n\r\n" + GOOD.encode()
)
"""Promises more than it sends, and closes."""


async def _half_closed(
    _: Request, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
) -> bool:
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + GOOD.encode())
    writer.write_eof()
    await reader.read()
    return False


half_closed = no_robots(_half_closed)
"""Sends a page, ends its own half of the connection and keeps the other open."""


def bomb() -> Behaviour:
    """64 MB of nothing in some 64 KB."""
    packer = zlib.compressobj(9, wbits=31)
    packed = packer.compress(GOOD.encode())
    packed += b"".join(packer.compress(bytes(1 << 20)) for _ in range(64)) + packer.flush()
    return page(200, packed, Content_Encoding="gzip")


def packed(text: str = GOOD) -> Behaviour:
    """A page, honestly packed."""
    return page(200, gzip.compress(text.encode()), Content_Encoding="gzip")


def in_a_while(seconds: float) -> str:
    """A date as ``Retry-After`` has it."""
    return format_datetime(datetime.now(UTC) + timedelta(seconds=seconds), usegmt=True)


def with_cookie(cookie: str, redirected: str) -> Behaviour:
    """A wall of cookies: sends away and back until its cookie is shown."""
    return when(
        lambda request: cookie in request.headers.get("cookie", ""),
        page(200),
        page(302, "", Location=redirected, Set_Cookie=f"{cookie}; Path=/"),
    )
