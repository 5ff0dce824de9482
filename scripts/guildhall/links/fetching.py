"""One request for one page, within all limits."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self

import aiohttp
from multidict import CIMultiDictProxy
from yarl import URL

from guildhall.links.failures import FailureError, reason_of
from guildhall.links.guard import Names, Network
from guildhall.links.limits import Settings
from guildhall.links.unpacking import ACCEPTED, Unpack, unpacking

_ACCEPT = "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8"
_LANGUAGES = "en,*;q=0.5"
_TEXT = ("text/", "application/xhtml", "application/xml", "application/json")
_OK = range(200, 300)
_MOST_HEADERS = 200
_ASIDE = 32 * 1024
"""Bytes that are read of a page which says by its status that it is not the page itself."""
_BUFFER = 32 * 1024
"""Bytes a connection may run ahead of what is read from it."""


@dataclass(slots=True)
class Answer:
    """What a server sent.

    Attributes:
        url: what was asked for.
        status: HTTP status.
        headers: as they came.
        page: the page unpacked, up to the limit; empty for what is no text.
        cookies: what the server set, by name.
        size: bytes of the page as they came.
    """

    url: str
    status: int
    headers: CIMultiDictProxy[str]
    page: bytes
    cookies: dict[str, str]
    size: int


@dataclass(frozen=True, slots=True)
class Request:
    """How a page is asked for.

    Attributes:
        headers: beside those that every request has.
        most: bytes of the page, unpacked; the limit's by default.
        patient: whether to wait for the answer as long as the limits let a last try.
        keep: whether the connection is kept for the host's next page; thousands of hosts would
            otherwise each keep one open.
    """

    headers: Mapping[str, str] = field(default_factory=dict)
    most: int | None = None
    patient: bool = True
    keep: bool = False


_PLAIN = Request()
_CLOSE = {"Connection": "close"}
"""RFC 9112 section 9.6: the server closes the connection after its answer."""


class Client:
    """Sends requests and follows nothing: where a page leads to is for others to decide.

    Args:
        settings: limits and name of the run.
        network: where names and trust come from, and what may be opened.
    """

    def __init__(self, settings: Settings, network: Network) -> None:
        self._limits = settings.limits
        self._settings = settings
        self._network = network
        self.requests = 0

    async def __aenter__(self) -> Self:
        limits = self._limits
        connector = aiohttp.TCPConnector(
            resolver=self._network.resolver or Names(limits.names),
            socket_factory=self._network.socket_for,
            ssl=self._network.tls or True,
            limit=0,
            ttl_dns_cache=60,
        )
        self._session = aiohttp.ClientSession(
            connector=connector,
            headers={
                "User-Agent": self._settings.user_agent,
                "Accept": _ACCEPT,
                "Accept-Language": _LANGUAGES,
                "Accept-Encoding": ACCEPTED,
            },
            cookie_jar=aiohttp.DummyCookieJar(),
            timeout=aiohttp.ClientTimeout(total=None),
            auto_decompress=False,
            trust_env=False,
            max_line_size=limits.header_line,
            max_field_size=limits.header_line,
            max_headers=_MOST_HEADERS,
            read_bufsize=_BUFFER,
        )
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self._session.close()

    async def get(self, url: str, request: Request = _PLAIN) -> Answer:
        """Ask for a page and read it within the limits.

        Raises:
            FailureError: when no answer comes about.
        """
        self.requests += 1
        try:
            response = await self._head(url, request)
        except Exception as error:  # a stranger's answer must not end the run
            raise FailureError(reason_of(error)) from error
        page, size = await self._page(response, request)
        cookies = {name: morsel.value for name, morsel in response.cookies.items()}
        return Answer(url, response.status, response.headers, page, cookies, size)

    async def _head(self, url: str, request: Request) -> aiohttp.ClientResponse:
        connect = self._limits.connect_of(patient=request.patient)
        async with asyncio.timeout(self._limits.first_byte_of(patient=request.patient)):
            return await self._session.get(
                URL(url, encoded=True),
                headers=request.headers if request.keep else {**request.headers, **_CLOSE},
                allow_redirects=False,
                timeout=aiohttp.ClientTimeout(total=None, sock_connect=connect),
            )

    async def _page(self, response: aiohttp.ClientResponse, request: Request) -> tuple[bytes, int]:
        """Read the page; one that breaks off or takes too long is as long as it came.

        A connection whose page was read to its end is kept for the host's next address.
        """
        unpack = unpacking(response.headers.get("Content-Encoding", ""))
        if unpack is None or not _is_text(response):
            response.close()
            return b"", 0
        most = request.most or self._limits.page
        page = _Page(unpack, most if response.status in _OK else min(most, _ASIDE))
        try:
            async with asyncio.timeout(self._limits.body):
                async for chunk in response.content.iter_any():
                    if page.add(chunk):
                        break
        except (TimeoutError, aiohttp.ClientError, OSError):
            page.whole = False
        if page.whole:
            response.release()
        else:
            response.close()
        return bytes(page.text), page.size


class _Page:
    """A page as it comes in."""

    def __init__(self, unpack: Unpack, most: int) -> None:
        self._unpack = unpack
        self._most = most
        self.text = bytearray()
        self.size = 0
        self.whole = True

    def add(self, chunk: bytes) -> bool:
        """Take the next bytes; whether it is enough."""
        self.size += len(chunk)
        self.text += self._unpack(chunk, self._most - len(self.text))
        self.whole = self.size < self._most and len(self.text) < self._most
        return not self.whole


def _is_text(response: aiohttp.ClientResponse) -> bool:
    """Whether a page is worth reading; a page without a type is one of the web's older ones."""
    kind = response.headers.get("Content-Type", "").strip().lower()
    return not kind or kind.startswith(_TEXT)
