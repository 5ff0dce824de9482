"""How the addresses of changed records answered, from a link checker's report."""

from collections.abc import Collection
from pathlib import Path
from typing import Annotated

from pydantic import Field, TypeAdapter, ValidationError

from guildhall.reviewing.report import MOST_LINKS, LinkAnswer

_GRAVITY = ("gone", "suspected", "moved", "could not tell", "answers")
_Answers: TypeAdapter[list[LinkAnswer]] = TypeAdapter(
    Annotated[list[LinkAnswer], Field(max_length=100_000)]
)


class LinkReportError(ValueError):
    """A file that is no report on links."""


def link_answers(path: Path | None, files: Collection[str]) -> list[LinkAnswer] | None:
    """The answers for some files, worst first; ``None`` where there is no report.

    Args:
        path: a JSON list of ``{address, verdict, reason, file, line}``, or nothing.
        files: the files that a review is about.

    Raises:
        LinkReportError: when the file is no such list.
    """
    if path is None or not path.exists():
        return None
    try:
        found = _Answers.validate_json(path.read_bytes())
    except ValidationError:
        raise LinkReportError(f"{path} is no report on links") from None
    ours = [answer for answer in found if answer.file in files]
    ours.sort(key=lambda answer: (_GRAVITY.index(answer.verdict), answer.file, answer.line))
    return ours[:MOST_LINKS]
