"""A host is asked one thing at a time, with gaps, and left alone when it asks for that."""

import asyncio
import datetime
from collections.abc import Awaitable, Callable

import pytest
from tests.awaiting import awaited
from tests.links import behaviours as do
from tests.links.behaviours import page
from tests.links.certificates import certificates
from tests.links.fault_server import Behaviour, FaultServer, fault_server
from tests.links.running import AGENT, LIMITS, addresses

from guildhall.links import manners
from guildhall.links.checking import check
from guildhall.links.limits import Manners, Settings
from guildhall.links.manners import HostClosedError, Turns, backoff, retry_after
from guildhall.links.verdict import Reason, Result

NOON = datetime.datetime(2026, 11, 26, 12, tzinfo=datetime.UTC)


class Clock:
    """A clock that only sleeping moves."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = 1000.0
        monkeypatch.setattr(manners, "_now", lambda: self.now)
        monkeypatch.setattr("guildhall.links.manners.asyncio.sleep", self._sleep)

    async def _sleep(self, seconds: float) -> None:
        self.now += seconds


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    return Clock(monkeypatch)


def _starts(clock: Clock, turns: Turns, hosts: list[str]) -> list[float]:
    async def run() -> list[float]:
        starts = []
        for host in hosts:
            async with turns.turn(host):
                starts.append(clock.now - 1000)
        return starts

    return awaited(run())


def test_a_host_is_asked_once_a_second(clock: Clock) -> None:
    assert _starts(clock, Turns(Manners(), 9), ["a", "a", "a"]) == [0, 1, 2]


def test_another_host_does_not_wait(clock: Clock) -> None:
    assert _starts(clock, Turns(Manners(), 9), ["a", "b", "c"]) == [0, 0, 0]


def test_a_host_can_have_a_gap_of_its_own(clock: Clock) -> None:
    turns = Turns(Manners(gaps={"meetup.com": 2.5}), 9)
    assert _starts(clock, turns, ["meetup.com", "meetup.com"]) == [0, 2.5]


def test_a_pause_holds_the_host_up(clock: Clock) -> None:
    turns = Turns(Manners(), 9)
    turns.pause("a", 20)
    assert _starts(clock, turns, ["a", "b"]) == [20, 20]


def test_a_robots_txt_stretches_the_gap_within_reason(clock: Clock) -> None:
    turns = Turns(Manners(crawl_delay=5), 9)
    turns.stretch("a", 600)
    turns.stretch("b", 0.1)
    assert _starts(clock, turns, ["a", "a", "b", "b"]) == [0, 5, 5, 6]


def test_a_closed_host_is_not_asked(clock: Clock) -> None:
    turns = Turns(Manners(), 9)
    turns.close("a")
    with pytest.raises(HostClosedError):
        _starts(clock, turns, ["a"])


def _most_at_once(turns: Turns, hosts: list[str]) -> int:
    """How many of these were in their turn together, when each gives way to the others."""
    inside, most = 0, 0

    async def one(host: str) -> None:
        nonlocal inside, most
        async with turns.turn(host):
            inside += 1
            most = max(most, inside)
            for _ in range(9):
                await asyncio.sleep(0)
            inside -= 1

    async def run() -> None:
        await asyncio.gather(*map(one, hosts))

    awaited(run())
    return most


def test_nobody_else_has_a_hosts_turn_meanwhile() -> None:
    assert _most_at_once(Turns(Manners(gap=0), 9), ["a"] * 9) == 1


def test_there_is_a_limit_over_all_hosts() -> None:
    assert _most_at_once(Turns(Manners(gap=0), 3), [*"abcdefg"]) == 3


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("120", 120),
        (" 0 ", 0),
        ("Thu, 26 Nov 2026 12:01:30 GMT", 90),
        ("Thu, 26 Nov 2026 11:00:00 GMT", 0),
        ("Thursday, 26-Nov-26 12:00:10 GMT", 10),
        ("9" * 400, 999_999_999),
        ("Thu, 26 Nov 2026 12:00:00 +99999999999999", None),
        (f"Thu, 26 Nov {'9' * 40} 12:00:00 GMT", None),
        ("-5", None),
        ("soon", None),
        ("", None),
        (None, None),
    ],
)
def test_retry_after_is_a_number_or_a_date(value: str | None, seconds: float | None) -> None:
    assert retry_after(value, NOON) == seconds


def test_waits_double_and_are_spread() -> None:
    for tries, base in ((1, 1), (2, 2), (3, 4)):
        waits = {backoff(Manners(), tries) for _ in range(50)}
        assert len(waits) > 1
        assert base / 2 <= min(waits) <= max(waits) <= base * 1.5


def _settings(patience: int = 5) -> Settings:
    return Settings(AGENT, LIMITS, Manners(gap=0, backoff=0.01, patience=patience), canaries=())


def _run(
    behaviours: dict[str, Behaviour],
    written: list[str],
    settings: Settings,
    then: Callable[[FaultServer, list[Result]], Awaitable[None]] | None = None,
) -> tuple[FaultServer, list[Result]]:
    async def run() -> tuple[FaultServer, list[Result]]:
        async with fault_server(behaviours, certificates(["any.test"])) as server:
            results: list[Result] = []
            await check(addresses(written), settings, {}, results.append, server.network)
            if then:
                await then(server, results)
            return server, results

    return awaited(run())


def test_a_host_has_one_request_at_a_time() -> None:
    pages = [f"http://busy.test/{number}" for number in range(30)]
    others = [f"http://other-{n}.test/" for n in range(10)]
    to_busy = {f"other-{n}.test": do.redirect(302, f"http://busy.test/{n}") for n in range(10)}
    server, results = _run({"": page(200), **to_busy}, [*pages, *others], _settings())
    assert len(results) == 40
    assert server.most_at_once["busy.test"] == 1


def test_www_is_the_same_host() -> None:
    written = [f"http://{www}busy.test/{n}" for www in ("", "www.") for n in range(10)]
    server, _ = _run({"": page(200)}, written, _settings())
    assert max(server.most_at_once.values()) == 1


def test_a_host_that_asks_for_an_hour_is_left_alone_for_this_run() -> None:
    written = [f"http://tired.test/{number}" for number in range(20)]
    busy = page(429, Retry_After="3600")
    server, results = _run({"": page(200), "tired.test": busy}, written, _settings())
    assert {result.reason for result in results} == {Reason.TOO_MANY}
    assert len([one for one in server.requests if one.path != "/robots.txt"]) == 1


def test_a_host_that_always_says_too_many_is_left_alone() -> None:
    written = [f"http://tired.test/{number}" for number in range(40)]
    server, results = _run({"": page(200), "tired.test": page(429)}, written, _settings(patience=2))
    assert {result.reason for result in results} == {Reason.TOO_MANY}
    assert len({one.path for one in server.requests}) < 45
    assert sum(result.tries for result in results) < 45


def test_a_host_without_a_name_is_looked_up_for_one_address_only() -> None:
    async def run() -> tuple[int, list[Result]]:
        async with fault_server({"": page(200)}, certificates(["any.test"])) as server:
            server.names.errors["nobody.test"] = -2
            results: list[Result] = []
            written = addresses(f"http://nobody.test/{number}" for number in range(20))
            await check(written, _settings(), {}, results.append, server.network)
            return server.names.asked["nobody.test"], results

    asked, results = awaited(run())
    assert {result.reason for result in results} == {Reason.NO_HOST}
    assert asked == 2


def test_rules_are_read_once_for_a_host() -> None:
    written = [f"http://rules.test/{number}" for number in range(10)]
    server, _ = _run({"": page(200)}, written, _settings())
    assert [one.path for one in server.requests].count("/robots.txt") == 1


def test_no_rules_are_read_for_a_home_page() -> None:
    server, _ = _run({"": page(200)}, ["http://home.test/"], _settings())
    assert [one.path for one in server.requests] == ["/"]
