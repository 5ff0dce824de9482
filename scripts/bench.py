"""Measure what builds of made-up records cost, and what readers of the finder wait for.

Exit status: 0 when all was measured, 1 when a build stopped.
"""

import argparse
import datetime
import sys
import tempfile
from pathlib import Path

from rich.console import Console

from guildhall.benchmark import report
from guildhall.benchmark.documentation import PAGE, Part, write
from guildhall.benchmark.measure import (
    OUTPUT,
    Measured,
    MeasureError,
    build_once,
    copying_seconds,
    size_of,
)
from guildhall.benchmark.project import make_project
from guildhall.benchmark.reader import measure as measure_reader
from guildhall.benchmark.reader_report import markdown, reading_tables, terminal
from guildhall.building import BuildError, build
from guildhall.commands import ROOT, build_day, check_day, progress_bar
from install_test_tools import browser

SIZES = (1_000, 10_000)


def main() -> int:
    """Read what is to be measured, and measure it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--sizes", type=_sizes, default=SIZES, help="numbers of records (1000,10000)"
    )
    parser.add_argument("--only", choices=("builds", "reader"), help="one of the two")
    parser.add_argument("--site", type=Path, help="a built site, for the finder")
    parser.add_argument("--write", action="store_true", help=f"write them into {PAGE}")
    options = parser.parse_args()
    status = 0
    if options.only != "reader":
        status = measure_builds(options.sizes, writes=options.write)
    if options.only != "builds":
        status |= measure_finder(options.site, writes=options.write)
    return status


def measure_finder(site: Path | None, *, writes: bool) -> int:
    """Measure the finder and print its tables."""
    path = browser()
    if path is None:
        print("No Chromium or Chrome is here: `make test` installs one.", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory(prefix="guildhall-bench-") as folder:
        if site is None:
            site = Path(folder) / "site"
            print("The real records: building …", file=sys.stderr)
            try:
                build(ROOT, site, today=build_day(ROOT))
            except BuildError as error:
                print(error, file=sys.stderr)
                return 1
        print("The finder: opening, typing, choosing …", file=sys.stderr)
        tables = reading_tables(measure_reader(site, path))
    console = Console()
    for table in terminal(tables):
        console.print(table)
    if writes:
        measured = f"Measured on {check_day().isoformat()}: {report.machine()}."
        _wrote(write(ROOT, markdown(tables, measured), Part.READER))
    return 0


def measure_builds(sizes: tuple[int, ...], *, writes: bool) -> int:
    """Measure each size and print a table for it."""
    today = check_day()
    console = Console()
    measured = []
    for size in sizes:
        with tempfile.TemporaryDirectory(prefix="guildhall-bench-") as folder:
            try:
                measured.append(measure(Path(folder).resolve() / "project", size, today))
            except MeasureError as error:
                print(error, file=sys.stderr)
                return 1
        console.print(report.terminal_table(measured[-1]))
    console.print(f"Measured on {report.machine()}.", highlight=False)
    if writes:
        _wrote(write(ROOT, report.markdown(measured, today.isoformat()), Part.BUILDS))
    return 0


def _wrote(file: Path) -> None:
    print(f"Wrote {file.relative_to(ROOT)}")


def _sizes(text: str) -> tuple[int, ...]:
    sizes = tuple(int(part) for part in text.split(","))
    if min(sizes) < 1:
        raise ValueError(text)
    return sizes


def measure(project: Path, size: int, today: datetime.date) -> Measured:
    """Make a project of some records and measure two builds and a copy of it."""
    _say(size, "making them")
    with progress_bar() as progress:
        make_project(ROOT, project, size, progress=progress)
    _say(size, "building without a cache")
    cold = build_once(project, today)
    _say(size, "building again, with the cache")
    cached = build_once(project, today)
    _say(size, "copying the site")
    files, bytes_written = size_of(project / OUTPUT)
    return Measured(size, cold, cached, files, bytes_written, copying_seconds(project / OUTPUT))


def _say(size: int, doing: str) -> None:
    print(f"{size:,} records: {doing} …", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
