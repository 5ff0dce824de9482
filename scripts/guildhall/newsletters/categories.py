"""The categories that an editor can put into a mail: areas, topics, countries, titles, people."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from guildhall.catalogue import Catalogue, Entry


@dataclass(frozen=True)
class MailCategory:
    """A list of groups for a newsletter.

    Attributes:
        kind: the shelf it stands on, as in the site's own addresses: ``topics``.
        id: its id there.
        name: its name.
        heading: what the letter is called.
        entries: its groups in order, without those whose facts are too old to send.
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


KINDS = {
    "areas": "Technology areas",
    "topics": "Topics",
    "places": "Countries",
    "roles": "Job titles",
    "for": "Who it is for",
    "collections": "Hand-picked",
}
"""Names of the shelves, in the order in which they are shown."""


def categories(catalogue: Catalogue) -> Iterator[MailCategory]:
    """Every category with at least one group whose facts are young enough to be sent."""
    for kind, key, name, heading, entries in _lists(catalogue):
        fit = tuple(entry for entry in entries if may_be_sent(entry))
        if fit:
            yield MailCategory(kind, key, name, heading, fit, len(entries))


def may_be_sent(entry: Entry) -> bool:
    """Whether a mail may name the group: open, not dormant, its newest fact under four years."""
    return (
        entry.is_open
        and entry.group.status != "dormant"
        and entry.freshness.grade not in {"very-old", "undated"}
    )


def _lists(catalogue: Catalogue) -> Iterator[tuple[str, str, str, str, Sequence[Entry]]]:
    words = catalogue.words
    for area in words.areas.values():
        yield "areas", area.id, area.name, area.name, catalogue.by_area.get(area.id, ())
    for topic in words.topics.values():
        yield "topics", topic.id, topic.name, topic.name, catalogue.by_topic.get(topic.id, ())
    for country in words.countries.values():
        found = catalogue.by_place.get(country.code, ())
        yield "places", country.code.lower(), country.name, f"Tech in {country.name}", found
    for role in words.roles.values():
        yield "roles", role.id, role.name, f"Groups for: {role.name}", catalogue.by_role(role.id)
    for audience in words.audiences.values():
        found = catalogue.by_audience.get(audience.id, ())
        yield "for", audience.id, audience.name, f"Groups for: {audience.name}", found
    for collection in words.collections.values():
        picks = [pick.id for pick in collection.groups if pick.id in catalogue.by_id]
        groups = [catalogue.by_id[pick] for pick in picks]
        yield "collections", collection.id, collection.name, collection.name, groups
