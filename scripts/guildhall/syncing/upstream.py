"""What every upstream list is brought to: its groups in one small form."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property

from guildhall.records.group import Kind
from guildhall.records.parts import Reach
from guildhall.syncing.places import Places

Location = tuple[Decimal, Decimal]
"""Latitude and longitude in degrees."""


class UpstreamError(Exception):
    """A list that cannot be read, or has not the form that it is known to have."""


@dataclass(frozen=True, slots=True)
class File:
    """One file of a list.

    Attributes:
        name: its path below what was read, with forward slashes.
        text: what it holds.
    """

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Upstream:
    """One group as a list has it; what the list does not state is left out.

    Attributes:
        name: its name.
        source: address of the page or file that states all this.
        date: day on which the list said so, as ISO 8601 writes it.
        url: address of its own page.
        country: code of ISO 3166-1.
        subdivision: code of ISO 3166-2.
        city: where it meets.
        location: latitude and longitude.
        reach: for whom it is.
        links: other pages of it, by the name that a record's ``links`` have for them.
        languages: codes of ISO 639-1.
        short_name: the abbreviation that people use.
        inactive: the list's own word for a group that does not meet; empty for others.
        active: whether the list says that it meets.
        also: addresses of more files that state the same group.
    """

    name: str
    source: str
    date: str
    url: str | None = None
    country: str | None = None
    subdivision: str | None = None
    city: str | None = None
    location: Location | None = None
    reach: Reach = "local"
    links: Mapping[str, str] = field(default_factory=dict)
    languages: tuple[str, ...] = ()
    short_name: str | None = None
    inactive: str = ""
    active: bool = False
    also: tuple[str, ...] = ()


Reader = Callable[[tuple[File, ...], str, Places], Iterable[Upstream]]
"""From the files of a list, their day and the world's places to the list's groups."""


@dataclass(frozen=True)
class Listing:
    """An upstream list and what is true of every group in it.

    Attributes:
        id: its name on the command line.
        title: its name in sentences.
        repository: owner and name on GitHub.
        path: the file or folder in the repository.
        branch: the branch that is read.
        address: what is read unless something else is named; ``None`` for a folder.
        read: brings the files to the common form.
        kind: what sort of groups they are.
        area: the area of a new record.
        topics: the topics of a new record.
        summary: the summary of a new record, with ``{in}`` where its place goes.
        parent: id of the group that they are chapters of.
        audience: the audience of a new record.
        states_name: whether names stand in the list word for word.
        states_city: whether cities do; one that is only read out of a name helps to find a
            group's record and is not written.
    """

    id: str
    title: str
    repository: str
    path: str
    branch: str
    address: str | None
    read: Reader
    kind: Kind
    area: str
    topics: tuple[str, ...]
    summary: str
    parent: str | None = None
    audience: tuple[str, ...] = ()
    states_name: bool = True
    states_city: bool = True

    def owns(self, address: str) -> bool:
        """Whether an address of a record's source leads into this list, at any commit."""
        return bool(self._own.match(address))

    def file_of(self, address: str) -> str:
        """The file below the list's folder that an address leads to; empty for the whole list."""
        match = self._own.match(address)
        return address[match.end() :] if match else ""

    @cached_property
    def _own(self) -> re.Pattern[str]:
        repository, path = re.escape(self.repository), re.escape(self.path)
        return re.compile(
            rf"https?://(?:github\.com/{repository}/(?:blob|tree|raw|edit)"
            rf"|raw\.githubusercontent\.com/{repository})/(?:refs/heads/)?[^/]+/{path}(?:[/?#]|$)",
            re.IGNORECASE,
        )
