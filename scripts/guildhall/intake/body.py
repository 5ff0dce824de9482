"""The body of an issue taken apart into the answers of a form, as text and nothing else.

The host writes each question as a heading of the third level with the answer below it, and
``_No response_`` where there is none:
https://docs.github.com/communities/using-templates-to-encourage-useful-issues-and-pull-requests
"""

import re
from collections.abc import Iterable, Mapping

from guildhall.intake.forms import FORMS
from guildhall.intake.questions import Form
from guildhall.intake.trouble import Trouble, TroubleError

LONGEST_BODY = 65_536
"""Characters; the host takes no longer body."""

_NOTHING = frozenset(("", "_No response_", "None"))
_HEADING = "### "
_NEWLINE = re.compile(r"\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


def form_of(body: str, labels: Iterable[str]) -> Form | None:
    """The form that an issue was made with, by its labels or else by its first heading."""
    known = set(labels)
    for form in FORMS:
        if form.label in known:
            return form
    start = _unified(body[:LONGEST_BODY]).lstrip()
    for form in FORMS:
        if start.startswith(f"{_HEADING}{form.questions[0].label}\n"):
            return form
    return None


def answers(body: str, form: Form) -> Mapping[str, str]:
    """The answers by the names of their questions; those not given are left out.

    Raises:
        TroubleError: when it is too long, or a question stands in it twice or not at all.
    """
    if len(body) > LONGEST_BODY:
        message = f"The text has {len(body):,} characters, more than {LONGEST_BODY:,}"
        raise TroubleError([Trouble("", message, "keep to the facts of one group")])
    labels = {question.label: question for question in form.questions}
    found: dict[str, list[str]] = {}
    troubles: list[Trouble] = []
    lines: list[str] = []
    for line in _unified(body).split("\n"):
        label = line.removeprefix(_HEADING).strip() if line.startswith(_HEADING) else ""
        if label not in labels:
            lines.append(line)
            continue
        if label in found:
            troubles.append(Trouble(label, "this heading stands there twice", "delete one of them"))
        lines = found[label] = []
    given = {labels[label].id: "\n".join(part).strip() for label, part in found.items()}
    given = {name: text for name, text in given.items() if text not in _NOTHING}
    for question in form.questions:
        if question.needed and question.id not in given:
            remedy = "answer it below its heading, which must stay as the form has it"
            troubles.append(Trouble(question.label, "there is no answer", remedy))
    if troubles:
        raise TroubleError(troubles)
    return given


def _unified(text: str) -> str:
    """The text with one sort of line end, and with what no file can hold made visible."""
    return _NEWLINE.sub("\n", text.encode(errors="replace").decode())
