"""Each of the many things that an address does gets the verdict that it deserves."""

from dataclasses import dataclass

import pytest
from tests.awaiting import awaited
from tests.links.certificates import certificates
from tests.links.fault_server import FaultServer, Request, fault_server
from tests.links.running import SETTINGS, addresses
from tests.links.table import CASES, ELSEWHERE, ERRORS, HOSTS, REBINDING, SECURE, Case

from guildhall.links.addresses import requested
from guildhall.links.checking import Summary, check
from guildhall.links.verdict import Result, Verdict


@dataclass(slots=True)
class Run:
    """One run over all cases."""

    results: dict[str, Result]
    summary: Summary
    requests: list[Request]
    told: int


@pytest.fixture(scope="module")
def run() -> Run:
    return awaited(_run())


async def _run() -> Run:
    async with fault_server(HOSTS, certificates(SECURE)) as server:
        _set_up(server)
        results: list[Result] = []
        written = [case.url for case in CASES]
        summary = await check(addresses(written), SETTINGS, {}, results.append, server.network)
        by_address = {result.address: result for result in results}
        return Run(by_address, summary, server.requests, len(results))


def _set_up(server: FaultServer) -> None:
    server.names.errors.update(ERRORS)
    server.names.elsewhere.update(ELSEWHERE)
    server.names.rebinding.update(REBINDING)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.url)
def test_an_address_gets_the_verdict_that_it_deserves(run: Run, case: Case) -> None:
    result = run.results[requested(case.url)]
    assert (result.reason, result.permanent_redirect) == (case.reason, case.permanent)
    if case.final:
        assert result.final_address == case.final


def test_there_are_far_more_than_forty_behaviours() -> None:
    assert len({case.url for case in CASES}) == len(CASES) > 100


def test_each_address_is_told_once(run: Run) -> None:
    assert run.told == len(run.results) == len(CASES) == run.summary.checked


def test_nothing_on_this_machine_was_read(run: Run) -> None:
    private = (
        "0.",
        "localhost",
        "abc.onion",
        "127.",
        "0x7f",
        "2130706433",
        "[",
        "169.",
        "10.",
        "private",
        "mapped",
        "unlisted",
    )
    assert not [request for request in run.requests if request.host.startswith(private)]
    assert not [one for one in run.requests if one.host == "rebinding.test" and one.secure]


def test_only_what_does_not_exist_is_called_gone(run: Run) -> None:
    gone = {one.reason.name for one in run.results.values() if one.verdict is Verdict.GONE}
    assert gone == {"NOT_FOUND", "REMOVED", "NO_HOST", "EXPIRED"}


def test_no_page_is_read_beyond_the_limit(run: Run) -> None:
    most = 2 * SETTINGS.limits.page  # what was already on its way comes on top
    assert max(result.bytes_read for result in run.results.values()) <= most
    assert run.results["http://endless.test/"].bytes_read >= SETTINGS.limits.page


def test_nothing_secret_goes_from_host_to_host(run: Run) -> None:
    assert [one for one in run.requests if one.host == "to-own-cookie.example.test"]
    with_cookies = {one.host for one in run.requests if "cookie" in one.headers}
    assert with_cookies == {"cookie-wall.test"}
    assert not [one for one in run.requests if one.headers.keys() & {"authorization", "referer"}]


def test_every_request_says_who_asks(run: Run) -> None:
    agents = {request.headers["user-agent"] for request in run.requests}
    assert agents == {SETTINGS.user_agent}
    assert {request.method for request in run.requests} == {"GET"}
