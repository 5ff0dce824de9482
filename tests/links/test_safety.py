"""Neither a stranger's answer nor this machine's settings lead a run astray."""

import itertools
from dataclasses import replace
from pathlib import Path

import pytest
from tests.awaiting import awaited
from tests.links.behaviours import page, redirect
from tests.links.certificates import certificates
from tests.links.fault_server import Behaviour, FaultServer, fault_server
from tests.links.running import SETTINGS, addresses

from guildhall.links import judging
from guildhall.links.checking import check
from guildhall.links.fetching import Answer
from guildhall.links.following import Chain
from guildhall.links.limits import Settings
from guildhall.links.verdict import Reason, Result, Verdict


def _run(
    hosts: dict[str, Behaviour], written: list[str], settings: Settings = SETTINGS
) -> tuple[FaultServer, dict[str, Result]]:
    async def run() -> tuple[FaultServer, dict[str, Result]]:
        async with fault_server(hosts, certificates(["any.test"])) as server:
            results: list[Result] = []
            await check(addresses(written), settings, {}, results.append, server.network)
            return server, {one.address: one for one in results}

    return awaited(run())


def test_an_answer_that_nobody_foresaw_ends_no_run(monkeypatch: pytest.MonkeyPatch) -> None:
    usual = judging.judge

    def judge(chain: Chain, answer: Answer) -> Reason:
        if "odd" in chain.last:
            raise IndexError
        return usual(chain, answer)

    monkeypatch.setattr(judging, "judge", judge)
    _, results = _run({"": page(200)}, ["http://odd.test/", "http://good.test/"])
    assert results["http://odd.test/"].verdict is Verdict.COULD_NOT_TELL
    assert results["http://good.test/"].verdict is Verdict.ANSWERS


def test_proxies_and_passwords_of_this_machine_are_not_used(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    passwords = tmp_path / "netrc"
    passwords.write_text("machine good.test login me password secret\n", "utf-8")
    monkeypatch.setenv("NETRC", str(passwords))
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9/")
    server, results = _run({"": page(200)}, ["http://good.test/"])
    assert results["http://good.test/"].reason is Reason.ANSWERS
    assert "authorization" not in server.requests[0].headers


def test_no_connection_is_kept_to_a_host_that_is_done() -> None:
    hosts = {
        "": page(200),
        **{f"to-{n}.test": redirect(302, f"http://{n}.test/") for n in range(9)},
    }
    written = [
        *(f"http://host-{n}.test/page" for n in range(30)),
        *(f"http://{h}/" for h in hosts if h),
    ]
    server, results = _run(hosts, written, replace(SETTINGS, at_once=1))
    assert len(results) == 39
    open_now = list(itertools.accumulate(1 if came else -1 for came in server.connections))
    assert len(server.requests) == 78
    assert max(open_now) <= 35


def test_a_connection_is_kept_for_the_next_page_of_a_host() -> None:
    server, _ = _run({"": page(200)}, [f"http://busy.test/{number}" for number in range(20)])
    assert sum(server.connections) == 1
