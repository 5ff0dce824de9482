"""Measure what builds cost, how soon a change is served, and how long the finder takes.

Exit status: 0 when all was measured, 1 when a build stopped, 130 when it was interrupted; what
was measured until then is kept.
"""

import argparse
import signal
import sys
import tempfile
from pathlib import Path

from rich.console import Console

from guildhall.benchmark import plot, report, watching
from guildhall.benchmark.builds import PREFIX, measure, working_folder
from guildhall.benchmark.documentation import PAGE, Part, markdown_table, write
from guildhall.benchmark.kept import Kept
from guildhall.benchmark.measure import Measured, MeasureError
from guildhall.benchmark.project import make_project
from guildhall.benchmark.reader import measure as measure_reader
from guildhall.benchmark.reader_report import markdown, reading_tables, terminal
from guildhall.building import BuildError, build
from guildhall.commands import ROOT, build_day, check_day, progress_bar
from install_test_tools import browser

REAL = "real"
SHOWN = ("Until", "median, s", "worst, s")
SIZES = ("1000", "10000", "50000", REAL)
WATCHED = 10_000
INTERRUPTED = 130
"""What a shell makes of SIGINT."""


def main() -> int:
    """Read what is to be measured, and measure it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--sizes",
        type=_sizes,
        default=SIZES,
        help=f"numbers of made-up records, and {REAL} ({','.join(SIZES)})",
    )
    parser.add_argument("--only", choices=("builds", "watching", "reader"), help="one of the three")
    parser.add_argument(
        "--watched", type=int, default=WATCHED, help=f"made-up records to watch ({WATCHED})"
    )
    parser.add_argument("--site", type=Path, help="a built site, for the finder")
    parser.add_argument("--write", action="store_true", help=f"write them into {PAGE}")
    options = parser.parse_args()
    # So that the folders of an ended run are removed, too.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    status = 0
    try:
        if options.only in {None, "builds"}:
            status = measure_builds(options.sizes, writes=options.write)
        if options.only in {None, "watching"}:
            status |= measure_watching(options.watched, writes=options.write)
        if options.only in {None, "reader"}:
            status |= measure_finder(options.site, writes=options.write)
    except KeyboardInterrupt:
        print("Interrupted; what was measured is kept.", file=sys.stderr)
        return INTERRUPTED
    return status


def measure_watching(records: int, *, writes: bool) -> int:
    """Measure how soon changes are served, and print a table."""
    name = f"{records:,} records"
    try:
        with working_folder(records) as folder, progress_bar() as progress:
            _say(name, "preparing them")
            project = folder / "project"
            make_project(ROOT, project, records, check_day(), progress=progress)
            _say(name, "building, then changing some")
            shown = watching.measure(project)
    except (MeasureError, watching.WatchError) as error:
        print(error, file=sys.stderr)
        return 1
    rows = [(what, f"{middle:.2f}", f"{worst:.2f}") for what, middle, worst in shown.rows()]
    Console().print(report.table(f"Seconds until a change shows, {name}", "", SHOWN, rows))
    if writes:
        measured = f"Measured on {check_day().isoformat()}: {name}; {report.machine()}.\n"
        _wrote(write(ROOT, f"{measured}\n{markdown_table(SHOWN, rows)}", Part.WATCHING))
    return 0


def measure_finder(site: Path | None, *, writes: bool) -> int:
    """Measure the finder and print its tables."""
    path = browser()
    if path is None:
        print("No Chromium or Chrome is here: `make test` installs one.", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory(prefix=PREFIX) as folder:
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


def measure_builds(sizes: tuple[str, ...], *, writes: bool) -> int:
    """Measure each size, print a table for it, and keep it before the next one is begun."""
    kept = Kept(ROOT, "builds", Measured)
    console = Console()
    for size in sizes:
        try:
            measured = measure_size(size)
        except MeasureError as error:
            print(error, file=sys.stderr)
            return 1
        results = report.in_order(kept.keep(size, measured).values())
        console.print(report.terminal_table(measured))
        if writes:
            write_builds(ROOT, results)
    console.print(report.terminal_overview(report.in_order(kept.all().values())))
    console.print(f"Measured on {report.machine()}.", highlight=False)
    return 0


def measure_size(size: str) -> Measured:
    """Measure the builds of a number of made-up records, or of the real ones.

    Raises:
        MeasureError: when there is no room, or a build stopped.
    """
    number = None if size == REAL else int(size)
    name = "The real records" if number is None else f"{number:,} records"
    with progress_bar() as progress:
        return measure(ROOT, number, check_day(), lambda doing: _say(name, doing), progress)


def write_builds(root: Path, results: list[Measured]) -> None:
    """Write the tables and the plot into the documentation."""
    _wrote(write(root, report.markdown(results), Part.BUILDS))
    if report.growth(results):
        _wrote(plot.write(root, report.lines(results)))


def _wrote(file: Path) -> None:
    print(f"Wrote {file}")


def _sizes(text: str) -> tuple[str, ...]:
    sizes = tuple(text.split(","))
    if any(size != REAL and int(size) < 1 for size in sizes):
        raise ValueError(text)
    return sizes


def _say(name: str, doing: str) -> None:
    print(f"{name}: {doing} …", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
