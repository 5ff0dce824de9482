"""What a group's page tells a plan."""

from typing import Any

from tests.catalogues import tiny_catalogue
from tests.making import a_record

from guildhall.catalogue import Entry
from guildhall.site.plan_data import plan_data


def entry(**fields: Any) -> Entry:
    catalogue = tiny_catalogue()
    return Entry(a_record(**fields), catalogue.words, catalogue.today)


def test_what_is_not_known_is_left_out() -> None:
    found = plan_data(entry(), [], None)
    assert {"tiers", "dates", "calendar", "members", "benefits", "online"}.isdisjoint(found)
    assert found["name"]
    assert found["facts"]


def test_a_tier_says_what_a_year_costs_where_its_period_does() -> None:
    tiers = [
        {"name": "Monthly", "price": 5, "currency": "EUR", "per": "month"},
        {"name": "Two years", "price": 95, "currency": "USD", "per": "two-years"},
        {"name": "Once", "price": 10, "currency": "EUR", "per": "once"},
        {"name": "Firm", "price": 900, "currency": "EUR", "per": "year", "buys": "organisation"},
        {"name": "Student", "reduced_for": ["students"]},
    ]
    found = plan_data(entry(membership={"model": "paid", "tiers": tiers}), [], None)["tiers"]
    assert [tier.get("yearly") for tier in found] == [60.0, 47.5, None, 900.0, None]
    assert found[3]["buys"] == "organisation"
    assert found[4] == {"name": "Student", "for": ["students"]}


def test_what_costs_nothing_costs_nothing_a_year_without_a_period() -> None:
    tiers = [{"name": "Hardship", "price": 0, "reduced_for": ["out-of-work"]}]
    found = plan_data(entry(membership={"model": "paid", "tiers": tiers}), [], None)["tiers"]
    assert found == [{"name": "Hardship", "price": 0.0, "yearly": 0.0, "for": ["out-of-work"]}]


def test_prices_say_when_they_were_read() -> None:
    tiers = [{"name": "Member", "price": 5, "currency": "EUR", "per": "month"}]
    membership = {"model": "paid", "tiers": tiers, "as_of": "2023-08"}
    assert plan_data(entry(membership=membership), [], None)["priced"] == "August 2023"


def test_a_cost_without_a_figure_reads_as_a_sentence() -> None:
    found = plan_data(entry(membership={"model": "paid", "price_unknown": True}), [], None)
    assert found["cost"] == "Paid, price not known"


def test_what_a_group_does_for_a_career_leads_to_its_page_where_one_is_known() -> None:
    careers = {"job_board": "https://example.org/jobs/", "mentoring": True}
    found = plan_data(entry(careers=careers), [], None)
    assert found["benefits"] == ["job board", "mentoring"]
    assert found["pages"] == {"job board": "https://example.org/jobs/"}


def test_it_is_not_said_to_be_online_or_not_unless_a_source_does() -> None:
    stated = [{"reach": "global", "online": online} for online in (True, False)]
    assert [plan_data(entry(region=region), [], None)["online"] for region in stated] == [
        True,
        False,
    ]
    assert "online" not in plan_data(entry(region={"reach": "global"}), [], None)


def test_a_calendar_is_named_by_its_path() -> None:
    found = plan_data(entry(), [], "calendars/groups/a.ics")
    assert found["calendar"] == "calendars/groups/a.ics"
