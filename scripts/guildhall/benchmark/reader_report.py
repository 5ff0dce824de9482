"""Telling what readers wait for: in the terminal, and for the project's documentation."""

import statistics
from collections.abc import Iterable, Sequence

from rich.table import Table

from guildhall.benchmark.documentation import markdown_table
from guildhall.benchmark.lighthouse import TIMES, Verdict
from guildhall.benchmark.reader import Reading

_OPENING = ("Opened with", "cold, ms", "warm, ms", "KB until then")
_STEPS = ("Each further", "answered, ms", "worst, ms", "all there, ms", "worst, ms", "of")
_KILO = 1_000
_WHOLE = 20
"""From here on, digits after the point tell nothing."""

Tables = list[tuple[Sequence[str], list[Sequence[str]]]]
"""Headers and rows."""


def reading_tables(reading: Reading) -> Tables:
    """Tables of what was measured in the finder."""
    openings: list[Sequence[str]] = [
        (f"?{one.query}", f"{one.cold:.0f}", f"{one.warm:.0f}", f"{one.size / _KILO:.0f}")
        for one in reading.openings
    ]
    steps: list[Sequence[str]] = [
        (one.name, *_span(one.answered), *_span(one.done), str(len(one.done)))
        for one in reading.steps
    ]
    return [(_OPENING, openings), (_STEPS, steps)]


def _span(times: Sequence[float]) -> tuple[str, str]:
    """The median and the worst."""
    return f"{statistics.median(times):.0f}", f"{max(times):.0f}"


def verdict_tables(verdicts: Iterable[tuple[str, Verdict]]) -> Tables:
    """The table of what Lighthouse says, a page a row."""
    header: list[str] = []
    rows: list[Sequence[str]] = []
    for page, verdict in verdicts:
        header = ["Page", *(name.replace("-", " ") for name in verdict.scores), *TIMES.values()]
        times = (
            f"{value:.0f}" if value >= _WHOLE else f"{value:.2f}"
            for value in verdict.times.values()
        )
        rows.append((page, *map(str, verdict.scores.values()), *times))
    return [(header, rows)]


def markdown(tables: Tables, measured: str) -> str:
    """Tables for the documentation.

    Args:
        tables: headers and rows.
        measured: when and on what it was measured.
    """
    return "\n".join([f"{measured}\n", *(markdown_table(*table) for table in tables)])


def terminal(tables: Tables) -> Iterable[Table]:
    """Tables for the terminal."""
    for header, rows in tables:
        table = Table()
        for number, heading in enumerate(header):
            table.add_column(heading, justify="right" if number else "left")
        for row in rows:
            table.add_row(*row)
        yield table
