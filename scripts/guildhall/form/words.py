"""The vocabularies as the form offers them: ids, names, and what else people type for them."""

from collections.abc import Iterable, Mapping
from typing import Any

from guildhall.records.recurrence import timezones
from guildhall.vocabulary import Term, Vocabularies

Choice = tuple[str, str] | tuple[str, str, tuple[str, ...]]
"""Id, name, and other names where it has any."""


def choices(words: Vocabularies) -> dict[str, list[Choice]]:
    """The vocabularies that fields take words from, in the order in which they are offered."""
    currencies = dict.fromkeys((*words.rates, *sorted(words.currencies)))
    return {
        "areas": _terms(words.areas.values()),
        "topics": _terms(words.topics.values()),
        "audiences": _terms(words.audiences.values()),
        "continents": [_choice(one.id, one.name, one.aliases) for one in words.continents.values()],
        "countries": [_choice(one.code, one.name, one.aliases) for one in words.countries.values()],
        "languages": [_choice(code, name) for code, name in words.languages.items()],
        "currencies": [_choice(code, code) for code in currencies],
        "timezones": [_choice(zone, zone.replace("_", " ")) for zone in sorted(timezones())],
    }


def parts_of_countries(words: Vocabularies) -> Mapping[str, list[Choice]]:
    """States, provinces and counties by the code of their country, for those that have any."""
    return {
        country.code: [_choice(code, name) for code, name in sorted(country.subdivisions.items())]
        for country in words.countries.values()
        if country.subdivisions
    }


def _terms(terms: Iterable[Term]) -> list[Choice]:
    return [_choice(term.id, term.name, term.aliases) for term in terms]


def _choice(id_: str, name: str, others: Iterable[Any] = ()) -> Choice:
    aliases = tuple(others)
    return (id_, name, aliases) if aliases else (id_, name)
