"""What people search a group by: only these fields reach the index, never the page."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from guildhall.catalogue import Entry
from guildhall.catalogue.kinds import KINDS
from guildhall.search.symbols import with_symbols
from guildhall.vocabulary import Role, Vocabularies
from guildhall.wording import slug

CORE_TOPICS = 3
"""A job title counts for a group when one of its first three topics is the group's main one."""


@dataclass(frozen=True, slots=True)
class Document:
    """A group as the index has it.

    Attributes:
        url: path of its page within the site.
        title: the names it goes by; a hit there weighs five times as much.
        content: summary, topics, titles of fitting jobs, place, audience.
    """

    url: str
    title: str
    content: str


def roles_by_topic(words: Vocabularies) -> Mapping[str, list[Role]]:
    """Job titles by each topic that is at the core of their work."""
    found: dict[str, list[Role]] = {}
    for role in words.roles.values():
        for topic in role.topics[:CORE_TOPICS]:
            found.setdefault(topic, []).append(role)
    return found


def document_of(entry: Entry, roles: Mapping[str, list[Role]]) -> Document:
    """The document of an entry."""
    group = entry.group
    names = [group.name, group.short_name, *(group.aliases or ())]
    title = " ".join(name for name in names if name)
    return Document(
        url=entry.path,
        title=with_symbols(title),
        content=with_symbols(". ".join(part for part in _parts(entry, roles) if part)),
    )


def _parts(entry: Entry, roles: Mapping[str, list[Role]]) -> Iterator[str]:
    group, words = entry.group, entry.words
    yield group.summary
    for name in group.focus.topics:
        topic = words.topics[name]
        yield " ".join((topic.name, *topic.aliases))
    yield words.areas[group.focus.area].name
    for role in roles.get(group.focus.topics[0], ()):
        yield " ".join((role.name, *role.aliases))
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
