"""Check the addresses of the records and of the written pages.

Exit status: 0 when done, 1 when an address that was asked for by name or by change is gone,
2 when the check could not run or the network here is broken.
"""

import argparse
import asyncio
import datetime
import json
import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from guildhall.commands import ROOT, check_day, files_below, progress_bar
from guildhall.git import Git, GitError
from guildhall.links import addresses as written
from guildhall.links import history as histories
from guildhall.links import reporting
from guildhall.links.addresses import Address
from guildhall.links.agent import agent_of, settings_of
from guildhall.links.annotations import annotations
from guildhall.links.answers import answers
from guildhall.links.changes import Lines, added_lines
from guildhall.links.fixing import fix
from guildhall.links.history import CACHED_DAYS, HISTORY_FILE, History, HistoryError
from guildhall.links.journal import JournalBusyError
from guildhall.links.running import Memory, Outcome, run
from guildhall.markdown_text import one_line
from guildhall.reading import Problem, Severity
from guildhall.rules import check
from guildhall.wording import many

_SHARD = re.compile(r"([1-9]\d{0,3})/([1-9]\d{0,3})")


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a run is about.

    Attributes:
        addresses: to be checked.
        whole: whether they are all that the records and pages have.
        added: lines that a branch adds, by file; ``None`` when no branch was named.
        history: what is remembered where the branch left: its own file is not to be believed.
    """

    addresses: list[Address]
    whole: bool
    added: Lines | None = None
    history: History | None = None


def main() -> int:
    """Check, tell, and write new addresses when asked to."""
    options = _options()
    today = check_day()
    try:
        chosen = _chosen(options, today)
        outcome = asyncio.run(_run(options, chosen, today))
        _tell(options, outcome, chosen, today)
    except (GitError, HistoryError, JournalBusyError, OSError) as error:
        print(error, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("\nStopped. The same command goes on where it stopped.", file=sys.stderr)
        return 130
    if outcome.broken:
        return 2
    if options.fix:
        _fix(options.root, outcome, today)
    is_asked = bool(options.files or options.changed)
    errors = (one.severity is Severity.ERROR for one in reporting.problems(outcome, chosen.added))
    return 1 if is_asked and any(errors) else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("files", nargs="*", help="records and written pages to check (all)")
    parser.add_argument("--changed", metavar="BASE", help="only what differs from a branch")
    parser.add_argument("--shard", type=_shard, metavar="3/8", help="only this part of all hosts")
    parser.add_argument("--daily", action="store_true", help="only a seventh, and what failed")
    parser.add_argument("--fix", action="store_true", help="write the addresses of what has moved")
    parser.add_argument("--format", choices=("text", "github", "json"), default="text")
    parser.add_argument("--report", type=Path, help="file for what a review reads of it")
    parser.add_argument("--days", type=_days, default=CACHED_DAYS, help="to believe an answer (7)")
    parser.add_argument("--gap", type=_length, metavar="SECONDS", help="from request to request")
    parser.add_argument("--minutes", type=_length, help="after which no further address is begun")
    parser.add_argument("--root", type=Path, default=ROOT, help=argparse.SUPPRESS)
    options = parser.parse_args()
    missing = [file for file in options.files if not (options.root / file).exists()]
    if missing:
        parser.error(f"no such file: {', '.join(missing)}")
    if options.files and options.changed:
        parser.error("name files or a branch, not both")
    return options


def _days(text: str) -> int:
    """A number of days."""
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"{text!r} is no number of days")
    return min(int(text), datetime.timedelta.max.days)


def _length(text: str) -> float:
    """A length of time that can be waited for."""
    if not re.fullmatch(r"\d{1,6}(\.\d{1,3})?", text, re.ASCII):
        raise argparse.ArgumentTypeError(f"{text!r} is no length of time, such as 1.5")
    return float(text)


def _shard(text: str) -> tuple[int, int]:
    """Number and count of a part."""
    found = _SHARD.fullmatch(text)
    if not found or int(found[1]) > int(found[2]):
        raise argparse.ArgumentTypeError(f"{text!r} is no part such as 3/8")
    return int(found[1]), int(found[2])


def _chosen(options: argparse.Namespace, today: datetime.date) -> Chosen:
    """The addresses that the options ask for; what cannot be read is told."""
    files, added, history = None, None, None
    if options.changed:
        git = Git(options.root)
        fork = git.common(options.changed, "HEAD")
        added = added_lines(git, fork)
        files = list(added)
        history = histories.parsed_or_empty(git.text_at(fork, HISTORY_FILE.as_posix()))
    elif options.files:
        files = list(_named(options))
    found, problems = written.read(options.root, files)
    for problem in problems:
        print(one_line(str(problem)), file=sys.stderr)
    is_whole = files is None and not problems and not options.daily and not options.shard
    if options.daily:
        found = _of_the_day(options.root, found, today)
    if options.shard:
        found = written.shard(found, *options.shard)
    return Chosen(found, is_whole, added, history)


def _named(options: argparse.Namespace) -> Iterable[str]:
    """The files that were named, or that are in a folder that was, relative to the project."""
    root = options.root.resolve()
    for path in files_below(root / file for file in options.files):
        if path.is_relative_to(root):
            yield path.relative_to(root).as_posix()


def _of_the_day(root: Path, found: list[Address], today: datetime.date) -> list[Address]:
    """The day's seventh, what was missed, and what failed but is not yet known to be gone."""
    history = histories.read(root / HISTORY_FILE)
    day = {one.url for one in written.on_day(found, today.toordinal())}
    return [one for one in found if one.url in day or history.is_wanted(one.url, today)]


