"""Listings: the lists of groups that have a page of their own, by kind and id."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from guildhall.catalogue.catalogue import Catalogue
from guildhall.catalogue.entry import Entry
from guildhall.catalogue.reach import ONLINE, WORLDWIDE
from guildhall.vocabulary import Term

KINDS: Final = {
    "areas": "Technology areas",
    "topics": "Topics",
    "places": "Places",
    "roles": "Job titles",
    "for": "Who it is for",
    "cost": "Cost to join",
    "careers": "For your career",
    "collections": "Hand-picked",
}
"""Names of the kinds; a kind is the first part of its pages' addresses."""


@dataclass(frozen=True)
class Listing:
    """A list of groups.

    Attributes:
        kind: the kind, as in the site's own addresses: ``topics``.
        id: its id among its kind.
        name: its name.
        heading: what it lists, so that it can be told from others without its kind.
        description: a sentence on it.
        entries: its open groups in order; at least one.
    """

    kind: str
    id: str
    name: str
    heading: str
    description: str
    entries: Sequence[Entry]

    @property
    def key(self) -> str:
        """Kind and id, by which files of it are named: ``topics/python``."""
        return f"{self.kind}/{self.id}"

    @property
    def path(self) -> str:
        """Address of its page within the site."""
        return f"{self.key}/"


def listings(catalogue: Catalogue) -> Iterator[Listing]:
    """Every listing that has a group, kind by kind, in the order of the vocabularies."""
    for listing in _all(catalogue):
        if listing.entries:
            yield listing


def _all(catalogue: Catalogue) -> Iterator[Listing]:
    words = catalogue.words
    yield from _terms("areas", "{} groups", words.areas, catalogue.by_area)
    yield from _terms("topics", "{} groups", words.topics, catalogue.by_topic)
    yield from _places(catalogue)
    by_role = {role: catalogue.by_role(role) for role in words.roles}
    yield from _terms("roles", "Groups for the job title {}", words.roles, by_role)
    yield from _terms("for", "Groups for {}", words.audiences, catalogue.by_audience)
    yield from _terms("cost", "Groups by cost: {}", words.bands, catalogue.by_band)
    yield from _terms("careers", "Groups for your career: {}", words.benefits, catalogue.by_benefit)
    picked = {
        collection.id: [catalogue.by_id[p.id] for p in collection.groups if p.id in catalogue.by_id]
        for collection in words.collections.values()
    }
    yield from _terms("collections", "{}", words.collections, picked)


def _terms(
    kind: str, pattern: str, terms: Mapping[str, Term], index: Mapping[str, Sequence[Entry]]
) -> Iterator[Listing]:
    """The listings of a vocabulary's terms."""
    for term in terms.values():
        heading, found = pattern.format(term.name), index.get(term.id, ())
        yield Listing(kind, term.id, term.name, heading, term.description, found)


def _places(catalogue: Catalogue) -> Iterator[Listing]:
    words = catalogue.words
    names = {ONLINE: "Online", WORLDWIDE: "Worldwide"}
    for place, name in names.items():
        yield _place(catalogue, place, name, f"{name} groups")
    for continent in words.continents.values():
        yield _place(catalogue, continent.id, continent.name, f"Groups in {continent.name}")
    for code, country in words.countries.items():
        yield _place(catalogue, code, country.name, f"Tech groups in {country.name}")


def _place(catalogue: Catalogue, place: str, name: str, heading: str) -> Listing:
    sentence = f"{heading}: associations and user groups for tech people."
    found = catalogue.by_place.get(place, ())
    return Listing("places", place.lower(), name, heading, sentence, found)
