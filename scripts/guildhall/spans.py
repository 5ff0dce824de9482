"""When the stages of a run started and ended."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

Spans = dict[str, tuple[float, float]]
"""Start and end by the stage's name, as ``time.perf_counter`` has them."""


@contextmanager
def measured(spans: Spans, stage: str) -> Iterator[None]:
    """Keep when a stage starts and ends, whether it succeeds or not."""
    start = time.perf_counter()
    try:
        yield
    finally:
        spans[stage] = (start, time.perf_counter())
