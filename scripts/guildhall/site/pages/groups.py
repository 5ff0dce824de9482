"""A page for each group: what it costs, when it meets, what it does for a career, sources."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
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
from guildhall.vocabulary import Term
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


def pages(
    catalogue: Catalogue,
    site: SiteInfo,
    part: slice = slice(None),
    neighbours: Neighbours | None = None,
) -> Iterator[Page]:
    """Each group, open or closed, or part of them.

    Args:
        catalogue: the groups.
        site: what every page knows.
        part: those that are wanted, by their places among all entries.
        neighbours: finds similar groups, where one is there already.
    """
    neighbours = neighbours or Neighbours(catalogue)
    for entry in catalogue.entries[part]:
        others = _others(entry, catalogue, neighbours)
        if site.wants(entry.path, "group", entry, others, partial(_terms, entry)):
            yield _page(entry, others, site)


@dataclass(frozen=True)
class Others:
    """The other groups that a group's page tells of.

    Attributes:
        alone: whether no other group has its name.
        parent: the group that it is a chapter of.
        chapters: its own, as many as are shown.
        chapter_total: how many it has.
        successor: the group that it merged into.
        similar: groups like it.
    """

    alone: bool
    parent: Entry | None
    chapters: Sequence[Entry]
    chapter_total: int
    successor: Entry | None
    similar: Sequence[Entry]


def _others(entry: Entry, catalogue: Catalogue, neighbours: Neighbours) -> Others:
    group = entry.group
    chapters = catalogue.chapters.get(entry.id, ())
    return Others(
        alone=len(catalogue.ids_by_name[entry.name]) == 1,
        parent=catalogue.by_id.get(group.parent or ""),
        chapters=chapters[:CHAPTERS_SHOWN],
        chapter_total=len(chapters),
        successor=catalogue.by_id.get((group.ended and group.ended.into) or ""),
        similar=neighbours.of(entry) if entry.is_open else (),
    )


def _terms(entry: Entry) -> tuple[Term | str, ...]:
    """The words of vocabularies that its page shows by name."""
    group, words = entry.group, entry.words
    return (
        words.areas[group.focus.area],
        *(words.topics[topic] for topic in group.focus.topics),
        *(words.audiences[audience] for audience in group.audience or ()),
        entry.where,
    )


def _page(entry: Entry, others: Others, site: SiteInfo) -> Page:
    group, words = entry.group, entry.words
    name = entry.name
    area = words.areas[group.focus.area]
    trail = ((area.name, f"areas/{area.id}/"),)
    ahead = next_occurrences(entry, site.today, DATES_AHEAD) if entry.is_open else []
    title = name if others.alone else f"{name}, {entry.where}"
    return Page(
        path=entry.path,
        template="group",
        title=title,
        description=group.summary,
        trail=trail,
        linked_data=(
            linked_data.organization(site, entry, others.parent),
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
            "parent": others.parent,
            "chapters": others.chapters,
            "chapter_total": others.chapter_total,
            "successor": others.successor,
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
            "similar": others.similar,
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
