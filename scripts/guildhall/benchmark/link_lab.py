"""The web that link checkers are measured on: hosts on loopback, many good and some faulty.

Run as a program inside a network of its own: it listens on port 80 of every address.
"""

import asyncio
from collections import Counter
from typing import cast

from guildhall.benchmark.link_faults import (
    CLOSES,
    FAULTS,
    GOOD,
    INTERNAL,
    WAITS_FOREVER,
    Asked,
    Fault,
    response,
)
from guildhall.links.verdict import Verdict

HOSTS = 500
ADDRESSES = 5_000
HEAVY = {"meetup": 600, "linkedin": 300, "github": 300}
"""Three hosts that many groups have their page on."""

_EACH = 16
READY, SECRET = "ready", "secret"
"""What the lab prints when it listens, and when somebody read the internal page."""

_FINE = Fault(Verdict.ANSWERS, lambda _: GOOD)
_NOT_HERE = Fault(Verdict.ANSWERS, lambda _: response(404))


def good(count: int, hosts: int = HOSTS) -> list[str]:
    """Addresses of good pages, spread evenly over hosts."""
    return [f"http://good-{n % hosts}.lab/groups/{n}" for n in range(count)]


def flat() -> dict[str, Verdict]:
    """Good pages over many hosts."""
    return dict.fromkeys(good(ADDRESSES), Verdict.ANSWERS)


def heavy() -> dict[str, Verdict]:
    """Good pages, many of them on three hosts."""
    few = [f"http://{host}.lab/{n}" for host, count in HEAVY.items() for n in range(count)]
    return dict.fromkeys([*few, *good(ADDRESSES - len(few))], Verdict.ANSWERS)


def faulty() -> dict[str, Verdict]:
    """Good pages and every kind of trouble."""
    trouble = {
        f"http://{name}-{number}.lab/page": fault.verdict
        for name, fault in FAULTS.items()
        for number in range(_EACH)
    }
    return {**trouble, **dict.fromkeys(good(ADDRESSES - len(trouble)), Verdict.ANSWERS)}


LISTS = {"flat": flat, "heavy": heavy, "faulty": faulty}


def hosts() -> dict[str, str]:
    """Every host's own loopback address; that of nobody has none."""
    urls = [url for make in LISTS.values() for url in make()]
    names = dict.fromkeys([*(url.split("/")[2] for url in urls), "casino.lab"])
    known = (name for name in names if not name.startswith("nobody-"))
    return {name: f"127.1.{n // 250}.{n % 250 + 1}" for n, name in enumerate(known)}


class _Connection(asyncio.Protocol):
    """One connection of a client; ``asked`` counts over all of them."""

    def __init__(self, asked: Counter[tuple[str, str, str]]) -> None:
        self._asked = asked
        self._rest = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep what answers go into."""
        self._transport = cast("asyncio.Transport", transport)

    def data_received(self, data: bytes) -> None:
        """Answer every request that is whole."""
        self._rest += data
        while b"\r\n\r\n" in self._rest:
            head, _, self._rest = self._rest.partition(b"\r\n\r\n")
            self._answer(head.decode("latin-1").split("\r\n"))

    def _answer(self, lines: list[str]) -> None:
        method, path, _ = lines[0].split(" ", 2)
        pairs = (line.partition(":") for line in lines[1:])
        headers = {name.lower(): value.strip() for name, _, value in pairs}
        host = headers.get("host", "")
        key = (method, host, path)
        fault, name = _fault_of(host)
        if path == "/robots.txt":
            fault, name = _NOT_HERE, ""
        asked = Asked(method, host, path, headers, self._asked[key])
        self._asked[key] += 1
        if host == INTERNAL:
            print(SECRET, flush=True)
        if fault.delay != WAITS_FOREVER:
            loop = asyncio.get_running_loop()
            loop.call_later(fault.delay, self._send, fault.answer(asked), name, method)

    def _send(self, answer: bytes | None, name: str, method: str) -> None:
        if answer is None:
            self._transport.abort()
            return
        if method == "HEAD":
            answer = answer.partition(b"\r\n\r\n")[0] + b"\r\n\r\n"
        if not self._transport.is_closing():
            self._transport.write(answer)
            if name in CLOSES:
                self._transport.close()


def _fault_of(host: str) -> tuple[Fault, str]:
    name = host.removesuffix(".lab").rpartition("-")[0]
    fault = FAULTS.get(name)
    return (fault, name) if fault else (_FINE, "")


async def _serve() -> None:
    asked: Counter[tuple[str, str, str]] = Counter()
    server = await asyncio.get_running_loop().create_server(
        lambda: _Connection(asked),
        "0.0.0.0",  # noqa: S104 - in a network of its own
        80,
        backlog=4096,
    )
    print(READY, flush=True)
    async with server:
        await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(_serve())
