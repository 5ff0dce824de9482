"""Manners towards a host: one request at a time, with a gap, and waiting when asked to."""

import asyncio
import datetime
import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime

from guildhall.links.limits import Manners

_DIGITS = 9
"""More digits of ``Retry-After`` than these mean "never" as well."""


class HostClosedError(Exception):
    """The host asked to be left alone for longer than this run waits."""


@dataclass(slots=True)
class _Host:
    """One host: who is asking it, and when it may be asked next (the loop's clock)."""

    gap: float
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)
    next_start: float = 0.0
    closed: bool = False


class Turns:
    """Gives every request its turn.

    Args:
        manners: how often a host is asked.
        at_once: requests in flight, over all hosts.
    """

    def __init__(self, manners: Manners, at_once: int) -> None:
        self._manners = manners
        self._slots = asyncio.Semaphore(at_once)
        self._hosts: dict[str, _Host] = {}

    @asynccontextmanager
    async def turn(self, host: str) -> AsyncIterator[None]:
        """Wait until the host may be asked, and keep others from asking it meanwhile.

        Time limits start inside: waiting for a turn is nobody's fault.

        Raises:
            HostClosedError: when it is not asked again in this run.
        """
        state = self._state(host)
        async with state.turn:
            await self._wait(state)
            async with self._slots:
                state.next_start = _now() + state.gap
                yield

    def pause(self, host: str, seconds: float) -> None:
        """Ask the host nothing for so many seconds."""
        state = self._state(host)
        state.next_start = max(state.next_start, _now() + seconds)

    def stretch(self, host: str, gap: float) -> None:
        """Ask the host no more often than its robots.txt wants, within reason."""
        state = self._state(host)
        state.gap = max(state.gap, min(gap, self._manners.crawl_delay))

    def close(self, host: str) -> None:
        """Ask the host nothing more in this run."""
        self._state(host).closed = True

    def is_closed(self, host: str) -> bool:
        """Whether the host is asked nothing more in this run."""
        return self._state(host).closed

    def _state(self, host: str) -> _Host:
        state = self._hosts.get(host)
        if state is None:
            state = self._hosts[host] = _Host(self._manners.gap_of(host))
        return state

    async def _wait(self, state: _Host) -> None:
        if not state.closed and (wait := state.next_start - _now()) > 0:
            await asyncio.sleep(wait)  # nobody else has its turn meanwhile, so no pause grows
        if state.closed:
            raise HostClosedError


def _now() -> float:
    return asyncio.get_running_loop().time()


def backoff(manners: Manners, tries: int) -> float:
    """Seconds before the next try after ``tries`` of them: doubled each time, with jitter."""
    jitter = random.uniform(0.5, 1.5)  # noqa: S311 - spreads requests, guards no secret
    return float(manners.backoff * 2 ** (tries - 1) * jitter)


def retry_after(value: str | None, now: datetime.datetime) -> float | None:
    """Seconds that a ``Retry-After`` asks to wait: RFC 9110 section 10.2.3, a number or a date.

    ``None`` without one, and for what is neither.
    """
    text = (value or "").strip()
    if text.isascii() and text.isdigit():
        return float(text[:_DIGITS])
    try:
        when = parsedate_to_datetime(text)
    except (ValueError, OverflowError):  # a year or a zone of more digits than fit
        return None
    if when.tzinfo is None:  # "-0000" says that the zone is unknown; HTTP's dates are GMT
        when = when.replace(tzinfo=datetime.UTC)
    return max(0.0, (when - now).total_seconds())
