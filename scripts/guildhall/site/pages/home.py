"""The home page: search, areas, costs, eight good places to start."""

import datetime
from collections.abc import Iterator

from guildhall.catalogue import Catalogue
from guildhall.feeds import changes_links
from guildhall.meetings import occurrences_of_all
from guildhall.meetings.stated import caution
from guildhall.site import linked_data
from guildhall.site.agenda import Line, line_of, varied
from guildhall.site.info import SiteInfo
from guildhall.site.map.maps import LARGE
from guildhall.site.page import Page

STARTING_PLACES = "places-to-start"
"""Id of the collection that the home page shows."""

SOON = 120
"""Days from which the meetings soon are taken."""

SHOWN = 6
"""Meetings soon that are shown at once."""

DESCRIPTION = (
    "A curated directory of tech associations and user groups: what each costs, where and "
    "when it meets, and what it does for your career, with a source for every fact."
)


def pages(catalogue: Catalogue, site: SiteInfo) -> Iterator[Page]:
    """The one page at the top."""
    words = catalogue.words
    collection = words.collections.get(STARTING_PLACES)
    picks = [
        (catalogue.cards[pick.id], pick.why)
        for pick in (collection.groups if collection else ())
        if pick.id in catalogue.by_id
    ]
    areas = [
        (area, len(catalogue.by_area.get(area.id, ())), _main_topics(catalogue, area.id))
        for area in words.areas.values()
        if area.id in catalogue.by_area
    ]
    yield Page(
        path="",
        template="home",
        title="",
        description=DESCRIPTION,
        linked_data=(linked_data.website(site, DESCRIPTION),),
        feeds=changes_links() if catalogue.entries else (),
        context={
            "starts": list(_starts(catalogue)),
            "figure": site.maps.world(catalogue.open, LARGE) if site.maps else None,
            "areas": areas,
            "soon": _soon(catalogue, site.today),
            "shown": SHOWN,
            "topics": sum(1 for topic in words.topics if topic in catalogue.by_topic),
            "bands": [
                (band, len(catalogue.by_band[band.id]))
                for band in words.bands.values()
                if band.id in catalogue.by_band
            ],
            "collection": collection,
            "picks": picks,
            "roles": list(words.roles.values()),
            "countries": sum(1 for code in words.countries if code in catalogue.by_place),
        },
    )


def _soon(catalogue: Catalogue, today: datetime.date) -> list[Line]:
    """The next meetings of a varied choice of groups, and as many to follow when they are over.

    Young facts only, unless there are too few.
    """
    last = today + datetime.timedelta(days=SOON)
    found = occurrences_of_all(catalogue.open, today, last)
    chosen = list(varied(one for one in found if not caution(one.entry)))
    if len(chosen) < SHOWN:
        chosen = list(varied(found))
    return [line_of(one, year=today.year) for one in chosen[: 2 * SHOWN]]


def _starts(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Ways to start that lead to some group: what people without a job ask for first."""
    ways = (
        ("Free to join", "cost", "free", catalogue.by_band),
        ("Meets online", "places", "online", catalogue.by_place),
        ("Has a job board", "careers", "job-board", catalogue.by_benefit),
        ("Mentoring", "careers", "mentoring", catalogue.by_benefit),
        ("Reduced when out of work", "careers", "out-of-work-rate", catalogue.by_benefit),
        ("Students", "for", "students", catalogue.by_audience),
        ("Women in tech", "for", "women", catalogue.by_audience),
    )
    for name, folder, value, index in ways:
        if value in index:
            yield name, f"{folder}/{value}/"


def _main_topics(catalogue: Catalogue, area: str) -> list[str]:
    """Names of the four topics with the most groups among those at home in an area."""
    home = [topic for topic in catalogue.words.topics.values() if topic.area == area]
    home.sort(key=lambda topic: (-len(catalogue.by_topic.get(topic.id, ())), topic.name))
    return [topic.name for topic in home[:4] if topic.id in catalogue.by_topic]
