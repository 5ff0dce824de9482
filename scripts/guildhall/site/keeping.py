"""Pages and other files that are kept from the last build: they would be made of the same."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from guildhall.catalogue import Entry
from guildhall.sealed import digest_of
from guildhall.site.choosing import comparable


class Written(NamedTuple):
    """What is known of a page that is written.

    Attributes:
        path: its address.
        file: its file in the output.
        listed: whether the site map lists it.
        land: name of the land of its map, whose drawing is a file of its own.
    """

    path: str
    file: str
    listed: bool
    land: str | None


@dataclass(frozen=True)
class Made:
    """What was made when a page was asked for: the page, and other files of the same.

    Attributes:
        digest: of all that it was made of.
        pages: what was written.
    """

    digest: str
    pages: tuple[Written, ...]


@dataclass
class Outcome:
    """What became of pages.

    Attributes:
        written: pages that were written.
        kept: pages that are as they were.
        made: all pages that were asked for, those that are kept among them, by their addresses.
    """

    written: list[Written] = field(default_factory=list)
    kept: list[Written] = field(default_factory=list)
    made: dict[str, Made] = field(default_factory=dict)

    def add(self, other: "Outcome") -> None:
        """Add what became of others."""
        self.written += other.written
        self.kept += other.kept
        self.made |= other.made

    @property
    def pages(self) -> list[Written]:
        """All of them."""
        return [*self.written, *self.kept]


class Keeping:
    """Asked whether a page is wanted: not if its files are there, made of the same.

    Args:
        last: what the last build made, by the address that was asked for; ``None`` where nothing
            is to be kept, then and later, so that pages need not ask.
        is_there: whether a file is still as that build wrote it.

    Attributes:
        is_asked: whether pages are to ask.
        knows_any: whether it knows any page of the last build.
        outcome: what became of all pages, once they are made.
    """

    def __init__(
        self, last: Mapping[str, Made] | None = None, is_there: Callable[[str], bool] = bool
    ) -> None:
        self.is_asked = last is not None
        self.knows_any = bool(last)
        self._last = last or {}
        self._is_there = is_there
        self._templates: Callable[[str], str] = str
        self._asked: dict[str, tuple[str, list[Written]]] = {}
        self._kept: dict[str, Made] = {}
        self._others: list[Written] = []
        self.outcome = Outcome()

    def with_templates(self, digest: Callable[[str], str]) -> None:
        """Tell how to find the digest of all that a template shows, by its name."""
        self._templates = digest

    def wants(self, path: str, template: str, *made_of: object) -> bool:
        """Whether a page is to be made; see ``choosing.Wants``."""
        digest = self._digest(template, made_of)
        last = self._last.get(path)
        if last and last.digest == digest and all(self._is_there(one.file) for one in last.pages):
            self._kept[path] = last
            return False
        self._asked[path] = digest, []
        return True

    def note(self, page: Written, asked: str) -> None:
        """Note a page that was written, and the address that it was asked for with."""
        _, pages = self._asked.get(asked, ("", self._others))
        pages.append(page)

    def take(self) -> Outcome:
        """What was made and kept since the last time."""
        made = {path: Made(digest, tuple(pages)) for path, (digest, pages) in self._asked.items()}
        taken = Outcome(
            [*self._others, *(page for one in made.values() for page in one.pages)],
            [page for one in self._kept.values() for page in one.pages],
            {**made, **self._kept},
        )
        self._asked, self._kept, self._others = {}, {}, []
        return taken

    def _digest(self, template: str, made_of: object) -> str:
        text = repr((self._templates(template), comparable(made_of, _of_entry)))
        return digest_of(text)


def _of_entry(entry: Entry) -> str:
    """What stands for an entry: its record, which all of it comes from."""
    return f"{entry.record.file} {entry.record.digest}"
