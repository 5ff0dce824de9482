"""What is wrong with an answer, and what to do about it."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Trouble:
    """One thing that keeps an answer from becoming part of a record.

    Attributes:
        label: of the question; empty for the issue as a whole.
        message: what is wrong; may hold a stranger's words.
        remedy: what to do about it, in the imperative.
    """

    label: str
    message: str
    remedy: str


class TroubleError(Exception):
    """Answers that cannot become a change of a record, with all that is wrong."""

    def __init__(self, troubles: Sequence[Trouble]) -> None:
        super().__init__("; ".join(one.message for one in troubles))
        self.troubles = tuple(troubles)


class NeedsPersonError(Exception):
    """A change that may be right, but that no program can make; says why."""
