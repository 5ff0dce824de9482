from decimal import Decimal
from typing import Any

import pytest
from tests.catalogues import WORDS, a_tier, an_entry, paid

from guildhall.catalogue.cost import full_tiers, price_text, yearly_dollars
from guildhall.records.membership import Membership, Tier


def band(membership: dict[str, Any] | None) -> str:
    return an_entry(membership=membership).band


def card(membership: dict[str, Any] | None) -> tuple[str, str]:
    return an_entry(membership=membership).cost


def tier(**changes: Any) -> Tier:
    return Tier.model_validate(a_tier(**changes))


@pytest.mark.parametrize(
    ("price", "expected"),
    [
        (0, "free"),
        ("0.01", "under-50"),
        ("49.99", "under-50"),
        (50, "50-to-149"),
        ("149.99", "50-to-149"),
        (150, "150-and-over"),
        (100_000, "150-and-over"),
    ],
)
def test_a_price_falls_into_the_band_from_its_lower_bound_to_below_its_upper(
    price: str | int, expected: str
) -> None:
    assert band(paid(a_tier(price=Decimal(price)))) == expected


def test_the_lowest_full_price_for_one_person_decides_the_band() -> None:
    assert (
        band(
            paid(
                a_tier(price=200),
                a_tier("Associate", price=60),
                a_tier("Student", price=10, reduced_for=["students"]),
                a_tier("Company", price=5, buys="organisation"),
                a_tier("Class", price=5, buys="class"),
                a_tier("Seat", price=5, buys="seat"),
                a_tier("Gift", price=5, buys="donation"),
            )
        )
        == "50-to-149"
    )


@pytest.mark.parametrize(
    ("per", "price", "expected"),
    [("month", 12, 144), ("quarter", 12, 48), ("two-years", 200, 100), ("year", 7, 7)],
)
def test_prices_are_compared_by_the_year(per: str, price: int, expected: int) -> None:
    assert yearly_dollars(tier(per=per, price=price), WORDS.rates) == expected


def test_prices_are_compared_in_dollars() -> None:
    assert yearly_dollars(tier(currency="EUR", price=40), WORDS.rates) == 50
    assert band(paid(a_tier(currency="EUR", price=40))) == "50-to-149"


@pytest.mark.parametrize("changes", [{"currency": "XAF"}, {"per": "once"}, {"per": None}])
def test_a_price_without_a_rate_or_a_period_of_time_has_no_band(changes: dict[str, Any]) -> None:
    assert yearly_dollars(tier(**changes), WORDS.rates) is None
    assert band(paid(a_tier(**changes))) == "unknown"


def test_nothing_is_free_in_every_currency_and_period() -> None:
    assert yearly_dollars(tier(price=0, currency="XAF", per="once"), WORDS.rates) == 0
    assert yearly_dollars(tier(price=0, currency=None, per=None), WORDS.rates) == 0


def test_a_group_of_which_nothing_is_known_is_not_said_to_be_free() -> None:
    assert band(None) == "unknown"
    assert card(None) == ("Cost not known", "")


@pytest.mark.parametrize("model", ["free", "employer", "invitation"])
def test_a_model_without_prices_is_a_band_of_its_own(model: str) -> None:
    assert band({"model": model}) == model
    assert card({"model": model}) == (f"Band {model}", "")


def test_a_paid_group_without_a_price_is_shown_as_price_not_known() -> None:
    assert card({"model": "paid", "price_unknown": True}) == ("Paid", "price not known")
    assert band({"model": "paid", "price_unknown": True}) == "unknown"


def test_a_mixed_group_without_a_price_is_shown_as_free_and_paid() -> None:
    assert card({"model": "mixed"}) == ("Free and paid", "price not known")


def test_a_group_of_which_only_an_organisations_price_is_known_shows_none() -> None:
    company = a_tier("Company", price=900, buys="organisation")
    assert card(paid(company)) == ("Paid", "price not known")
    assert card(paid(company, model="mixed")) == ("Free and paid", "price not known")


def test_a_card_shows_the_price_in_its_own_currency_with_its_period() -> None:
    assert card(paid(a_tier(currency="EUR", price=Decimal("68.50")))) == ("€68.50", "a year")
    assert card(paid(a_tier(price=5, per="month"))) == ("US$5", "a month")


def test_a_card_shows_the_price_that_its_band_goes_by() -> None:
    tiers = (a_tier(price=60), a_tier("Monthly", price=6, per="month"))
    assert card(paid(*tiers)) == ("US$60", "a year")


def test_a_price_paid_once_is_shown_though_it_has_no_band() -> None:
    assert card(paid(a_tier(price=300, per="once"))) == ("US$300", "once")
    assert card(paid(a_tier(price=300, per="once"), a_tier(price=400))) == ("US$400", "a year")


def test_a_mixed_group_that_is_free_tells_of_its_paid_tiers() -> None:
    free = a_tier("Basic", price=0, currency=None, per=None)
    several = paid(free, a_tier(), a_tier("Gold", price=500), model="mixed")
    assert card(several) == ("Free", "paid tiers too")
    assert band(several) == "free"
    assert card(paid(free, model="mixed")) == ("Free", "")


@pytest.mark.parametrize(
    ("price", "currency", "expected"),
    [
        (145, "USD", "US$145"),
        (Decimal("1250.00"), "EUR", "€1,250"),
        (Decimal("49.5"), "GBP", "£49.50"),
        (9800, "JPY", "JP¥9,800"),
        (0, "EUR", "Free"),
        (None, "EUR", ""),
    ],
)
def test_a_price_is_written_as_people_read_it(price: Any, currency: str, expected: str) -> None:
    assert price_text(tier(price=price, currency=currency)) == expected


def test_a_tier_without_a_price_is_none_that_counts() -> None:
    membership = Membership.model_validate(paid(a_tier(price=None), a_tier("Other")))
    assert [found.name for found in full_tiers(membership)] == ["Other"]


@pytest.mark.parametrize(
    ("membership", "line"),
    [
        (None, "Cost not known"),
        ({"model": "paid"}, "Paid, price not known"),
        (paid(a_tier(price=30, currency="EUR")), "€30 a year"),
        (
            {**paid(a_tier(price=0), a_tier("Full", price=30)), "model": "mixed"},
            "Free, paid tiers too",
        ),
    ],
)
def test_figure_and_note_make_one_line(membership: dict[str, Any] | None, line: str) -> None:
    assert an_entry(membership=membership).cost_line == line
