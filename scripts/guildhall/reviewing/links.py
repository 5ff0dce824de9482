"""How the addresses of changed records answered, from the link checker's report."""

from collections.abc import Collection
from pathlib import Path
from typing import Annotated

from pydantic import Field, TypeAdapter, ValidationError

from guildhall.reviewing.report import MOST_LINKS, LinkAnswer, LinkAnswers

_GRAVITY = ("gone", "suspected", "moved", "could not tell", "answers")
_THERE = ("answers", "moved")
_Answers: TypeAdapter[list[LinkAnswer]] = TypeAdapter(
    Annotated[list[LinkAnswer], Field(max_length=100_000)]
)


class LinkReportError(ValueError):
    """A file that is no report on links."""


def read_answers(path: Path) -> list[LinkAnswer]:
    """The answers in a JSON list of ``{address, verdict, reason, file, line}``.

    Raises:
        LinkReportError: when there is no such list.
    """
    try:
        return _Answers.validate_json(path.read_bytes())
    except (OSError, ValidationError):
        raise LinkReportError(f"{path} is no report on links") from None


def link_answers(found: list[LinkAnswer] | None, files: Collection[str]) -> LinkAnswers | None:
    """What is told of the links of some files; ``None`` where there was no report."""
    if found is None:
        return None
    by_address: dict[str, LinkAnswer] = {}
    for answer in found:
        if answer.file in files:
            by_address.setdefault(answer.address, answer)
    others = [one for one in by_address.values() if one.verdict != "answers"]
    others.sort(key=lambda one: (_GRAVITY.index(one.verdict), one.file, one.line))
    return LinkAnswers(
        addresses=len(by_address),
        answered=sum(one.verdict in _THERE for one in by_address.values()),
        others=others[:MOST_LINKS],
        more=len(others[MOST_LINKS:]),
    )
