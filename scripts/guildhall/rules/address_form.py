"""Every address is one that a stranger can open, written without what does not belong to it."""

import re
from collections.abc import Iterator

import ada_url

from guildhall.addresses import tracking_parameters, without_tracking
from guildhall.records.record import Record
from guildhall.rules.finding import Finding
from guildhall.rules.world import World

_PLAIN = re.compile(r"https?://[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?P<end>[a-z]{2,})(?:/[^?\s]*)?")
"""What most addresses look like; nothing below has anything to say about them."""

_HOST = re.compile(r"https?://(?:[^/?#]*@)?(?P<host>[^/?#:]*)")
_NOT_PUBLIC = frozenset(("localhost", "local", "internal", "test", "invalid"))
"""Names that no public server has: RFC 6761, RFC 6762 (`local`), and ICANN's `internal`."""


def check(record: Record, world: World) -> Iterator[Finding]:
    """All addresses of the record."""
    for field, address in world.addresses(record):
        plain = _PLAIN.fullmatch(address)
        if plain and plain["end"] not in _NOT_PUBLIC:
            continue
        for message, remedy in _wrong(address):
            yield Finding(field, f"{address} {message}", remedy)


def _wrong(address: str) -> Iterator[tuple[str, str]]:
    """What is wrong with an address, each with its remedy."""
    try:
        url = ada_url.URL(address)
    except ValueError:
        yield "is no address that a browser opens", "copy the address from the browser again"
        return
    if not _is_public(url):
        yield "is no address that everyone can open", "write the page's public address"
        return
    remedy = f"write `{_clean(address)}`"
    if url.username or url.password:
        yield "has a user's name or password in it", remedy
    if url.port not in ("", "80", "443"):
        yield f"names a port ({url.port})", f"write `{_clean(address)}` if the page opens there too"
    if names := tracking_parameters(address):
        yield f"has tracking parameters ({', '.join(names)})", remedy
    written = _HOST.match(address)
    if written and written["host"] != written["host"].lower():
        yield "has capital letters in the name of its site", remedy


def _is_public(url: ada_url.URL) -> bool:
    """Whether a host is a name with a dot in it, below a public end."""
    labels = url.hostname.removesuffix(".").split(".")
    by_name = int(url.host_type) == 0
    return by_name and len(labels) > 1 and all(labels) and labels[-1] not in _NOT_PUBLIC


def _clean(address: str) -> str:
    url = ada_url.URL(without_tracking(address))
    url.username = url.password = url.port = ""
    return str(url.href)
