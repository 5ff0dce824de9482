from typing import get_args

from guildhall.records.group import Group
from guildhall.records.sources import SUPPORTED, SUPPORTED_NAMES

OURS = {"ended", "not_same_as", "added", "sources"}
"""Fields that say what this directory knows, or that another field's source states."""


def test_a_source_can_state_every_field_that_is_not_our_own() -> None:
    assert set(get_args(SUPPORTED)) == Group.model_fields.keys() - OURS
    assert list(get_args(SUPPORTED)) == list(SUPPORTED_NAMES)
