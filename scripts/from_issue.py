"""Make a record of an issue form: the event's issue is read as data, and one file is written.

Nothing of the issue is ever run, and nothing of it is printed but through an escape. Exit status:
0 when the issue was dealt with, whatever became of it; 2 when that could not be.
"""

import argparse
import json
import os
import sys
from pathlib import Path

from guildhall.commands import ROOT, check_day
from guildhall.events import EventError, IssueEvent, read_event
from guildhall.intake.answering import answer_text, request_text, request_title
from guildhall.intake.taking import Taken, take


def main() -> int:
    """Write the record, and beside it what is to be said."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--event", type=Path, help="file of the event (GITHUB_EVENT_PATH)")
    parser.add_argument("--out", type=Path, required=True, help="folder for what is to be said")
    parser.add_argument("--root", type=Path, default=ROOT, help=argparse.SUPPRESS)
    options = parser.parse_args()
    path = options.event or Path(os.environ.get("GITHUB_EVENT_PATH", ""))
    try:
        event = read_event(path, IssueEvent)
        taken = take(event.issue, options.root, check_day())
        _write(taken, event, options.out)
    except (EventError, OSError) as error:
        print(f"Could not read the issue: {error}", file=sys.stderr)
        return 2
    print(f"Issue {event.issue.number}: {taken.outcome}.")
    return 0


def _write(taken: Taken, event: IssueEvent, out: Path) -> None:
    """Write the outcome and, where something is to be said, the answer."""
    out.mkdir(parents=True, exist_ok=True)
    outcome = {
        "issue": event.issue.number,
        "repository": event.repository.full_name,
        "base": event.repository.default_branch,
        "outcome": taken.outcome,
        "file": taken.file,
        "title": request_title(taken),
        "text": request_text(taken, event.issue),
    }
    (out / "outcome.json").write_text(json.dumps(outcome, indent=1), encoding="utf-8")
    if taken.outcome not in {"no form", "closed"}:
        (out / "answer.md").write_text(answer_text(taken), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
