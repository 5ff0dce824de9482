"""The link checkers that are measured: how each is started, and how its answer is read."""

import csv
import io
import json
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

GAP = 0.05
"""Seconds between two requests to a host, for the checkers that know such a thing."""

Said = dict[str, str]
"""What a checker says by address: a verdict, or ``error``; some are silent about good ones."""


@dataclass(frozen=True, slots=True)
class Tool:
    """One checker.

    Attributes:
        name: as the table calls it.
        command: makes the command from the list's file; one address a line in ``….txt``, one
            link a line in ``….html``.
        read: makes sense of what it printed.
        verdicts: whether it tells our four verdicts, not only what is broken.
    """

    name: str
    command: Callable[[Path], list[str]]
    read: Callable[[str], Said]
    verdicts: bool = False


def own() -> Tool:
    """This project's checker."""
    module = "guildhall.benchmark.link_own"
    return Tool(
        "Guildhall",
        lambda file: [sys.executable, "-m", module, file.stem, str(GAP)],
        lambda text: dict(json.loads(text)),
        verdicts=True,
    )


def own_without_gaps() -> Tool:
    """The same, one request at a time to a host but without a gap between them."""
    module = "guildhall.benchmark.link_own"
    return Tool(
        "Guildhall, no gap",
        lambda file: [sys.executable, "-m", module, file.stem, "0"],
        lambda text: dict(json.loads(text)),
        verdicts=True,
    )


def lychee(program: str) -> Tool:
    """https://lychee.cli.rs, with its own limits for a host."""
    options = ["--no-progress", "--format", "json", "--max-concurrency", "100", "--timeout", "20"]
    return Tool("lychee", lambda file: [program, *options, str(file)], _lychee)


def linkinator(program: str) -> Tool:
    """https://github.com/JustinBeckwith/linkinator; it has no limit for a host."""
    options = ["--format", "json", "--concurrency", "100", "--timeout", "20000"]
    retries = ["--retry", "--retry-errors", "--retry-errors-count", "3", "--verbosity", "error"]
    return Tool(
        "linkinator",
        lambda file: [*program.split(), file.with_suffix(".html").name, *options, *retries],
        _linkinator,
    )


def linkchecker(program: str) -> Tool:
    """https://linkchecker.github.io, with 100 threads and its own limit for a host."""
    options = ["--check-extern", "-r1", "-t100", "--timeout=20", "--no-status", "-ocsv", "-v"]
    return Tool(
        "LinkChecker",
        lambda file: [program, *options, str(file.with_suffix(".html"))],
        _linkchecker,
    )


def _lychee(text: str) -> Said:
    told = json.loads(text)
    failed = {
        entry["url"]
        for kind in ("error_map", "timeout_map")
        for entries in told.get(kind, {}).values()
        for entry in entries
    }
    return dict.fromkeys(failed, "error")


def _linkinator(text: str) -> Said:
    states: Mapping[str, str] = {"OK": "answers", "BROKEN": "error"}
    links = json.loads(text[text.index("{") :])["links"]
    return {link["url"]: states[link["state"]] for link in links if link["state"] in states}


def _linkchecker(text: str) -> Said:
    lines = (line for line in text.splitlines() if line and not line.startswith("#"))
    rows = csv.DictReader(io.StringIO("\n".join(lines)), delimiter=";")
    return {row["urlname"]: "answers" if row["valid"] == "True" else "error" for row in rows}
