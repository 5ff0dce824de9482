from typing import Any

from tests.catalogues import a_catalogue, a_tier, on, paid
from tests.making import a_record

from guildhall.catalogue.gaps import GAPS, gaps_in
from guildhall.records.record import Record


def gaps(*records: Record) -> dict[str, list[str]]:
    """Ids of the groups by the gap that they have."""
    found = gaps_in(a_catalogue(*records))
    return {gap.id: [entry.id for entry in entries] for gap, entries in found}


FULL: dict[str, Any] = {
    "membership": paid(a_tier()),
    "events": [{"name": "Evening", "kind": "meetup"}],
    "region": {"reach": "local", "country": "FR", "city": "Lyon", "location": [45.76, 4.84]},
    "sources": on("2026-10"),
}


def test_a_full_record_has_no_gap() -> None:
    assert gaps(a_record(**FULL)) == {}


def test_what_is_missing_is_named_by_its_kind() -> None:
    found = gaps(a_record(url=None, sources=on("2019-01")))
    assert found.keys() == {"very-old", "no-address", "no-cost", "no-meeting", "no-location"}


def test_a_paid_group_without_a_price_and_an_undated_one_are_gaps() -> None:
    undated = [{"url": "https://a.example.org/", "supports": ["summary"], "date": None}]
    record = a_record(**{**FULL, "membership": paid(price_unknown=True), "sources": undated})
    assert gaps(record).keys() == {"no-price", "undated"}


def test_the_oldest_facts_come_first() -> None:
    found = gaps(
        a_record("newer", **{**FULL, "url": None, "sources": on("2026-01")}),
        a_record("older", **{**FULL, "url": None, "sources": on("2025-01")}),
    )
    assert found == {"no-address": ["older", "newer"]}


def test_closed_groups_need_no_mending() -> None:
    assert gaps(a_record(status="dissolved", url=None)) == {}


def test_every_gap_says_what_one_can_do() -> None:
    assert all(gap.help.endswith(".") for gap in GAPS)
    assert len({gap.id for gap in GAPS}) == len(GAPS)
