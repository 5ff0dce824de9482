"""What is remembered of one address, and what a new result makes of it."""

import datetime
from dataclasses import dataclass
from typing import Any

from guildhall.links.verdict import VERDICT_OF, Reason, Result, Verdict

ENOUGH_FAILURES = 3
"""Days on which an address must be found gone before a reader is told so …"""
LONG_ENOUGH = datetime.timedelta(days=7)
"""… and the time between the first and the last of them: a server may be away for a weekend."""

_LONGEST_ADDRESS = 2000
"""Characters; longer ones are no address that anybody would want in a record."""
_LONGEST_TAG = 128
"""Characters of an ``ETag``; real ones have a few dozen, and the history is to stay small."""


@dataclass(frozen=True, slots=True, order=True)
class Failures:
    """The days on which an address was found gone since it last answered.

    Attributes:
        last: the latest of them.
        first: the earliest of them.
        days: how many.
    """

    last: datetime.date
    first: datetime.date
    days: int

    @property
    def are_enough(self) -> bool:
        """Whether they prove to a reader that the address is gone."""
        return self.days >= ENOUGH_FAILURES and self.last - self.first >= LONG_ENOUGH


@dataclass(frozen=True, slots=True)
class Past:
    """One line of the history.

    Attributes:
        checked: the day of the last check.
        reason: what that check said.
        answered: the last day on which the address answered.
        failed: since then, the days on which it was gone.
        moved: the address that its site says to use instead, for good.
        etag: of the page, when it answered.
        modified: ``Last-Modified`` of the page, when it answered and has no ``ETag``.
    """

    checked: datetime.date
    reason: Reason
    answered: datetime.date | None = None
    failed: Failures | None = None
    moved: str | None = None
    etag: str | None = None
    modified: str | None = None

    @property
    def verdict(self) -> Verdict:
        """What the last check concluded."""
        return VERDICT_OF.get(self.reason, Verdict.COULD_NOT_TELL)

    @property
    def is_gone(self) -> bool:
        """Whether readers are told that it is gone: one bad day proves nothing."""
        if self.failed is None or not self.failed.are_enough:
            return False
        return self.answered is None or self.answered < self.failed.first

    @property
    def gone_since(self) -> datetime.date | None:
        """The first day on which it was gone, ``None`` when it is not."""
        return self.failed.first if self.failed else None

    @classmethod
    def of(cls, data: dict[str, Any]) -> "Past":
        """The line that ``as_data`` wrote.

        Raises:
            ValueError, TypeError, KeyError: when it is not such a line.
        """
        answered = _day(data["answered"]) if "answered" in data else None
        checked = _day(data["checked"]) if "checked" in data else answered
        if checked is None:
            raise ValueError("it has no day")
        return cls(
            checked,
            _reason(data.get("reason", _id(Reason.ANSWERS))),
            answered,
            _failures(dict(data["failed"])) if "failed" in data else None,
            *(_text(data.get(name)) for name in ("moved", "etag", "modified")),
        )

    def as_data(self) -> dict[str, Any]:
        """The line as plain data: what follows from the rest is left out."""
        data: dict[str, Any] = {}
        if self.verdict is not Verdict.ANSWERS:
            data["checked"] = self.checked.isoformat()
            data["verdict"] = str(self.verdict)
            data["reason"] = _id(self.reason)
        if self.answered:
            data["answered"] = self.answered.isoformat()
        if self.failed:
            first, last = self.failed.first.isoformat(), self.failed.last.isoformat()
            data["failed"] = {"first": first, "last": last, "days": self.failed.days}
        for name in ("moved", "etag", "modified"):
            if value := getattr(self, name):
                data[name] = value
        return data


def after(past: Past | None, result: Result, day: datetime.date) -> Past:
    """What is remembered of an address after one more result.

    A result from before the last check changes nothing; one that is told twice counts once.
    """
    if past and day < past.checked:
        return past
    moved = _at_most(result.permanent_redirect, _LONGEST_ADDRESS)
    if result.verdict is Verdict.ANSWERS:
        etag, modified = _marks(past, result)
        return Past(day, Reason.ANSWERS, day, None, moved, etag, modified)
    answered, failed = (past.answered, _since(past)) if past else (None, None)
    if result.verdict is Verdict.GONE:
        failed = _one_more(failed, day)
    return Past(day, result.reason, answered, failed, moved)


def joined(one: Past, other: Past) -> Past:
    """What two lines of one address know together: order and repetition play no part."""
    newer = max(one, other, key=_rank)
    days = [past.answered for past in (one, other) if past.answered]
    if not days or newer.answered == max(days):
        return newer
    marks = (newer.moved, newer.etag, newer.modified)
    return Past(newer.checked, newer.reason, max(days), newer.failed, *marks)


def _rank(past: Past) -> tuple[Any, ...]:
    """An order of all lines of one address in which equal ranks mean equal lines.

    The later check comes last; on one day an answer does, since one who answers is there.
    """
    failed = past.failed or Failures(datetime.date.min, datetime.date.min, 0)
    marks = (past.moved or "", past.etag or "", past.modified or "")
    return (past.checked, past.verdict is Verdict.ANSWERS, failed, past.reason, marks)


def _since(past: Past) -> Failures | None:
    """The failures since the last answer; lines that were joined may hold some from before it."""
    failed, answered = past.failed, past.answered
    if failed is None or answered is None or answered < failed.first:
        return failed
    return Failures(failed.last, failed.last, 1) if answered < failed.last else None


def _one_more(failed: Failures | None, day: datetime.date) -> Failures:
    if failed is None:
        return Failures(day, day, 1)
    return Failures(day, failed.first, failed.days + (day > failed.last))


def _marks(past: Past | None, result: Result) -> tuple[str | None, str | None]:
    """``ETag`` and, without one, ``Last-Modified``; an unchanged page keeps what it had."""
    etag = _at_most(result.etag, _LONGEST_TAG)
    modified = None if etag else _at_most(result.last_modified, _LONGEST_TAG)
    if result.reason is Reason.UNCHANGED and past and not etag and not modified:
        return past.etag, past.modified
    return etag, modified


def _at_most(text: str | None, most: int) -> str | None:
    """What is kept of a server's text: plain ASCII of a fair length, else nothing."""
    return text if text and len(text) <= most and _is_plain(text) else None


def _is_plain(text: str) -> bool:
    """Whether a text can stand in the file, and in the header of a request."""
    return text.isascii() and text.isprintable()


def _failures(data: dict[str, Any]) -> Failures:
    failures = Failures(_day(data["last"]), _day(data["first"]), data["days"])
    if type(failures.days) is not int or failures.days < 1 or failures.last < failures.first:
        raise ValueError("its failures do not fit together")
    return failures


def _id(reason: Reason) -> str:
    return reason.name.lower().replace("_", "-")


def _reason(text: Any) -> Reason:
    for reason in Reason:
        if text == _id(reason):
            return reason
    raise ValueError(f"no reason is called {text!r}")


def _day(text: Any) -> datetime.date:
    return datetime.date.fromisoformat(text)


def _text(value: Any) -> str | None:
    if value is None or (isinstance(value, str) and _is_plain(value)):
        return value
    raise TypeError(f"{value!r} is no plain text")
