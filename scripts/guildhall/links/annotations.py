"""The problems of a pull request on the lines that they are about, by GitHub's annotations."""

from collections.abc import Iterable, Iterator

from guildhall.commands import annotation
from guildhall.markdown_text import one_line
from guildhall.reading import Problem, Severity

MOST = 10
"""Annotations of one severity that GitHub shows for a step; more are dropped in silence.

https://docs.github.com/rest/checks/runs
"""


def annotations(problems: Iterable[Problem]) -> Iterator[str]:
    """A line for each problem; what GitHub would drop is told as plain lines of the log."""
    by_severity: dict[Severity, list[Problem]] = {one: [] for one in Severity}
    for problem in problems:
        by_severity[problem.severity].append(problem)
    for found in by_severity.values():
        yield from (annotation(problem) for problem in found[:MOST])
        if len(found) > MOST:
            yield f"And {len(found) - MOST:,} more:"
            yield from (one_line(str(problem)) for problem in found[MOST:])
