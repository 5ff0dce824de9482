"""Records: what a group's record may hold, and the way from plain data to a checked one."""

from guildhall.records.dates import PartialDate
from guildhall.records.group import Group

__all__ = ["Group", "PartialDate"]
