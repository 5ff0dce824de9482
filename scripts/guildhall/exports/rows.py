"""The rows of ``groups.sqlite``, table by table, in the order in which keys point back."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import count
from typing import Any

from guildhall.catalogue import Catalogue, Entry
from guildhall.exports.notice import notice
from guildhall.history import History
from guildhall.publication import Publication
from guildhall.vocabulary import Term, Vocabularies

Row = tuple[Any, ...]
Tables = dict[str, list[Row]]


def tables_of(catalogue: Catalogue, site: Publication, history: History) -> Tables:
    """All rows by the name of their table; columns are in the order of ``tables.sql``."""
    entries = sorted(catalogue.entries, key=lambda entry: entry.id)
    tables: Tables = {"about": list(notice(site).items())}
    tables |= _vocabularies(catalogue.words)
    tables["groups"] = [_group(entry, site, history) for entry in entries]
    tables |= _lists(entries)
    tables |= _tiers(entries)
    tables["events"] = list(_events(entries))
    tables |= _sources(entries)
    tables |= _collections(catalogue)
    return tables


def _terms(terms: Mapping[str, Term]) -> list[Row]:
    return [(term.id, term.name, term.description) for term in terms.values()]


def _vocabularies(words: Vocabularies) -> Tables:
    topics, bands = words.topics.values(), words.bands.values()
    return {
        "areas": _terms(words.areas),
        "topics": [(topic.id, topic.name, topic.description, topic.area) for topic in topics],
        "roles": _terms(words.roles),
        "role_topics": [
            (role.id, topic, position)
            for role in words.roles.values()
            for position, topic in enumerate(role.topics, 1)
        ],
        "audiences": _terms(words.audiences),
        "benefits": _terms(words.benefits),
        "cost_bands": [(b.id, b.name, b.description, b.at_least, b.below) for b in bands],
        "continents": [(place.id, place.name) for place in words.continents.values()],
        "countries": [(c.code, c.name, c.continent) for c in words.countries.values()],
    }


def _group(entry: Entry, site: Publication, history: History) -> Row:
    group, region, topics = entry.group, entry.group.region, entry.words.topics
    latitude, longitude = map(float, region.location) if region.location else (None, None)
    changed = history.changed.get(entry.id)
    return (
        *(entry.id, group.name, group.short_name, "; ".join(group.aliases or ()) or None),
        *(group.kind, group.status, group.parent, group.url, site.address(entry.path)),
        *(group.summary, group.description, group.focus.area),
        "; ".join(topics[topic].name for topic in group.focus.topics),
        *(region.reach, region.continent, region.country, region.subdivision, region.city),
        *(latitude, longitude, region.online),
        *_parts(entry),
        *(entry.freshness.date, group.added, changed.date().isoformat() if changed else None),
    )


def _parts(entry: Entry) -> Iterator[Any]:
    """Columns from ``cost_model`` to ``ended_note``."""
    group = entry.group
    yield from _fields(group.membership, "model")
    yield entry.band
    yield from _fields(group.membership, "join_url", "as_of")
    for value in _fields(group.careers, "job_board", "mentoring", "scholarships"):
        yield value if isinstance(value, str) else None
    yield from _fields(group.chapters, "count", "url", "as_of")
    yield from _fields(group.members, "count", "unit", "as_of")
    yield group.founded
    yield from _fields(group.ended, "since", "into", "note")


def _fields(part: object | None, *names: str) -> list[Any]:
    """Values of some fields of a part; nothing for each where the part is not known."""
    return [getattr(part, name, None) for name in names]


def _lists(entries: Sequence[Entry]) -> Tables:
    tables: Tables = {}
    for entry in entries:
        group, id_ = entry.group, entry.id
        careers = group.careers
        links = group.links.model_dump(exclude_none=True) if group.links else {}
        found: Tables = {
            "group_topics": [(id_, t, place) for place, t in enumerate(group.focus.topics, 1)],
            "group_audiences": [(id_, audience) for audience in group.audience or ()],
            "group_benefits": [(id_, benefit) for benefit in entry.benefits],
            "group_languages": [(id_, language) for language in group.languages or ()],
            "certifications": [(id_, c) for c in (careers and careers.certifications) or ()],
            "links": [(id_, service, url) for service, url in links.items()],
        }
        for table, rows in found.items():
            tables.setdefault(table, []).extend(rows)
    return tables


def _tiers(entries: Sequence[Entry]) -> Tables:
    numbers = count(1)
    tiers: list[Row] = []
    reductions: list[Row] = []
    for entry in entries:
        membership = entry.group.membership
        for tier in (membership and membership.tiers) or ():
            number = next(numbers)
            price = None if tier.price is None else float(tier.price)
            stated = (tier.currency, tier.per, tier.who, tier.buys)
            tiers.append((number, entry.id, tier.name, price, *stated))
            reductions += ((number, whom) for whom in tier.reduced_for or ())
    return {"tiers": tiers, "tier_reductions": reductions}


def _events(entries: Sequence[Entry]) -> Iterator[Row]:
    numbers = count(1)
    for entry in entries:
        for event in entry.group.events or ():
            yield (
                *(next(numbers), entry.id, event.name, event.kind),
                *_fields(event.recurs, "every", "on", "time", "timezone"),
                *(event.when, event.place, event.online, event.url),
            )


def _sources(entries: Sequence[Entry]) -> Tables:
    numbers = count(1)
    sources: list[Row] = []
    fields: list[Row] = []
    for entry in entries:
        for source in entry.group.sources:
            number = next(numbers)
            sources.append((number, entry.id, source.url, source.date))
            fields += ((number, field) for field in source.supports)
    return {"sources": sources, "source_fields": fields}


def _collections(catalogue: Catalogue) -> Tables:
    collections = catalogue.words.collections
    return {
        "collections": _terms(collections),
        "collection_groups": [
            (collection.id, pick.id, position, pick.why)
            for collection in collections.values()
            for position, pick in enumerate(collection.groups, 1)
            if pick.id in catalogue.by_id
        ],
    }
