"""What templates of peers get of a group beside its record: all that our code works out.

They read the record's own file for what stands in it. The rest comes to them ready and in
words, which costs them nothing but to read it, and us the work.
"""

from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import quote

from guildhall.catalogue import Entry
from guildhall.catalogue.cards import Card
from guildhall.records.read import GROUPS
from guildhall.site.agenda import Line
from guildhall.site.info import SiteInfo
from guildhall.site.link_words import LinkWords
from guildhall.wording import date_words, listed, many

Data = dict[str, Any]


def group_data(context: Mapping[str, Any], card: Card, site: SiteInfo) -> Data:
    """All that our code works out for a group's page and its cards.

    Args:
        context: what the template of our own page gets.
        card: the group's card.
        site: what every page knows.
    """
    entry: Entry = context["entry"]
    return {
        "at": data_keys(entry),
        "path": entry.path,
        "card": _card(card),
        **_panel(entry, context),
        **_costs(entry, context),
        **_meetings(context),
        **_others(entry, context),
        "benefits": entry.benefits,
        "links": context["links"],
        "link": _link_words(context["link"]),
        "gone": dict(context["gone"]),
        "sources": [
            {
                "supports": listed(source["supports"]).capitalize(),
                "host": source["host"],
                "date": source["date"] or "date unknown",
            }
            for source in context["sources"]
        ],
        "plan": context["plan_data"],
        "edit": site.edit_address(entry.record.file),
        "view": site.view_address(entry.record.file),
    }


def data_keys(entry: Entry) -> list[str]:
    """Where a record stands among the data files: its folders, then its id."""
    return list(PurePosixPath(entry.record.file).with_suffix("").relative_to(GROUPS).parts)


def _card(card: Card) -> Data:
    return {
        "kind": card.kind,
        "facts": card.facts,
        "age": card.age,
        "old": card.old,
        "cost": card.cost,
        "note": card.note,
        "free": card.free,
        "state": card.state,
        "spot": card.spot,
    }


def _panel(entry: Entry, context: Mapping[str, Any]) -> Data:
    group = entry.group
    members = group.members
    return {
        "name": entry.name,
        "host": context["host"],
        "where": entry.where,
        "place_path": context["place_path"],
        "seat": context["seat"],
        "online": context["online"],
        "kind": context["kind"],
        "topics": [(topic.name, f"topics/{topic.id}/") for topic in context["topics"]],
        "audiences": [(one.name, f"for/{one.id}/") for one in context["audiences"]],
        "languages": ", ".join(context["languages"]),
        "founded": date_words(group.founded) if group.founded else "",
        "size": members
        and many(members.count, "organisation" if members.unit == "organisations" else "member"),
        "size_when": members
        and (f"in {date_words(members.as_of)}" if members.as_of else "year not known"),
        "fresh": entry.freshness.words,
        "is_recent": entry.freshness.grade == "recent",
        "since": date_words(group.ended.since) if group.ended and group.ended.since else "",
    }


def _costs(entry: Entry, context: Mapping[str, Any]) -> Data:
    membership = entry.group.membership
    return {
        "cost": entry.cost,
        "is_free": entry.band == "free",
        "model": context["model"],
        "as_of": date_words(membership.as_of) if membership and membership.as_of else "",
        "tiers": [
            {
                "price": tier["price"] or "not known",
                "per": tier["per"],
                "reduced": listed(tier["reduced"]),
                "buys": tier["buys"],
            }
            for tier in context["tiers"]
        ],
    }


def _link_words(link: LinkWords | None) -> Data | None:
    if link is None:
        return None
    return {"words": link.words, "why": link.why, "archive": link.archive}


def _meetings(context: Mapping[str, Any]) -> Data:
    meetings, dates = context["meetings"], context["dates"]
    return {
        "meets": many(len(meetings), "kind of meeting", "kinds of meetings") if meetings else "",
        "meetings": [
            {
                "when": when or "Time not known",
                "kind": event.kind.capitalize(),
                "zone": (event.recurs and event.recurs.timezone) or "",
                "note": (event.recurs and event.when) or "",
                "open": open_,
            }
            for when, event, open_ in meetings
        ],
        "dates": [line_data(line) for line in dates],
        "calendar": context["calendar"],
        "without_dates": context["without_dates"],
    }


def line_data(line: Line) -> Data:
    """A line of an agenda with its first day as text."""
    return {
        "id": line.id,
        "group": line.group,
        "event": line.event,
        "starts": line.starts.isoformat(),
        "when": line.when,
        "time": line.time,
        "zone": line.zone,
        "at": line.at,
        "over": line.over,
        "place": line.place,
        "online": line.online,
        "note": line.note,
        "caution": line.caution,
        "area": line.area,
        "country": line.country,
    }


def _others(entry: Entry, context: Mapping[str, Any]) -> Data:
    group, chapters = entry.group, group_chapters(entry)
    return {
        "parent": _link(context["parent"]),
        "successor": _link(context["successor"]),
        "chapters": [_link(chapter) for chapter in context["chapters"]],
        "chapter_total": context["chapter_total"],
        "chapter_words": chapters,
        "finder": f"find/?q={quote(group.short_name or group.name)}",
        "similar": [other.id for other in context["similar"]],
    }


def group_chapters(entry: Entry) -> str:
    """What a record says of the number of its chapters, in words."""
    chapters = entry.group.chapters
    if not chapters or not chapters.count:
        return ""
    when = f" in {date_words(chapters.as_of)}" if chapters.as_of else ""
    return f"{many(chapters.count, 'chapter')}{when}."


def _link(entry: Entry | None) -> tuple[str, str] | None:
    return (entry.name, entry.path) if entry else None
