"""Annotations on the lines of a pull request: as many as the host shows, worst first."""

from collections.abc import Iterable, Iterator

from guildhall.commands import annotation
from guildhall.reading import Problem, Severity

SHOWN = 10
"""Of each severity in one step; the host leaves out the rest.

https://docs.github.com/rest/checks/runs (limits of annotations made by workflow commands)
"""


def annotations(problems: Iterable[Problem]) -> Iterator[str]:
    """The workflow commands for the first problems of each severity.

    Args:
        problems: in the order in which they should be told.
    """
    left = dict.fromkeys(Severity, SHOWN)
    for problem in problems:
        if left[problem.severity]:
            left[problem.severity] -= 1
            yield annotation(problem)
