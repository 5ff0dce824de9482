"""What a program and all that it starts use of the machine, looked at from outside."""

import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass

import psutil

INTERVAL = 0.05
"""Seconds between two looks."""


@dataclass(frozen=True)
class Look:
    """One look at a program.

    Attributes:
        moment: when, as ``time.perf_counter`` has it.
        memory: bytes that its processes hold together; what they share counts once where the
            system can tell it (Linux).
        processor: seconds of processor that they and their ended children have had.
        written: bytes that they have written, into pipes too; ``None`` where nobody counts them.
    """

    moment: float
    memory: int
    processor: float
    written: int | None


@dataclass(frozen=True)
class Use:
    """What a program used in some time: processor seconds, peak of memory, bytes written."""

    processor: float
    memory: int
    written: int | None


class Looks:
    """All looks at a program, in the order of their moments."""

    def __init__(self, looks: Sequence[Look] = ()) -> None:
        self._looks = list(looks)

    def take(self, process: psutil.Process) -> None:
        """Look once; what has just ended is passed over."""
        with suppress(psutil.NoSuchProcess):
            self._looks.append(look(process))

    def between(self, start: float, end: float) -> Use:
        """What was used between two moments.

        Its end points are those of the nearest looks, so that a span which is much shorter than
        the time between two looks may have had nothing.
        """
        if not self._looks:
            return Use(0.0, 0, None)
        first, last = self._nearest(start), self._nearest(end)
        within = [one.memory for one in self._looks if start <= one.moment <= end]
        return Use(
            max(0.0, last.processor - first.processor),
            max(within, default=first.memory),
            _difference(first.written, last.written),
        )

    def _nearest(self, moment: float) -> Look:
        return min(self._looks, key=lambda one: abs(one.moment - moment))


def _difference(first: int | None, last: int | None) -> int | None:
    return None if first is None or last is None else max(0, last - first)


def look(process: psutil.Process) -> Look:
    """Look at a process and its children.

    Raises:
        psutil.NoSuchProcess: when it has ended.
    """
    moment = time.perf_counter()
    processor, memory, written = 0.0, 0, 0
    counts = True
    for one in (process, *process.children(recursive=True)):
        with suppress(psutil.NoSuchProcess, psutil.AccessDenied, psutil.ZombieProcess):
            times = one.cpu_times()
            processor += times.user + times.system + times.children_user + times.children_system
            memory += held(one)
            bytes_written = _written(one)
            counts = counts and bytes_written is not None
            written += bytes_written or 0
    return Look(moment, memory, processor, written if counts else None)


def held(process: psutil.Process) -> int:
    """Bytes that a process holds, its share of what it has in common with others (Linux)."""
    with suppress(psutil.AccessDenied):
        full = process.memory_full_info()
        if hasattr(full, "pss"):
            return int(full.pss)
    return int(process.memory_info().rss)


def _written(process: psutil.Process) -> int | None:
    """Bytes that a process and its ended children have handed to the system (``proc(5)``: io)."""
    counters: Callable[[], object] | None = getattr(process, "io_counters", None)
    return getattr(counters(), "write_chars", None) if counters else None
