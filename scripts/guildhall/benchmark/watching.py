"""How long a change takes: from saving a record to the moment when its page is served anew."""

import http.client
import statistics
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, SimpleQueue

from guildhall.building import build
from guildhall.building.stamp import Stamp
from guildhall.commands import build_day
from guildhall.records.read import record_files
from guildhall.serving.server import LOOPBACK
from guildhall.serving.tabs import Tabs
from guildhall.serving.watched import watched_server_of
from guildhall.watching.changes import Watch
from guildhall.watching.watching import Watching

CHANGES = 10
_LOOK = 0.02
"""Seconds between two looks at a page."""

_LATEST = 600.0
"""Seconds after which a change is taken to be lost."""


class WatchError(RuntimeError):
    """A change that never came to its page."""


@dataclass(frozen=True)
class Shown:
    """What was measured, in seconds from saving a record.

    Attributes:
        own: until its own page was served anew, one value a change.
        all: until every page that it affects was rewritten.
        caught_up: from the last change until all files were as a cold build makes them.
    """

    own: list[float]
    all: list[float]
    caught_up: float

    def rows(self) -> Iterator[tuple[str, float, float]]:
        """For each moment its name, the median and the worst."""
        for name, seconds in (("its own page", self.own), ("all pages it affects", self.all)):
            yield name, statistics.median(seconds), max(seconds)
        yield "search, data, feeds: caught up", self.caught_up, self.caught_up


def measure(project: Path, number: int = CHANGES) -> Shown:
    """Build a project, serve it, and save as many of its records, spread over all, one by one.

    Raises:
        WatchError: when a change is not shown.
    """
    output = project / "output"
    tabs = Tabs()
    watch = Watch(project)
    stamp = Stamp(project, output)
    if not stamp.says(made_from := stamp.now()):
        build(project, output, today=build_day(project))
        stamp.write(made_from)
    watch.follow()
    said: SimpleQueue[str] = SimpleQueue()
    watching = Watching(project, output, watch, tabs, said.put)
    watching.start()
    own, all_pages, last = [], [], 0.0
    run = time.time_ns()  # so that no mark is there from an earlier run
    with _running(watching), _served(output, tabs) as port:
        for place, path in enumerate(_spread(list(record_files(project)), number)):
            last = _change(path, mark := f"W{run}x{place}")
            own.append(_until_served(port, f"/groups/{path.stem}/", mark) - last)
            all_pages.append(_until_said(said, "rewritten") - last)
        return Shown(own, all_pages, _until_said(said, "Caught up") - last)


def _spread(files: list[Path], number: int) -> list[Path]:
    step = max(1, len(files) // number)
    return files[step // 2 :: step][:number]


def _change(path: Path, mark: str) -> float:
    """Add a mark to a record's name; return the moment when it was saved."""
    text = path.read_text(encoding="utf-8")
    name = next(line for line in text.splitlines() if line.startswith("name: "))
    new = f"{name[:-1]} {mark}{name[-1]}" if name[-1] in "\"'" else f"{name} {mark}"
    path.write_text(text.replace(name, new, 1), encoding="utf-8")
    return time.perf_counter()


def _until_served(port: int, path: str, words: str) -> float:
    """The moment when a page is served with some words."""
    started = time.perf_counter()
    while time.perf_counter() - started < _LATEST:
        connection = http.client.HTTPConnection(LOOPBACK, port)
        connection.request("GET", path)
        page = connection.getresponse().read().decode()
        connection.close()
        if words in page:
            return time.perf_counter()
        time.sleep(_LOOK)
    raise WatchError(f"{path} was not served anew within {_LATEST:.0f} s")


def _until_said(said: "SimpleQueue[str]", words: str) -> float:
    """The moment when the server says something with some words."""
    try:
        while words not in said.get(timeout=_LATEST):
            pass
    except Empty:
        raise WatchError(f"nothing was “{words}” within {_LATEST:.0f} s") from None
    return time.perf_counter()


@contextmanager
def _running(watching: Watching) -> Iterator[None]:
    """Follow changes in a thread, as the command does in its only one."""
    ended = threading.Event()

    def run() -> None:
        while not ended.is_set():
            watching.step()

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        watching.stop()


@contextmanager
def _served(output: Path, tabs: Tabs) -> Iterator[int]:
    server = watched_server_of(output, 0, tabs)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        server.server_close()


def main(project: Path) -> int:
    """Measure a project whose records are made up, and print a table.

    Exit status: 0 when all was measured, 1 when a change was not shown.
    """
    try:
        shown = measure(project)
    except WatchError as error:
        print(error, file=sys.stderr)
        return 1
    for name, median, worst in shown.rows():
        print(f"{name:32} median {median:6.2f} s, worst {worst:6.2f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
