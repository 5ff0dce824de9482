"""What the commands share: where the project is, what day it is, how problems are told."""

import datetime
import json
import os
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from guildhall.git import Git, GitError
from guildhall.reading import Problem, Severity, dotted
from guildhall.rules import Checked
from guildhall.rules.checking import Progress as Teller

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 1.0
"""Seconds after which a person who waits is shown a bar."""

REFRESHED = 0.1
"""Seconds after which the bar is drawn anew."""


def build_day(root: Path) -> datetime.date:
    """The day that a build counts from: SOURCE_DATE_EPOCH, else the commit, else today.

    https://reproducible-builds.org/specs/source-date-epoch/
    """
    return _day(os.environ.get("SOURCE_DATE_EPOCH") or _commit_epoch(root))


def check_day() -> datetime.date:
    """The day that a check counts from: SOURCE_DATE_EPOCH, else today.

    Not the commit: a record that is added today is checked before it is committed.
    """
    return _day(os.environ.get("SOURCE_DATE_EPOCH", ""))


def _day(epoch: str) -> datetime.date:
    """The day of a number of seconds since 1970; today without one.

    Raises:
        SystemExit: with status 2 for what is no such number.
    """
    if not epoch:
        return datetime.datetime.now(datetime.UTC).date()
    try:
        return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC).date()
    except (ValueError, OverflowError, OSError):  # what int and fromtimestamp raise
        remedy = "write seconds since 1970, like 1795608000, or unset it"
        print(f"SOURCE_DATE_EPOCH is {epoch!r}; {remedy}", file=sys.stderr)
        raise SystemExit(2) from None


def _commit_epoch(root: Path) -> str:
    """Seconds since 1970 of the last commit, empty without git or without a commit."""
    try:
        return Git(root).run("log", "-1", "--format=%ct").strip()
    except GitError:
        return ""


def files_below(paths: Iterable[Path]) -> list[Path]:
    """The files that some paths mean: each itself, or all in the folder that it is."""
    return [
        file
        for path in paths
        for file in (sorted(path.rglob("*")) if path.is_dir() else [path])
        if not file.is_dir()
    ]


@contextmanager
def progress_bar(*, shown: bool = True) -> Iterator[Teller | None]:
    """A teller that draws a bar on standard error once a person has waited a second."""
    console = Console(stderr=True)
    if not shown or not console.is_terminal:
        yield None
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    # Without a thread that refreshes it: a build is about to fork (forking.py).
    with Progress(*columns, console=console, transient=True, auto_refresh=False) as bar:
        tasks = {}
        drawn = 0.0

        def tell(stage: str, done: int, total: int) -> None:
            nonlocal drawn
            if stage not in tasks:
                tasks[stage] = bar.add_task(stage, total=total, visible=False)
            task = tasks[stage]
            elapsed = bar.tasks[task].elapsed or 0
            visible = elapsed > PATIENCE and done < total
            bar.update(task, completed=done, visible=visible)
            if time.monotonic() - drawn > REFRESHED or done == total:
                bar.refresh()
                drawn = time.monotonic()

        yield tell


def reported(checked: Checked, form: str) -> int:
    """Print a check's problems in a form; return its exit status, 0 or 1."""
    errors = sum(problem.severity is Severity.ERROR for problem in checked.problems)
    warnings = len(checked.problems) - errors
    if form == "json":
        print(json.dumps([as_data(problem) for problem in checked.problems], indent=2))
    else:
        line = annotation if form == "github" else str
        for problem in checked.problems:
            print(line(problem))
        print(summary(checked.files, errors, warnings), file=sys.stderr)
    return 1 if errors else 0


def summary(files: int, errors: int, warnings: int) -> str:
    """The last line of a check: how many files, how many problems."""
    return f"{_many(files, 'file')}: {_many(errors, 'error')}, {_many(warnings, 'warning')}"


def _many(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def as_data(problem: Problem) -> dict[str, str | int]:
    """A problem as JSON has it."""
    return {
        "file": problem.file,
        "line": problem.place.line,
        "column": problem.place.column,
        "field": dotted(problem.field),
        "severity": str(problem.severity),
        "rule": problem.rule,
        "message": problem.message,
        "remedy": problem.remedy,
    }


def annotation(problem: Problem) -> str:
    """A problem as a workflow command of GitHub Actions.

    https://docs.github.com/actions/reference/workflow-commands-for-github-actions
    """
    where = f"file={_property(problem.file)},line={problem.place.line},col={problem.place.column}"
    text = f"{dotted(problem.field)}: {problem.message}; {problem.remedy}".removeprefix(": ")
    return f"::{problem.severity} {where},title={_property(problem.rule)}::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
