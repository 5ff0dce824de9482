"""Review what changed since a commit: annotations, a summary, and the data of a comment.

Everything is checked; only what changed is told. Exit status: 0 without errors of its own,
1 with errors, 2 when the review could not run.
"""

import argparse
import os
import sys
from pathlib import Path

from guildhall.commands import ROOT, check_day, summary
from guildhall.events import EventError, PullRequest, PullRequestEvent, read_event
from guildhall.git import Git, GitError
from guildhall.reviewing.annotations import annotations
from guildhall.reviewing.base import base_of
from guildhall.reviewing.comment import summary_text
from guildhall.reviewing.links import LinkReportError, read_answers
from guildhall.reviewing.making import Made, make_review
from guildhall.reviewing.report import FILE, LinkAnswer


def main() -> int:
    """Review the folder, print the annotations and write the rest to files."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--base", help="branch or commit to compare with (the event's, or main)")
    parser.add_argument("--out", type=Path, help=f"folder for {FILE}")
    parser.add_argument("--links", type=Path, help="report of the link checker, where there is one")
    parser.add_argument("--root", type=Path, default=ROOT, help=argparse.SUPPRESS)
    options = parser.parse_args()
    try:
        request = _pull_request()
        made = make_review(
            options.root,
            base=base_of(Git(options.root), options.base, request),
            today=check_day(),
            request=request,
            links=_links(options.links),
        )
        _write(made, options.out)
    except (GitError, EventError, OSError) as error:
        print(f"Could not review: {error}", file=sys.stderr)
        return 2
    in_workflow = os.environ.get("GITHUB_ACTIONS") == "true"
    for line in annotations(made.problems) if in_workflow else map(str, made.problems):
        print(line)
    review = made.review
    files = len(review.records) + review.more_records
    print(summary(files, review.errors, review.warnings), file=sys.stderr)
    return 1 if review.errors else 0


def _pull_request() -> PullRequest | None:
    """The pull request of the event that this runs for, if it runs for one."""
    path = os.environ.get("GITHUB_EVENT_PATH")
    if not path or os.environ.get("GITHUB_EVENT_NAME") != "pull_request":
        return None
    return read_event(Path(path), PullRequestEvent).pull_request


def _links(path: Path | None) -> list[LinkAnswer] | None:
    """What the link checker left; a review is worth having without it."""
    if path is None:
        return None
    try:
        return read_answers(path)
    except LinkReportError as error:
        print(f"Reviewed without links: {error}", file=sys.stderr)
        return None


def _write(made: Made, out: Path | None) -> None:
    """Write the review where asked, and the summary where the workflow wants it."""
    if out:
        out.mkdir(parents=True, exist_ok=True)
        (out / FILE).write_text(made.review.model_dump_json(indent=1), encoding="utf-8")
    if step := os.environ.get("GITHUB_STEP_SUMMARY"):
        with Path(step).open("a", encoding="utf-8") as file:
            file.write(summary_text(made.review, made.problems))


if __name__ == "__main__":
    sys.exit(main())
