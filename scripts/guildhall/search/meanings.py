"""What words mean beside the names of groups: topics, job titles, places, cost, needs.

The browser knows the names of all facet values from ``find/index.json``; this adds their others.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from guildhall.catalogue import Entry
from guildhall.catalogue.reach import ONLINE, WORLDWIDE
from guildhall.search.packing import packed
from guildhall.search.terms import STOPS
from guildhall.vocabulary import Vocabularies

BETWEEN = "|"
"""Stands between names; no name holds it."""

_ANYWHERE = {
    ONLINE: ("remote", "virtual", "remotely", "from home"),
    WORLDWIDE: ("global", "international", "anywhere"),
}


def meanings(words: Vocabularies, entries: Sequence[Entry]) -> dict[str, Any]:
    """The part of ``find/vocabulary.json`` that tells what words mean.

    ``aliases``: by facet and value, other names; ``roles``: id, names and topics of each job
    title; ``related``: topics beside a topic; ``stops``: words without a meaning; ``parents``:
    packed numbers of the groups that have chapters.
    """
    with_chapters = {entry.group.parent for entry in entries}
    return {
        "stops": sorted(STOPS),
        "parents": packed(n for n, entry in enumerate(entries) if entry.id in with_chapters),
        "aliases": _aliases(words),
        "related": {
            topic.id: " ".join(topic.related) for topic in words.topics.values() if topic.related
        },
        "roles": [
            [role.id, BETWEEN.join((role.name, *role.aliases)), " ".join(role.topics)]
            for role in words.roles.values()
        ],
    }


def _aliases(words: Vocabularies) -> dict[str, dict[str, str]]:
    by_facet: Mapping[str, Mapping[str, Any]] = {
        "area": words.areas,
        "topic": words.topics,
        "where": {**words.continents, **words.countries},
        "cost": words.bands,
        "career": words.benefits,
        "audience": words.audiences,
    }
    found = {
        facet: {value: _joined(term.aliases) for value, term in terms.items() if term.aliases}
        for facet, terms in by_facet.items()
    }
    found["where"].update({value: _joined(names) for value, names in _ANYWHERE.items()})
    return found


def _joined(names: Iterable[str]) -> str:
    return BETWEEN.join(dict.fromkeys(names))
