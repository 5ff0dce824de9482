"""Cards of changed records, and the fields in which two records differ."""

from guildhall.catalogue import Entry
from guildhall.catalogue.cards import card_of
from guildhall.catalogue.facets import Facet
from guildhall.markdown_text import clipped
from guildhall.records.group import Group
from guildhall.records.record import Record
from guildhall.reviewing.report import LONGEST, Shown


def shown(entry: Entry | None, facets: tuple[Facet, ...]) -> Shown | None:
    """What a group's card says, the same as on the site."""
    if entry is None:
        return None
    card = card_of(entry, facets)
    return Shown(
        name=clipped(card.name, LONGEST),
        kind=card.kind,
        state=card.state,
        summary=clipped(card.summary, LONGEST),
        facts=[clipped(fact, LONGEST) for fact in card.facts],
        cost=card.cost,
        note=clipped(card.note, LONGEST),
        age=card.age,
    )


def differing(before: Record | None, after: Record | None) -> list[str]:
    """Names of the fields that are not the same in both, in the order of the model."""
    return [name for name in Group.model_fields if _value(before, name) != _value(after, name)]


def _value(record: Record | None, name: str) -> object:
    return getattr(record.group, name) if record else None
