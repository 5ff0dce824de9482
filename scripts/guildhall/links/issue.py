"""The one issue about links: opened, updated and closed, never a second one."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from guildhall.forge import Forge, ForgeError
from guildhall.links.issue_report import MARKER

LABEL = "link-report"
TITLE = "Links that are gone"
DONE = "No address is gone or suspected any more."

_ABOUT = "Written by the link checker"
_COLOUR = "d4c5f9"


@dataclass(frozen=True, slots=True)
class Issue:
    """An issue that carries our label and our mark."""

    number: int
    is_open: bool


def update(text: str | None, forge: Forge) -> str:
    """Bring the issue to a text, or close it without one; return what was done, in words.

    Args:
        text: what ``issue_report.issue_text`` gave.
        forge: the repository on its host.

    Raises:
        ForgeError: when the host refuses.
    """
    found = _found(forge)
    opened = [one for one in found if one.is_open]
    for extra in opened[1:]:
        _close(extra, f"Continued in #{opened[0].number}.", forge)
    if text is None:
        if not opened:
            return "There is nothing to report, and no issue is open."
        _close(opened[0], DONE, forge)
        return f"Closed issue {opened[0].number}."
    if not found:
        _make_label(forge)
        made = forge.send("POST", "issues", {"title": TITLE, "body": text, "labels": [LABEL]})
        return f"Opened issue {int(made['number'])}."
    issue = opened[0] if opened else found[-1]
    forge.send("PATCH", f"issues/{issue.number}", {"body": text, "state": "open"})
    return f"Updated issue {issue.number}."


def _found(forge: Forge) -> list[Issue]:
    """Our issues, the oldest first.

    The label keeps out what strangers open: only people with rights to the repository set it.
    """
    asked = urlencode({"labels": LABEL, "state": "all", "per_page": 100})
    rows: list[dict[str, Any]] = forge.get(f"issues?{asked}")
    ours = [
        Issue(int(row["number"]), row["state"] == "open")
        for row in rows
        if str(row.get("body") or "").startswith(MARKER) and "pull_request" not in row
    ]
    return sorted(ours, key=lambda issue: issue.number)


def _make_label(forge: Forge) -> None:
    try:
        forge.get(f"labels/{LABEL}")
    except ForgeError:
        told = {"name": LABEL, "description": _ABOUT, "color": _COLOUR}
        forge.send("POST", "labels", told)


def _close(issue: Issue, comment: str, forge: Forge) -> None:
    forge.send("POST", f"issues/{issue.number}/comments", {"body": comment})
    forge.send("PATCH", f"issues/{issue.number}", {"state": "closed"})
