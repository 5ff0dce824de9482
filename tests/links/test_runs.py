"""A run tells each result at once, can be cut off, and knows when the network is to blame."""

import asyncio
import dataclasses
from collections.abc import Mapping

import pytest
from tests.awaiting import awaited
from tests.links import behaviours as do
from tests.links.behaviours import page
from tests.links.certificates import certificates
from tests.links.fault_server import Behaviour, Request, fault_server
from tests.links.running import SETTINGS, addresses

from guildhall.links.checking import Summary, check
from guildhall.links.limits import Settings
from guildhall.links.verdict import Known, Reason, Result, Verdict

MANY = [f"http://host-{number}.test/" for number in range(30)]


def _run(
    written: list[str],
    behaviours: dict[str, Behaviour] | None = None,
    settings: Settings = SETTINGS,
    known: Mapping[str, Known] | None = None,
    no_host: tuple[str, ...] = (),
) -> tuple[Summary, dict[str, Result], list[Request]]:
    async def run() -> tuple[Summary, dict[str, Result], list[Request]]:
        hosts = {"": page(200), **(behaviours or {})}
        async with fault_server(hosts, certificates(["any.test"])) as server:
            server.names.errors.update(dict.fromkeys(no_host, -2))
            results: dict[str, Result] = {}

            def keep(result: Result) -> None:
                results[result.address] = result

            told = addresses(written)
            summary = await check(told, settings, known or {}, keep, server.network)
            return summary, results, server.requests

    return awaited(run())


def test_the_summary_counts_by_verdict() -> None:
    summary, _, requests = _run([*MANY, "http://gone.test/"], {"gone.test": page(410)})
    assert summary.checked == 31
    assert summary.undone == 0
    assert summary.by_verdict == {
        Verdict.ANSWERS: 30,
        Verdict.GONE: 1,
        Verdict.COULD_NOT_TELL: 0,
        Verdict.SUSPECTED: 0,
    }
    assert summary.requests == len(requests) == 31
    assert not summary.broken_network


def _dead(count: int) -> tuple[str, ...]:
    return tuple(f"host-{number}.test" for number in range(count))


def test_a_run_in_which_over_a_third_fails_says_that_the_network_is_broken() -> None:
    assert _run(MANY, no_host=_dead(11))[0].broken_network


def test_a_third_is_not_over_a_third() -> None:
    assert not _run(MANY, no_host=_dead(10))[0].broken_network


def test_one_host_with_many_addresses_does_not_decide_about_the_network() -> None:
    heavy = [f"http://heavy.test/{number}" for number in range(100)]
    assert not _run([*MANY, *heavy], no_host=("heavy.test",))[0].broken_network


def test_pages_that_are_not_found_say_nothing_about_the_network() -> None:
    gone = {f"host-{number}.test": page(404) for number in range(29)}
    assert not _run(MANY, gone)[0].broken_network


def test_a_network_that_wants_a_login_is_broken() -> None:
    portal = do.redirect(302, "http://portal.example/welcome")
    assert _run(MANY, {f"host-{n}.test": portal for n in range(30)})[0].broken_network


def test_a_run_that_nobody_answers_is_the_fault_of_the_network() -> None:
    assert _run(MANY, {f"host-{n}.test": page(403) for n in range(30)})[0].broken_network


def test_in_a_small_run_the_canaries_decide() -> None:
    alive = dataclasses.replace(SETTINGS, canaries=("http://canary.test/",))
    dead = ["http://nobody.test/"]
    assert not _run(dead, settings=alive, no_host=("nobody.test",))[0].broken_network
    none = ("nobody.test", "canary.test")
    assert _run(dead, settings=alive, no_host=none)[0].broken_network


def test_an_address_that_is_refused_says_nothing_about_the_network() -> None:
    summary, results, requests = _run(["http://127.0.0.1/", "http://a.test:22/"])
    assert {one.reason for one in results.values()} == {Reason.NOT_OPENED, Reason.PORT}
    assert not summary.broken_network
    assert not requests


def test_an_unchanged_page_is_not_sent_again() -> None:
    fresh = do.when(
        lambda asked: asked.headers.get("if-none-match") == '"7"',
        do.raw(b"HTTP/1.1 304 Not Modified\r\n\r\n"),
        page(200, ETag='"7"', Last_Modified="Thu, 26 Nov 2026 12:00:00 GMT"),
    )
    url = "http://fresh.test/"
    _, first, _ = _run([url], {"fresh.test": fresh})
    kept = Known(first[url].etag, first[url].last_modified)
    assert kept == Known('"7"', "Thu, 26 Nov 2026 12:00:00 GMT")
    _, second, requests = _run([url], {"fresh.test": fresh}, known={url: kept})
    assert second[url].reason is Reason.UNCHANGED
    assert second[url].verdict is Verdict.ANSWERS
    assert (second[url].etag, second[url].last_modified) == (kept.etag, kept.last_modified)
    assert requests[0].headers["if-modified-since"] == kept.last_modified


def test_conditions_are_not_carried_to_another_page() -> None:
    url = "http://moved.test/"
    paths = do.by_path({"/": do.redirect(301, "/new"), "/new": page(200)})
    _, results, requests = _run([url], {"moved.test": paths}, known={url: Known('"7"')})
    assert results[url].reason is Reason.ANSWERS
    assert results[url].etag is None
    assert [("if-none-match" in one.headers) for one in requests if one.path != "/robots.txt"] == [
        True,
        False,
    ]


def test_cookies_never_go_to_another_host() -> None:
    wall = page(302, "", Location="http://other.test/", Set_Cookie="secret=1")
    _, _, requests = _run(["http://wall.test/"], {"wall.test": wall})
    assert [one for one in requests if one.host == "other.test"]
    assert not [one for one in requests if "cookie" in one.headers]


def test_what_the_listener_raises_ends_the_run() -> None:
    async def run() -> None:
        async with fault_server({"": page(200)}, certificates(["any.test"])) as server:

            def full(_: Result) -> None:
                raise OSError("no space left")

            await check(addresses(MANY), SETTINGS, {}, full, server.network)

    with pytest.raises(OSError, match="no space left"):
        awaited(run())


def test_a_run_that_is_cut_off_has_told_what_it_knew() -> None:
    async def run() -> tuple[list[Result], int]:
        async with fault_server({"": page(200)}, certificates(["any.test"])) as server:
            results: list[Result] = []
            enough = asyncio.Event()

            def keep(result: Result) -> None:
                results.append(result)
                if len(results) == 40:
                    enough.set()

            pages = addresses(f"http://one.test/{number}" for number in range(500))
            task = asyncio.create_task(check(pages, SETTINGS, {}, keep, server.network))
            await enough.wait()
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            told = len({one.path for one in server.requests} - {"/robots.txt"})
            return results, told

    results, asked = awaited(run())
    assert asked - len(results) in (0, 1)  # at most what was in flight: one a host


def test_a_run_whose_time_is_over_begins_no_further_address() -> None:
    over = dataclasses.replace(SETTINGS, whole_run=0.0)
    summary, results, requests = _run(MANY, settings=over)
    assert (summary.checked, summary.undone) == (0, 30)
    assert not results
    assert not requests
