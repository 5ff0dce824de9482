"""The categories that an editor can put into a mail: every list that has a page of its own."""

from collections.abc import Iterator
from dataclasses import dataclass

from guildhall.catalogue import Catalogue, Entry
from guildhall.catalogue.listings import Listing, listings


@dataclass(frozen=True)
class MailCategory(Listing):
    """A list of groups for a newsletter: without those that no mail may name.

    Attributes:
        listed: how many groups its page lists.
    """

    listed: int

    @property
    def kit(self) -> str:
        """Address of its page among the newsletters."""
        return kit_path(self.path)

    @property
    def campaign(self) -> str:
        """Its name in campaign parameters."""
        return f"{self.kind}-{self.id}"


def kit_path(path: str) -> str:
    """Address of a list's page among the newsletters, by that of its own page."""
    return f"newsletters/{path}"


def categories(catalogue: Catalogue) -> Iterator[MailCategory]:
    """Every list with at least one group that a mail may name."""
    for found in listings(catalogue):
        fit = tuple(entry for entry in found.entries if may_be_sent(entry))
        if fit:
            about = (found.kind, found.id, found.name, found.heading, found.description)
            yield MailCategory(*about, fit, len(found.entries))


def may_be_sent(entry: Entry) -> bool:
    """Whether a mail may name the group: open, not dormant, its newest fact under four years."""
    return (
        entry.is_open
        and entry.group.status != "dormant"
        and entry.freshness.grade not in {"very-old", "undated"}
    )
