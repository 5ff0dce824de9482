"""Python's search for garbage, which is spared what stays."""

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


@contextmanager
def without_what_is_there() -> Iterator[None]:
    """Look for garbage only among objects that are made from now on.

    A search that goes through a catalogue takes long, and in a forked process copies its memory.
    """
    if gc.get_freeze_count():
        yield
        return
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()
