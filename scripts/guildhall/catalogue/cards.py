"""A card: what a list shows of a group, the same in pages and in the finder."""

from dataclasses import dataclass

from guildhall.catalogue.entry import Entry
from guildhall.catalogue.facets import Facet
from guildhall.catalogue.kinds import KINDS
from guildhall.catalogue.reach import spot_of


@dataclass(frozen=True, slots=True)
class Card:
    """One group in a list.

    Attributes:
        id: the group's id.
        name: its name, with the abbreviation where people use one.
        kind: sort of group, shown as a badge where it is no user group.
        summary: its sentence.
        facts: short facts, in order.
        age: the mark of its freshness.
        old: whether the mark is a warning.
        cost: what joining costs.
        note: a word under the cost.
        free: whether joining is free.
        state: ``dormant``, ``merged`` or ``dissolved``, else empty.
        values: ids of its facet values, facet by facet.
        spot: where it meets, in hundredths of a degree: ``4576 484``; empty when not stated.
    """

    id: str
    name: str
    kind: str
    summary: str
    facts: tuple[str, ...]
    age: str
    old: bool
    cost: str
    note: str
    free: bool
    state: str
    values: tuple[tuple[str, tuple[str, ...]], ...]
    spot: str = ""


def card_of(entry: Entry, facets: tuple[Facet, ...]) -> Card:
    """The card of an entry."""
    group = entry.group
    cost, note = entry.cost
    return Card(
        id=entry.id,
        name=entry.name,
        kind="" if group.kind in {"user-group", "community"} else KINDS[group.kind],
        summary=group.summary,
        facts=tuple(entry.facts),
        age=entry.freshness.words,
        old=entry.freshness.grade in {"old", "very-old"},
        cost=cost,
        note=note,
        free=entry.band == "free",
        state="" if group.status in {None, "active"} else str(group.status),
        values=tuple((facet.id, tuple(facet.of(entry))) for facet in facets),
        spot=" ".join(map(str, spot_of(group) or ())),
    )
