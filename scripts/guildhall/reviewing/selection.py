"""The problems of a check that a pull request is told of: its own."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from guildhall.reading import Problem, Severity, dotted

_Identity = tuple[str, str, str, str]
"""What makes two problems one: a line above moves its place."""


@dataclass(frozen=True, slots=True)
class Selected:
    """Problems by whose they are.

    Attributes:
        own: of the files that changed, and those that the change makes elsewhere; worst first.
        earlier: errors in files that did not change, which were there before.
    """

    own: tuple[Problem, ...]
    earlier: tuple[Problem, ...]

    @property
    def errors(self) -> int:
        """How many of its own problems are errors."""
        return sum(problem.severity is Severity.ERROR for problem in self.own)


def elsewhere(problems: Iterable[Problem], changed: Collection[str]) -> list[Problem]:
    """Errors in files that did not change: only they make it worth checking what was before."""
    return [
        problem
        for problem in problems
        if problem.file not in changed and problem.severity is Severity.ERROR
    ]


def selected(
    problems: Iterable[Problem], changed: Collection[str], before: Iterable[Problem]
) -> Selected:
    """Tell a pull request's own problems from those of others.

    Args:
        problems: all problems of all files.
        changed: the files that it changes.
        before: all problems that there were without it.
    """
    known = {_identity(problem) for problem in before}
    own: list[Problem] = []
    earlier: list[Problem] = []
    for problem in problems:
        if problem.file in changed:
            own.append(problem)
        elif problem.severity is Severity.ERROR:
            (earlier if _identity(problem) in known else own).append(problem)
    return Selected(tuple(sorted(own, key=badness)), tuple(earlier))


def badness(problem: Problem) -> tuple[int, int, tuple[object, ...]]:
    """Order by what must be put right first.

    An error before a warning; among errors a file that cannot be read at all, then a field that
    has not its form, then what a rule says; then by place.
    """
    depth = 2 if problem.rule != "record" else int(bool(problem.field))
    return (problem.severity is not Severity.ERROR, depth, problem.sort_key)


def _identity(problem: Problem) -> _Identity:
    return problem.file, dotted(problem.field), problem.rule, problem.message
