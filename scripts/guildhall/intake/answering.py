"""What is told of an issue: the answer under it, and the text of the pull request."""

from collections.abc import Iterator

from guildhall.events import Issue
from guildhall.intake.taking import Taken
from guildhall.intake.trouble import Trouble
from guildhall.markdown_text import clipped, code, plain

MARKER = "<!-- guildhall: issue form -->"
"""First line of the answer, by which it is found again."""

_MOST_TROUBLES = 40
_LONGEST_NOTE = 2_000


def answer_text(taken: Taken) -> str:
    """The comment under the issue."""
    return "\n\n".join([MARKER, *_parts(taken)]) + "\n"


def _parts(taken: Taken) -> Iterator[str]:
    if taken.outcome == "proposed":
        what = "a new record" if taken.new else "a change of the record"
        yield f"Thank you. Your answers became {what} {code(taken.file)}."
        if taken.warnings:
            yield "The check has a question; a reviewer will look at it:"
            yield "\n".join(
                f"- {plain(one.message)}; {plain(one.remedy)}" for one in taken.warnings
            )
        yield "A person reviews it. To change an answer, edit your text above."
    elif taken.outcome == "unreadable":
        yield "Thank you. Your answers could not be made into a record yet:"
        yield "\n".join(map(_line, taken.troubles[:_MOST_TROUBLES]))
        if len(taken.troubles) > _MOST_TROUBLES:
            yield f"And {len(taken.troubles) - _MOST_TROUBLES} more."
        yield "Edit your text above and keep its headings; it is then read again. Nothing is lost."
    elif taken.outcome == "needs a person":
        yield f"Thank you. A person has to make this change, because {plain(taken.why)}."
        yield f"The record is {code(taken.file)}. You can propose the change there yourself."
    elif taken.outcome == "already so":
        yield f"Thank you. The record {code(taken.file)} says so already: nothing is to be changed."


def _line(trouble: Trouble) -> str:
    label = f"**{plain(trouble.label)}**: " if trouble.label else ""
    return f"- {label}{plain(trouble.message)}; {plain(trouble.remedy)}"


def request_title(taken: Taken) -> str:
    """The title of the pull request, made from our own words and the record's id."""
    verb = {"add-group": "Add", "correct-fact": "Correct"}.get(
        taken.form.id if taken.form else "", "Record the end of"
    )
    name = taken.file.rpartition("/")[2].partition(".")[0]
    return f"{verb} {name}"


def request_text(taken: Taken, issue: Issue) -> str:
    """The text of the pull request."""
    parts = [
        f"Made from the issue form in #{issue.number}; all words in the record are its author's.",
        f"Closes #{issue.number}.",
    ]
    if taken.note:
        parts.append(
            f"For the reviewer: {plain(clipped(taken.note, _LONGEST_NOTE), _LONGEST_NOTE)}"
        )
    return "\n\n".join(parts) + "\n"
