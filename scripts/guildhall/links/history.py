"""What earlier checks found: ``data/link-history.json``, one line an address.

The file is JSON. Every line but the first starts with its comma, so that no line changes when
another one comes or goes, and two versions of the file can be joined line by line.
"""

import datetime
import json
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from guildhall.links.past import Past, after, joined
from guildhall.links.verdict import Known, Result, Verdict

HISTORY_FILE = Path("data", "link-history.json")
FORMAT = 1
"""Raised when lines of an earlier format would be read wrongly."""
CACHED_DAYS = 7
"""Days for which an answer is believed without asking again."""
TOLERANCE = datetime.timedelta(days=1)
"""By which another machine's day may be ahead of ours."""

_MARKERS = ("<<<<<<<", "|||||||", "=======", ">>>>>>>")
_FROM_MAIN = "take the file as it is on the main branch: git checkout origin/main -- {file}"


class HistoryError(ValueError):
    """A history that cannot be read; says the file, the line and what to do."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A result with the day on which it was found."""

    day: datetime.date
    result: Result


@dataclass(frozen=True, slots=True)
class History:
    """What is remembered of each address, by ``Address.url``."""

    pasts: Mapping[str, Past] = field(default_factory=dict)

    def of(self, url: str) -> Past | None:
        """What is remembered of an address, ``None`` when it was never checked."""
        return self.pasts.get(url)

    def is_fresh(self, url: str, today: datetime.date, days: int = CACHED_DAYS) -> bool:
        """Whether an address answered so lately that it need not be asked; only answers count."""
        past = self.pasts.get(url)
        if past is None or past.verdict is not Verdict.ANSWERS:
            return False
        return datetime.timedelta() <= today - past.checked < datetime.timedelta(days=days)

    def is_open(self, url: str) -> bool:
        """Whether an address failed, but not yet often or long enough to call it gone."""
        past = self.pasts.get(url)
        return past is not None and past.failed is not None and not past.is_gone

    def is_wanted(self, url: str, today: datetime.date, days: int = CACHED_DAYS) -> bool:
        """Whether an address is worth a check though it is not its day.

        Three failures are then found in one week, and what a day missed is caught up with.
        """
        past = self.pasts.get(url)
        is_late = past is not None and today - past.checked > datetime.timedelta(days=days)
        return is_late or self.is_open(url)

    def until(self, today: datetime.date) -> "History":
        """The history itself, when it tells of no day that has not come yet.

        Raises:
            HistoryError: when it does: later checks of that address would change nothing.
        """
        for url, past in self.pasts.items():
            if max(past.checked, past.answered or past.checked) > today + TOLERANCE:
                told = f"{url} was checked on {past.checked}, and today is {today}"
                remedy = "set this machine's clock; if it is right, delete that line"
                raise HistoryError(f"{HISTORY_FILE}: {told}; {remedy}")
        return self

    def known(self, urls: Iterable[str]) -> dict[str, Known]:
        """What allows an unchanged page to be asked for without being sent again."""
        found = ((url, self.pasts.get(url)) for url in urls)
        return {
            url: Known(past.etag, past.modified)
            for url, past in found
            if past and past.verdict is Verdict.ANSWERS and (past.etag or past.modified)
        }

    def with_results(self, results: Iterable[Dated]) -> "History":
        """The history after some results, in their order; a result told twice counts once."""
        pasts = dict(self.pasts)
        for one in results:
            url = one.result.address
            pasts[url] = after(pasts.get(url), one.result, one.day)
        return History(pasts)

    def only(self, urls: Iterable[str]) -> "History":
        """The history of these addresses: what no record names any more is forgotten."""
        kept = set(urls)
        return History({url: past for url, past in self.pasts.items() if url in kept})

    def joined(self, other: "History") -> "History":
        """What both know; of an address that both checked, the later check counts."""
        pasts = dict(self.pasts)
        for url, past in other.pasts.items():
            mine = pasts.get(url)
            pasts[url] = joined(mine, past) if mine else past
        return History(pasts)

    def text(self) -> str:
        """The file: a line for each address, sorted."""
        lines = [f'{{"format":{FORMAT}']
        lines += (f",{_json(url)}:{_json(self.pasts[url].as_data())}" for url in sorted(self.pasts))
        return "\n".join([*lines, "}", ""])


def read(path: Path) -> History:
    """The history in a file; an empty one when there is no file.

    Raises:
        HistoryError: when it is not as ``write`` leaves it.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return History()
    except (OSError, UnicodeDecodeError) as error:
        raise HistoryError(f"{path}: cannot be read ({error}); {_remedy(path)}") from None
    return parsed(text, path)


def parsed(text: str, path: Path = HISTORY_FILE) -> History:
    """The history in a text; lines of one address, as git joins them, become one.

    Raises:
        HistoryError: naming the path, when it is not as ``History.text`` makes it.
    """
    pasts: dict[str, Past] = {}
    for url, data in _pairs(text, path):
        try:
            past = Past.of(dict(data))
        except (ValueError, TypeError, KeyError) as error:
            line = text[: text.find(_json(url))].count("\n") + 1
            told = f"{path}:{line}: {url} is not understood ({error}); {_remedy(path)}"
            raise HistoryError(told) from None
        pasts[url] = joined(pasts[url], past) if url in pasts else past
    return History(pasts)


def parsed_or_empty(text: str | None) -> History:
    """The history in a text; an empty one where there is no text.

    Raises:
        HistoryError: as ``parsed`` does.
    """
    return History() if text is None else parsed(text)


def write(path: Path, history: History) -> None:
    """Put a history in the place of the last one: whole, or not at all."""
    partial = path.with_suffix(".partial")
    with partial.open("w", encoding="utf-8") as file:
        file.write(history.text())
        file.flush()
        os.fsync(file.fileno())
    partial.replace(path)


def _pairs(text: str, path: Path) -> Iterator[tuple[str, Any]]:
    """Addresses with their data, in the order of the file."""
    try:
        pairs: Any = json.loads(text, object_pairs_hook=list)
    except (ValueError, RecursionError) as error:
        raise HistoryError(_unread(text, path, error)) from None
    if not isinstance(pairs, list) or not pairs or pairs[0] != ("format", FORMAT):
        raise HistoryError(f"{path}:1: is not of format {FORMAT}; {_remedy(path)}")
    yield from pairs[1:]


def _unread(text: str, path: Path, error: Exception) -> str:
    for number, line in enumerate(text.split("\n"), 1):
        if line.startswith(_MARKERS):
            remedy = "delete the lines with <<<<<<<, ======= and >>>>>>>, and keep all others"
            return f"{path}:{number}: a merge is not finished; {remedy}"
    line_number = getattr(error, "lineno", 1)
    return f"{path}:{line_number}: is not JSON ({error}); {_remedy(path)}"


def _remedy(path: Path) -> str:
    return _FROM_MAIN.format(file=path)


def _json(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
