"""What a reader's plan needs to know of a group; it stands as JSON in the group's page."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from guildhall.catalogue import Entry
from guildhall.catalogue.cost import PER_YEAR
from guildhall.catalogue.kinds import KINDS
from guildhall.catalogue.meets import meets_words
from guildhall.catalogue.reach import is_online
from guildhall.records.membership import Tier
from guildhall.site.agenda import Line
from guildhall.wording import date_words


def plan_data(entry: Entry, ahead: Sequence[Line], calendar: str | None) -> dict[str, Any]:
    """A group for plan and comparison; what is not known is left out.

    Args:
        entry: the group.
        ahead: its next meetings.
        calendar: path of its calendar, if it has one.
    """
    group, words = entry.group, entry.words
    membership = group.membership
    priced = membership.as_of if membership and membership.tiers else None
    found = {
        "id": entry.id,
        "name": entry.name,
        "sort": group.kind,
        "kind": KINDS[group.kind],
        "summary": group.summary,
        "topics": [words.topics[topic].name for topic in group.focus.topics],
        "url": group.url,
        "where": entry.where,
        "reach": group.region.reach,
        "online": is_online(group) or group.region.online,
        "cost": _cost(entry),
        "model": membership.model if membership else None,
        "tiers": [_tier(tier) for tier in (membership and membership.tiers) or ()],
        "priced": date_words(priced) if priced else None,
        "join": membership.join_url if membership else None,
        "benefits": [words.benefits[benefit].name for benefit in entry.benefits],
        "pages": _benefit_pages(entry),
        "certifications": (group.careers and group.careers.certifications) or [],
        "members": group.members.count if group.members else None,
        "chapters": group.chapters.count if group.chapters else None,
        "facts": entry.freshness.words,
        "old": entry.freshness.grade in {"old", "very-old"} or None,
        "state": "" if group.status in {None, "active"} else group.status,
        "meets": meets_words(group),
        "dates": [_date(line) for line in ahead],
        "calendar": calendar,
    }
    return {name: value for name, value in found.items() if value not in (None, "", [], {})}


def _cost(entry: Entry) -> str:
    figure, note = entry.cost
    return f"{figure}, {note}" if note == "price not known" else f"{figure} {note}".strip()


def _benefit_pages(entry: Entry) -> dict[str, str]:
    """Addresses of the pages on what a group does for a career, by the benefit's name."""
    careers, benefits = entry.group.careers, entry.words.benefits
    if not careers:
        return {}
    stated = {
        "job-board": careers.job_board,
        "mentoring": careers.mentoring,
        "scholarships": careers.scholarships,
    }
    return {benefits[name].name: page for name, page in stated.items() if isinstance(page, str)}


def _tier(tier: Tier) -> dict[str, Any]:
    """A tier; ``yearly`` is its price for a year where its period says so."""
    share = PER_YEAR.get(tier.per or "")
    yearly = None
    if tier.price == 0:
        yearly = 0.0
    elif tier.price is not None and share is not None:
        yearly = float(round(Decimal(tier.price) * share, 2))
    found = {
        "name": tier.name,
        "price": None if tier.price is None else float(tier.price),
        "currency": tier.currency,
        "per": tier.per,
        "yearly": yearly,
        "who": tier.who,
        "for": tier.reduced_for,
        "buys": None if tier.buys == "membership" else tier.buys,
    }
    return {name: value for name, value in found.items() if value is not None}


def _date(line: Line) -> dict[str, str]:
    """A meeting in words, with the moment at which it is over."""
    where = "online" if line.online and not line.place else line.place
    words = ", ".join(part for part in (line.when, f"{line.time} {line.zone}".strip()) if part)
    found = {
        "day": line.starts.isoformat(),
        "at": line.at,
        "over": line.over,
        "when": words,
        "event": line.event,
        "place": where,
        "caution": line.caution,
    }
    return {name: value for name, value in found.items() if value}
