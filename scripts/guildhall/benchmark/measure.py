"""Measuring builds, each in a process of its own that is watched from outside."""

import datetime
import shutil
import statistics
import time
from collections.abc import Mapping
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path

import psutil

from guildhall.benchmark.usage import INTERVAL, Looks
from guildhall.building import BuildError, build
from guildhall.building.links import LinkCheckError
from guildhall.spans import Spans

COPIES = 3
WHOLE, REST = "whole build", "all else"
OUTPUT = "output"
CACHE = Path(".cache", "records.json")

COLD, CACHED = "cold", "with cache"
RECORD, TEMPLATE = "one record changed", "one template changed"
BUILDS = (COLD, CACHED, RECORD, TEMPLATE)
"""The builds that are measured one after the other, the three last ones with a cache."""


class MeasureError(RuntimeError):
    """A build that did not come to its end."""


@dataclass(frozen=True)
class Stage:
    """One stage of a build.

    Attributes:
        seconds: its wall time.
        processor: seconds of processor that the build and the programs that it runs had.
        memory: the most bytes that they held at one time; ``None`` for what is spread over the
            build.
        written: bytes that they wrote, into pipes too; ``None`` where nobody counts them.
    """

    seconds: float
    processor: float
    memory: int | None
    written: int | None


Stages = Mapping[str, Stage]
"""Stages of one build by name, in order."""


@dataclass(frozen=True)
class Measured:
    """What was measured on one set of records.

    Attributes:
        records: the number of records.
        made_up: whether they were made up.
        builds: stages of each build, by what had changed before it: see ``BUILDS``.
        files: number of files in the site.
        size: bytes of these files.
        copying: seconds that a plain copy of the site takes, the median of some.
        day: when it was measured.
    """

    records: int
    made_up: bool
    builds: Mapping[str, Stages]
    files: int
    size: int
    copying: float
    day: str


def build_once(project: Path, today: datetime.date) -> dict[str, Stage]:
    """Build a project in a fresh process.

    Raises:
        MeasureError: when it stopped.
    """
    context = get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_build, args=(project, today, sender))
    process.start()
    sender.close()
    looks = Looks()
    try:
        watched = psutil.Process(process.pid)
        while not receiver.poll(INTERVAL):
            looks.take(watched)
        looks.take(watched)
        outcome: Spans | str = receiver.recv()
    except (EOFError, psutil.NoSuchProcess):
        outcome = "The build's process stopped."
    finally:
        receiver.close()
        process.terminate()
        process.join()
    if isinstance(outcome, str):
        raise MeasureError(outcome)
    return _stages(outcome, looks)


def _build(project: Path, today: datetime.date, sender: Connection) -> None:
    """Build, send the spans of the stages and of the whole, or what went wrong, and wait.

    It waits so that it can be looked at once more when it is done.
    """
    start = time.perf_counter()
    try:
        built = build(project, project / OUTPUT, today=today, cache_file=project / CACHE)
    except (BuildError, LinkCheckError) as error:
        checked = error.checked if isinstance(error, BuildError) else None
        sender.send("\n".join((str(error), *map(str, checked.problems if checked else ()))))
        return
    sender.send({**built.spans, WHOLE: (start, time.perf_counter())})
    time.sleep(1)


def _stages(spans: Spans, looks: Looks) -> dict[str, Stage]:
    """Stages with what they used, then what belongs to none, then the whole."""
    stages = {}
    for name, (start, end) in spans.items():
        used = looks.between(start, end)
        stages[name] = Stage(end - start, used.processor, used.memory, used.written)
    whole = stages.pop(WHOLE)
    return {**stages, REST: _rest(whole, stages), WHOLE: whole}


def _rest(whole: Stage, stages: Stages) -> Stage:
    """What the stages of a build leave of the whole."""
    written = None
    if whole.written is not None:
        written = max(0, whole.written - sum(stage.written or 0 for stage in stages.values()))
    return Stage(
        max(0.0, whole.seconds - sum(stage.seconds for stage in stages.values())),
        max(0.0, whole.processor - sum(stage.processor for stage in stages.values())),
        None,
        written,
    )


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
