"""What a membership says of its price is complete and agrees with its model."""

from collections.abc import Iterator

from guildhall.records.parts import Membership, Tier
from guildhall.records.record import Record
from guildhall.rules.finding import Finding
from guildhall.rules.world import World

_NOT_BELONGING = ("class", "seat", "donation")
"""What a person can buy from a group that is free to belong to."""


def check(record: Record, _world: World) -> Iterator[Finding]:
    """The membership as a whole and each of its tiers."""
    membership = record.group.membership
    if membership is None:
        return
    yield from _whole(membership)
    for number, tier in enumerate(membership.tiers or ()):
        for name, message, remedy in _tier(tier, membership):
            yield Finding(("membership", "tiers", number, name), message, remedy)


def _whole(membership: Membership) -> Iterator[Finding]:
    priced = any(tier.price is not None for tier in membership.tiers or ())
    known = priced or membership.join_url
    if membership.model in ("paid", "mixed") and not known and not membership.price_unknown:
        yield Finding(
            ("membership", "model"),
            f"the model is `{membership.model}`, but nothing is said of the price",
            "add a tier with its price, or `join_url` with the page on which one joins, "
            "or `price_unknown: true`",
        )
    if membership.price_unknown and known:
        what = "a price" if priced else "the page on which one joins"
        yield Finding(
            ("membership", "price_unknown"),
            f"the price is said to be unknown, but {what} is given",
            "delete this line",
        )


def _tier(tier: Tier, membership: Membership) -> Iterator[tuple[str, str, str]]:
    """Name of the field, message and remedy."""
    if tier.price is None:
        if tier.currency:
            yield "currency", "a currency stands without a price", "add `price:`, or delete it"
        return
    if tier.price == 0:
        return
    if membership.model == "free" and tier.buys not in _NOT_BELONGING:
        yield (
            "price",
            f"the model is `free`, but this tier costs {tier.price}",
            "write `model: mixed` or `model: paid`, or take the price out",
        )
    if not tier.currency:
        yield "price", f"{tier.price} has no currency", "add `currency:`, like `currency: EUR`"
    if not tier.per:
        yield "price", f"{tier.price} has no period", "add `per:`, like `per: year` or `per: once`"
