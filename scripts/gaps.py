"""List what is missing or oldest in the records, counted by kind of gap.

Exit status: 0 when listed, 1 when the records have errors, 2 for a gap that does not exist.
"""

import argparse
import sys
from pathlib import Path

from guildhall.catalogue import Catalogue
from guildhall.catalogue.gaps import GAPS, gaps_in
from guildhall.commands import ROOT, build_day, check_day, progress_bar, reported
from guildhall.reading import Severity
from guildhall.rules import check


def main() -> int:
    """Print the counts, or the records that have one kind of gap."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("gap", nargs="?", help=f"one of {', '.join(gap.id for gap in GAPS)}")
    parser.add_argument("--root", type=Path, default=ROOT, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.gap and options.gap not in {gap.id for gap in GAPS}:
        print(f"No gap is called {options.gap}; {parser.format_help()}", file=sys.stderr)
        return 2
    with progress_bar() as progress:
        checked = check(
            options.root,
            today=check_day(),
            cache_file=options.root / ".cache" / "records.json",
            progress=progress,
        )
    if any(problem.severity is Severity.ERROR for problem in checked.problems):
        return reported(checked, "text")
    catalogue = Catalogue.of(checked.records, checked.words, build_day(options.root))
    for gap, entries in gaps_in(catalogue):
        if not options.gap:
            print(f"{len(entries):6,}  {gap.id:12} {gap.name}")
        elif gap.id == options.gap:
            for entry in entries:
                print(f"{entry.record.file}: {entry.name} ({entry.freshness.words})")
    return 0


if __name__ == "__main__":
    sys.exit(main())
