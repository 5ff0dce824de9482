"""Running a builder's program once, watched from outside."""

import os
import subprocess
import threading
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

import psutil

from guildhall.benchmark.usage import held

INTERVAL = 0.05
"""Seconds between two looks at the memory."""

_TOLD = 2_000
"""Characters from the end of what a program said before it failed."""


class RunError(RuntimeError):
    """A builder that did not come to its end."""


@dataclass(frozen=True)
class Run:
    """One run of a program.

    Attributes:
        seconds: wall time from its start to its end.
        processor: seconds of processor that it and what it started had.
        memory: the most bytes that it and its children held at one time.
        said: what it printed.
    """

    seconds: float
    processor: float
    memory: int
    said: str


def run_once(
    command: Sequence[str], folder: Path, environment: Mapping[str, str] | None = None
) -> Run:
    """Run a program to its end.

    Args:
        command: the program with its arguments.
        folder: where it runs.
        environment: its environment; that of this process when nothing is said.

    Raises:
        RunError: when it fails, with the end of what it said.
    """
    with TemporaryFile() as said, TemporaryFile() as complained:
        start, before = time.perf_counter(), os.times()
        process = subprocess.Popen(
            command, cwd=folder, env=environment, stdout=said, stderr=complained
        )
        watch = _Watch(process.pid)
        watch.start()
        try:
            status = process.wait()
        finally:
            process.kill()  # one that was interrupted here would go on; others have ended
            process.wait()
            seconds, after = time.perf_counter() - start, os.times()
            watch.end()
        texts = [_all_of(file) for file in (said, complained)]
    if status:
        raise RunError(f"{command[0]} stopped with {status}:\n{''.join(texts)[-_TOLD:]}")
    processor = after.children_user + after.children_system
    processor -= before.children_user + before.children_system
    return Run(seconds, processor, watch.most, texts[0])


def _all_of(file: IO[bytes]) -> str:
    file.seek(0)
    return file.read().decode(errors="replace")


class _Watch(threading.Thread):
    """Looks at the memory of a process and its children until it is told to end."""

    def __init__(self, pid: int) -> None:
        super().__init__(name="memory", daemon=True)
        self.most = 0
        self._pid = pid
        self._over = threading.Event()

    def run(self) -> None:
        """Look again and again."""
        with suppress(psutil.NoSuchProcess):
            process = psutil.Process(self._pid)
            while True:
                self.most = max(self.most, held_together(process))
                if self._over.wait(INTERVAL):
                    return

    def end(self) -> None:
        """Stop looking."""
        self._over.set()
        self.join()


def held_together(process: psutil.Process) -> int:
    """Bytes that a process and its children hold; those that have just ended count nothing."""
    total = 0
    with suppress(psutil.NoSuchProcess):
        for one in (process, *process.children(recursive=True)):
            with suppress(psutil.NoSuchProcess, psutil.ZombieProcess):
                total += held(one)
    return total
