"""Exports: the data as files, for people who want to build on it."""

from guildhall.exports.writing import write

__all__ = ["write"]
