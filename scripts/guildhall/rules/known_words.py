"""Every word of a closed vocabulary is one that the vocabulary has."""

from collections.abc import Iterator, Mapping

from guildhall.reading import FieldPath
from guildhall.reading.saying import DID_YOU_MEAN, ONE_OF, Saying
from guildhall.records.record import Record
from guildhall.rules.finding import Finding
from guildhall.rules.names import nearest
from guildhall.rules.world import World
from guildhall.vocabulary import Term

UNKNOWN = Saying('"{word}" is no {what} that we know', "{remedy}")
LISTED = "see the list of each {what} in the field reference"
"""The remedy where no known word is near and there are many."""


def check(record: Record, world: World) -> Iterator[Finding]:
    """Area, topics, audience, continent, country, subdivision, languages, currencies."""
    for field, word, known, what in _words(record, world):
        if word not in known:
            remedy = _remedy(word, known, what)
            yield Finding(field, *UNKNOWN.of(word=word, what=what, remedy=remedy))


_Use = tuple[FieldPath, str, Mapping[str, object], str]


def _words(record: Record, world: World) -> Iterator[_Use]:
    group, words = record.group, world.words
    yield ("focus", "area"), group.focus.area, words.areas, "area"
    for number, topic in enumerate(group.focus.topics):
        yield ("focus", "topics", number), topic, words.topics, "topic"
    for number, audience in enumerate(group.audience or ()):
        yield ("audience", number), audience, words.audiences, "audience"
    for number, language in enumerate(group.languages or ()):
        yield ("languages", number), language, words.languages, "language of ISO 639-1"
    for number, tier in enumerate((group.membership and group.membership.tiers) or ()):
        if tier.currency:
            field = ("membership", "tiers", number, "currency")
            yield field, tier.currency, world.currencies, "currency of ISO 4217"
    yield from _places(record, world)


def _places(record: Record, world: World) -> Iterator[_Use]:
    region, words = record.group.region, world.words
    if region.continent:
        yield ("region", "continent"), region.continent, words.continents, "continent"
    if region.country:
        yield ("region", "country"), region.country, words.countries, "country of ISO 3166-1"
    country = words.countries.get(region.country or "")
    if country and region.subdivision and region.subdivision.startswith(country.code):
        known = country.subdivisions
        yield ("region", "subdivision"), region.subdivision, known, f"part of {country.name}"


RESERVED = {"UK": "GB", "EL": "GR"}
"""Codes that ISO 3166-1 keeps for countries whose own code is another."""

FEW = 20
"""Words that fit a line or two."""


def _remedy(word: str, known: Mapping[str, object], what: str) -> str:
    """``did you mean …?`` by alias or by spelling, otherwise where the words are listed."""
    if word in RESERVED and RESERVED[word] in known:
        return DID_YOU_MEAN.format(word=RESERVED[word])
    lower = word.lower()
    for key, term in known.items():
        if isinstance(term, Term) and (lower in term.aliases or lower == term.name.lower()):
            return DID_YOU_MEAN.format(word=key)
    if near := nearest(word, tuple(known)) or nearest(lower, tuple(known)):
        return DID_YOU_MEAN.format(word=near)
    if len(known) <= FEW:
        return ONE_OF.format(words=", ".join(known))
    return LISTED.format(what=what)
