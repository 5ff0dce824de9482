"""Waiting for a coroutine: also in a thread whose own loop a browser test has left running."""

import asyncio
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

Result = TypeVar("Result")


def awaited(coroutine: Coroutine[Any, Any, Result]) -> Result:
    """What a coroutine returns, from a loop and a thread of its own."""
    return beside(lambda: asyncio.run(coroutine))


def beside(work: Callable[[], Result]) -> Result:
    """What a function returns that starts a loop itself."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(work).result()
