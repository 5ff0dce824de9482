"""What a mail says of one group, as texts that no form has escaped yet."""

from dataclasses import asdict, dataclass

from guildhall.addresses import host_of
from guildhall.catalogue import Entry
from guildhall.meetings import Occurrence, next_occurrences
from guildhall.meetings.words import zone_words
from guildhall.wording import day_words


@dataclass(frozen=True, slots=True)
class Item:
    """One group in a mail; empty where a thing is not known.

    Attributes:
        name: its name.
        page: path of its page within the site.
        summary: its sentence.
        facts: cost, place and how often it meets, in one line.
        next: its next meeting, in words.
        own: its own address.
        host: the host of that address.
    """

    name: str
    page: str
    summary: str
    facts: str
    next: str
    own: str
    host: str

    def values(self) -> dict[str, str]:
        """The texts by the names that the templates use."""
        return asdict(self)


def item_of(entry: Entry) -> Item:
    """What a mail says of a group."""
    url = entry.group.url or ""
    age = [entry.freshness.words] if entry.freshness.grade != "recent" else []
    return Item(
        name=entry.name,
        page=entry.path,
        summary=entry.group.summary,
        facts=" · ".join([entry.cost_line, *entry.facts, *age]),
        next=_next(entry),
        own=url,
        host=host_of(url) if url else "",
    )


def meeting_words(occurrence: Occurrence) -> str:
    """``8 December 2026, 18:30 Paris time``."""
    time = f"{occurrence.time} {zone_words(occurrence.zone)}".strip()
    return ", ".join(part for part in (day_words(occurrence.day), time) if part)


def _next(entry: Entry) -> str:
    found = next_occurrences(entry, entry.today, 1)
    return meeting_words(found[0]) if found else ""
