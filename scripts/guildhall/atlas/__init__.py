"""Cutting the land of the maps from boundary data: done once for an edition, not in a build."""
