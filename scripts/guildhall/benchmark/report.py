"""Telling what builds cost: in the terminal, and for the project's documentation."""

import os
import platform
from collections.abc import Iterable, Iterator, Mapping, Sequence

from rich.table import Table

from guildhall.benchmark.documentation import markdown_table
from guildhall.benchmark.measure import BUILDS, CACHED, COLD, WHOLE, Measured, Stage
from guildhall.benchmark.plot import FILE, Points

COPY = "plain copy"

_HEADER = ("Build", "Stage", "s", "processor, s", "peak, MB", "written, MB")
_OVERVIEW = ("Records", *BUILDS, COPY, "cold, ms a record", "peak, MB", "files", "MB")
_MEGA = 1_000_000


def title(measured: Measured) -> str:
    """Heading of a table."""
    return f"{measured.records:,} {'made-up' if measured.made_up else 'real'} records"


def note(measured: Measured) -> str:
    """The line below a table."""
    return (
        f"The site: {measured.files:,} files, {_megabytes(measured.size)} MB; "
        f"a plain copy of them takes {measured.copying:.2f} s. Measured on {measured.day}."
    )


def rows(measured: Measured) -> Iterator[tuple[str, ...]]:
    """Cells of a table, a stage of a build a row."""
    for build, stages in measured.builds.items():
        for name, stage in stages.items():
            yield (build, name, *_cells(stage))


def _cells(stage: Stage) -> tuple[str, ...]:
    used = (stage.memory, stage.written)
    sizes = ("" if size is None else _megabytes(size) for size in used)
    return (f"{stage.seconds:.2f}", f"{stage.processor:.2f}", *sizes)


def overview(results: Iterable[Measured]) -> Iterator[tuple[str, ...]]:
    """Cells of the table of all sizes: whole builds, and the copy that is the floor."""
    for one in results:
        wholes = {build: stages[WHOLE] for build, stages in one.builds.items()}
        cold = wholes[COLD]
        peak = max(stage.memory or 0 for stage in wholes.values())
        yield (
            title(one).removesuffix(" records"),
            *(f"{wholes[build].seconds:.2f}" for build in BUILDS),
            f"{one.copying:.2f}",
            f"{cold.seconds / one.records * 1_000:.2f}",
            _megabytes(peak),
            f"{one.files:,}",
            _megabytes(one.size),
        )


def growth(results: Iterable[Measured]) -> str:
    """How a record's time grows from the fewest made-up records to the most; empty for one size."""
    made = sorted((one for one in results if one.made_up), key=lambda one: one.records)
    if not made or made[0].records == made[-1].records:
        return ""
    fewest, most = made[0], made[-1]
    ratio = _seconds_of_one(most) / _seconds_of_one(fewest)
    return (
        f"A record of {most.records:,} takes {ratio:.2f} times as long, in a cold build, as one "
        f"of {fewest.records:,}."
    )


def _seconds_of_one(measured: Measured) -> float:
    return measured.builds[COLD][WHOLE].seconds / measured.records


def lines(results: Iterable[Measured]) -> Mapping[str, Points]:
    """The lines of the plot: made-up records only, which are alike but for their number."""
    made = [one for one in results if one.made_up]
    found: dict[str, Points] = {
        build: [(one.records, one.builds[build][WHOLE].seconds) for one in made]
        for build in (COLD, CACHED)
    }
    return {**found, COPY: [(one.records, one.copying) for one in made]}


def in_order(results: Iterable[Measured]) -> list[Measured]:
    """Made-up records from few to many, then the real ones."""
    return sorted(results, key=lambda one: (not one.made_up, one.records))


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
    return table(title(measured), note(measured), _HEADER, rows(measured), 2)


def terminal_overview(results: Sequence[Measured]) -> Table:
    """The table of all sizes for the terminal."""
    return table("Whole builds, seconds", growth(results), _OVERVIEW, overview(results), 1)


def table(
    heading: str,
    below: str,
    header: Sequence[str],
    cells: Iterable[tuple[str, ...]],
    texts: int = 1,
) -> Table:
    """A table for the terminal, whose first columns are text."""
    made = Table(title=heading, caption=below, title_justify="left")
    for number, name in enumerate(header):
        made.add_column(name, justify="left" if number < texts else "right")
    for row in cells:
        made.add_row(*row)
    return made


def markdown(results: Sequence[Measured]) -> str:
    """All tables for the documentation, with the plot where there is one to draw."""
    parts = [
        f"{machine()}. Seconds of whole builds:\n",
        markdown_table(_OVERVIEW, overview(results)),
    ]
    if growth(results):
        parts.append(f"{growth(results)}\n")
        parts.append(f"![Seconds of builds by number of records]({FILE.name})\n")
    for one in results:
        parts.append(f"## {title(one)}\n")
        parts.append(markdown_table(_HEADER, rows(one), texts=2))
        parts.append(f"{note(one)}\n")
    return "\n".join(parts)
