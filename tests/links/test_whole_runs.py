"""Runs with a memory through the real checker, against the fault server on loopback."""

import datetime
import json
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import pytest
from tests.awaiting import awaited
from tests.links.behaviours import page
from tests.links.certificates import certificates
from tests.links.fault_server import Behaviour, fault_server
from tests.links.results import TODAY, URL, a_history, gone, on
from tests.links.running import SETTINGS, addresses

from guildhall.links import history as histories
from guildhall.links.addresses import Address
from guildhall.links.archive import PATIENCE, copies
from guildhall.links.checking import Summary, check
from guildhall.links.history import HISTORY_FILE
from guildhall.links.journal import Journal
from guildhall.links.limits import Settings
from guildhall.links.running import Memory, Outcome, run
from guildhall.links.verdict import Known, Reason, Result, Verdict

GOOD = [f"http://good-{number}.test/page" for number in range(20)]
GONE = "http://gone.test/page"
HOSTS: dict[str, Behaviour] = {
    "": page(200, ETag='"one"'),
    "gone.test": page(404, "Not here."),
}


class CutOffError(Exception):
    """What a test cuts a run off with."""


def a_run(
    root: Path,
    *,
    today: datetime.date = TODAY,
    hosts: Mapping[str, Behaviour] | None = None,
    cut_off_after: int | None = None,
) -> tuple[Outcome, list[str]]:
    """A run over all addresses; the outcome, and what the server was asked for."""
    (root / "data").mkdir(exist_ok=True)
    asked: list[str] = []

    async def whole() -> Outcome:
        async with fault_server(dict(hosts or HOSTS), certificates(["secure.test"])) as server:

            async def checker(
                due: Iterable[Address],
                settings: Settings,
                known: Mapping[str, Known],
                on_result: Callable[[Result], None],
            ) -> Summary:
                told: list[Result] = []

                def tell(result: Result) -> None:
                    on_result(result)
                    told.append(result)
                    if len(told) == cut_off_after:
                        raise CutOffError

                return await check(due, settings, known, tell, server.network)

            try:
                memory = Memory(root, today)
                return await run(addresses([*GOOD, GONE]), SETTINGS, memory, checker=checker)
            finally:
                asked.extend(one.host for one in server.requests if one.path == "/page")

    return awaited(whole()), asked


def test_a_second_run_asks_only_for_what_did_not_answer(tmp_path: Path) -> None:
    first, asked = a_run(tmp_path)
    assert len(set(asked)) == len(GOOD) + 1
    assert first.results[GONE].verdict is Verdict.GONE
    second, asked = a_run(tmp_path)
    assert asked == ["gone.test"]
    assert second.believed == len(GOOD)


def test_a_week_later_an_unchanged_page_is_not_sent_again(tmp_path: Path) -> None:
    a_run(tmp_path)
    later = TODAY + datetime.timedelta(days=7)
    hosts = {**HOSTS, "": page(304, "")}
    outcome, asked = a_run(tmp_path, today=later, hosts=hosts)
    assert len(set(asked)) == len(GOOD) + 1
    assert outcome.results[GOOD[0]].reason is Reason.UNCHANGED
    past = histories.read(tmp_path / HISTORY_FILE).pasts[GOOD[0]]
    assert (past.answered, past.etag) == (later, '"one"')


def test_a_run_that_was_cut_off_ends_as_one_that_was_not(tmp_path: Path) -> None:
    cut, whole = tmp_path / "cut", tmp_path / "whole"
    cut.mkdir()
    whole.mkdir()
    with pytest.raises(CutOffError):
        a_run(cut, cut_off_after=7)
    with Journal(Memory(cut, TODAY).journal) as journal:
        done = {one.result.address for one in journal.entries}
    assert len(done) >= 7
    outcome, asked = a_run(cut)
    assert {f"http://{host}/page" for host in asked} == {*GOOD, GONE} - done
    a_run(whole)
    assert len(outcome.results) == len(GOOD) + 1
    assert (cut / HISTORY_FILE).read_bytes() == (whole / HISTORY_FILE).read_bytes()


def test_three_runs_over_a_week_make_an_address_gone_and_an_answer_brings_it_back(
    tmp_path: Path,
) -> None:
    for days in (0, 3, 7):
        a_run(tmp_path, today=TODAY + datetime.timedelta(days=days))
    assert histories.read(tmp_path / HISTORY_FILE).pasts[GONE].is_gone
    back = {**HOSTS, "gone.test": page(200)}
    a_run(tmp_path, today=TODAY + datetime.timedelta(days=8), hosts=back)
    assert not histories.read(tmp_path / HISTORY_FILE).pasts[GONE].is_gone


def test_the_archive_is_asked_for_a_copy_near_the_last_good_day() -> None:
    copy = f"http://web.archive.org/web/20261031000000/{URL}"
    closest = {"available": True, "url": copy, "timestamp": "20261031000000", "status": "200"}
    body = json.dumps({"archived_snapshots": {"closest": closest}})
    past = a_history(on(1), *gone(days=(4, 9, 25))).pasts[URL]

    async def asked(behaviour: Behaviour) -> tuple[dict[str, str | None], list[str]]:
        async with fault_server({"": behaviour}, certificates(["secure.test"])) as server:
            where = "http://archive.test/available"
            found = await copies([(URL, past)], SETTINGS, server.network, where)
            return found, [one.path for one in server.requests]

    found, paths = awaited(asked(page(200, body, Content_Type="application/json")))
    assert found == {URL: copy.replace("http:", "https:", 1)}
    assert paths == ["/available?url=https%3A%2F%2Fpython-lyon.example.org%2F&timestamp=20261101"]
    assert awaited(asked(page(503, "Later.")))[0] == {}
    nothing = page(200, '{"archived_snapshots": {}}', Content_Type="application/json")
    assert awaited(asked(nothing))[0] == {URL: None}


def test_an_archive_that_does_not_answer_is_left_alone() -> None:
    past = a_history(*gone(days=(4, 9, 25))).pasts[URL]

    async def asked() -> int:
        async with fault_server({"": page(503, "Later.")}, certificates(["secure.test"])) as server:
            many = [(f"{URL}{number}", past) for number in range(20)]
            assert await copies(many, SETTINGS, server.network, "http://archive.test/a") == {}
            return len(server.requests)

    assert awaited(asked()) == PATIENCE
