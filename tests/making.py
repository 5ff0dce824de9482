"""Records and worlds for tests, so that each test shows only what matters to it."""

import datetime
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from guildhall.reading import Severity, dotted
from guildhall.records.group import Group
from guildhall.records.record import Record
from guildhall.rules.finding import Finding
from guildhall.rules.home import home_of
from guildhall.rules.world import World
from guildhall.sealed import digest_of
from guildhall.vocabulary import Area, Country, Term, Topic, Vocabularies
from guildhall.vocabulary.terms import Continent

ROOT = Path(__file__).resolve().parents[1]
TODAY = datetime.date(2026, 11, 25)

WORDS = Vocabularies(
    areas={
        "programming-languages": Area(
            id="programming-languages",
            name="Programming languages",
            description="Groups about a language.",
        )
    },
    topics={
        name: Topic(
            id=name,
            name=name.title(),
            description=f"All about {name}.",
            aliases=aliases,
            area="programming-languages",
        )
        for name, aliases in (("python", ("cpython",)), ("kotlin", ()), ("security", ("infosec",)))
    },
    audiences={
        name: Term(id=name, name=name.title(), description=f"For {name}.")
        for name in ("students", "practitioners")
    },
    roles={},
    benefits={},
    bands={},
    continents={"europe": Continent(id="europe", name="Europe", code="EU")},
    countries={
        "DE": Country("DE", "Germany", "europe", {"DE-BE": "Berlin", "DE-BY": "Bavaria"}),
        "FR": Country("FR", "France", "europe", {"FR-ARA": "Auvergne-Rhône-Alpes"}),
        "GB": Country("GB", "United Kingdom", "europe", {"GB-LND": "London"}),
        "NO": Country("NO", "Norway", "europe", {"NO-03": "Oslo"}),
        "US": Country("US", "United States", "north-america", {"US-IL": "Illinois"}),
    },
    languages={"en": "English", "fr": "French"},
    currencies=frozenset(("EUR", "USD")),
    rates={},
    collections={},
    redirects=(),
)
"""A small world: few enough words to hold in mind, and independent of ``data/``."""


def a_group(**changes: Any) -> Group:
    """A good group; a change replaces a whole field, ``None`` takes it out."""
    fields: dict[str, Any] = {
        "name": "Python Lyon",
        "kind": "user-group",
        "url": "https://python-lyon.example.org/",
        "summary": "People who write Python and meet every month.",
        "focus": {"area": "programming-languages", "topics": ["python"]},
        "region": {"reach": "local", "country": "FR", "city": "Lyon"},
        "added": "2026-11-01",
        "sources": [a_source("summary")],
    }
    fields.update(changes)
    return Group.model_validate({key: value for key, value in fields.items() if value is not None})


def a_source(*supports: str, url: str = "https://list.example.org/lyon", date: Any = None) -> Any:
    """A source that states some fields."""
    return {"url": url, "supports": list(supports), "date": date}


def a_record(id_: str = "python-lyon", *, file: str | None = None, **changes: Any) -> Record:
    """A good record, in the file where it belongs unless another is named."""
    group = a_group(**changes)
    home = home_of(group.region) or "global"
    path = file or f"data/groups/{home}/{id_}.yaml"
    return Record(Path(path).stem, path.split("/")[2], path, group, digest_of(repr(group)))


def a_world(*records: Record, today: datetime.date = TODAY) -> World:
    """A world of some records."""
    return World(records, WORDS, today)


def told(
    check: Callable[[Record, World], Iterable[Finding]], record: Record, *others: Record
) -> list[str]:
    """What a rule tells of a record in a world with some others, a finding a line."""
    return [_line(finding) for finding in check(record, a_world(record, *others))]


def _line(finding: Finding) -> str:
    name = f"{dotted(finding.field)}: " if finding.field else ""
    label = "warning: " if finding.severity is Severity.WARNING else ""
    return f"{name}{label}{finding.message}; {finding.remedy}"
