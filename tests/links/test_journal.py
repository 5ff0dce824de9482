import datetime
import signal
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import pytest
from tests.awaiting import awaited
from tests.links.results import OTHER, TODAY, URL, a_history, an_address, on
from tests.making import ROOT

from guildhall.links import history as histories
from guildhall.links.addresses import Address
from guildhall.links.checking import Summary
from guildhall.links.history import HISTORY_FILE, History
from guildhall.links.journal import Journal, JournalBusyError
from guildhall.links.limits import Settings
from guildhall.links.running import Memory, Outcome, run
from guildhall.links.verdict import Known, Reason, Result

SETTINGS = Settings("Guildhall/1.0 (+https://guildhall.example/status/checker/)")
MANY = [an_address(f"https://{number:03}.example.org/") for number in range(200)]
HALF = dict.fromkeys((one.url for one in MANY[::2]), Reason.NOT_FOUND)
"""Every other address is gone."""


class Checker:
    """Answers for every address as a test wants, and remembers what it was asked."""

    def __init__(
        self, reasons: Mapping[str, Reason] | None = None, *, fails_after: int | None = None
    ) -> None:
        self.reasons = reasons or {}
        self.asked: list[str] = []
        self.known: Mapping[str, Known] = {}
        self.settings = SETTINGS
        self.fails_after = fails_after
        self.is_broken = False

    async def __call__(
        self,
        addresses: Iterable[Address],
        settings: Settings,
        known: Mapping[str, Known],
        on_result: Callable[[Result], None],
    ) -> Summary:
        self.known, self.settings = known, settings
        for address in addresses:
            if len(self.asked) == self.fails_after:
                raise OSError("cut off")
            self.asked.append(address.url)
            on_result(Result(address.url, self.reasons.get(address.url, Reason.ANSWERS)))
        return Summary(checked=len(self.asked), broken_network=self.is_broken)


def a_run(
    root: Path,
    checker: Checker,
    addresses: list[Address] = MANY,
    *,
    today: datetime.date = TODAY,
    keeps: bool = True,
    whole: bool = False,
) -> Outcome:
    (root / HISTORY_FILE).parent.mkdir(exist_ok=True)
    memory = Memory(root, today, keeps=keeps, whole=whole)
    return awaited(run(addresses, SETTINGS, memory, checker=checker))


def kept(root: Path) -> History:
    return histories.read(root / HISTORY_FILE)


def test_what_a_run_found_is_in_the_history_and_the_journal_is_empty(tmp_path: Path) -> None:
    outcome = a_run(tmp_path, Checker())
    assert len(kept(tmp_path).pasts) == len(MANY) == len(outcome.results)
    with Journal(Memory(tmp_path, TODAY).journal) as journal:
        assert journal.entries == []


def test_a_run_that_is_cut_off_goes_on_where_it_stopped(tmp_path: Path) -> None:
    first = Checker(fails_after=120)
    with pytest.raises(OSError, match="cut off"):
        a_run(tmp_path, first)
    assert kept(tmp_path) == History()
    second = Checker()
    outcome = a_run(tmp_path, second)
    assert second.asked == [one.url for one in MANY[120:]]
    assert len(outcome.results) == len(kept(tmp_path).pasts) == len(MANY)


def test_failures_of_a_run_that_was_cut_off_are_not_asked_again_on_that_day(tmp_path: Path) -> None:
    reasons = {MANY[0].url: Reason.NOT_FOUND}
    with pytest.raises(OSError, match="cut off"):
        a_run(tmp_path, Checker(reasons, fails_after=1))
    second = Checker()
    assert a_run(tmp_path, second).results[MANY[0].url].reason is Reason.NOT_FOUND
    assert MANY[0].url not in second.asked


def test_what_another_day_left_in_the_journal_is_kept_and_failures_are_asked_again(
    tmp_path: Path,
) -> None:
    reasons = {MANY[0].url: Reason.NOT_FOUND}
    with pytest.raises(OSError, match="cut off"):
        a_run(tmp_path, Checker(reasons, fails_after=2), today=TODAY - datetime.timedelta(days=1))
    second = Checker(reasons)
    a_run(tmp_path, second)
    past = kept(tmp_path).pasts[MANY[0].url]
    assert past.failed
    assert past.failed.days == 2
    assert MANY[0].url in second.asked


def test_a_run_that_dies_before_the_journal_is_emptied_counts_nothing_twice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def dies(_: Journal) -> None:
        raise OSError("cut off")

    with monkeypatch.context() as patch:
        patch.setattr(Journal, "empty", dies)
        with pytest.raises(OSError, match="cut off"):
            a_run(tmp_path, Checker(HALF))
    before = kept(tmp_path)
    second = Checker()
    a_run(tmp_path, second)
    assert second.asked == []
    assert kept(tmp_path) == before == whole()


