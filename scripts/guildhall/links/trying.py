"""One try of one address: from the request to a result, redirects and rules included."""

import asyncio
import datetime
import logging
from collections.abc import Mapping
from dataclasses import dataclass

from guildhall.links import judging
from guildhall.links.addresses import host_key
from guildhall.links.failures import FailureError
from guildhall.links.fetching import Answer, Client, Request
from guildhall.links.following import Chain
from guildhall.links.guard import refusal
from guildhall.links.limits import Settings
from guildhall.links.manners import HostClosedError, Turns, retry_after
from guildhall.links.robots import Robots
from guildhall.links.verdict import Known, Reason, Result

_NOTHING = Known()
_LOG = logging.getLogger(__name__)


@dataclass(slots=True)
class Outcome:
    """What one try brought.

    Attributes:
        result: what the check says if there is no further try.
        wait: seconds that the server asks to wait before the next one.
        at_start: whether it failed at the address's own host, not further on.
    """

    result: Result
    wait: float | None = None
    at_start: bool = False


@dataclass(slots=True)
class _Cost:
    """What the requests of one try may take, and took.

    Attributes:
        patient: whether they may take as long as a last try.
        is_last: whether the host is asked for nothing else afterwards.
        size: bytes of pages.
        seconds: time.
    """

    patient: bool
    is_last: bool
    size: int = 0
    seconds: float = 0.0


class Trying:
    """Tries addresses through one client, each request in its turn.

    Args:
        settings: of the run.
        client: sends the requests.
        turns: says when.
        known: what earlier checks kept, by address.
    """

    def __init__(
        self, settings: Settings, client: Client, turns: Turns, known: Mapping[str, Known]
    ) -> None:
        self._settings = settings
        self._client = client
        self._turns = turns
        self._known = known
        agent = settings.user_agent.partition("/")[0]
        self.robots = Robots(agent, settings.manners.tries, self._robots, self._stretch)

    @property
    def longest(self) -> float:
        """Seconds that one request may take."""
        return self._settings.limits.first_byte + self._settings.limits.body

    async def once(self, url: str, *, patient: bool = True, is_last: bool = True) -> Outcome:
        """Try an address once; whatever happens, there is an outcome.

        Args:
            url: the address.
            patient: whether to wait for an answer as long as the limits let a last try.
            is_last: whether the host is asked for nothing else: its connection is then closed.
        """
        chain, cost = Chain([url]), _Cost(patient, is_last)
        try:
            answer = await self._follow(chain, cost, self._conditions(url), obeying=True)
            outcome = Outcome(self._judged(chain, answer, cost), self._wait(answer))
        except FailureError as failure:
            outcome = self._failed(chain, failure, cost)
        except Exception:  # noqa: BLE001 - a stranger's answer must not end this run and every next
            _LOG.exception("Cannot make sense of %s", url)
            outcome = self._failed(chain, FailureError(Reason.NOT_UNDERSTOOD), cost)
        return outcome

    @staticmethod
    def _failed(chain: Chain, failure: FailureError, cost: _Cost) -> Outcome:
        result = Result(
            chain.addresses[0],
            failure.reason,
            failure.status,
            chain.last,
            bytes_read=cost.size,
            seconds=cost.seconds,
        )
        return Outcome(result, failure.wait, not chain.statuses)

    def _judged(self, chain: Chain, answer: Answer, cost: _Cost) -> Result:
        reason = judging.judge(chain, answer)
        if reason is Reason.UNCHANGED and (chain.statuses or not self._conditions(chain.last)):
            reason = Reason.OTHER_STATUS  # unchanged since when?
        direct = not chain.statuses and reason in (Reason.ANSWERS, Reason.UNCHANGED)
        before = self._known.get(chain.last, _NOTHING) if direct else _NOTHING
        return Result(
            chain.addresses[0],
            reason,
            answer.status,
            chain.last,
            judging.permanent(chain, reason),
            cost.size,
            cost.seconds,
            etag=(answer.headers.get("ETag") or before.etag) if direct else None,
            last_modified=(answer.headers.get("Last-Modified") or before.last_modified)
            if direct
            else None,
        )

    def _conditions(self, url: str) -> dict[str, str]:
        """Headers that spare an unchanged page being sent again: RFC 9110 section 13."""
        known = self._known.get(url, _NOTHING)
        headers = {"If-None-Match": known.etag, "If-Modified-Since": known.last_modified}
        return {name: value for name, value in headers.items() if value}

    async def _follow(
        self, chain: Chain, cost: _Cost, conditions: Mapping[str, str], *, obeying: bool
    ) -> Answer:
        """Ask for the address at the start of a chain, and follow to the page.

        Raises:
            FailureError: when no page comes about.
        """
        limits = self._settings.limits
        most = limits.page if obeying else limits.robots
        while True:
            self._refuse(chain)
            if obeying and not await self.robots.allow(chain.last, patient=cost.patient):
                raise FailureError(Reason.ROBOTS)
            extra = {**chain.headers(), **({} if chain.statuses else conditions)}
            keep = not cost.is_last and host_key(chain.last) == host_key(chain.addresses[0])
            keep = keep or not obeying
            answer = await self._ask(chain.last, Request(extra, most, cost.patient, keep), cost)
            if not chain.leads_on(answer, limits.redirects):
                return answer

    def _refuse(self, chain: Chain) -> None:
        reason = refusal(chain.last, self._settings)
        if reason:
            raise FailureError(reason if not chain.statuses else Reason.NOT_OPENED)

    async def _ask(self, url: str, request: Request, cost: _Cost) -> Answer:
        """Ask for one page in the host's turn, and do what it says about the next one."""
        host = host_key(url)
        clock = asyncio.get_running_loop().time
        try:
            async with self._turns.turn(host):
                start = clock()
                try:
                    answer = await self._client.get(url, request)
                finally:
                    cost.seconds += clock() - start
        except HostClosedError:
            raise FailureError(Reason.TOO_MANY) from None
        cost.size += answer.size
        wait = self._wait(answer)
        if wait is not None and wait > self._settings.manners.longest_wait:
            self._turns.close(host)
        elif wait:
            self._turns.pause(host, wait)
        return answer

    def _wait(self, answer: Answer) -> float | None:
        if answer.status not in judging.LATER:
            return None
        return retry_after(answer.headers.get("Retry-After"), datetime.datetime.now(datetime.UTC))

    async def _robots(self, url: str, patient: bool) -> Answer:  # noqa: FBT001 - as ``Fetch`` is
        """Ask for a robots.txt; one that the server cannot give now is a failure."""
        answer = await self._follow(Chain([url]), _Cost(patient, is_last=False), {}, obeying=False)
        reason = judging.of_status(answer)
        if reason in (Reason.SERVER_ERROR, Reason.TOO_MANY):
            raise FailureError(reason, answer.status, self._wait(answer))
        return answer

    def _stretch(self, url: str, gap: float) -> None:
        self._turns.stretch(host_key(url), gap)
