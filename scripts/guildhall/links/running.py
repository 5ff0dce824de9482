"""A run with a memory: what need not be asked is left out, and what was found is kept."""

import datetime
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from guildhall.links import history as histories
from guildhall.links.addresses import Address
from guildhall.links.checking import Summary, check
from guildhall.links.history import CACHED_DAYS, HISTORY_FILE, Dated, History
from guildhall.links.journal import JOURNALS, Journal
from guildhall.links.limits import Settings
from guildhall.links.network import SMALL, Health
from guildhall.links.verdict import Known, Result


class Check(Protocol):
    """What ``checking.check`` does."""

    def __call__(
        self,
        addresses: Iterable[Address],
        settings: Settings,
        known: Mapping[str, Known],
        on_result: Callable[[Result], None],
        /,
    ) -> Awaitable[Summary]:
        """Check addresses and tell each result."""


@dataclass(frozen=True)
class Memory:
    """What a run does with what earlier ones found.

    Attributes:
        root: the project's folder.
        today: the day that results are dated with.
        days: for how many days an answer is believed.
        keeps: whether results go into the history: not those of a pull request.
        whole: whether the addresses are all that there are: the history then forgets others.
        history: what is remembered, where the project's own file is not to be believed.
    """

    root: Path
    today: datetime.date
    days: int = CACHED_DAYS
    keeps: bool = True
    whole: bool = False
    history: History | None = None

    def read(self) -> History:
        """What is remembered before the run.

        Raises:
            HistoryError: when it cannot be read, or tells of days that have not come yet.
        """
        if self.history is not None:
            return self.history
        return histories.read(self.root / HISTORY_FILE).until(self.today)

    @property
    def journal(self) -> Path:
        """The file of the journal."""
        name = "kept.jsonl" if self.keeps else "asked.jsonl"
        return self.root / JOURNALS / name


@dataclass
class Outcome:
    """What a run found.

    Attributes:
        addresses: all that it was about.
        results: by address, those from before the run was cut off included.
        believed: how many answered so lately that they were not asked again.
        summary: the numbers of this run alone.
        history: what is remembered now, in the file or only here.
        broken: the network here is broken: nothing was kept.
    """

    addresses: list[Address]
    results: dict[str, Result] = field(default_factory=dict)
    believed: int = 0
    summary: Summary = field(default_factory=Summary)
    history: History = field(default_factory=History)
    broken: bool = False


async def run(
    addresses: list[Address],
    settings: Settings,
    memory: Memory,
    tell: Callable[[int, int], None] | None = None,
    checker: Check = check,
) -> Outcome:
    """Check what is not known well enough, and remember what was found.

    Args:
        addresses: what the run is about.
        settings: of the check.
        memory: where results are kept, and which are believed.
        tell: told how many addresses are done, of how many.
        checker: what checks them.

    Raises:
        HistoryError: when the history cannot be read.
        JournalBusyError: when another run is under way.
        OSError: when results cannot be kept.
    """
    history = memory.read()
    with Journal(memory.journal) as journal:
        earlier = list(journal.entries)
        done = {one.result.address for one in earlier if one.day == memory.today}
        open_ = [one for one in addresses if one.url not in done]
        seen = history.with_results(earlier)
        due = [one for one in open_ if not seen.is_fresh(one.url, memory.today, memory.days)]
        outcome = Outcome(addresses, believed=len(open_) - len(due), history=history)

        def on_result(result: Result) -> None:
            journal.add(memory.today, result)
            if tell:
                tell(len(journal.entries) - len(earlier), len(due))

        known = seen.known(one.url for one in due)
        outcome.summary = await checker(due, settings, known, on_result)
        wanted = {one.url for one in addresses}
        outcome.results = {
            one.result.address: one.result
            for one in journal.entries
            if one.day == memory.today and one.result.address in wanted
        }
        outcome.broken = outcome.summary.broken_network or _is_broken(earlier, journal.entries)
        if not outcome.broken:
            outcome.history = _kept(history, journal.entries, memory, wanted)
        journal.empty()
    return outcome


def _kept(
    history: History, entries: list[Dated], memory: Memory, addresses: Iterable[str]
) -> History:
    """The history with all that was found, on disk before the journal forgets it."""
    new = history.with_results(entries)
    if memory.whole:
        new = new.only(addresses)
    if memory.keeps and new != history:
        histories.write(memory.root / HISTORY_FILE, new)
    return new


def _is_broken(earlier: list[Dated], entries: list[Dated]) -> bool:
    """Whether a run that was cut off tells of a broken network when it is seen as a whole."""
    if not earlier:
        return False
    health = Health()
    for one in entries:
        health.see(one.result)
    return health.hosts >= SMALL and health.is_bad
