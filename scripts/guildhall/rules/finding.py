"""A finding: what a rule has to say about a field of a record."""

from dataclasses import dataclass

from guildhall.reading import FieldPath, Severity


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong with one field, and what to do about it.

    Attributes:
        field: the way to the node; a node that is not written stands for the one above it.
        message: what is wrong.
        remedy: what to do about it, in the imperative.
        severity: an error stops the build, a warning asks for an answer.
    """

    field: FieldPath
    message: str
    remedy: str
    severity: Severity = Severity.ERROR
