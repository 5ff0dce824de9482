"""What is missing or oldest in the records: the queue of people who mend them."""

from collections.abc import Callable
from dataclasses import dataclass

from guildhall.catalogue.catalogue import Catalogue
from guildhall.catalogue.entry import Entry


@dataclass(frozen=True)
class Gap:
    """A kind of gap.

    Attributes:
        id: its name in addresses.
        name: what is missing, as a heading.
        help: what somebody can do about it, in one sentence.
        has: whether an open group has the gap.
    """

    id: str
    name: str
    help: str
    has: Callable[[Entry], bool]


GAPS = (
    Gap(
        "very-old",
        "Facts older than four years",
        "Look at the group's own site and add what it says today, with today's date.",
        lambda entry: entry.freshness.grade == "very-old",
    ),
    Gap(
        "undated",
        "No source with a date",
        "Find a page that has a date, or note the day on which you read the group's own site.",
        lambda entry: entry.freshness.grade == "undated",
    ),
    Gap(
        "no-address",
        "No address of its own",
        "Find the group's site, or its page on a platform.",
        lambda entry: entry.group.url is None,
    ),
    Gap(
        "no-cost",
        "Cost not known",
        "Find out whether joining is free; most local groups say so on their page.",
        lambda entry: entry.group.membership is None,
    ),
    Gap(
        "no-price",
        "Paid, without a price",
        "Look for the page on which one joins and take its prices, with their date.",
        lambda entry: (
            entry.group.membership is not None
            and entry.group.membership.model in {"paid", "mixed"}
            and entry.band == "unknown"
        ),
    ),
    Gap(
        "no-meeting",
        "No meeting known",
        "Find out when and where the group meets.",
        lambda entry: not entry.group.events,
    ),
    Gap(
        "no-location",
        "In a city, without coordinates",
        "Add latitude and longitude, so that people nearby find it.",
        lambda entry: entry.city is not None and entry.group.region.location is None,
    ),
    Gap(
        "dormant",
        "Said to be dormant",
        "Find out whether the group has come back or has closed.",
        lambda entry: entry.group.status == "dormant",
    ),
)


def gaps_in(catalogue: Catalogue) -> list[tuple[Gap, list[Entry]]]:
    """Each kind of gap with the open groups that have it, those with the oldest facts first."""
    oldest = sorted(catalogue.open, key=lambda entry: (entry.freshness.last_day, entry.id))
    found = [(gap, [entry for entry in oldest if gap.has(entry)]) for gap in GAPS]
    return [(gap, entries) for gap, entries in found if entries]
