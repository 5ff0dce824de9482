"""The catalogue: all groups, with what is derived from their records, indexed."""

from guildhall.catalogue.catalogue import Catalogue
from guildhall.catalogue.entry import Entry
from guildhall.catalogue.reach import City

__all__ = ["Catalogue", "City", "Entry"]
