"""Syncing: one upstream list beside the records; what is new, changed or gone."""

from guildhall.syncing.lists import LISTS
from guildhall.syncing.plan import Plan
from guildhall.syncing.planning import planned
from guildhall.syncing.upstream import UpstreamError

__all__ = ["LISTS", "Plan", "UpstreamError", "planned"]
