"""What joining costs: the band that a group falls in, and the price as people read it."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from babel.numbers import format_currency

from guildhall.records.group import Group
from guildhall.records.membership import Membership, Tier
from guildhall.vocabulary import Band, Rate

PER_YEAR: Final[Mapping[str, Decimal]] = {
    "year": Decimal(1),
    "two-years": Decimal("0.5"),
    "quarter": Decimal(4),
    "month": Decimal(12),
}
"""Payments a year; a price paid once has no yearly share that a source states."""

PER_WORDS: Final[Mapping[str, str]] = {
    "year": "a year",
    "two-years": "for two years",
    "quarter": "a quarter",
    "month": "a month",
    "once": "once",
}

NOT_A_MEMBERSHIP = frozenset({"organisation", "class", "seat", "donation"})


def band_of(group: Group, rates: Mapping[str, Rate], bands: Mapping[str, Band]) -> str:
    """Id of the cost band of a group.

    A band with bounds is chosen by the lowest full yearly price for one person, in dollars.
    """
    membership = group.membership
    if membership is None:
        return "unknown"
    if membership.model in {"free", "employer", "invitation"}:
        return membership.model
    dollars = _lowest_dollars(membership, rates)
    if dollars is None:
        return "unknown"
    if dollars == 0:
        return "free"
    for band in bands.values():
        if _within(dollars, band):
            return band.id
    return "unknown"


def _within(dollars: Decimal, band: Band) -> bool:
    if band.at_least is None and band.below is None:
        return False
    return (band.at_least or 0) <= dollars and (band.below is None or dollars < band.below)


def _lowest_dollars(membership: Membership, rates: Mapping[str, Rate]) -> Decimal | None:
    prices = [
        price
        for tier in full_tiers(membership)
        if (price := yearly_dollars(tier, rates)) is not None
    ]
    return min(prices, default=None)


def full_tiers(membership: Membership) -> list[Tier]:
    """Priced tiers of a membership for one person that are reduced for nobody."""
    return [
        tier
        for tier in membership.tiers or ()
        if tier.price is not None and not tier.reduced_for and tier.buys not in NOT_A_MEMBERSHIP
    ]


def yearly_dollars(tier: Tier, rates: Mapping[str, Rate]) -> Decimal | None:
    """Price of a tier in US dollars a year; ``None`` when it cannot be told."""
    if tier.price is None or tier.per is None:
        return Decimal(0) if tier.price == 0 else None
    if tier.price == 0:
        return Decimal(0)
    rate = rates.get(tier.currency or "")
    share = PER_YEAR.get(tier.per)
    return tier.price * share * rate.usd if rate and share else None


def price_text(tier: Tier) -> str:
    """Price of a tier as people read it: ``US$145``, ``€68.50``, ``Free``; empty when unknown."""
    if tier.price is None:
        return ""
    if tier.price == 0:
        return "Free"
    whole = tier.price == tier.price.to_integral_value()
    return format_currency(
        tier.price,
        tier.currency or "",
        locale="en_GB",
        format="¤#,##0" if whole else "¤#,##0.00",
        currency_digits=False,
    )


def cost_words(group: Group, band: Band, rates: Mapping[str, Rate]) -> tuple[str, str]:
    """What the card of a group says of its cost: a figure or a word, and a note under it."""
    membership = group.membership
    if membership is None:
        return "Cost not known", ""
    if membership.model in {"free", "employer", "invitation"}:
        return band.name, ""
    cheapest = cheapest_tier(membership, rates)
    if cheapest is None:
        return "Free and paid" if membership.model == "mixed" else "Paid", "price not known"
    has_paid = any(tier.price for tier in membership.tiers or ())
    note = PER_WORDS[cheapest.per] if cheapest.per and cheapest.price else ""
    if membership.model == "mixed" and cheapest.price == 0:
        note = "paid tiers too" if has_paid else ""
    return price_text(cheapest), note


def cheapest_tier(membership: Membership, rates: Mapping[str, Rate]) -> Tier | None:
    """The tier that gives the band its figure; one without a yearly price comes last."""
    priced = full_tiers(membership)
    if not priced:
        return None

    def order(tier: Tier) -> tuple[bool, Decimal]:
        dollars = yearly_dollars(tier, rates)
        return dollars is None, dollars if dollars is not None else tier.price or Decimal(0)

    return min(priced, key=order)
