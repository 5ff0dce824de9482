"""The addresses of one host, tried one after the other, with what must wait set aside."""

import asyncio
import heapq
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from guildhall.links.limits import Manners
from guildhall.links.manners import Turns, backoff
from guildhall.links.parts import parts_of
from guildhall.links.trying import Outcome, Trying
from guildhall.links.verdict import Reason, Result

_OFTEN = frozenset((Reason.SERVER_ERROR, Reason.TOO_MANY, Reason.BROKEN_OFF, Reason.NAME_SERVER))
"""What often passes: tried as often as the manners say."""

_TWICE = frozenset((Reason.NO_HOST, Reason.REFUSED, Reason.UNREACHABLE, Reason.NOT_HTTP))
"""What rarely passes, but may be ours: tried a second time."""

_SLOW = frozenset((Reason.SLOW_CONNECT, Reason.SLOW_ANSWER))
"""What a first try ends with early; the address is then tried patiently, once."""

_PASSES = (_OFTEN | _TWICE | _SLOW) - {Reason.TOO_MANY}
"""What may be over in a while, without having been asked to come back later."""

_NEVER_PASSES = frozenset((501, 505))
"""Not implemented, and the HTTP version: RFC 9110 sections 15.6.2 and 15.6.6."""

_OF_THE_HOST = frozenset(
    (
        *(Reason.NO_HOST, Reason.REFUSED, Reason.UNREACHABLE, Reason.SLOW_CONNECT),
        *(Reason.NAME_SERVER, Reason.NOT_OPENED, Reason.TLS, Reason.CERTIFICATE),
        *(Reason.CERTIFICATE_EXPIRED, Reason.CERTIFICATE_NAME),
    )
)
"""What is said before any page is named, and so holds for all pages of an origin."""

_WALLS = frozenset((Reason.TOO_MANY, Reason.SLOW_ANSWER))
"""What a host says to one who asks too much."""


@dataclass(order=True, slots=True)
class _Later:
    """A try that waits: until when, and what was spent on the tries before."""

    due: float
    url: str
    spent: Result = field(compare=False)
    late: bool = field(compare=False, default=False)

    @property
    def patient(self) -> bool:
        """Whether the next try waits for an answer as long as it may."""
        return self.spent.reason in _SLOW or self.late


