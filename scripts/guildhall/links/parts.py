"""The parts of an address, taken apart once: a check asks for them a dozen times."""

from functools import lru_cache
from typing import NamedTuple

import ada_url

_KEPT = 16_384
"""Addresses: many more than are in work at a time."""


class Parts(NamedTuple):
    """An address as browsers take it apart: https://url.spec.whatwg.org/#api.

    Attributes:
        scheme: ``https:``.
        host: in lower-case ASCII.
        port: empty for the scheme's own.
        path: from its first slash.
        query: with its question mark, or empty.
        origin: ``https://example.org``, with the port if it is not the scheme's own.
        has_credentials: whether a name or a password is in it.
    """

    scheme: str
    host: str
    port: str
    path: str
    query: str
    origin: str
    has_credentials: bool

    @property
    def key(self) -> str:
        """The host without ``www.`` and the root's dot: what one server answers for."""
        return self.host.removeprefix("www.").removesuffix(".")

    @property
    def is_home(self) -> bool:
        """Whether it is the home page of its host."""
        return self.path == "/" and not self.query


@lru_cache(_KEPT)
def parts_of(url: str) -> Parts:
    """The parts of an address.

    Raises:
        ValueError: for what no browser opens.
    """
    parsed = ada_url.URL(url)
    scheme, host, port = parsed.protocol, parsed.hostname, parsed.port
    return Parts(
        scheme,
        host,
        port,
        parsed.pathname,
        parsed.search,
        f"{scheme}//{host}:{port}" if port else f"{scheme}//{host}",
        "@" in url and bool(parsed.username or parsed.password),
    )
