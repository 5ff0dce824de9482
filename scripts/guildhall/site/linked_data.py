"""Pages described for machines, as JSON-LD with the terms of https://schema.org/."""

from collections.abc import Iterable, Iterator
from typing import Any

from guildhall.catalogue import Entry
from guildhall.catalogue.cost import NOT_A_MEMBERSHIP
from guildhall.meetings import Occurrence
from guildhall.meetings.stated import caution
from guildhall.records.membership import Tier
from guildhall.site.info import SiteInfo
from guildhall.site.page import Trail

CONTEXT = "https://schema.org"


_UNITS = {"year": (1, "ANN"), "two-years": (2, "ANN"), "quarter": (3, "MON"), "month": (1, "MON")}
"""UN/CEFACT Recommendation 20: ANN is a year, MON a month."""


def website(site: SiteInfo, description: str) -> dict[str, Any]:
    """The site itself, with its search."""
    return {
        "@context": CONTEXT,
        "@type": "WebSite",
        "name": site.name,
        "url": site.address(""),
        "description": description,
        "potentialAction": {
            "@type": "SearchAction",
            "target": f"{site.address('find/')}?q={{search_term_string}}",
            "query-input": "required name=search_term_string",
        },
    }


def breadcrumbs(site: SiteInfo, trail: Trail, title: str, path: str) -> dict[str, Any]:
    """The way to a page from the top."""
    steps = [("Home", ""), *trail, (title, path)]
    return {
        "@context": CONTEXT,
        "@type": "BreadcrumbList",
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": position,
                "name": name,
                "item": site.address(step),
            }
            for position, (name, step) in enumerate(steps, 1)
        ],
    }


def item_list(
    site: SiteInfo, name: str, entries: Iterable[Entry], total: int, first: int = 1
) -> dict[str, Any]:
    """A list of groups; ``first`` is the place of the first one in the whole list."""
    return {
        "@context": CONTEXT,
        "@type": "ItemList",
        "name": name,
        "numberOfItems": total,
        "itemListElement": [
            {"@type": "ListItem", "position": position, "url": site.address(entry.path)}
            for position, entry in enumerate(entries, first)
        ],
    }


def organization(site: SiteInfo, entry: Entry, parent: Entry | None) -> dict[str, Any]:
    """A group as an organisation, with what it offers."""
    group = entry.group
    region = group.region
    found: dict[str, Any] = {
        "@context": CONTEXT,
        "@type": "Organization",
        "@id": f"{site.address(entry.path)}#group",
        "name": group.name,
        "alternateName": [name for name in (group.short_name, *(group.aliases or ())) if name],
        "url": group.url,
        "description": group.summary,
        "foundingDate": group.founded,
        "dissolutionDate": group.ended.since if group.ended and not entry.is_open else None,
        "knowsAbout": [entry.words.topics[topic].name for topic in group.focus.topics],
        "knowsLanguage": list(group.languages or ()),
        "sameAs": list(group.links.model_dump(exclude_none=True).values()) if group.links else [],
        "address": _address(entry),
        "parentOrganization": _parent(site, parent),
        "makesOffer": list(_offers(entry)),
    }
    if region.location:
        latitude, longitude = (float(number) for number in region.location)
        found["location"] = {
            "@type": "Place",
            "geo": {"@type": "GeoCoordinates", "latitude": latitude, "longitude": longitude},
        }
    return {key: value for key, value in found.items() if value not in (None, [], {})}


def next_events(site: SiteInfo, ahead: Iterable[Occurrence]) -> Iterator[dict[str, Any]]:
    """The next date of each event of a group, where young facts state it.

    Older facts are shown to people with a warning, for which a machine has no place.
    """
    seen: set[str] = set()
    for occurrence in ahead:
        if occurrence.event.name not in seen and not caution(occurrence.entry):
            seen.add(occurrence.event.name)
            yield _event(site, occurrence)


def _event(site: SiteInfo, occurrence: Occurrence) -> dict[str, Any]:
    entry, event = occurrence.entry, occurrence.event
    found = {
        "@context": CONTEXT,
        "@type": "Event",
        "name": event.name,
        "startDate": occurrence.starts.isoformat(),
        "endDate": occurrence.ends.isoformat() if occurrence.ends else None,
        "eventStatus": f"{CONTEXT}/EventScheduled",
        "eventAttendanceMode": _attendance(occurrence),
        "location": list(_locations(occurrence)),
        "url": event.url or entry.group.url,
        "organizer": {
            "@type": "Organization",
            "@id": f"{site.address(entry.path)}#group",
            "name": entry.group.name,
        },
    }
    return {key: value for key, value in found.items() if value not in (None, [])}


def _attendance(occurrence: Occurrence) -> str | None:
    place = occurrence.event.place or occurrence.entry.city
    if occurrence.event.online:
        mode = "Mixed" if occurrence.event.place else "Online"
    elif place:
        mode = "Offline"
    else:
        return None
    return f"{CONTEXT}/{mode}EventAttendanceMode"


def _locations(occurrence: Occurrence) -> Iterator[dict[str, Any]]:
    entry, event = occurrence.entry, occurrence.event
    if event.place or (entry.city and not event.online):
        place = {"@type": "Place", "name": event.place or entry.where, "address": _address(entry)}
        yield {key: value for key, value in place.items() if value}
    if event.online and (url := event.url or entry.group.url):
        yield {"@type": "VirtualLocation", "url": url}


def _parent(site: SiteInfo, parent: Entry | None) -> dict[str, Any] | None:
    if parent is None:
        return None
    return {
        "@type": "Organization",
        "@id": f"{site.address(parent.path)}#group",
        "name": parent.group.name,
    }


def _address(entry: Entry) -> dict[str, Any] | None:
    region = entry.group.region
    found = {
        "addressLocality": region.city,
        "addressRegion": region.subdivision,
        "addressCountry": region.country,
    }
    stated = {key: value for key, value in found.items() if value}
    return {"@type": "PostalAddress", **stated} if stated else None


def _offers(entry: Entry) -> Iterator[dict[str, Any]]:
    membership = entry.group.membership
    if membership is None:
        return
    for tier in membership.tiers or ():
        if tier.price is not None and tier.buys not in NOT_A_MEMBERSHIP:
            yield _offer(tier, membership.join_url)
    if membership.model == "free" and not membership.tiers:
        yield {"@type": "Offer", "name": "Membership", "price": "0"}


def _offer(tier: Tier, join_url: str | None) -> dict[str, Any]:
    offer: dict[str, Any] = {
        "@type": "Offer",
        "name": tier.name,
        "description": tier.who,
        "price": str(tier.price),
        "priceCurrency": tier.currency,
        "url": join_url,
    }
    if tier.per in _UNITS:
        number, unit = _UNITS[tier.per]
        offer["eligibleDuration"] = {
            "@type": "QuantitativeValue",
            "value": number,
            "unitCode": unit,
        }
    return {key: value for key, value in offer.items() if value is not None}
