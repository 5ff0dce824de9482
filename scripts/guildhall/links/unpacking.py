"""Unpacking what a server has packed, no further than is read: a bomb stays small."""

import zlib
from collections.abc import Callable

Unpack = Callable[[bytes, int], bytes]
"""Takes the next bytes and how many may come out at most; gives what comes out."""

ACCEPTED = "gzip"
"""The one coding that is asked for: RFC 9110 section 8.4.1.3."""

_GZIP = 16 + zlib.MAX_WBITS


def unpacking(coding: str) -> Unpack | None:
    """How to unpack a ``Content-Encoding``; ``None`` for one that nobody asked for."""
    name = coding.strip().lower()
    if name in ("", "identity"):
        return lambda data, most: data[:most]
    if name in ("gzip", "x-gzip"):
        return _Gzip()
    return None


class _Gzip:
    """One gzip stream; broken data end it without an error, for what came before can be read."""

    def __init__(self) -> None:
        self._stream = zlib.decompressobj(_GZIP)
        self._broken = False

    def __call__(self, data: bytes, most: int) -> bytes:
        if self._broken or most <= 0:
            return b""
        try:
            return self._stream.decompress(self._stream.unconsumed_tail + data, most)
        except zlib.error:
            self._broken = True
            return b""