class HostQueue:
    """All addresses of one host.

    Args:
        host: its key, for its turns.
        urls: its addresses.
        manners: how often, and with what waits, it is tried.
        turns: shared by all hosts.
        trying: makes one try.
        tell: told each result.
    """

    def __init__(
        self,
        host: str,
        urls: Iterable[str],
        manners: Manners,
        turns: Turns,
        trying: Trying,
        tell: Callable[[Result], None],
    ) -> None:
        self._host = host
        self._fresh = deque(urls)
        self._later: list[_Later] = []
        self._manners = manners
        self._turns = turns
        self._trying = trying
        self._tell = tell
        self._dead: dict[str, Result] = {}
        self._in_a_row = 0
        self._in_doubt = False
        self._busy_until = 0.0
        self._tried_late: set[str] = set()

    @property
    def left(self) -> int:
        """Addresses without a result."""
        return len(self._fresh) + len(self._later)

    @property
    def at_least(self) -> float:
        """Seconds that its gaps alone take from now on."""
        return self.left * self._manners.gap_of(self._host)

    async def run(self, end: float | None, busy_until: float = 0.0) -> None:
        """Try all addresses.

        Args:
            end: the loop's clock after which none is begun.
            busy_until: the loop's clock until when other hosts keep the run going anyway.
        """
        clock = asyncio.get_running_loop().time
        self._busy_until = busy_until if end is None else min(busy_until, end)
        origins = {_origin(url) for url in self._fresh}
        while self.left and (end is None or clock() < end):
            waited = self._later and self._later[0].due <= clock()
            if waited or not self._fresh or (self._later and self._in_doubt):
                await self._again(clock(), end)
            else:
                await self._take(self._fresh.popleft(), None, patient=False)
        for origin in origins:
            self._trying.robots.forget(origin)

    async def _again(self, now: float, end: float | None) -> None:
        """Try the address that has waited longest, when its time has come."""
        due = self._later[0].due
        if due > now and not self._turns.is_closed(self._host):
            await asyncio.sleep(min(due, end or due) - now)
            if end is not None and due > end:
                return
        later = heapq.heappop(self._later)
        await self._take(later.url, later.spent, patient=later.patient)

    async def _take(self, url: str, spent: Result | None, *, patient: bool) -> None:
        """Try an address, and tell its result or set it aside."""
        if told := self._known_without_asking(url):
            self._tell(_added(told, spent, 0))
            return
        outcome = await self._trying.once(url, patient=patient, is_last=not self.left)
        result = _added(outcome.result, spent, 1)
        wait = self._wait(outcome, result, patient=patient)
        if wait is None and self._may_be_late(outcome, result):
            self._tried_late.add(url)
            wait = self._manners.late
        if wait is None:
            self._in_doubt = False
            self._learn(outcome)
            self._tell(result)
            return
        self._in_doubt = outcome.at_start and result.reason in (_OF_THE_HOST | _SLOW)
        due = asyncio.get_running_loop().time() + wait
        heapq.heappush(self._later, _Later(due, url, result, url in self._tried_late))

    def _known_without_asking(self, url: str) -> Result | None:
        dead = self._dead.get(_origin(url))
        if dead:
            return Result(url, dead.reason, dead.status, url, tries=0)
        if self._turns.is_closed(self._host):
            return Result(url, Reason.TOO_MANY, None, url, tries=0)
        return None

    def _wait(self, outcome: Outcome, result: Result, *, patient: bool) -> float | None:
        """Seconds until the next try, ``None`` when there is none."""
        if self._was_last(result, patient=patient) or self._turns.is_closed(self._host):
            return None
        wait = max(0.0, backoff(self._manners, result.tries) - outcome.result.seconds)
        if outcome.wait is not None:
            return None if outcome.wait > self._manners.longest_wait else max(wait, outcome.wait)
        if result.reason is Reason.TOO_MANY:
            self._turns.pause(self._host, wait)
        return wait

    def _was_last(self, result: Result, *, patient: bool) -> bool:
        """Whether a further try would say the same, or none is left."""
        if result.reason in _SLOW:
            return patient or self._manners.tries == 1
        if result.reason in _TWICE:
            return result.tries >= min(self._manners.tries, 2)
        never = result.reason not in _OFTEN or result.status in _NEVER_PASSES
        return never or result.tries >= self._manners.tries

    def _may_be_late(self, outcome: Outcome, result: Result) -> bool:
        """Whether one last try of what failed for now costs the run nothing, and is welcome."""
        if result.reason not in _PASSES or result.status in _NEVER_PASSES:
            return False
        if outcome.wait is not None or self._turns.is_closed(self._host):
            return False
        ready = asyncio.get_running_loop().time() + self._manners.late + self.at_least
        fits = ready + self._trying.longest < self._busy_until
        return fits and result.address not in self._tried_late

    def _learn(self, outcome: Outcome) -> None:
        """Keep what the last try of an address says about the others."""
        reason = outcome.result.reason
        if outcome.at_start and reason in _OF_THE_HOST:
            self._dead[_origin(outcome.result.address)] = outcome.result
        self._in_a_row = self._in_a_row + 1 if reason in _WALLS else 0
        if self._in_a_row >= self._manners.patience and reason is Reason.TOO_MANY:
            self._turns.close(self._host)
        elif self._in_a_row >= self._manners.patience:
            self._dead[_origin(outcome.result.address)] = outcome.result


def _added(result: Result, spent: Result | None, tries: int) -> Result:
    """The result with what the tries before it took."""
    if spent is None and tries == result.tries:
        return result
    if spent is None:
        return replace(result, tries=tries)
    return replace(
        result,
        bytes_read=result.bytes_read + spent.bytes_read,
        seconds=result.seconds + spent.seconds,
        tries=spent.tries + tries,
    )


def _origin(url: str) -> str:
    try:
        return parts_of(url).origin
    except ValueError:
        return url
