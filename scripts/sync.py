"""Compare one upstream list with the records; with --write, write what is new and changed.

Exit status: 0 when there is nothing to do or it is done, 1 when there are problems, 2 when the
list could not be read.
"""

import argparse
import datetime
import sys
from pathlib import Path

from guildhall.commands import ROOT, check_day, progress_bar, reported
from guildhall.reading import Severity
from guildhall.records.dates import latest
from guildhall.rules import check
from guildhall.syncing import LISTS, UpstreamError, planned
from guildhall.syncing.fetching import read
from guildhall.syncing.places import Places
from guildhall.syncing.telling import lines
from guildhall.syncing.upstream import Listing, Upstream
from guildhall.vocabulary import load


def main() -> int:
    """Read the list, compare, tell, and write when asked to."""
    options = _options()
    listing, today = LISTS[options.source], check_day()
    try:
        groups, date = _groups(listing, options, today)
    except UpstreamError as error:
        print(f"{listing.title}: {error}", file=sys.stderr)
        return 2
    with progress_bar() as progress:
        checked = check(
            options.root,
            today=today,
            cache_file=options.root / ".cache" / "records.json",
            progress=progress,
        )
    if any(problem.severity is Severity.ERROR for problem in checked.problems):
        return reported(checked, "text")
    found = planned(groups, checked.records, checked.words, listing, root=options.root, today=today)
    for line in lines(found, listing, len(groups), date):
        print(line)
    if options.write:
        found.write(options.root)
        print(f"Wrote {len(found.edits):,} files; look at them with git diff")
    elif found.edits:
        print("Nothing was written: `make sync … WRITE=1` (--write) does")
    return 1 if found.problems else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("source", choices=LISTS, help="the list")
    parser.add_argument(
        "--from", dest="where", metavar="WHERE", help="a file, a folder or an https:// address"
    )
    parser.add_argument(
        "--date",
        metavar="DAY",
        help="the day of the list (that of the newest file; today for an address)",
    )
    parser.add_argument("--write", action="store_true", help="write what is new and changed")
    parser.add_argument("--root", type=Path, default=ROOT, help=argparse.SUPPRESS)
    return parser.parse_args()


def _groups(
    listing: Listing, options: argparse.Namespace, today: datetime.date
) -> tuple[list[Upstream], str]:
    """The groups of the list, and its day.

    Raises:
        UpstreamError: when it cannot be read, or its day is none.
    """
    where = options.where or listing.address
    if not where:
        folder = f"https://github.com/{listing.repository}/tree/{listing.branch}/{listing.path}"
        raise UpstreamError(f"the list is a folder, {folder}: clone it and name it with FROM=")
    files, date = read(where, today)
    date = _day(options.date, today) if options.date else date
    words, _ = load(options.root / "data")
    return list(listing.read(files, date, Places(words))), date


def _day(text: str, today: datetime.date) -> str:
    try:
        day = latest(text)
    except ValueError:
        raise UpstreamError(f"{text} is no day like 2026-11-23") from None
    if day > today:
        raise UpstreamError(f"{text} is in the future")
    return text


if __name__ == "__main__":
    sys.exit(main())
