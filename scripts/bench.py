"""Measure what checking and building cost on made-up records, stage by stage.

Exit status: 0 when all was measured, 1 when a build stopped.
"""

import argparse
import datetime
import sys
import tempfile
from pathlib import Path

from rich.console import Console

from guildhall.benchmark import report
from guildhall.benchmark.measure import (
    OUTPUT,
    Measured,
    MeasureError,
    build_once,
    copying_seconds,
    size_of,
)
from guildhall.benchmark.project import make_project
from guildhall.commands import ROOT, check_day, progress_bar

SIZES = (1_000, 10_000)


def main() -> int:
    """Measure each size and print a table for it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--sizes", type=_sizes, default=SIZES, help="numbers of records (1000,10000)"
    )
    parser.add_argument("--write", action="store_true", help=f"write them into {report.PAGE}")
    options = parser.parse_args()
    today = check_day()
    console = Console()
    measured = []
    for size in options.sizes:
        with tempfile.TemporaryDirectory(prefix="guildhall-bench-") as folder:
            try:
                measured.append(measure(Path(folder).resolve() / "project", size, today))
            except MeasureError as error:
                print(error, file=sys.stderr)
                return 1
        console.print(report.terminal_table(measured[-1]))
    console.print(f"Measured on {report.machine()}.", highlight=False)
    if options.write:
        written = report.write(ROOT, report.markdown(measured, today.isoformat()))
        print(f"Wrote {written.relative_to(ROOT)}")
    return 0


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
