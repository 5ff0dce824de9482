"""Every address is one that a stranger can open, written without what does not belong to it."""

import re
from collections.abc import Iterator

import ada_url

from guildhall.addresses import tracking_parameters, without_tracking
from guildhall.reading.saying import Saying
from guildhall.records.record import Record
from guildhall.rules.finding import Finding
from guildhall.rules.world import World

_PLAIN = re.compile(r"https?://[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?P<end>[a-z]{2,})(?:/[^?\s]*)?")
"""What most addresses look like; nothing below has anything to say about them."""

_HOST = re.compile(r"https?://(?:[^/?#]*@)?(?P<host>[^/?#:]*)")
NO_PUBLIC_ENDS = frozenset(("localhost", "local", "internal", "test", "invalid"))
"""Names that no public server has: RFC 6761, RFC 6762 (`local`), and ICANN's `internal`."""

REFUSED = Saying(
    "{address} is no address that a browser opens", "copy the address from the browser again"
)
NOT_PUBLIC = Saying(
    "{address} is no address that everyone can open", "write the page's public address"
)
PASSWORD = Saying("{address} has a user's name or password in it", "write `{clean}`")
PORT = Saying("{address} names a port ({port})", "write `{clean}` if the page opens there too")
TRACKED = Saying("{address} has tracking parameters ({names})", "write `{clean}`")
CAPITALS = Saying("{address} has capital letters in the name of its site", "write `{clean}`")


def check(record: Record, world: World) -> Iterator[Finding]:
    """All addresses of the record."""
    for field, address in world.addresses(record):
        plain = _PLAIN.fullmatch(address)
        if plain and plain["end"] not in NO_PUBLIC_ENDS:
            continue
        for message, remedy in _wrong(address):
            yield Finding(field, message, remedy)


def _wrong(address: str) -> Iterator[tuple[str, str]]:
    """What is wrong with an address, each with its remedy."""
    try:
        url = ada_url.URL(address)
    except ValueError:
        yield REFUSED.of(address=address)
        return
    if not _is_public(url):
        yield NOT_PUBLIC.of(address=address)
        return
    clean = _clean(address)
    if url.username or url.password:
        yield PASSWORD.of(address=address, clean=clean)
    if url.port not in ("", "80", "443"):
        yield PORT.of(address=address, port=url.port, clean=clean)
    if names := tracking_parameters(address):
        yield TRACKED.of(address=address, names=", ".join(names), clean=clean)
    written = _HOST.match(address)
    if written and written["host"] != written["host"].lower():
        yield CAPITALS.of(address=address, clean=clean)


def _is_public(url: ada_url.URL) -> bool:
    """Whether a host is a name with a dot in it, below a public end."""
    labels = url.hostname.removesuffix(".").split(".")
    by_name = int(url.host_type) == 0
    return by_name and len(labels) > 1 and all(labels) and labels[-1] not in NO_PUBLIC_ENDS


def _clean(address: str) -> str:
    url = ada_url.URL(without_tracking(address))
    url.username = url.password = url.port = ""
    return str(url.href)
