from typing import get_args

from tests.catalogues import WORDS, a_tier, an_entry, on, paid
from tests.making import ROOT, TODAY

from guildhall.catalogue import Catalogue
from guildhall.catalogue.facets import facets
from guildhall.catalogue.kinds import KINDS
from guildhall.records.group import Kind
from guildhall.rules import check

ENTRY = an_entry(
    focus={"area": "programming-languages", "topics": ["python", "kotlin"]},
    audience=["students"],
    languages=["fr"],
    membership=paid(a_tier()),
    careers={"mentoring": True},
    events=[{"name": "Evening", "kind": "meetup", "recurs": {"every": "month"}}],
    sources=on("2026", "membership", "careers", "events"),
)


def test_every_facet_reads_its_values_from_the_entry() -> None:
    assert {facet.id: list(facet.of(ENTRY)) for facet in facets(WORDS)} == {
        "area": ["programming-languages"],
        "topic": ["python", "kotlin"],
        "where": ["europe", "FR"],
        "cost": ["50-to-149"],
        "meets": ["monthly", "in-person"],
        "career": ["mentoring"],
        "audience": ["students"],
        "kind": ["user-group"],
        "language": ["fr"],
    }


def test_a_field_that_is_left_out_gives_no_value() -> None:
    bare = an_entry()
    found = {facet.id: list(facet.of(bare)) for facet in facets(WORDS)}
    assert [found[name] for name in ("meets", "career", "audience", "language")] == [[]] * 4


def test_places_are_online_and_worldwide_then_continents_then_countries() -> None:
    where = {facet.id: facet for facet in facets(WORDS)}["where"]
    assert list(where.names.items())[:4] == [
        ("online", "Online"),
        ("worldwide", "Worldwide"),
        ("europe", "Europe"),
        ("north-america", "North America"),
    ]
    assert where.names["FR"] == "France"


def test_every_kind_of_group_has_a_name() -> None:
    assert set(KINDS) == set(get_args(Kind))


def test_every_value_of_every_real_record_has_a_name() -> None:
    checked = check(ROOT, today=TODAY)
    catalogue = Catalogue.of(checked.records, checked.words, TODAY)
    nameless = [
        (entry.id, facet.id, value)
        for entry in catalogue.entries
        for facet in catalogue.facets
        for value in facet.of(entry)
        if not facet.names.get(value)
    ]
    assert nameless == []
