"""A problem: what is wrong with a file, where, and what to do about it."""

from dataclasses import dataclass
from enum import StrEnum

FieldPath = tuple[str | int, ...]
"""The way to a node: ``("membership", "tiers", 0, "currency")``."""


class Severity(StrEnum):
    """How grave a problem is: an error stops the build, a warning asks for an answer.

    A notice is only worth knowing.
    """

    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A place in a file; line and column count from 1, columns count characters."""

    line: int = 1
    column: int = 1


START = Place()
"""The start of a file."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong in one file.

    Attributes:
        file: path as a person would type it, relative to the project.
        place: line and column, counted from 1.
        field: the way to the node, empty for the file as a whole.
        message: what is wrong.
        remedy: what to do about it, in the imperative.
        rule: the name of the rule that found it.
        severity: how grave it is.
    """

    file: str
    place: Place
    field: FieldPath
    message: str
    remedy: str
    rule: str
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        """``path:line:col field: what is wrong; what to do``."""
        label = "" if self.severity is Severity.ERROR else f"{self.severity}: "
        name = f"{dotted(self.field)}: " if self.field else ""
        return (
            f"{self.file}:{self.place.line}:{self.place.column} "
            f"{name}{label}{self.message}; {self.remedy}"
        )

    @property
    def sort_key(self) -> tuple[str, Place, str]:
        """Problems are told file by file, from top to bottom."""
        return (self.file, self.place, self.message)


def dotted(field: FieldPath) -> str:
    """Write a field path as people say it: ``membership.tiers[0].currency``."""
    text = ""
    for step in field:
        if isinstance(step, int):
            text += f"[{step}]"
        else:
            text += f".{step}" if text else step
    return text
