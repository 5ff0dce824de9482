"""The journal of a run: each result as it comes, so that a run that is cut off can go on."""

import datetime
import fcntl
import json
import os
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from guildhall.links.history import Dated
from guildhall.links.verdict import Reason, Result

JOURNALS = Path(".cache", "links")
"""The folder of journals, below the project's."""


class JournalBusyError(RuntimeError):
    """Another run writes this journal."""


class Journal:
    """Results on disk, a line each; what a run wrote before it was killed is there again.

    Each line is handed to the system in one piece before the next address counts as done, so
    only what is in flight is lost with the program. A line that was cut off is dropped.

    Args:
        path: its file, made when it is not there.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self.entries: list[Dated] = []

    def __enter__(self) -> Self:
        """Open it for this run alone, and read what is in it.

        Raises:
            JournalBusyError: when another run has it open.
        """
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._file = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o644)
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            os.close(self._file)
            raise JournalBusyError(f"another check is running and writes {self._path}") from None
        whole = self._path.read_bytes()
        whole = whole[: whole.rfind(b"\n") + 1]
        os.ftruncate(self._file, len(whole))
        self.entries = list(_entries(whole.decode("utf-8", "replace")))
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close it; it stays on disk unless it was emptied."""
        os.close(self._file)

    def add(self, day: datetime.date, result: Result) -> None:
        """Keep a result.

        Raises:
            OSError: when it cannot be kept, as on a full disk.
        """
        data = {"day": day.isoformat(), **asdict(result), "reason": result.reason.name}
        line = json.dumps(data, ensure_ascii=False).encode("utf-8", "replace") + b"\n"
        if os.write(self._file, line) != len(line):
            raise OSError(f"the disk is full: {self._path}")
        self.entries.append(Dated(day, result))

    def empty(self) -> None:
        """Forget everything: what was found is in the history, or is worth nothing."""
        os.ftruncate(self._file, 0)
        self.entries.clear()


def _entries(text: str) -> Iterator[Dated]:
    """The results of a journal; a line that is none is passed over, and is checked anew."""
    for line in text.split("\n"):
        try:
            data: dict[str, Any] = json.loads(line)
            day = datetime.date.fromisoformat(data.pop("day"))
            data["reason"] = Reason[data["reason"]]
            yield Dated(day, Result(**data))
        except (ValueError, TypeError, KeyError, AttributeError):
            continue
