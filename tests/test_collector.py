"""Garbage is not looked for while objects are made that all stay, and always again after that."""

import gc
import weakref

import pytest

from guildhall.collector import without_collector, without_what_is_there


def test_nothing_is_looked_for_meanwhile_and_again_afterwards() -> None:
    assert gc.isenabled()
    with without_collector():
        assert not gc.isenabled()
        with without_collector():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_an_error_does_not_leave_it_off() -> None:
    with pytest.raises(ValueError, match="wrong"), without_collector():
        raise ValueError("wrong")
    assert gc.isenabled()


class Ring:
    """Refers to itself, so that only the collector frees it."""

    def __init__(self) -> None:
        self.itself = self


def is_freed(ring: "weakref.ref[Ring]") -> bool:
    gc.collect()
    return ring() is None


def test_only_what_is_made_meanwhile_is_looked_at() -> None:
    gc.unfreeze()  # what another test has left
    before = Ring()
    there = weakref.ref(before)
    with without_what_is_there():
        made = weakref.ref(Ring())
        del before
        assert is_freed(made)
        with without_what_is_there():
            assert not is_freed(there)
        assert not is_freed(there)
    assert is_freed(there)
