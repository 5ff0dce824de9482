"""Build the site from the real records and have Lighthouse look at four of its pages.

Exit status: 0 when all was measured, 1 when the site cannot be built, 2 when Lighthouse cannot run.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from rich.console import Console

from guildhall.benchmark import report
from guildhall.benchmark.documentation import PAGE, Part, write
from guildhall.benchmark.lighthouse import (
    PAGES,
    RUNS,
    LighthouseError,
    Tools,
    Verdict,
    look_at,
    middle,
)
from guildhall.benchmark.reader_report import markdown, terminal, verdict_tables
from guildhall.building import BuildError, build
from guildhall.commands import ROOT, build_day, check_day
from guildhall.serving.server import serving
from install_test_tools import browser, npm


def main() -> int:
    """Measure each page and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--write", action="store_true", help=f"write them into {PAGE}")
    parser.add_argument("--site", type=Path, help="a site that is built already")
    options = parser.parse_args()
    path = browser()
    if path is None:
        print("No Chromium or Chrome is here: `make test` installs one.", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory(prefix="guildhall-lighthouse-") as folder:
        site = options.site or Path(folder) / "site"
        try:
            if not options.site:
                build(ROOT, site, today=build_day(ROOT))
            tables = verdict_tables(list(_verdicts(site, Tools(ROOT, npm()[0], path))))
        except (BuildError, LighthouseError) as error:
            print(error, file=sys.stderr)
            return 1 if isinstance(error, BuildError) else 2
    console = Console()
    for table in terminal(tables):
        console.print(table)
    if options.write:
        measured = f"Measured on {check_day().isoformat()}: {report.machine()}."
        written = write(ROOT, markdown(tables, measured), Part.LIGHTHOUSE)
        print(f"Wrote {written.relative_to(ROOT)}")
    return 0


def _verdicts(site: Path, tools: Tools) -> Iterator[tuple[str, Verdict]]:
    with serving(site) as address:
        for name, path in PAGES.items():
            print(f"{name}: looking at it {RUNS} times …", file=sys.stderr)
            verdict = middle([look_at(address + path, tools) for _ in range(RUNS)])
            for fault, what in verdict.faults.items():
                print(f"  {fault}: {what}", file=sys.stderr)
            yield name, verdict


if __name__ == "__main__":
    sys.exit(main())
