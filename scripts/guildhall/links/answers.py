"""How the addresses of a run answered, as the review of a pull request reads it."""

import datetime
from collections.abc import Iterator

from guildhall.links.addresses import Address
from guildhall.links.history import CACHED_DAYS
from guildhall.links.reporting import NAMES
from guildhall.links.running import Outcome
from guildhall.links.verdict import Verdict
from guildhall.markdown_text import clipped
from guildhall.wording import day_words

UNDONE = "not asked: the time was over"

_LONGEST = 700
"""Characters of a reason; a review takes no more of a text."""


def answers(
    outcome: Outcome, today: datetime.date, days: int = CACHED_DAYS
) -> Iterator[dict[str, str | int]]:
    """Yield address, verdict, reason, file and line for each place in a record.

    What answered lately and was not asked again has the day of that answer for a reason.

    Args:
        outcome: of the run.
        today: the day of the run.
        days: for how many days it believed an answer.
    """
    for address in outcome.addresses:
        verdict, reason = _told(outcome, address, today, days)
        for place in address.places:
            if place.record_id:
                yield {
                    "address": place.written,
                    "verdict": verdict,
                    "reason": reason,
                    "file": place.file,
                    "line": place.line,
                }


def _told(outcome: Outcome, address: Address, today: datetime.date, days: int) -> tuple[str, str]:
    """Verdict and reason in the words of a review."""
    result = outcome.results.get(address.url)
    if result:
        return _words(result.verdict, str(result.reason), result.permanent_redirect)
    past = outcome.history.of(address.url)
    if past and past.answered and outcome.history.is_fresh(address.url, today, days):
        return _words(past.verdict, f"last answered {day_words(past.answered)}", past.moved)
    return _words(Verdict.COULD_NOT_TELL, UNDONE)


def _words(verdict: Verdict, reason: str, moved: str | None = None) -> tuple[str, str]:
    if moved:
        return "moved", clipped(f"for good, to {moved}", _LONGEST)
    return NAMES[verdict], reason
