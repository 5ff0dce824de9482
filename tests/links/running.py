"""A run against the fault server, with limits that suit a test."""

from collections.abc import Iterable

from guildhall.links.addresses import Address, Place, requested
from guildhall.links.limits import Limits, Manners, Settings

AGENT = "Guildhall/1.0 (+https://guildhall.example/links/)"
LIMITS = Limits(names=5, connect=4, first_byte=8, body=4)
MANNERS = Manners(gap=0, backoff=0.01)
SETTINGS = Settings(
    AGENT, LIMITS, MANNERS, at_once=200, ports={"odd-port.test": frozenset((8080,))}, canaries=()
)


def address(written: str) -> Address:
    """An address as one record has it."""
    return Address(requested(written), (Place("a.yaml", 1, "url", "a", 1, written),))


def addresses(written: Iterable[str]) -> list[Address]:
    """Many of them."""
    return [address(one) for one in written]
