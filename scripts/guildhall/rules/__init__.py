"""Rules: what a record must hold to beyond its form. One rule, one module, one test.

A rule is a module of this folder with a function ``check(record, world)`` that yields
findings. It is found by its presence here: adding one touches no other.
"""

from guildhall.rules.checking import Checked, check
from guildhall.rules.finding import Finding
from guildhall.rules.world import World

__all__ = ["Checked", "Finding", "World", "check"]
