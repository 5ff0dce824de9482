"""What a sync would do, worked out in full before anything is written."""

from dataclasses import dataclass, field
from pathlib import Path

from guildhall.reading import Problem
from guildhall.records.record import Record
from guildhall.syncing.comparing import Difference


@dataclass(frozen=True, slots=True)
class Edit:
    """A record's file as it is to be.

    Attributes:
        record: the record with the changes.
        text: the file's text.
        written: the differences that are written; none where only the date of the list moves.
    """

    record: Record
    text: str
    written: tuple[Difference, ...] = ()


@dataclass
class Plan:
    """The outcome of a comparison.

    Attributes:
        added: new records.
        changed: records in which facts change.
        confirmed: records in which only the day moves on which the list said the same.
        kept: differences in which the record's fact stays, with its file.
        gone: files of the records that the list has dropped, each with the reason.
        left: names of groups that a person must decide on, each with the reason.
        problems: what keeps a changed record from being written.
        current: the number of records that this day's list, or a later one, was compared with.
    """

    added: list[Edit] = field(default_factory=list)
    changed: list[Edit] = field(default_factory=list)
    confirmed: list[Edit] = field(default_factory=list)
    kept: list[tuple[str, Difference]] = field(default_factory=list)
    gone: list[tuple[str, str]] = field(default_factory=list)
    left: list[tuple[str, str]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    current: int = 0

    @property
    def edits(self) -> list[Edit]:
        """All files that are to be written."""
        return [*self.added, *self.changed, *self.confirmed]

    def write(self, root: Path) -> None:
        """Write the files, each whole or not at all."""
        for edit in self.edits:
            path = root / edit.record.file
            path.parent.mkdir(parents=True, exist_ok=True)
            partial = path.with_name(f".{path.name}.partial")
            try:
                partial.write_text(edit.text, encoding="utf-8", newline="\n")
                partial.replace(path)
            finally:
                partial.unlink(missing_ok=True)
