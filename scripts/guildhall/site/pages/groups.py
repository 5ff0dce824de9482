"""A page for each group: what it costs, when it meets, what it does for a career, sources."""

from collections.abc import Iterator
from typing import Any

from guildhall.addresses import host_of
from guildhall.catalogue import Catalogue, Entry
from guildhall.catalogue.cost import PER_WORDS, price_text
from guildhall.catalogue.kinds import KINDS
from guildhall.catalogue.meets import when_words
from guildhall.catalogue.reach import is_online, seat_words
from guildhall.catalogue.similar import Neighbours
from guildhall.meetings import next_occurrences
from guildhall.meetings.calendar import calendar_path
from guildhall.meetings.words import left_open, without_dates
from guildhall.records.sources import SUPPORTED_NAMES
from guildhall.site import linked_data
from guildhall.site.agenda import line_of
from guildhall.site.info import SiteInfo
from guildhall.site.link_words import gone_addresses, link_words
from guildhall.site.markdown import rendered
from guildhall.site.page import Page
from guildhall.site.plan_data import plan_data
from guildhall.wording import date_words

REDUCED = {
    "students": "students",
    "out-of-work": "people out of work",
    "retired": "retired people",
    "early-career": "people early in their career",
    "low-income-countries": "people in low-income countries",
}

BUYS = {
    "organisation": "for an organisation",
    "class": "a class, not membership",
    "seat": "a seat at an event",
    "donation": "a donation",
    "membership": "",
}

MODELS = {
    "free": "Free to join",
    "paid": "Paid",
    "mixed": "Free and paid ways to belong",
    "employer": "Through an employer",
    "invitation": "By invitation",
}

LINKS = {
    "newsletter": "Newsletter",
    "calendar": "Calendar",
    "meetup": "Meetup",
    "slack": "Slack",
    "discord": "Discord",
    "forum": "Forum or mailing list",
    "linkedin": "LinkedIn",
    "github": "GitHub",
    "youtube": "YouTube",
}

DATES_AHEAD = 12
"""Dates in a page, of which a script shows the next three: enough for a year of months."""

CHAPTERS_SHOWN = 60
"""Chapters named on a parent's page; the finder has all of them."""


def pages(catalogue: Catalogue, site: SiteInfo) -> Iterator[Page]:
    """Each group, open or closed."""
    neighbours = Neighbours(catalogue)
    for entry in catalogue.entries:
        yield _page(entry, catalogue, site, neighbours)


def _page(entry: Entry, catalogue: Catalogue, site: SiteInfo, neighbours: Neighbours) -> Page:
    group, words = entry.group, catalogue.words
    name = entry.name
    area = words.areas[group.focus.area]
    trail = ((area.name, f"areas/{area.id}/"),)
    parent = catalogue.by_id.get(group.parent or "")
    ahead = next_occurrences(entry, site.today, DATES_AHEAD) if entry.is_open else []
    title = name if len(catalogue.ids_by_name[name]) == 1 else f"{name}, {entry.where}"
    return Page(
        path=entry.path,
        template="group",
        title=title,
        description=group.summary,
        trail=trail,
        linked_data=(
            linked_data.organization(site, entry, parent),
            linked_data.breadcrumbs(site, trail, name, entry.path),
            *linked_data.next_events(site, ahead),
        ),
        context={
            "entry": entry,
            "group": group,
            "name": name,
            "kind": KINDS[group.kind],
            "host": host_of(group.url) if group.url else None,
            "topics": [words.topics[topic] for topic in group.focus.topics],
            "audiences": [words.audiences[audience] for audience in group.audience or ()],
            "languages": [words.languages[language] for language in group.languages or ()],
            "description": rendered(group.description) if group.description else None,
            "parent": parent,
            "chapters": catalogue.chapters.get(entry.id, ())[:CHAPTERS_SHOWN],
            "chapter_total": len(catalogue.chapters.get(entry.id, ())),
            "successor": catalogue.by_id.get((group.ended and group.ended.into) or ""),
            "tiers": _tiers(entry),
            "model": MODELS[group.membership.model] if group.membership else None,
            "meetings": [(when_words(e), e, left_open(e)) for e in group.events or ()],
            "dates": [line_of(occurrence) for occurrence in ahead],
            "plan_data": plan_data(
                entry, [line_of(one) for one in ahead], calendar_path("groups", entry.id, (entry,))
            ),
            "calendar": calendar_path("groups", entry.id, (entry,)),
            "without_dates": without_dates(entry),
            "online": is_online(group),
            "seat": seat_words(group, words),
            "links": _links(entry),
            "link": link_words(site.links, group.url),
            "gone": gone_addresses(site.links, group),
            "sources": _sources(entry),
            "similar": neighbours.of(entry) if entry.is_open else [],
            "place_path": _place_path(entry),
        },
    )


def _place_path(entry: Entry) -> str | None:
    if entry.city and entry.is_open:
        return f"places/{entry.city.country.lower()}/{entry.city.slug}/"
    region = entry.group.region
    if region.country and region.reach == "country" and entry.is_open:
        return f"places/{region.country.lower()}/"
    return None


def _tiers(entry: Entry) -> list[dict[str, Any]]:
    membership = entry.group.membership
    rows = []
    for tier in (membership and membership.tiers) or ():
        whom = [REDUCED[name] for name in tier.reduced_for or ()]
        rows.append(
            {
                "name": tier.name,
                "who": tier.who,
                "price": price_text(tier),
                "per": PER_WORDS[tier.per] if tier.per and tier.price else "",
                "reduced": whom,
                "buys": BUYS[tier.buys] if tier.buys else "",
            }
        )
    return rows


def _links(entry: Entry) -> list[tuple[str, str]]:
    links = entry.group.links
    stated = links.model_dump(exclude_none=True) if links else {}
    return [(name, stated[key]) for key, name in LINKS.items() if key in stated]


def _sources(entry: Entry) -> list[dict[str, Any]]:
    return [
        {
            "supports": [SUPPORTED_NAMES[field] for field in source.supports],
            "url": source.url,
            "host": host_of(source.url),
            "date": date_words(source.date) if source.date else None,
        }
        for source in entry.group.sources
    ]