async def _run(options: argparse.Namespace, chosen: Chosen, today: datetime.date) -> Outcome:
    seconds = None if options.minutes is None else options.minutes * 60
    memory = Memory(
        options.root,
        today,
        options.days,
        keeps=not (options.files or options.changed),
        whole=chosen.whole,
        history=chosen.history,
    )
    with progress_bar(shown=options.format == "text") as teller:

        def tell(done: int, total: int) -> None:
            if teller:
                teller("Checking links", done, total)

        agent = agent_of(options.root)
        settings = settings_of(agent, gap=options.gap, seconds=seconds)
        return await run(chosen.addresses, settings, memory, tell)


def _tell(
    options: argparse.Namespace, outcome: Outcome, chosen: Chosen, today: datetime.date
) -> None:
    """Print what was found in the form that was asked for, and write what a review reads."""
    if options.report and not outcome.broken:
        rows = list(answers(outcome, today, options.days))
        options.report.parent.mkdir(parents=True, exist_ok=True)
        options.report.write_text(json.dumps(rows, indent=1), encoding="utf-8")
    if options.format == "json":
        print(json.dumps(reporting.as_data(outcome), indent=2, ensure_ascii=False))
        return
    found = [] if outcome.broken else reporting.problems(outcome, chosen.added)
    if not (options.files or options.changed):
        found = [one for one in found if one.severity is not Severity.NOTICE]
    is_github = options.format == "github"
    for line in annotations(found) if is_github else (one_line(str(one)) for one in found):
        print(line)
    for line in reporting.summary_lines(outcome):
        print(line, file=sys.stderr)


def _fix(root: Path, outcome: Outcome, today: datetime.date) -> None:
    """Write the new addresses, and tell which were written."""

    def problems(files: list[Path]) -> tuple[Problem, ...]:
        cache = root / ".cache" / "records.json"
        return check(root, today=today, only=files, cache_file=cache).problems

    fixed = fix(root, outcome.addresses, outcome.history, problems)
    for place, new in fixed.written:
        told = f"{place.file}:{place.line} {place.field}: {new}"
        print(one_line(told), file=sys.stderr)
    for place, reason in fixed.refused:
        told = f"{place.file}:{place.line}: {place.written} stays: {reason}"
        print(one_line(told), file=sys.stderr)
    number = many(len(fixed.written), "address", "addresses")
    print(f"Wrote {number}; look at them with git diff", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
