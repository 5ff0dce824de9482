"""Reading: from files that strangers wrote to plain data, or to problems with a place."""

from guildhall.reading.document import parse
from guildhall.reading.files import FileProblem, read_text
from guildhall.reading.positions import Positions
from guildhall.reading.problem import FieldPath, Place, Problem, Severity, dotted
from guildhall.reading.scalars import Plain, Scalar

__all__ = [
    "FieldPath",
    "FileProblem",
    "Place",
    "Plain",
    "Positions",
    "Problem",
    "Scalar",
    "Severity",
    "dotted",
    "parse",
    "read_text",
]
