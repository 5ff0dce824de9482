"""Work in processes that are forked from this one: nothing is handed to them or read twice.

Where no process can be forked safely, callers do the same work in this one.
"""

import gc
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import closing
from multiprocessing.connection import Connection
from typing import Any, Generic, Protocol, TypeVar

from guildhall.collector import without_what_is_there

_Result = TypeVar("_Result")
_Given_co = TypeVar("_Given_co", covariant=True)


class ForkedError(RuntimeError):
    """What went wrong in another process."""


def cores() -> int:
    """Processor cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):  # not on every system
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def can_fork() -> bool:
    """Whether a fork is safe: never on macOS, whose own libraries start threads.

    A lock that another thread holds at that moment would be held for good in the copy. A process
    that is itself a helper of another (``daemon``) may have none.
    """
    if "fork" not in multiprocessing.get_all_start_methods() or sys.platform == "darwin":
        return False
    return threading.active_count() == 1 and not multiprocessing.current_process().daemon


def processes() -> int:
    """Processes that pay: as many as there are cores, one where none can be forked safely."""
    return cores() if can_fork() else 1


class Background(Protocol[_Given_co]):
    """A piece of work that goes on beside this process's own."""

    def result(self) -> _Given_co:
        """Wait for the result.

        Raises:
            ForkedError: with what the work raised.
        """

    def end(self) -> None:
        """Return when the work does nothing any more."""


def in_background(work: Callable[[], _Result], name: str) -> Background[_Result]:
    """Start a piece of work beside this process's own, in a process or else in a thread.

    Args:
        work: what it does.
        name: what it does, for messages: ``made the search index``.
    """
    return Forked(work, name) if can_fork() else _Threaded(work, name)


class Forked(Generic[_Result]):
    """A piece of work in a process of its own, which starts at once.

    Args:
        work: what it does; its result is sent back, so that it should be small.
        name: what the process does, for messages: ``rendered pages``.
    """

    def __init__(self, work: Callable[[], _Result], name: str) -> None:
        context = multiprocessing.get_context("fork")
        self._name = name
        self._receiver, sender = context.Pipe(duplex=False)
        self._process = context.Process(target=_done, args=(work, sender), daemon=True)
        with closing(sender), without_what_is_there():
            self._process.start()

    def result(self) -> _Result:
        """Wait for the result; raise ``ForkedError`` also for a process that stopped."""
        try:
            succeeded, value = self._receiver.recv()
        except EOFError:
            raise ForkedError(f"a process that {self._name} stopped") from None
        finally:
            self.end()
        if not succeeded:
            raise ForkedError(value)
        result: _Result = value
        return result

    def end(self) -> None:
        """End the process, whatever it does."""
        self._receiver.close()
        self._process.terminate()
        self._process.join()


class _Threaded(Generic[_Result]):
    def __init__(self, work: Callable[[], _Result], name: str) -> None:
        self._future: Future[_Result] = Future()
        self._thread = threading.Thread(target=self._run, args=(work,), name=name)
        self._thread.start()

    def _run(self, work: Callable[[], _Result]) -> None:
        try:
            self._future.set_result(work())
        except Exception as error:  # noqa: BLE001 - handed to whoever waits for the result
            self._future.set_exception(ForkedError(told(error)))

    def result(self) -> _Result:
        return self._future.result()

    def end(self) -> None:
        self._thread.join()


def told(error: BaseException) -> str:
    """An error with its type, as another process can be told of it."""
    return f"{type(error).__name__}: {error}"


def _done(work: Callable[[], Any], sender: Connection) -> None:
    # Ctrl-C reaches all processes of a terminal: the first one ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    gc.freeze()
    try:
        outcome = True, work()
    except Exception as error:  # noqa: BLE001 - told to the process that waits for the result
        outcome = False, told(error)
    sender.send(outcome)
