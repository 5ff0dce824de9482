"""Watching: what changed in the project's files, which pages that changes, and who is told."""
