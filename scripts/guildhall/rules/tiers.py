"""What a membership says of its price is complete and agrees with its model."""

from collections.abc import Iterator

from guildhall.reading.saying import Saying
from guildhall.records.membership import Membership, Tier
from guildhall.records.record import Record
from guildhall.rules.finding import Finding
from guildhall.rules.world import World

NOT_BELONGING = ("class", "seat", "donation")
"""What a person can buy from a group that is free to belong to."""

NOT_SAID = Saying(
    "the model is `{model}`, but nothing is said of the price",
    "add a tier with its price, or `join_url` with the page on which one joins, "
    "or `price_unknown: true`",
)
KNOWN_AFTER_ALL = Saying("the price is said to be unknown, but {what} is given", "delete this line")
LONE_CURRENCY = Saying("a currency stands without a price", "add `price:`, or delete it")
NOT_FREE = Saying(
    "the model is `free`, but this tier costs {price}",
    "write `model: mixed` or `model: paid`, or take the price out",
)
NO_CURRENCY = Saying("{price} has no currency", "add `currency:`, like `currency: EUR`")
NO_PERIOD = Saying("{price} has no period", "add `per:`, like `per: year` or `per: once`")


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
        yield Finding(("membership", "model"), *NOT_SAID.of(model=membership.model))
    if membership.price_unknown and known:
        what = "a price" if priced else "the page on which one joins"
        yield Finding(("membership", "price_unknown"), *KNOWN_AFTER_ALL.of(what=what))


def _tier(tier: Tier, membership: Membership) -> Iterator[tuple[str, str, str]]:
    """Name of the field, message and remedy."""
    if tier.price is None:
        if tier.currency:
            yield "currency", *LONE_CURRENCY.of()
        return
    if tier.price == 0:
        return
    if membership.model == "free" and tier.buys not in NOT_BELONGING:
        yield "price", *NOT_FREE.of(price=tier.price)
    if not tier.currency:
        yield "price", *NO_CURRENCY.of(price=tier.price)
    if not tier.per:
        yield "price", *NO_PERIOD.of(price=tier.price)
