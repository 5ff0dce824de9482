"""Telling what was measured: in the terminal, and in the project's documentation."""

import os
import platform
from collections.abc import Iterator, Sequence
from pathlib import Path

from rich.table import Table

from guildhall.benchmark.measure import Measured, Stage

PAGE = Path("docs", "benchmarks.md")
START, END = "<!-- measured by make bench -->", "<!-- end -->"
_HEADER = ("Stage", "cold, s", "peak, MB", "with cache, s", "peak, MB")
_MEGA = 1_000_000

_INTRODUCTION = """# Benchmarks

What checking and building cost, stage by stage. `make bench` measures it on records that are
made up anew each time, the same ones from the same real records: each has the fields, lengths,
topics, tiers, events, sources and place of a real one that is drawn at random, and a name,
texts and addresses of its own. All of them pass every rule.

- *cold*: no cache of parsed records; *with cache*: the build after it, nothing changed.
- The search index is made beside the pages. Its stage is only the wait after them.
- *peak* is the memory of the build and of the programs that it runs, together.
- A plain copy of the site is the floor: a builder that did nothing but write the files.

`make bench ARGS=--write` replaces what follows.
"""


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
        parts.append("\n".join(_markdown_rows(one)) + "\n")
        parts.append(f"{note(one)}\n")
    return "\n".join(parts)


def _markdown_rows(measured: Measured) -> Iterator[str]:
    yield _markdown_row(_HEADER)
    yield _markdown_row(("---", *["---:"] * (len(_HEADER) - 1)))
    for row in rows(measured):
        yield _markdown_row(row)


def _markdown_row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def write(root: Path, tables: str) -> Path:
    """Put the tables into the documentation in the place of the last ones; return its file."""
    file = root / PAGE
    text = file.read_text(encoding="utf-8") if file.exists() else ""
    if START not in text or END not in text:
        text = f"{_INTRODUCTION}\n{START}\n{END}\n"
    before, _, rest = text.partition(START)
    after = rest.partition(END)[2]
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"{before}{START}\n\n{tables}\n{END}{after}", encoding="utf-8")
    return file
