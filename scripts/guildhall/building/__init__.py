"""Building: from records to a finished site that replaces the last one, or to nothing."""

from guildhall.building.build import BuildError, Built, build

__all__ = ["BuildError", "Built", "build"]
