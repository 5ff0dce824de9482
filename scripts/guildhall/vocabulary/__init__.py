"""Vocabularies: the closed lists of words that records may use."""

from guildhall.vocabulary.load import load
from guildhall.vocabulary.terms import (
    Area,
    Band,
    Collection,
    Country,
    Pick,
    Rate,
    Redirect,
    Role,
    Term,
    Topic,
    Vocabularies,
)

__all__ = [
    "Area",
    "Band",
    "Collection",
    "Country",
    "Pick",
    "Rate",
    "Redirect",
    "Role",
    "Term",
    "Topic",
    "Vocabularies",
    "load",
]
