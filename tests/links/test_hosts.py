"""The addresses of a host are tried in an order, and as often, as helps to tell."""

import asyncio
from collections.abc import Callable, Iterable

import pytest
from tests.awaiting import awaited
from tests.links.running import AGENT, addresses

from guildhall.links.checking import by_host
from guildhall.links.hosts import HostQueue
from guildhall.links.limits import Manners, Settings
from guildhall.links.manners import Turns
from guildhall.links.trying import Outcome
from guildhall.links.verdict import Reason, Result

ONE, TWO = "http://host.test/1", "http://host.test/2"


class Trying:
    """Stands in for the tries; answers what a test wants, and keeps what was tried."""

    longest = 25.0

    def __init__(
        self,
        answers: dict[str, list[Reason]],
        seconds: float = 0.0,
        asks_for: float | None = None,
    ) -> None:
        self._asks_for = asks_for
        self._answers = answers
        self._seconds = seconds
        self.robots = self
        self.tried: list[tuple[str, bool]] = []
        self.last: list[bool] = []

    async def once(self, url: str, *, patient: bool, is_last: bool) -> Outcome:
        self.tried.append((url, patient))
        self.last.append(is_last)
        reasons = self._answers[url]
        reason = reasons.pop(0) if len(reasons) > 1 else reasons[0]
        return Outcome(Result(url, reason, seconds=self._seconds), self._asks_for, at_start=True)

    def forget(self, _: str) -> None:
        """Nothing to forget."""


def _run(
    trying: Trying, urls: Iterable[str], *, busy: bool = False, manners: Manners | None = None
) -> list[Result]:
    results: list[Result] = []
    chosen = manners or Manners(gap=0, backoff=0, late=0)

    async def run() -> None:
        tell: Callable[[Result], None] = results.append
        queue = HostQueue("host.test", urls, chosen, Turns(chosen, 9), trying, tell)  # type: ignore[arg-type]
        now = asyncio.get_running_loop().time()
        await queue.run(None, now + 3600 if busy else 0.0)

    awaited(run())
    return results


@pytest.mark.parametrize("slow", [Reason.SLOW_ANSWER, Reason.SLOW_CONNECT])
def test_what_is_slow_is_tried_again_patiently(slow: Reason) -> None:
    trying = Trying({ONE: [slow, Reason.ANSWERS]})
    assert [one.reason for one in _run(trying, [ONE])] == [Reason.ANSWERS]
    assert trying.tried == [(ONE, False), (ONE, True)]


def test_what_is_slow_twice_is_told_so() -> None:
    trying = Trying({ONE: [Reason.SLOW_ANSWER]})
    assert [one.tries for one in _run(trying, [ONE])] == [2]


def test_what_is_slow_after_other_trouble_is_still_tried_patiently() -> None:
    trying = Trying({ONE: [Reason.SERVER_ERROR, Reason.SERVER_ERROR, Reason.SLOW_ANSWER]})
    _run(trying, [ONE])
    assert [patient for _, patient in trying.tried] == [False, False, False, True]


async def _no_sleep(_: float) -> None:
    """Time does not matter here."""


def test_a_host_in_doubt_is_asked_for_nothing_else_before(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("guildhall.links.hosts.asyncio.sleep", _no_sleep)
    trying = Trying({ONE: [Reason.SLOW_ANSWER, Reason.ANSWERS], TWO: [Reason.ANSWERS]})
    _run(trying, [ONE, TWO], manners=Manners(gap=0, backoff=1000))
    assert [url for url, _ in trying.tried] == [ONE, ONE, TWO]


def test_a_host_that_takes_no_connection_is_told_once_for_all_its_pages() -> None:
    trying = Trying({ONE: [Reason.SLOW_CONNECT]})
    results = _run(trying, [ONE, TWO, "http://host.test/3"])
    assert {one.reason for one in results} == {Reason.SLOW_CONNECT}
    assert trying.tried == [(ONE, False), (ONE, True)]


@pytest.mark.parametrize(
    "reason", [Reason.SLOW_ANSWER, Reason.SERVER_ERROR, Reason.NO_HOST, Reason.BROKEN_OFF]
)
def test_what_failed_for_now_is_tried_late_while_the_run_goes_on_anyway(reason: Reason) -> None:
    alone, among_others = Trying({ONE: [reason]}), Trying({ONE: [reason]})
    _run(alone, [ONE])
    _run(among_others, [ONE], busy=True)
    assert len(among_others.tried) == len(alone.tried) + 1
    assert among_others.tried[-1] == (ONE, True)


def test_a_late_answer_counts() -> None:
    trying = Trying({ONE: [Reason.SLOW_ANSWER, Reason.SLOW_ANSWER, Reason.ANSWERS]})
    assert [one.reason for one in _run(trying, [ONE], busy=True)] == [Reason.ANSWERS]


@pytest.mark.parametrize("reason", [Reason.NOT_FOUND, Reason.FORBIDDEN, Reason.TOO_MANY])
def test_what_would_say_the_same_is_not_tried_late(reason: Reason) -> None:
    alone, among_others = Trying({ONE: [reason]}), Trying({ONE: [reason]})
    _run(alone, [ONE])
    _run(among_others, [ONE], busy=True)
    assert among_others.tried == alone.tried


def test_a_server_that_asks_for_an_hour_is_not_tried_late() -> None:
    trying = Trying({ONE: [Reason.SERVER_ERROR]}, asks_for=3600)
    _run(trying, [ONE], busy=True)
    assert len(trying.tried) == 1


def test_nobody_waits_twice_for_a_server_that_took_its_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    waits: list[float] = []

    async def sleep(seconds: float) -> None:
        waits.append(seconds)

    monkeypatch.setattr("guildhall.links.hosts.asyncio.sleep", sleep)
    manners = Manners(gap=0, backoff=10)
    _run(Trying({ONE: [Reason.SLOW_ANSWER]}, seconds=20), [ONE], manners=manners)
    assert waits == []
    _run(Trying({ONE: [Reason.NO_HOST]}), [ONE], manners=manners)
    assert waits


def test_long_lists_are_begun_with_and_then_small_servers() -> None:
    counts = {"two": 2, "few": 5, "long": 30, "slow": 15, "one": 1, "longest": 90}
    written = [f"http://{host}.test/{n}" for host, count in counts.items() for n in range(count)]
    settings = Settings(AGENT, manners=Manners(gaps={"slow.test": 3.0}))
    hosts = [host for host, _ in by_host(addresses(written), settings)]
    assert hosts == [f"{name}.test" for name in ("longest", "slow", "long", "one", "two", "few")]


def test_the_last_try_of_a_host_is_known() -> None:
    trying = Trying({ONE: [Reason.ANSWERS], TWO: [Reason.ANSWERS]})
    _run(trying, [ONE, TWO])
    assert trying.last == [False, True]
