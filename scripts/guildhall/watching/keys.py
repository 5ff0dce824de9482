"""What pages were made of: whether the same would be made again."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from guildhall.catalogue import Catalogue, Entry
from guildhall.records.record import Record
from guildhall.site.choosing import comparable


@dataclass
class Versions:
    """Numbers for the entries of one catalogue after the other: a changed one gets a new number.

    Attributes:
        records: the records of the last catalogue, by id.
        numbers: the numbers of its entries, by id.
        last: the last number that was given.
        of_entries: the numbers of the entries of the last catalogue, by Python's own ids of them.
        catalogue: that catalogue, which keeps those ids from being used again.
    """

    records: dict[str, Record] = field(default_factory=dict)
    numbers: dict[str, int] = field(default_factory=dict)
    last: int = 0
    of_entries: dict[int, int] = field(default_factory=dict)
    catalogue: Catalogue | None = None

    def follow(self, catalogue: Catalogue) -> tuple[set[str], set[str]]:
        """Give new numbers to the entries of a catalogue that are not as they were.

        Returns:
            ids of those entries, and ids that the catalogue does not have any more.
        """
        self.catalogue = catalogue
        records = {entry.id: entry.record for entry in catalogue.entries}
        changed = {id_ for id_, record in records.items() if self.records.get(id_) is not record}
        for id_ in changed:
            self.last += 1
            self.numbers[id_] = self.last
        gone = self.records.keys() - records.keys()
        self.records = records
        self.of_entries = {id(entry): self.numbers[entry.id] for entry in catalogue.entries}
        return changed, set(gone)

    def of(self, entry: Entry) -> int:
        """The number of an entry of the last catalogue."""
        return self.of_entries[id(entry)]


class Memory:
    """Remembers what each page was made of; asked by the pages themselves whether to be made.

    Args:
        versions: the numbers of the entries.
    """

    def __init__(self, versions: Versions) -> None:
        self._versions = versions
        self._made: dict[tuple[str, str], object] = {}
        self._last: tuple[str, str] | None = None
        self._templates: Collection[str] = ()
        self._paths: Collection[str] | None = None

    def learn(self, path: str, template: str, *made_of: object) -> bool:
        """Remember what a page is made of, and want none."""
        self._made[path, template] = self._key(made_of)
        return False

    @contextmanager
    def wanting(self, templates: Collection[str]) -> Iterator[None]:
        """Want all pages of some templates for a while, too."""
        self._templates = templates
        try:
            yield
        finally:
            self._templates = ()

    @contextmanager
    def wanting_only(self, paths: Collection[str]) -> Iterator[None]:
        """Want nothing but the pages at some addresses for a while."""
        self._paths = paths
        try:
            yield
        finally:
            self._paths = None

    def wants(self, path: str, template: str, *made_of: object) -> bool:
        """Whether a page is made of anything else than before, or its template has changed."""
        if self._paths is not None:
            return any(wanted.startswith(path) for wanted in self._paths)
        place, key = (path, template), self._key(made_of)
        is_same = self._made.get(place) == key and template not in self._templates
        self._made[place] = key
        self._last = None if is_same else place
        return not is_same

    def forget_last(self) -> None:
        """Forget the page that was wanted last: it was not made after all."""
        if self._last:
            self._made.pop(self._last, None)

    def _key(self, made_of: object) -> object:
        return comparable(made_of, self._versions.of)
