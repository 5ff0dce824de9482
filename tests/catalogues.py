"""A tiny catalogue for tests, and a site that shows it."""

import dataclasses
import datetime
from decimal import Decimal
from typing import Any

from tests.making import ROOT, TODAY, a_record
from tests.making import WORDS as FEW_WORDS

from guildhall.catalogue import Catalogue, Entry
from guildhall.records.record import Record
from guildhall.site.generator import SCRIPTS
from guildhall.site.info import SiteInfo
from guildhall.site.page import Page
from guildhall.vocabulary import Area, Band, Collection, Pick, Rate, Redirect, Role, Term
from guildhall.vocabulary.terms import Continent

BENEFITS = (
    *("job-board", "mentoring", "certification", "scholarships"),
    *("out-of-work-rate", "student-rate"),
)

WORDS = dataclasses.replace(
    FEW_WORDS,
    areas={
        **FEW_WORDS.areas,
        "security-privacy": Area(
            id="security-privacy", name="Security & privacy", description="Groups on security."
        ),
    },
    topics={
        **FEW_WORDS.topics,
        "python": FEW_WORDS.topics["python"].model_copy(update={"related": ("kotlin",)}),
        "security": FEW_WORDS.topics["security"].model_copy(update={"area": "security-privacy"}),
    },
    roles={
        "python-developer": Role(
            id="python-developer",
            name="Python developer",
            description="Writes Python.",
            aliases=("Python programmer", "pythonista"),
            topics=("python", "security"),
            areas=("programming-languages",),
        ),
        "it-auditor": Role(
            id="it-auditor",
            name="IT auditor",
            description="Audits systems.",
            topics=("security",),
            areas=("security-privacy",),
        ),
    },
    benefits={
        name: Term(id=name, name=name.replace("-", " "), description=f"Groups with a {name}.")
        for name in BENEFITS
    },
    bands={
        name: Band(
            id=name, name=f"Band {name}", description=f"About {name}.", at_least=low, below=high
        )
        for name, low, high in (
            ("free", None, None),
            ("under-50", None, 50),
            ("50-to-149", 50, 150),
            ("150-and-over", 150, None),
            ("employer", None, None),
            ("invitation", None, None),
            ("unknown", None, None),
        )
    },
    continents={
        **FEW_WORDS.continents,
        "north-america": Continent(id="north-america", name="North America", code="NA"),
    },
    rates={
        code: Rate(code=code, usd=Decimal(usd), as_of="2026-10-30")
        for code, usd in (("USD", "1"), ("EUR", "1.25"))
    },
)
"""A world of few words in which a catalogue can stand; a euro is a dollar and a quarter."""

SITE = SiteInfo(
    name="Guildhall",
    url="https://guildhall.example/directory",
    repository="https://forge.example/guildhall",
    branch="main",
    assets="assets/0123/",
    theme=ROOT / "theme",
    modules={name: [name] for name in SCRIPTS},
    today=TODAY,
    groups=3,
)
"""A site below a path of its host."""


def an_entry(id_: str = "python-lyon", **changes: Any) -> Entry:
    """An entry of a good group with some changes."""
    return Entry(a_record(id_, **changes), WORDS, TODAY)


def a_catalogue(*records: Record, today: datetime.date = TODAY) -> Catalogue:
    """A catalogue of some records, in a world without collections and moved pages."""
    return Catalogue.of(records, WORDS, today)


def a_tier(name: str = "Full", **changes: Any) -> dict[str, Any]:
    """A priced tier: a hundred dollars a year."""
    return {"name": name, "price": 100, "currency": "USD", "per": "year", **changes}


def paid(*tiers: dict[str, Any], model: str = "paid", **more: Any) -> dict[str, Any]:
    """A membership with some tiers."""
    return {"model": model, **({"tiers": list(tiers)} if tiers else {}), **more}


def on(day: str, *supports: str) -> list[dict[str, Any]]:
    """Sources of one day."""
    return [
        {
            "url": "https://list.example.org/",
            "supports": list(supports) or ["summary"],
            "date": day,
        }
    ]


LONDON = {"reach": "local", "country": "GB", "city": "London"}

TINY = (
    a_record("python-lyon", sources=on("2026-10")),
    a_record(
        "python-friends",
        name="Friends of Python",
        short_name="FoP",
        aliases=["Pythonfreunde"],
        kind="association",
        region={"reach": "global", "country": "DE", "city": "Berlin"},
        membership=paid(a_tier(), a_tier("Student", price=10, reduced_for=["students"])),
        careers={"job_board": "https://jobs.example.org/", "certifications": ["PCAP"]},
        audience=["students"],
        languages=["en", "fr"],
        sources=on("2026-03", "membership", "careers"),
    ),
    a_record(
        "security-london",
        name="Security & Friends <London>",
        focus={"area": "security-privacy", "topics": ["security", "python"]},
        region={**LONDON, "online": True},
        membership={"model": "free"},
        events=[
            {
                "name": "Evening",
                "kind": "meetup",
                "recurs": {"every": "month", "on": "second tuesday"},
                "place": "Town hall",
            }
        ],
        sources=on("2019", "membership", "events"),
    ),
    a_record(
        "old-pythons",
        name="Old Pythons",
        status="merged",
        ended={"since": "2021", "into": "python-friends"},
        parent="python-friends",
        sources=on("2021", "status"),
    ),
    a_record("gone-london", name="Gone", status="dissolved", region=LONDON, sources=on("2018")),
)
"""Three open groups and two closed ones."""

TINY_WORDS = dataclasses.replace(
    WORDS,
    collections={
        "places-to-start": Collection(
            id="places-to-start",
            name="Good places to start",
            description="A few that are easy to join.",
            groups=(
                Pick(id="security-london", why="Free & near."),
                Pick(id="nobody", why="Not there yet."),
            ),
        )
    },
    redirects=(Redirect(moved="groups/pythonistas/", to="groups/python-friends/"),),
)


def tiny_catalogue() -> Catalogue:
    """The catalogue of ``TINY``, with a collection and a moved page."""
    return Catalogue.of(TINY, TINY_WORDS, TODAY)


def by_path(pages: list[Page]) -> dict[str, Page]:
    """Pages by their addresses, each of which there is once."""
    found = {page.path: page for page in pages}
    assert len(found) == len(pages)
    return found
