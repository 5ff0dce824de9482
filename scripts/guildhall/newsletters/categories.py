"""The categories that an editor can put into a mail: every list that has a page of its own."""

from collections.abc import Iterator
from dataclasses import dataclass

from guildhall.catalogue import Catalogue, Entry
from guildhall.catalogue.listings import listings


@dataclass(frozen=True)
class MailCategory:
    """A list of groups for a newsletter.

    Attributes:
        kind: the kind of list, as in the site's own addresses: ``topics``.
        id: its id there.
        name: its name.
        heading: what the letter is called.
        entries: its groups in order, without those that no mail may name.
        listed: how many groups its page lists.
    """

    kind: str
    id: str
    name: str
    heading: str
    entries: tuple[Entry, ...]
    listed: int

    @property
    def path(self) -> str:
        """Address of the category's own page."""
        return f"{self.kind}/{self.id}/"

    @property
    def kit(self) -> str:
        """Address of its page among the newsletters."""
        return f"newsletters/{self.kind}/{self.id}/"

    @property
    def campaign(self) -> str:
        """Its name in campaign parameters."""
        return f"{self.kind}-{self.id}"


def categories(catalogue: Catalogue) -> Iterator[MailCategory]:
    """Every list with at least one group that a mail may name."""
    for found in listings(catalogue):
        fit = tuple(entry for entry in found.entries if may_be_sent(entry))
        if fit:
            number = len(found.entries)
            yield MailCategory(found.kind, found.id, found.name, found.heading, fit, number)


def may_be_sent(entry: Entry) -> bool:
    """Whether a mail may name the group: open, not dormant, its newest fact under four years."""
    return (
        entry.is_open
        and entry.group.status != "dormant"
        and entry.freshness.grade not in {"very-old", "undated"}
    )
