"""Telling what builds cost: in the terminal, and for the project's documentation."""

import os
import platform
from collections.abc import Iterator, Sequence

from rich.table import Table

from guildhall.benchmark.documentation import markdown_table
from guildhall.benchmark.measure import Measured, Stage

_HEADER = ("Stage", "cold, s", "peak, MB", "with cache, s", "peak, MB")
_MEGA = 1_000_000


def title(measured: Measured) -> str:
    """Heading of a table."""
    return f"{measured.records:,} records"


def note(measured: Measured) -> str:
    """The line below a table."""
    return (
        f"Written: {measured.files:,} files, {_megabytes(measured.size)} MB; "
        f"a plain copy of them takes {measured.copying:.2f} s."
    )


def rows(measured: Measured) -> Iterator[tuple[str, ...]]:
    """Cells of a table, a stage a row."""
    for name, cold in measured.cold.items():
        yield (name, *_cells(cold), *_cells(measured.cached.get(name)))


def _cells(stage: Stage | None) -> tuple[str, str]:
    if stage is None:
        return "", ""
    return f"{stage.seconds:.2f}", "" if stage.memory is None else _megabytes(stage.memory)


def _megabytes(size: int) -> str:
    return f"{size / _MEGA:,.0f}"


def machine() -> str:
    """What it was measured on."""
    return (
        f"{os.cpu_count()} cores ({platform.machine()}), {platform.system()}, "
        f"Python {platform.python_version()}"
    )


def terminal_table(measured: Measured) -> Table:
    """A table for the terminal."""
    table = Table(title=title(measured), caption=note(measured), title_justify="left")
    for number, heading in enumerate(_HEADER):
        table.add_column(heading, justify="right" if number else "left")
    for row in rows(measured):
        table.add_row(*row)
    return table


def markdown(measured: Sequence[Measured], day: str) -> str:
    """All tables for the documentation."""
    parts = [f"Measured on {day}: {machine()}.\n"]
    for one in measured:
        parts.append(f"## {title(one)}\n")
        parts.append(markdown_table(_HEADER, rows(one)))
        parts.append(f"{note(one)}\n")
    return "\n".join(parts)
