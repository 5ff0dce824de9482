"""The facets that groups are filtered by, declared once for pages, finder and index."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from guildhall.catalogue.entry import Entry
from guildhall.catalogue.kinds import KINDS
from guildhall.catalogue.meets import MEETS
from guildhall.catalogue.reach import ONLINE, WORLDWIDE
from guildhall.vocabulary import Vocabularies


@dataclass(frozen=True)
class Facet:
    """One way to narrow a list of groups.

    Attributes:
        id: its name in addresses: ``?area=data-ai``.
        name: its heading.
        names: names of its values by id, in the order in which they are shown.
        of: the values that an entry has.
    """

    id: str
    name: str
    names: Mapping[str, str]
    of: Callable[[Entry], Sequence[str]]


def facets(words: Vocabularies) -> tuple[Facet, ...]:
    """All facets, in the order in which they are shown."""
    places = {
        ONLINE: "Online",
        WORLDWIDE: "Worldwide",
        **_names(words.continents),
        **_names(words.countries),
    }
    return (
        Facet("area", "Technology area", _names(words.areas), lambda e: [e.group.focus.area]),
        Facet("topic", "Topic", _names(words.topics), lambda e: e.group.focus.topics),
        Facet("where", "Where", places, lambda e: e.places),
        Facet("cost", "Cost to join", _names(words.bands), lambda e: [e.band]),
        Facet("meets", "Meets", MEETS, lambda e: e.meets),
        Facet("career", "For your career", _names(words.benefits), lambda e: e.benefits),
        Facet(
            "audience", "Who it is for", _names(words.audiences), lambda e: e.group.audience or ()
        ),
        Facet("kind", "Kind of group", KINDS, lambda e: [e.group.kind]),
        Facet("language", "Language", words.languages, lambda e: e.group.languages or ()),
    )


def _names(terms: Mapping[str, object]) -> dict[str, str]:
    return {key: str(getattr(term, "name")) for key, term in terms.items()}  # noqa: B009
