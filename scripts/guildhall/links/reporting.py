"""What a run found, as problems with a place, as lines for a terminal, and as JSON."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from guildhall.links.addresses import Address, Place
from guildhall.links.archive_address import archive_address
from guildhall.links.changes import Lines
from guildhall.links.field_paths import field_path
from guildhall.links.history import History
from guildhall.links.past import Past
from guildhall.links.running import Outcome
from guildhall.links.verdict import Reason, Result, Verdict
from guildhall.reading import Place as Position
from guildhall.reading import Problem, Severity
from guildhall.wording import many

RULE = "links"
NAMES = {
    Verdict.ANSWERS: "answers",
    Verdict.GONE: "gone",
    Verdict.COULD_NOT_TELL: "could not tell",
    Verdict.SUSPECTED: "suspected",
}
"""The verdicts as people read them."""

_REMEDIES = {
    Reason.NOT_FOUND: "look for the page's new address, or take it out",
    Reason.REMOVED: "look for the page's new address, or take it out",
    Reason.NO_HOST: "look for the typing error, or for the group's new address",
}


def problems(outcome: Outcome, added: Lines | None = None) -> list[Problem]:
    """What is wrong with the addresses of a run, the gravest first.

    An address that a person has just written and that is gone is an error at once. One that
    stood there before is a warning: it may be back tomorrow.

    Args:
        outcome: of the run.
        added: lines that are new, by file; ``None`` when all lines are asked for.
    """
    found = [
        problem
        for address in outcome.addresses
        if (result := outcome.results.get(address.url))
        for problem in _problems(address, result, outcome.history, added)
    ]
    return sorted(found, key=lambda one: (list(Severity).index(one.severity), one.sort_key))


def _problems(
    address: Address, result: Result, history: History, added: Lines | None
) -> Iterator[Problem]:
    past = history.of(address.url)
    for place in address.places:
        is_new = added is None or _is_added(place, added)
        if result.verdict is Verdict.GONE:
            severity = Severity.ERROR if is_new else Severity.WARNING
            yield _problem(place, severity, _gone(place, result, past), _gone_remedy(result, past))
        elif result.verdict is Verdict.SUSPECTED:
            message = f"{place.written} {result.reason}"
            yield _problem(place, Severity.WARNING, _led(message, result), "open it and see")
        elif result.permanent_redirect:
            message = f"{place.written} has moved for good"
            yield _problem(place, Severity.NOTICE, message, f"write {result.permanent_redirect}")
        elif result.verdict is Verdict.COULD_NOT_TELL and is_new:
            message = f"could not tell whether {place.written} answers: {result.reason}"
            yield _problem(place, Severity.NOTICE, message, "open it and see")


def _problem(place: Place, severity: Severity, message: str, remedy: str) -> Problem:
    position = Position(place.line, place.column)
    path = field_path(place.field)
    return Problem(place.file, position, path, message, remedy, RULE, severity)


def _is_added(place: Place, added: Lines) -> bool:
    if place.file not in added:
        return False
    lines = added[place.file]
    return lines is None or place.line in lines


def _gone(place: Place, result: Result, past: Past | None) -> str:
    message = f"{place.written} is gone: {result.reason}"
    if past and past.failed and past.failed.days > 1:
        message += f" (on {past.failed.days} days since {past.failed.first})"
    return message


def _gone_remedy(result: Result, past: Past | None) -> str:
    remedy = _REMEDIES.get(result.reason, "look for its new address, or take it out")
    if past and past.answered:
        remedy += f"; a copy may be at {archive_address(result.address, past)}"
    return remedy


def _led(message: str, result: Result) -> str:
    is_elsewhere = result.final_address and result.final_address != result.address
    return f"{message} ({result.final_address})" if is_elsewhere else message


def summary_lines(outcome: Outcome) -> list[str]:
    """The end of a run, for a terminal."""
    results = list(outcome.results.values())
    if outcome.broken:
        asked = many(len(results), "address", "addresses")
        return [f"The network here is broken: too many of {asked} failed. Nothing was kept."]
    asked = many(len(results), "address", "addresses")
    lines = [f"{asked} checked in {outcome.summary.seconds:,.0f} s{_believed(outcome)}"]
    by_verdict = Counter(one.verdict for one in results)
    lines += [f"{by_verdict[one]:8,}  {NAMES[one]}{_reasons(one, results)}" for one in Verdict]
    if outcome.summary.undone:
        lines.append(f"{outcome.summary.undone:8,}  not done: the time was over")
    if moved := sum(1 for one in results if one.permanent_redirect):
        lines.append(f"{moved:,} moved for good: FIX=1 writes the new addresses")
    return lines


def _believed(outcome: Outcome) -> str:
    if not outcome.believed:
        return ""
    return f"; {outcome.believed:,} more answered lately and were not asked again"


def _reasons(verdict: Verdict, results: list[Result]) -> str:
    """Why, with how many, for what is not in order."""
    if verdict is Verdict.ANSWERS:
        return ""
    reasons = Counter(str(one.reason) for one in results if one.verdict is verdict)
    told = ", ".join(f"{reason}: {number:,}" for reason, number in reasons.most_common())
    return f"  ({told})" if told else ""


def as_data(outcome: Outcome) -> dict[str, Any]:
    """A run as JSON has it."""
    summary = outcome.summary
    return {
        "broken_network": outcome.broken,
        "believed": outcome.believed,
        "undone": summary.undone,
        "requests": summary.requests,
        "bytes": summary.bytes_read,
        "seconds": round(summary.seconds, 3),
        "results": [
            _row(address, outcome.results[address.url], outcome.history.of(address.url))
            for address in outcome.addresses
            if address.url in outcome.results
        ],
    }


def _row(address: Address, result: Result, past: Past | None) -> dict[str, Any]:
    return {
        "address": address.url,
        "verdict": str(result.verdict),
        "reason": str(result.reason),
        "status": result.status,
        "final_address": result.final_address or None,
        "permanent_redirect": result.permanent_redirect,
        "last_answered": past.answered.isoformat() if past and past.answered else None,
        "gone_since": past.gone_since.isoformat() if past and past.gone_since else None,
        "places": [
            {"file": one.file, "line": one.line, "field": one.field} for one in address.places
        ],
    }
