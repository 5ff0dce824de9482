"""How all addresses of the directory stand by the history: what pages and reports tell."""

import datetime
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from guildhall.links import history as histories
from guildhall.links.addresses import CONTENT, Address, Place, read, requested
from guildhall.links.history import HISTORY_FILE, History
from guildhall.links.past import Past
from guildhall.links.verdict import Verdict
from guildhall.reading import dotted
from guildhall.records.address_fields import addresses as fields_of
from guildhall.records.record import Record

_OWN = ("url", "links.", "membership.join_url", "chapters.url")
"""Fields whose addresses are the group's own; sources and events may be other people's."""


@dataclass(frozen=True, slots=True)
class Seen:
    """An address with what is remembered of it."""

    address: Address
    past: Past

    @property
    def url(self) -> str:
        """The address itself."""
        return self.address.url

    @property
    def groups(self) -> list[str]:
        """Ids of the groups that name it, each once."""
        return list(dict.fromkeys(one.record_id for one in self.address.places if one.record_id))

    def days_gone(self, today: datetime.date) -> int:
        """Days since it was first found gone."""
        return (today - self.past.gone_since).days if self.past.gone_since else 0


@dataclass(frozen=True)
class Standing:
    """All addresses, sorted by how they stand.

    Attributes:
        addresses: each once, with its places.
        history: what is remembered.
    """

    addresses: list[Address] = field(default_factory=list)
    history: History = field(default_factory=History)

    @cached_property
    def seen(self) -> list[Seen]:
        """Those that were checked."""
        found = ((one, self.history.of(one.url)) for one in self.addresses)
        return [Seen(address, past) for address, past in found if past]

    @property
    def unchecked(self) -> int:
        """How many were never checked."""
        return len(self.addresses) - len(self.seen)

    @cached_property
    def by_verdict(self) -> Counter[Verdict]:
        """How many have each verdict after their last check."""
        return Counter(one.past.verdict for one in self.seen)

    @cached_property
    def unclear(self) -> list[tuple[str, int]]:
        """Why it could not be told, with how many, the most frequent first."""
        told = (
            str(one.past.reason) for one in self.seen if one.past.verdict is Verdict.COULD_NOT_TELL
        )
        return sorted(Counter(told).items(), key=lambda item: (-item[1], item[0]))

    @cached_property
    def gone(self) -> list[Seen]:
        """What readers are told is gone, the longest gone first."""
        found = [one for one in self.seen if one.past.is_gone]
        return sorted(found, key=lambda one: (one.past.gone_since or one.past.checked, one.url))

    @property
    def failing(self) -> int:
        """How many failed, but not often or long enough to call them gone."""
        return sum(1 for one in self.seen if self.history.is_open(one.url))

    @cached_property
    def suspected(self) -> list[Seen]:
        """What a person should look at."""
        found = (one for one in self.seen if one.past.verdict is Verdict.SUSPECTED)
        return sorted(found, key=lambda one: (str(one.past.reason), one.url))

    @cached_property
    def moved(self) -> list[Seen]:
        """What has a new address, for good."""
        return [one for one in self.seen if one.past.moved]

    @property
    def last_day(self) -> datetime.date | None:
        """The day of the latest check."""
        return max((one.past.checked for one in self.seen), default=None)

    @property
    def first_day(self) -> datetime.date | None:
        """The day of the check that is longest ago."""
        return min((one.past.checked for one in self.seen), default=None)

    @cached_property
    def silent(self) -> list[str]:
        """Ids of the groups whose own addresses are all gone: they may be dormant.

        An address that could not be told, or was never checked, keeps a group off this list.
        """
        gone = {one.url for one in self.gone}
        own: dict[str, set[str]] = {}
        for address in self.addresses:
            for place in address.places:
                if place.record_id and place.field.startswith(_OWN):
                    own.setdefault(place.record_id, set()).add(address.url)
        return sorted(group for group, urls in own.items() if urls <= gone)

    def of(self, written: str | None) -> Past | None:
        """What is remembered of an address as a record writes it."""
        if not written or not self.history.pasts:
            return None
        return self.history.of(requested(written))


def standing_of(root: Path, records: Iterable[Record]) -> Standing:
    """How the addresses of records and written pages stand; places in records have no lines.

    Raises:
        HistoryError: when the history cannot be read.
    """
    pages = [path.relative_to(root).as_posix() for path in (root / CONTENT).rglob("*.md")]
    by_url: dict[str, list[Place]] = {
        one.url: list(one.places) for one in read(root, sorted(pages))[0]
    }
    for record in records:
        for path, written in fields_of(record.group):
            place = Place(record.file, 0, dotted(path), record.id, 0, written)
            by_url.setdefault(requested(written), []).append(place)
    addresses = [Address(url, tuple(places)) for url, places in by_url.items()]
    return Standing(addresses, histories.read(root / HISTORY_FILE))
