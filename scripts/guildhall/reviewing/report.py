"""A review as data: made in a job that has no secrets, read as a stranger's text by one that has.

Every text and every list has a limit, so that what reads well can also be shown.
"""

from typing import Annotated, Final, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from guildhall.events import Number, Sha
from guildhall.git import Sort
from guildhall.markdown_text import clipped
from guildhall.reading import Problem, Severity, dotted

FORM: Final = 1
"""Raised whenever the form of a review changes."""

LONGEST = 700
"""Characters of a text; the longest address in a record has 600."""

MOST_PROBLEMS, MOST_RECORDS, MOST_OTHERS, MOST_LINKS = 500, 40, 100, 200
FILE = "review.json"
"""Name of the file that holds a review."""

Text = Annotated[str, StringConstraints(max_length=LONGEST)]
Whole = Annotated[int, Field(ge=0, le=1_000_000)]
Verdict = Literal["answers", "moved", "gone", "suspected", "could not tell"]


class Part(BaseModel):
    """A part of a review: closed and unchangeable."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Told(Part):
    """A problem, as a review tells of it."""

    file: Text
    line: Whole
    column: Whole
    field: Text
    severity: Severity
    rule: Text
    message: Text
    remedy: Text

    @classmethod
    def of(cls, problem: Problem) -> "Told":
        """A problem of a check."""
        return cls(
            file=clipped(problem.file, LONGEST),
            line=problem.place.line,
            column=problem.place.column,
            field=clipped(dotted(problem.field), LONGEST),
            severity=problem.severity,
            rule=problem.rule,
            message=clipped(problem.message, LONGEST),
            remedy=clipped(problem.remedy, LONGEST),
        )


class Shown(Part):
    """What the card of a group says."""

    name: Text
    kind: Text
    state: Text
    summary: Text
    facts: Annotated[list[Text], Field(max_length=8)]
    cost: Text
    note: Text
    age: Text


class Alike(Part):
    """Another group that may be the same, or that is much like it."""

    file: Text
    name: Text
    where: Text
    why: Literal["the same address", "a similar name", "the same topics"]


class Hint(Part):
    """Something to look at, with the addresses or names that it is about."""

    text: Text
    about: Annotated[list[Text], Field(max_length=20)] = []


class RecordChange(Part):
    """What a pull request does to one record."""

    sort: Sort
    file: Text
    was: Text
    before: Shown | None
    after: Shown | None
    fields: Annotated[list[Text], Field(max_length=30)]
    alike: Annotated[list[Alike], Field(max_length=8)]
    hints: Annotated[list[Hint], Field(max_length=40)]


class LinkAnswer(Part):
    """How an address of a changed record answered."""

    address: Text
    verdict: Verdict
    reason: Text
    file: Text
    line: Whole


class LinkAnswers(Part):
    """How the addresses of all changed records answered.

    Attributes:
        addresses: how many were asked, each once.
        answered: how many of them answered, those that moved included.
        others: those that did not simply answer, worst first.
        more: how many more did not.
    """

    addresses: Whole
    answered: Whole
    others: Annotated[list[LinkAnswer], Field(max_length=MOST_LINKS)]
    more: Whole


class Review(Part):
    """All that is told of a pull request.

    Attributes:
        form: of this data.
        pull_request: its number; ``None`` for a branch that the run was asked for by name.
        commit: what was checked, as the host names it.
        errors: how many errors the pull request has.
        warnings: how many warnings it has.
        earlier: how many errors were there before it.
        problems: its problems, worst first.
        records: what it does to records.
        more_records: how many more it changes.
        others: other files that it changes.
        more_others: how many more it changes.
        hints: what to look at beside the records.
        links: how addresses answered; ``None`` where they were not checked.
    """

    form: Literal[1] = FORM
    pull_request: Number | None
    commit: Sha
    errors: Whole
    warnings: Whole
    earlier: Whole
    problems: Annotated[list[Told], Field(max_length=MOST_PROBLEMS)]
    records: Annotated[list[RecordChange], Field(max_length=MOST_RECORDS)]
    more_records: Whole
    others: Annotated[list[Text], Field(max_length=MOST_OTHERS)]
    more_others: Whole
    hints: Annotated[list[Hint], Field(max_length=20)]
    links: LinkAnswers | None


class ReviewError(ValueError):
    """Bytes that are no review."""


def read_review(content: bytes) -> Review:
    """The review that a stranger's job wrote.

    Raises:
        ReviewError: when it is none.
    """
    try:
        return Review.model_validate_json(content)
    except ValidationError as error:
        places = [".".join(map(str, one["loc"])) for one in error.errors()[:3]]
        raise ReviewError(f"is no review: {', '.join(filter(None, places)) or 'no JSON'}") from None
