"""The open tabs of browsers: which pages they show, and what they are told as it happens."""

import secrets
from collections import Counter, deque
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Condition

MOST_FILES = 5_000
"""Files of one change that are named; of more it is said that any may have changed."""

_REMEMBERED = 200
"""Changes that a tab may have missed while nobody looked at it."""


@dataclass(frozen=True)
class Told:
    """What a tab is told at once.

    Attributes:
        mark: what it has been told of by then.
        files: files of the site that changed since; ``None`` when any may have.
        is_notice_new: whether there is another notice than it knows, or none any more.
    """

    mark: str
    files: frozenset[str] | None
    is_notice_new: bool

    def __bool__(self) -> bool:
        """Whether there is anything to tell."""
        return self.is_notice_new or self.files is None or bool(self.files)


class Tabs:
    """What all tabs are told; each asks with the mark of what it knows."""

    def __init__(self) -> None:
        self._series = secrets.token_hex(4)
        self._number = 0
        self._changes: deque[tuple[int, frozenset[str] | None]] = deque(maxlen=_REMEMBERED)
        self._noticed = 0
        self._news = Condition()
        self._open: Counter[str] = Counter()
        self.notice: Sequence[str] = ()

    @property
    def mark(self) -> str:
        """Stands for all that has happened until now."""
        return f"{self._series}-{self._number}"

    @property
    def paths(self) -> list[str]:
        """Addresses within the site of the pages that somebody looks at now."""
        with self._news:
            return list(self._open)

    def change(self, files: Iterable[str]) -> None:
        """Tell that files of the site changed."""
        some = frozenset(files)
        if some:
            with self._news:
                self._number += 1
                self._changes.append((self._number, None if len(some) > MOST_FILES else some))
                self._news.notify_all()

    def warn(self, notice: Sequence[str]) -> None:
        """Tell what is wrong with the files that the site is made from, if anything is."""
        with self._news:
            if list(notice) != list(self.notice):
                self.notice = tuple(notice)
                self._number += 1
                self._noticed = self._number
                self._news.notify_all()

    def since(self, mark: str) -> Told:
        """What a tab has to be told that knows of all until a mark."""
        with self._news:
            return self._since(mark)

    def wait(self, mark: str, seconds: float) -> Told:
        """The same as soon as there is anything to tell, or after some seconds."""
        with self._news:
            self._news.wait_for(lambda: bool(self._since(mark)), seconds)
            return self._since(mark)

    @contextmanager
    def looking_at(self, path: str) -> Iterator[None]:
        """Count a page among those that somebody looks at."""
        with self._news:
            self._open[path] += 1
        try:
            yield
        finally:
            with self._news:
                self._open[path] -= 1
                self._open += Counter()  # those that nobody looks at any more leave

    def _since(self, mark: str) -> Told:
        series, _, number = mark.rpartition("-")
        if series != self._series or not number.isdecimal():
            return Told(self.mark, None, is_notice_new=True)
        known = int(number)
        missed = [files for at, files in self._changes if at > known]
        oldest = self._changes[0][0] if len(self._changes) == _REMEMBERED else 0
        if known + 1 < oldest or None in missed:
            files = None
        else:
            files = frozenset().union(*(some for some in missed if some))
        return Told(self.mark, files, self._noticed > known)
