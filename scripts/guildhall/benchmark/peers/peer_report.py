"""Telling what the contest took, as a table."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from guildhall.benchmark.documentation import markdown_table
from guildhall.benchmark.peers.contest import (
    CACHED,
    COLD,
    INDEXED,
    WHOLE,
    WITH_INDEX,
    Result,
    Taken,
    medians,
)

HEADER = ("Builder", "s", "from", "to", "beside Hugo", "processor, s", "peak, MB")
_HUGO = "Hugo"
_MEGA = 1_000_000


@dataclass(frozen=True)
class Outcome:
    """A contest that is over, or as far as it came.

    Attributes:
        told: what is said beside its table.
        taken: what it took.
    """

    told: "Told"
    taken: Taken

    @property
    def rounds(self) -> int:
        """How many rounds there were."""
        return min(map(len, self.taken.values()))


@dataclass(frozen=True)
class Told:
    """What is said beside the table.

    Attributes:
        records: number of records.
        pages: pages that all builders make.
        versions: the peers with their versions.
        machine: what it was measured on.
        day: when.
    """

    records: int
    pages: int
    versions: str
    machine: str
    day: str


def rows(taken: Taken) -> Iterator[tuple[str, ...]]:
    """Cells of the table: builders without a search index, then those with one."""
    middle = medians(taken)
    for name in sorted(middle, key=is_indexed):
        hugo = middle[INDEXED.format(_HUGO) if is_indexed(name) else _HUGO]
        yield (name, *_cells(taken[name], middle[name], hugo))


def is_indexed(name: str) -> bool:
    """Whether something is run with a search index."""
    return name in {WITH_INDEX, WHOLE} or name.endswith(INDEXED.format(""))


def _cells(results: Sequence[Result], middle: Result, hugo: Result) -> tuple[str, ...]:
    seconds = [one.seconds for one in results]
    return (
        f"{middle.seconds:.2f}",
        f"{min(seconds):.2f}",
        f"{max(seconds):.2f}",
        f"{middle.seconds / hugo.seconds:.2f}",
        f"{middle.processor:.2f}",
        f"{middle.memory / _MEGA:,.0f}",
    )


def ratios(taken: Taken) -> Mapping[str, float]:
    """The ratios that the design sets a target for: ours beside Hugo."""
    middle = {name: one.seconds for name, one in medians(taken).items()}
    return {
        COLD: middle[COLD] / middle[_HUGO],
        CACHED: middle[CACHED] / middle[_HUGO],
        WITH_INDEX: middle[WITH_INDEX] / middle[INDEXED.format(_HUGO)],
    }


def heading(told: Told) -> str:
    """The line above the table."""
    return f"{told.records:,} records, {told.pages:,} pages"


def note(told: Told, rounds: int) -> str:
    """The line below the table."""
    many = "one round" if rounds == 1 else f"medians of {rounds} rounds"
    return f"Measured on {told.day}: {many}; {told.versions}; {told.machine}."


def markdown(outcomes: Iterable[Outcome]) -> str:
    """The part of the documentation: all contests, those of few records first."""
    parts = []
    for one in sorted(outcomes, key=lambda outcome: outcome.told.records):
        parts.append(f"## {heading(one.told)}\n")
        parts.append(markdown_table(HEADER, rows(one.taken)))
        parts.append(f"{note(one.told, one.rounds)}\n")
    return "\n".join(parts)
