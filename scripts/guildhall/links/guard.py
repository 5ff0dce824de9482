"""The guard at the door: which addresses and which sockets may be opened at all.

An address comes from a stranger, and a name can lead anywhere. So the last word is said
where a socket is made: for every redirect and every address that a name resolves to.
"""

import asyncio
import errno
import socket
import ssl
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network

from aiohttp.abc import AbstractResolver, ResolveResult
from aiohttp.connector import AddrInfoType

from guildhall.links.limits import Settings
from guildhall.links.parts import parts_of
from guildhall.links.verdict import Reason

_NOT_PUBLIC = tuple(
    ip_network(block)
    for block in (
        "224.0.0.0/4",  # multicast, RFC 5771
        "192.0.0.0/24",  # protocol assignments, RFC 6890; metadata of Oracle's cloud
        "192.88.99.0/24",  # 6to4 relays, RFC 7526
        "168.63.129.16/32",  # platform address of Azure, inside its public range
        "2001::/23",  # protocol assignments, RFC 2928: Teredo, ORCHID, benchmarks
        "2002::/16",  # 6to4, RFC 3056: an IPv4 address is inside
        "2001:db8::/32",  # documentation, RFC 3849
        "3fff::/20",  # documentation, RFC 9637
    )
)
"""Blocks that ``ipaddress.is_global`` lets through in some version, and that no site is in."""

_UNICAST = IPv6Network("2000::/3")
"""All that IANA has given out for the public IPv6 network: leaves out NAT64, mapped, local."""

_NO_WEB = (".onion", ".local", ".localhost", ".internal", ".home.arpa", ".alt")
"""Endings that no name server of the web answers for: RFC 7686, 6762, 6761, 8375, 9476, and
ICANN's ``internal``. Looking such a name up would tell it to strangers."""

_THREADS = 128
"""Names that are looked up at once: more than requests in flight, for ``getaddrinfo`` blocks on
when a server hangs and nobody waits any more, and other names must not wait behind it."""


class NotOpenedError(OSError):
    """A socket that is not opened, because its address is not on the public web."""

    def __init__(self) -> None:
        super().__init__(errno.EACCES, "not on the public web")


@dataclass(frozen=True, slots=True)
class Network:
    """The network that a run goes through; the defaults are this machine's own.

    Attributes:
        resolver: looks names up; this machine's when ``None``.
        tls: whom to trust; this machine's authorities when ``None``.
        sockets: pairs of IP address and port that may be opened although they are not
            public. For tests; never filled from a file.
    """

    resolver: AbstractResolver | None = None
    tls: ssl.SSLContext | None = None
    sockets: frozenset[tuple[str, int]] = frozenset()

    def socket_for(self, info: AddrInfoType) -> socket.socket:
        """Make the socket for one address that is about to be dialled.

        Raises:
            NotOpenedError: when the address is not public.
        """
        family, kind, protocol, _, where = info
        host = str(where[0])
        if (host, where[1]) not in self.sockets and (not is_public(host) or _is_here(host, family)):
            raise NotOpenedError
        return socket.socket(family, kind, protocol)


def is_public(host: str) -> bool:
    """Whether an IP address belongs to a server on the public web."""
    try:
        address = ip_address(host)
    except ValueError:
        return False
    if isinstance(address, IPv6Address) and address.ipv4_mapped:
        address = address.ipv4_mapped
    if isinstance(address, IPv6Address) and address not in _UNICAST:
        return False
    return _is_ordinary(address)


def _is_here(host: str, family: int) -> bool:
    """Whether an IP address is this machine's own, whose services may trust it.

    Nothing is sent: only the way to oneself starts where it ends.
    """
    with suppress(OSError), socket.socket(family, socket.SOCK_DGRAM) as probe:
        probe.connect((host, 9))
        return ip_address(probe.getsockname()[0]) == ip_address(host)
    return False


def _is_ordinary(address: IPv4Address | IPv6Address) -> bool:
    listed = any(address.version == block.version and address in block for block in _NOT_PUBLIC)
    return address.is_global and not listed


def refusal(url: str, settings: Settings) -> Reason | None:
    """Why an address is not requested at all, ``None`` for one that is."""
    try:
        parts = parts_of(url)
    except ValueError:
        return Reason.NO_ADDRESS
    if parts.scheme not in ("http:", "https:") or not parts.host:
        return Reason.NO_ADDRESS
    if f".{parts.host}".removesuffix(".").endswith(_NO_WEB):
        return Reason.NOT_OPENED
    if parts.has_credentials:
        return Reason.CREDENTIALS
    if parts.port in ("", "80", "443"):
        return None
    listed = settings.ports.get(parts.key, frozenset())
    return None if int(parts.port) in listed else Reason.PORT


class Names(AbstractResolver):
    """Looks names up with the system's resolver, in threads of its own.

    Args:
        patience: seconds for one name.
    """

    def __init__(self, patience: float) -> None:
        self._patience = patience
        self._threads = ThreadPoolExecutor(_THREADS, "names")

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        """All addresses of a name.

        Raises:
            OSError: ``socket.gaierror`` with what the name servers said.
        """
        loop = asyncio.get_running_loop()
        try:
            async with asyncio.timeout(self._patience):
                found = await loop.run_in_executor(self._threads, _look_up, host, port, family)
        except TimeoutError:
            raise socket.gaierror(socket.EAI_AGAIN, "no answer in time") from None
        return [
            ResolveResult(
                hostname=host,
                host=str(where[0]),
                port=port,
                family=kind,
                proto=protocol,
                flags=socket.AI_NUMERICHOST | socket.AI_NUMERICSERV,
            )
            for kind, _, protocol, _, where in found
        ]

    async def close(self) -> None:
        """Let the threads go; one that still waits for a server ends by itself."""
        self._threads.shutdown(wait=False, cancel_futures=True)


def _look_up(host: str, port: int, family: int) -> list[AddrInfoType]:
    """Every address, those that this machine cannot reach included: they are no "no such host"."""
    return list(socket.getaddrinfo(host, port, family, socket.SOCK_STREAM))
