"""Print the report on all links in Markdown; --issue keeps the one issue that shows it.

Exit status: 0 when told, 2 when it could not be.
"""

import argparse
import asyncio
import os
import runpy
import sys
from collections.abc import Iterable
from pathlib import Path

from guildhall.commands import ROOT, check_day
from guildhall.forge import Forge, ForgeError
from guildhall.links import addresses as written
from guildhall.links import history as histories
from guildhall.links.agent import agent_of, settings_of
from guildhall.links.archive import copies
from guildhall.links.history import HISTORY_FILE, HistoryError
from guildhall.links.issue import update
from guildhall.links.issue_report import Repository, issue_text
from guildhall.links.standing import Standing
from guildhall.records.cache import Cache
from guildhall.records.read import read_record

_NOTHING = "No address is known to be gone or suspected."


def main() -> int:
    """Read records and history, and tell."""
    options = _options()
    try:
        standing = _standing(options.root)
        text = _text(standing, options)
        if not options.issue:
            print(text or _NOTHING)
            return 0
        print(update(text, Forge(os.environ.get("GITHUB_REPOSITORY", ""))))
    except (HistoryError, ForgeError, OSError) as error:
        print(error, file=sys.stderr)
        return 2
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--issue", action="store_true", help="open, update or close the issue")
    parser.add_argument("--copies", action="store_true", help="ask the web archive for copies")
    parser.add_argument("--root", type=Path, default=ROOT, help=argparse.SUPPRESS)
    return parser.parse_args()


def _standing(root: Path) -> Standing:
    found, problems = written.read(root)
    for problem in problems:
        print(problem, file=sys.stderr)
    return Standing(found, histories.read(root / HISTORY_FILE))


def _text(standing: Standing, options: argparse.Namespace) -> str | None:
    site = runpy.run_path(str(options.root / "pelican.conf.py"))
    found: dict[str, str | None] = {}
    if options.copies:
        settings = settings_of(agent_of(options.root))
        found = asyncio.run(copies([(one.url, one.past) for one in standing.gone], settings))
    return issue_text(
        standing,
        Repository(site["GUILDHALL_REPOSITORY"].rstrip("/"), site["GUILDHALL_BRANCH"]),
        check_day(),
        copies=found,
        dormant=_dormant(standing, options.root),
    )


def _dormant(standing: Standing, root: Path) -> Iterable[tuple[str, str]]:
    """Silent groups of whose state their records say nothing yet."""
    files = {
        place.record_id: place.file for address in standing.addresses for place in address.places
    }
    for group in standing.silent:
        record, _ = read_record(root / files[group], root, Cache(None))
        if record and record.group.status in (None, "active"):
            yield group, files[group]


if __name__ == "__main__":
    sys.exit(main())
