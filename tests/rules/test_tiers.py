from typing import Any

import pytest
from tests.making import a_record, told

from guildhall.rules.tiers import check

STUDENT = {"name": "Student", "price": 25, "currency": "EUR", "per": "year"}
JOIN = "https://example.org/join/"


def told_of(model: str, *tiers: dict[str, Any], **more: Any) -> list[str]:
    membership = {"model": model, **more}
    if tiers:
        membership["tiers"] = list(tiers)
    return told(check, a_record(membership=membership))


def test_a_group_whose_membership_is_not_known_is_fine() -> None:
    assert told(check, a_record()) == []


def test_a_whole_price_is_fine() -> None:
    assert told_of("paid", STUDENT) == []


def test_a_free_group_has_no_price() -> None:
    assert told_of("free") == []
    assert told_of("free", STUDENT) == [
        (
            "membership.tiers[0].price: the model is `free`, but this tier costs 25; "
            "write `model: mixed` or `model: paid`, or take the price out"
        )
    ]


def test_a_free_group_may_have_a_tier_for_nothing_without_currency() -> None:
    assert told_of("free", {"name": "Member", "price": 0}) == []


@pytest.mark.parametrize("buys", ["class", "seat", "donation"])
def test_a_free_group_may_sell_what_is_no_membership(buys: str) -> None:
    assert told_of("free", {**STUDENT, "buys": buys}) == []


def test_a_tier_for_nothing_can_say_for_whom() -> None:
    assert told_of("mixed", STUDENT, {"name": "A", "price": 0, "reduced_for": ["students"]}) == []


@pytest.mark.parametrize("model", ["paid", "mixed"])
def test_a_group_that_costs_says_what_or_where_or_that_it_is_unknown(model: str) -> None:
    assert told_of(model, join_url=JOIN) == []
    assert told_of(model, price_unknown=True) == []
    assert told_of(model, {"name": "Student"}) == [
        (
            f"membership.model: the model is `{model}`, but nothing is said of the price; "
            "add a tier with its price, or `join_url` with the page on which one joins, "
            "or `price_unknown: true`"
        )
    ]


@pytest.mark.parametrize("model", ["employer", "invitation"])
def test_a_group_that_one_cannot_just_join_need_not_say_a_price(model: str) -> None:
    assert told_of(model) == []


def test_a_price_is_not_both_unknown_and_given() -> None:
    assert told_of("paid", STUDENT, price_unknown=True) == [
        (
            "membership.price_unknown: the price is said to be unknown, but a price is given; "
            "delete this line"
        )
    ]
    assert told_of("paid", price_unknown=True, join_url=JOIN) == [
        (
            "membership.price_unknown: the price is said to be unknown, "
            "but the page on which one joins is given; delete this line"
        )
    ]


def test_a_price_has_a_currency_and_a_period() -> None:
    assert told_of("paid", STUDENT, {"name": "Full", "price": 49.5}) == [
        "membership.tiers[1].price: 49.5 has no currency; add `currency:`, like `currency: EUR`",
        (
            "membership.tiers[1].price: 49.5 has no period; "
            "add `per:`, like `per: year` or `per: once`"
        ),
    ]


def test_a_currency_has_a_price() -> None:
    assert told_of("paid", {"name": "Full", "currency": "EUR"}, join_url=JOIN) == [
        (
            "membership.tiers[0].currency: a currency stands without a price; "
            "add `price:`, or delete it"
        )
    ]
