"""Measuring builds, each in a process of its own that is watched from outside."""

import datetime
import shutil
import statistics
import time
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path

import psutil

from guildhall.building import BuildError, build
from guildhall.building.links import LinkCheckError
from guildhall.spans import Spans

INTERVAL = 0.02
"""Seconds between two looks at the memory."""

COPIES = 3
WHOLE, REST = "whole build", "all else"
OUTPUT = "output"
_CACHE = Path(".cache", "records.json")

Samples = list[tuple[float, int]]
"""Moments, as ``time.perf_counter`` has them, with the bytes of memory then."""


class MeasureError(RuntimeError):
    """A build that did not come to its end."""


@dataclass(frozen=True)
class Stage:
    """One stage of a build.

    Attributes:
        seconds: its wall time.
        memory: the most bytes that the process and its children held at one time, pages that
            they share counted for each; ``None`` for what is spread over the build.
    """

    seconds: float
    memory: int | None


@dataclass(frozen=True)
class Measured:
    """What was measured on one number of records.

    Attributes:
        records: the number of records.
        cold: stages of a build without a cache of records, by name.
        cached: the same of a second build, with the cache that the first one left.
        files: number of files in the site.
        size: bytes of these files.
        copying: seconds that a plain copy of the site takes, the median of some.
    """

    records: int
    cold: dict[str, Stage]
    cached: dict[str, Stage]
    files: int
    size: int
    copying: float


def build_once(project: Path, today: datetime.date) -> dict[str, Stage]:
    """Build a project in a fresh process.

    Raises:
        MeasureError: when it stopped, or had anything to say about the records.
    """
    context = get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_build, args=(project, today, sender))
    process.start()
    sender.close()
    samples: Samples = []
    watched = psutil.Process(process.pid)
    while not receiver.poll(INTERVAL):
        samples.append((time.perf_counter(), _memory(watched)))
    try:
        outcome: Spans | str = receiver.recv()
    except EOFError:
        outcome = "The build's process stopped."
    process.join()
    if isinstance(outcome, str):
        raise MeasureError(outcome)
    return _stages(outcome, samples)


def _build(project: Path, today: datetime.date, sender: Connection) -> None:
    """Build, and send the spans of the stages and of the whole, or what went wrong."""
    start = time.perf_counter()
    try:
        built = build(project, project / OUTPUT, today=today, cache_file=project / _CACHE)
    except (BuildError, LinkCheckError) as error:
        checked = error.checked if isinstance(error, BuildError) else None
        sender.send("\n".join((str(error), *map(str, checked.problems if checked else ()))))
        return
    end = time.perf_counter()
    if built.checked.problems:
        sender.send("\n".join(map(str, built.checked.problems)))
    else:
        sender.send({**built.spans, WHOLE: (start, end)})


def _memory(process: psutil.Process) -> int:
    """Resident bytes of a process and its children; those that have just ended count nothing."""
    total = 0
    with suppress(psutil.NoSuchProcess):
        for one in (process, *process.children(recursive=True)):
            with suppress(psutil.NoSuchProcess):
                total += one.memory_info().rss
    return total


def _stages(spans: Spans, samples: Samples) -> dict[str, Stage]:
    """Stages with their peaks, then what belongs to none, then the whole."""
    stages = {
        name: Stage(end - start, _peak(samples, start, end)) for name, (start, end) in spans.items()
    }
    whole = stages.pop(WHOLE)
    rest = whole.seconds - sum(stage.seconds for stage in stages.values())
    return {**stages, REST: Stage(rest, None), WHOLE: whole}


def _peak(samples: Samples, start: float, end: float) -> int:
    """Most memory within a span; at the nearest moment when none was looked at within."""
    within = [memory for moment, memory in samples if start <= moment <= end]
    return max(within, default=_nearest(samples, start))


def _nearest(samples: Iterable[tuple[float, int]], moment: float) -> int:
    return min(samples, key=lambda sample: abs(sample[0] - moment), default=(0.0, 0))[1]


def size_of(folder: Path) -> tuple[int, int]:
    """Number of files below a folder, and the bytes in them."""
    sizes = [path.stat().st_size for path in folder.rglob("*") if path.is_file()]
    return len(sizes), sum(sizes)


def copying_seconds(folder: Path) -> float:
    """Seconds that a plain copy of a folder takes: the floor for whoever writes these files."""
    taken = []
    copy = folder.with_name(f"{folder.name}.copy")
    for _ in range(COPIES):
        start = time.perf_counter()
        shutil.copytree(folder, copy)
        taken.append(time.perf_counter() - start)
        shutil.rmtree(copy)
    return statistics.median(taken)
