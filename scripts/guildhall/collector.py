"""Python's search for garbage, left out while objects are made that all stay."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collector() -> Iterator[None]:
    """Let no garbage be looked for, which would go through all that was made, again and again.

    Only for work whose objects stay: what refers to itself is not freed meanwhile.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