def test_a_line_that_was_cut_off_is_dropped_and_the_others_stay(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    with Journal(path) as journal:
        journal.add(TODAY, Result(URL, Reason.NOT_FOUND, 404, etag="ü"))
        journal.add(TODAY, Result(OTHER, Reason.ANSWERS, 200))
    path.write_bytes(path.read_bytes()[:-9])
    with Journal(path) as journal:
        assert [one.result for one in journal.entries] == [
            Result(URL, Reason.NOT_FOUND, 404, etag="ü")
        ]
        journal.add(TODAY, Result(OTHER, Reason.ANSWERS, 200))
    with Journal(path) as journal:
        assert [one.result.address for one in journal.entries] == [URL, OTHER]


def test_lines_that_are_no_results_are_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    path.write_bytes(b'\xff\n[]\n{"day":"x"}\n{"day":"2026-11-25","reason":"TIRED"}\n7\n')
    with Journal(path) as journal:
        assert journal.entries == []


def test_two_runs_do_not_write_one_journal(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    with (
        Journal(path),
        pytest.raises(JournalBusyError, match="another check is running"),
        Journal(path),
    ):
        pass


KILLED = """
import asyncio, datetime, sys
from pathlib import Path
from guildhall.links.running import Memory, run
from guildhall.links.checking import Summary
from guildhall.links.verdict import Reason, Result
from tests.links.test_journal import HALF, MANY, SETTINGS

async def check(addresses, settings, known, on_result):
    for address in addresses:
        on_result(Result(address.url, HALF.get(address.url, Reason.ANSWERS)))
        print(address.url, flush=True)
    return Summary()

today = datetime.date(2026, 11, 25)
asyncio.run(run(MANY, SETTINGS, Memory(Path(sys.argv[1]), today), checker=check))
"""


@pytest.mark.parametrize("lines", [0, 1, 73, 199, 200])
def test_a_run_that_is_killed_loses_at_most_what_was_in_flight(tmp_path: Path, lines: int) -> None:
    (tmp_path / HISTORY_FILE).parent.mkdir()
    environment = {"PYTHONPATH": f"{ROOT / 'scripts'}:{ROOT}"}
    command = (sys.executable, "-c", KILLED, str(tmp_path))
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as process:
        assert process.stdout
        told = [process.stdout.readline().strip() for _ in range(lines)]
        process.send_signal(signal.SIGKILL)
        told += process.stdout.read().split()
    second = Checker(HALF)
    outcome = a_run(tmp_path, second)
    assert kept(tmp_path) == whole()
    if len(told) < len(MANY):  # killed before it was done
        assert not set(told) & set(second.asked)
        assert len(outcome.results) == len(MANY)


def whole() -> History:
    """What a run that nobody killed would have kept."""
    return a_history(*(on(25, HALF.get(one.url, Reason.ANSWERS), one.url) for one in MANY))


def test_in_a_broken_network_nothing_is_kept(tmp_path: Path) -> None:
    a_run(tmp_path, Checker(), MANY[:3])
    before = (tmp_path / HISTORY_FILE).read_bytes()
    checker = Checker(dict.fromkeys((one.url for one in MANY), Reason.NO_HOST))
    checker.is_broken = True
    outcome = a_run(tmp_path, checker)
    assert outcome.broken
    assert (tmp_path / HISTORY_FILE).read_bytes() == before
    third = Checker()
    assert not a_run(tmp_path, third).broken
    assert len(third.asked) == len(MANY) - 3


def test_a_broken_network_is_seen_over_both_halves_of_a_run(tmp_path: Path) -> None:
    reasons = dict.fromkeys((one.url for one in MANY[:150]), Reason.NO_HOST)
    with pytest.raises(OSError, match="cut off"):
        a_run(tmp_path, Checker(reasons, fails_after=150))
    assert a_run(tmp_path, Checker()).broken
    assert kept(tmp_path) == History()


def test_what_answered_lately_is_not_asked_again_and_an_old_answer_is(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    old = on(10, url=OTHER, etag='"a"')
    histories.write(tmp_path / HISTORY_FILE, a_history(on(20), old))
    checker = Checker()
    outcome = a_run(tmp_path, checker, [an_address(URL), an_address(OTHER)])
    assert checker.asked == [OTHER]
    assert outcome.believed == 1
    assert checker.known[OTHER].etag == '"a"'


def test_what_a_pull_request_asks_does_not_change_the_history(tmp_path: Path) -> None:
    outcome = a_run(tmp_path, Checker(), keeps=False)
    assert not (tmp_path / HISTORY_FILE).exists()
    assert len(outcome.history.pasts) == len(MANY)


def test_only_a_whole_run_forgets_what_no_record_names(tmp_path: Path) -> None:
    a_run(tmp_path, Checker(), MANY)
    a_run(tmp_path, Checker(), MANY[:5])
    assert len(kept(tmp_path).pasts) == len(MANY)
    a_run(tmp_path, Checker(), MANY[:5], whole=True)
    assert len(kept(tmp_path).pasts) == 5


def test_answers_of_yesterday_in_the_journal_are_believed_after_midnight(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="cut off"):
        a_run(tmp_path, Checker(fails_after=120), today=TODAY - datetime.timedelta(days=1))
    second = Checker()
    outcome = a_run(tmp_path, second)
    assert len(second.asked) == len(MANY) - 120
    assert outcome.believed == 120
    assert len(kept(tmp_path).pasts) == len(MANY)
