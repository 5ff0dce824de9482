"""What people search a group by: only these fields reach the index, never the page."""

from collections.abc import Iterator
from dataclasses import dataclass

from guildhall.catalogue import Entry
from guildhall.catalogue.kinds import KINDS
from guildhall.search.symbols import with_symbols
from guildhall.search.titles import tokens_for
from guildhall.wording import slug


@dataclass(frozen=True, slots=True)
class Document:
    """A group as the index has it.

    Attributes:
        url: path of its page within the site.
        title: the names it goes by; a hit there weighs five times as much.
        content: summary, topics, tokens of fitting job titles, place, audience.
    """

    url: str
    title: str
    content: str


def document_of(entry: Entry) -> Document:
    """The document of an entry."""
    group = entry.group
    names = [group.name, group.short_name, *(group.aliases or ())]
    title = " ".join(name for name in names if name)
    return Document(
        url=entry.path,
        title=with_symbols(title),
        content=with_symbols(". ".join(part for part in _parts(entry) if part)),
    )


def _parts(entry: Entry) -> Iterator[str]:
    group, words = entry.group, entry.words
    yield group.summary
    for name in group.focus.topics:
        topic = words.topics[name]
        yield " ".join((topic.name, *topic.aliases))
    yield words.areas[group.focus.area].name
    yield " ".join(tokens_for(group.focus.topics, words))
    yield from _place(entry)
    yield KINDS[group.kind]
    for audience in group.audience or ():
        yield words.audiences[audience].name
    yield " ".join(group.careers.certifications or ()) if group.careers else ""


def _place(entry: Entry) -> Iterator[str]:
    region, words = entry.group.region, entry.words
    yield entry.where
    if region.city:
        yield f"{region.city} {slug(region.city).replace('-', ' ')}"
    country = words.countries.get(region.country or "")
    if country:
        yield country.name
        yield country.subdivisions.get(region.subdivision or "", "")
    if "online" in entry.places:
        yield "online"
