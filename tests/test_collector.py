"""Garbage is not looked for while objects are made that all stay, and always again after that."""

import gc

import pytest

from guildhall.collector import without_collector


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
