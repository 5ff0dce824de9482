"""A server on loopback that is many hosts at once, most of them faulty, and their name server."""

import asyncio
import socket
import ssl
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field

from aiohttp.abc import AbstractResolver, ResolveResult
from tests.links.certificates import Certificates

from guildhall.links.guard import Network

HERE, HERE_6 = "127.0.0.1", "::1"


@dataclass(slots=True)
class Request:
    """What a client asked for; ``number`` counts the requests for this page from 1."""

    host: str
    path: str
    headers: dict[str, str]
    method: str
    secure: bool = False
    number: int = 0


Behaviour = Callable[[Request, asyncio.StreamReader, asyncio.StreamWriter], Awaitable[bool]]
"""Answers one request; true keeps the connection open for the next one."""


@dataclass(slots=True)
class Names(AbstractResolver):
    """The name server of the tests: every host is here, but for those that it is told of."""

    ports: dict[tuple[str, int], int]
    elsewhere: dict[str, list[tuple[str, int | None]]]
    errors: dict[str, int]
    asked: Counter[str] = field(default_factory=Counter)
    rebinding: dict[str, list[str]] = field(default_factory=dict)

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        del family
        self.asked[host] += 1
        if host in self.errors:
            raise socket.gaierror(self.errors[host], "as the test wants it")
        where: list[tuple[str, int | None]] = [(HERE, None)]
        if host in self.rebinding:
            answers = self.rebinding[host]
            where = [(answers[min(self.asked[host], len(answers)) - 1], None)]
        return [
            self._found(host, ip, other or self.ports.get((ip, port), port))
            for ip, other in self.elsewhere.get(host, where)
        ]

    def _found(self, host: str, ip: str, port: int) -> ResolveResult:
        kind = socket.AF_INET6 if ":" in ip else socket.AF_INET
        return ResolveResult(hostname=host, host=ip, port=port, family=kind, proto=6, flags=0)

    async def close(self) -> None:
        """Nothing to close."""


@dataclass(slots=True)
class FaultServer:
    """The running server.

    Attributes:
        network: names, trust and allowed sockets for a run against it.
        requests: what was asked, in order.
        most_at_once: requests in work by host.
        unlisted: a port that may not be opened.
        connections: told of every connection: whether it comes or goes.
    """

    network: Network
    names: Names
    requests: list[Request]
    most_at_once: Counter[str]
    unlisted: int
    connections: list[bool]


class _Serving:
    def __init__(self, behaviours: dict[str, Behaviour]) -> None:
        self._behaviours = behaviours
        self._tasks: set[asyncio.Task[None]] = set()
        self.requests: list[Request] = []
        self.connections: list[bool] = []
        self.most_at_once: Counter[str] = Counter()
        self._at_once: Counter[str] = Counter()
        self._paths: Counter[tuple[str, str]] = Counter()

    async def connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        if task:
            self._tasks.add(task)
        self.connections.append(True)
        try:
            while await self._one(reader, writer):
                pass
        except (ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError, OSError):
            pass
        finally:
            self.connections.append(False)
            writer.transport.abort()

    async def _one(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        head = await reader.readuntil(b"\r\n\r\n")
        request = _parsed(head)
        request.secure = writer.get_extra_info("sslcontext") is not None
        self._paths[request.host, request.path] += 1
        request.number = self._paths[request.host, request.path]
        self.requests.append(request)
        self._at_once[request.host] += 1
        self.most_at_once[request.host] = max(
            self.most_at_once[request.host], self._at_once[request.host]
        )
        try:
            behaviour = self._behaviours.get(request.host, self._behaviours[""])
            keep = await behaviour(request, reader, writer)
            await writer.drain()
            return keep and request.headers.get("connection") != "close"
        finally:
            self._at_once[request.host] -= 1

    async def stop(self) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)


def _parsed(head: bytes) -> Request:
    first, *lines = head.decode("latin-1").split("\r\n")
    method, path, _ = first.split(" ", 2)
    pairs = (line.partition(":") for line in lines if line)
    headers = {name.strip().lower(): value.strip() for name, _, value in pairs}
    return Request(headers.get("host", ""), path, headers, method)


@asynccontextmanager
async def fault_server(
    behaviours: dict[str, Behaviour], certificates: Certificates
) -> AsyncIterator[FaultServer]:
    """Run the server; ``behaviours`` by host, that of ``""`` for every other host."""
    serving = _Serving(behaviours)
    async with AsyncExitStack() as stack:

        async def listen(ip: str, tls: ssl.SSLContext | None = None) -> int:
            server = await asyncio.start_server(
                serving.connected, ip, 0, ssl=tls, ssl_handshake_timeout=30 if tls else None
            )
            stack.callback(server.close)
            return int(server.sockets[0].getsockname()[1])

        plain, plain_6 = await listen(HERE), await listen(HERE_6)
        blunt = await asyncio.start_server(_speaks_plainly, HERE, 0)
        stack.callback(blunt.close)
        bluntly = int(blunt.sockets[0].getsockname()[1])
        secure, unlisted = await listen(HERE, certificates.server), await listen(HERE)
        closed = _closed_port()
        full = stack.enter_context(_full())
        ports = {(HERE, 80): plain, (HERE, 443): secure, (HERE_6, 80): plain_6, (HERE, 8080): plain}
        names = Names(ports, {}, {})
        names.elsewhere.update(
            {
                "refuses.test": [(HERE, closed)],
                "never-connects.test": [(HERE, full)],
                "plain-on-443.test": [(HERE, bluntly)],
                "no-handshake.test": [(HERE, plain)],
                "unlisted-port.test": [(HERE, unlisted)],
            }
        )
        allowed = {plain, secure, bluntly, closed, full}
        sockets = frozenset({(HERE, port) for port in allowed} | {(HERE_6, plain_6)})
        network = Network(names, certificates.client, sockets)
        stack.push_async_callback(serving.stop)
        yield FaultServer(
            network,
            names,
            serving.requests,
            serving.most_at_once,
            unlisted,
            serving.connections,
        )


async def _speaks_plainly(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.write(b"HTTP/1.1 400 Bad Request\r\n\r\nThis port speaks plain HTTP.")
    writer.close()


def _closed_port() -> int:
    with socket.socket() as found:
        found.bind((HERE, 0))
        return int(found.getsockname()[1])


class _full:  # noqa: N801 - used as a function
    """A port whose queue of connections is full, so that the next one is never taken."""

    def __enter__(self) -> int:
        self._server = socket.socket()
        self._server.bind((HERE, 0))
        self._server.listen(0)
        port = int(self._server.getsockname()[1])
        self._waiting = [socket.socket() for _ in range(4)]
        for one in self._waiting:
            one.setblocking(False)  # noqa: FBT003 - as the socket has it
            one.connect_ex((HERE, port))
        return port

    def __exit__(self, *_: object) -> None:
        for one in (*self._waiting, self._server):
            one.close()
