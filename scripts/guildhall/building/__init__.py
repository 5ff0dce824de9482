"""Building: from records to a finished site that replaces the last one, or to nothing."""

from guildhall.building.build import BuildError, build, build_beside
from guildhall.building.making import Built

__all__ = ["BuildError", "Built", "build", "build_beside"]
