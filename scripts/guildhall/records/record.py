"""A record: a group together with the file that it was read from."""

from dataclasses import dataclass

from guildhall.records.group import Group


@dataclass(frozen=True, slots=True)
class Record:
    """One group as it stands in the directory.

    Attributes:
        id: the file's name without its ending; the last part of the group's address.
        home: the folder under ``data/groups``: a country code in lower case or ``global``.
        file: path relative to the project, with forward slashes.
        group: the checked record itself.
        digest: of the file's text.
    """

    id: str
    home: str
    file: str
    group: Group
    digest: str
