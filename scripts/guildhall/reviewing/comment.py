"""A review in Markdown: the comment under a pull request, and the summary of a step.

All text in a review is a stranger's; it goes through ``markdown_text``.
"""

from collections.abc import Iterable, Iterator

from guildhall.forge import LONGEST_COMMENT
from guildhall.markdown_text import code, link, plain
from guildhall.reading import Problem, Severity
from guildhall.reviewing.report import Hint, LinkAnswers, RecordChange, Review, Shown, Told
from guildhall.wording import many

MARKER = "<!-- guildhall: review -->"
"""First line of the comment, by which it is found again."""

LONGEST_SUMMARY = 1_000_000
"""Characters; the host takes 1 MiB for the summary of a step, and most text here is ASCII.

https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

_IN_COMMENT = 20
_IN_PART = 20
"""Problems that are kept or left out together."""

_ROWS = ("name", "kind", "state", "summary", "facts", "cost", "age")
_LINK_ROWS = 30
_SORTS = {"added": "New", "changed": "Changed", "moved": "Moved", "deleted": "Deleted"}


def comment_text(review: Review) -> str:
    """The comment; where it would be too long, what does not fit is left out and said to be."""
    parts = [MARKER, *_head(review), *_problems(review.problems[:_IN_COMMENT])]
    if len(review.problems) > _IN_COMMENT:
        parts.append("All of them stand in the summary of the check.")
    return _fitting([*parts, *_body(review)], LONGEST_COMMENT)


def summary_text(review: Review, problems: Iterable[Problem]) -> str:
    """The summary of the step, with the whole list of problems."""
    told = [Told.of(problem) for problem in problems]
    return _fitting([*_head(review), *_problems(told), *_body(review)], LONGEST_SUMMARY)


def _fitting(parts: list[str], most: int) -> str:
    """The parts, as many as fit."""
    end = "More than fits here: the rest stands in the changes themselves."
    left = most - len(end) - 4
    kept: list[str] = []
    for part in parts:
        left -= len(part) + 2
        if left < 0:
            kept.append(end)
            break
        kept.append(part)
    return "\n\n".join(kept) + "\n"


def _head(review: Review) -> Iterator[str]:
    yield "## Review of the directory"
    if review.errors:
        yield f"**{many(review.errors, 'error')} to put right before this can be merged.**"
    elif review.warnings:
        yield f"**No error; {many(review.warnings, 'warning')} to answer or put right.**"
    elif gone := _gone(review.links):
        yield f"**No problem in the records, but {many(gone, 'link')} to look at: see Links.**"
    else:
        yield "**No problem found.** A reviewer looks at the rest."
    if review.earlier:
        yield f"Not counted: {many(review.earlier, 'error')} in other files, there before."


def _problems(problems: Iterable[Told]) -> Iterator[str]:
    lines = [_problem(problem) for problem in problems]
    if lines:
        yield "### Problems"
    for start in range(0, len(lines), _IN_PART):
        yield "\n".join(lines[start : start + _IN_PART])


def _problem(problem: Told) -> str:
    grave = "error" if problem.severity is Severity.ERROR else "warning"
    field = f" {code(problem.field)}" if problem.field else ""
    place = code(f"{problem.file}:{problem.line}:{problem.column}")
    return f"- {grave} {place}{field}: {plain(problem.message)}; {plain(problem.remedy)}"


def _body(review: Review) -> Iterator[str]:
    for record in review.records:
        yield from _record(record)
    if review.more_records:
        yield f"{many(review.more_records, 'more record')} changed."
    yield "### Links"
    yield _links(review.links)
    yield from _hints("What to look at beside the records", review.hints)
    if review.others:
        names = ", ".join(code(name) for name in review.others[:_IN_COMMENT])
        more = len(review.others[_IN_COMMENT:]) + review.more_others
        yield f"Other files: {names}{f' and {more:,} more' if more else ''}."


def _record(record: RecordChange) -> Iterator[str]:
    moved = f", before {code(record.was)}" if record.was != record.file else ""
    yield f"### {_SORTS[record.sort]}: {code(record.file)}{moved}"
    if record.before or record.after:
        yield _card(record.before, record.after)
    if record.fields:
        yield f"Changed fields: {', '.join(code(name) for name in record.fields)}."
    if record.alike:
        yield "Like it:"
        yield "\n".join(
            f"- {plain(alike.name)}{f', {plain(alike.where)}' if alike.where else ''}"
            f" ({alike.why}): {code(alike.file)}"
            for alike in record.alike
        )
    yield from _hints("Look at", record.hints)


def _card(before: Shown | None, after: Shown | None) -> str:
    """The card before and after, side by side; what differs is set in bold."""
    sides = [side for side in (before, after) if side]
    heads = [word for word, side in (("Before", before), ("After", after)) if side]
    rows = [f"| Card | {' | '.join(heads)} |", f"| --- |{' --- |' * len(sides)}"]
    for name in _ROWS:
        cells = [_cell(side, name) for side in sides]
        if any(cells):
            differs = len(set(cells)) > 1
            shown = [f"**{cell}**" if differs and cell else cell for cell in cells]
            rows.append(f"| {name} | {' | '.join(shown)} |")
    return "\n".join(rows)


def _cell(side: Shown, name: str) -> str:
    if name == "facts":
        return " · ".join(plain(fact) for fact in side.facts)
    if name == "cost":
        return plain(f"{side.cost}, {side.note}" if side.note else side.cost)
    return plain(str(getattr(side, name)))


def _gone(links: LinkAnswers | None) -> int:
    """How many addresses are gone, or may be."""
    return sum(one.verdict in {"gone", "suspected"} for one in links.others) if links else 0


def _links(links: LinkAnswers | None) -> str:
    if links is None:
        return "Not checked."
    if not links.addresses:
        return "The changed records have no address that was checked."
    lines = [f"{links.answered:,} of {many(links.addresses, 'address', 'addresses')} answered."]
    for answer in links.others[:_LINK_ROWS]:
        why = f" ({plain(answer.reason)})" if answer.reason else ""
        place = code(f"{answer.file}:{answer.line}")
        lines.append(f"- {answer.verdict}{why}: {link(answer.address)} in {place}")
    if more := len(links.others[_LINK_ROWS:]) + links.more:
        lines.append(f"- {more:,} more")
    return "\n".join(lines[:1] + [""] * (len(lines) > 1) + lines[1:])


def _hints(title: str, hints: list[Hint]) -> Iterator[str]:
    if hints:
        yield f"**{title}**"
        yield "\n".join(f"- [ ] {plain(hint.text)}{_about(hint)}" for hint in hints)


def _about(hint: Hint) -> str:
    shown = [link(one) if one.startswith(("http:", "https:")) else code(one) for one in hint.about]
    return f" {', '.join(shown)}" if shown else ""
