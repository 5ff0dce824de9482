"""Join the link histories of the parts of a run into the project's own; --push commits it.

Exit status: 0 when joined, 1 when a part could not be read (the others are joined all the
same), 2 when nothing could be done.
"""

import argparse
import sys
from pathlib import Path

from guildhall.commands import ROOT
from guildhall.git import Git, GitError
from guildhall.links import addresses as written
from guildhall.links import history as histories
from guildhall.links.history import HISTORY_FILE, HistoryError
from guildhall.links.pushing import push


def main() -> int:
    """Join, forget what no record names any more, and write."""
    options = _options()
    path = options.root / HISTORY_FILE
    parts = sorted(options.folder.rglob(HISTORY_FILE.name))
    if not parts:
        print(f"There is no {HISTORY_FILE.name} below {options.folder}", file=sys.stderr)
        return 2
    try:
        joined, refused = histories.read(path), 0
    except HistoryError as error:
        print(error, file=sys.stderr)
        return 2
    for part in parts:
        try:
            joined = joined.joined(histories.read(part))
        except HistoryError as error:
            print(error, file=sys.stderr)
            refused += 1
    found, problems = written.read(options.root)
    if not problems:
        joined = joined.only(one.url for one in found)
    histories.write(path, joined)
    print(f"{len(joined.pasts):,} addresses from {len(parts) - refused} parts in {path}")
    if options.push:
        try:
            print(push(Git(options.root)))
        except (GitError, HistoryError) as error:
            print(error, file=sys.stderr)
            return 2
    return 1 if refused else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path, help="the folder that the parts are in or below")
    parser.add_argument("--push", action="store_true", help="commit the history and push it")
    parser.add_argument("--root", type=Path, default=ROOT, help=argparse.SUPPRESS)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
