"""Technology areas: their list, and a page for each."""

from collections.abc import Iterator

from guildhall.catalogue import Catalogue
from guildhall.feeds import changes_links
from guildhall.meetings.calendar import calendar_path
from guildhall.site.info import SiteInfo
from guildhall.site.page import Page
from guildhall.site.pages.category import Category, pages_of
from guildhall.vocabulary import Area
from guildhall.wording import many

TOP = ("Areas", "areas/")


def pages(catalogue: Catalogue, site: SiteInfo) -> Iterator[Page]:
    """The list of areas with their topics, then each area."""
    used = [area for area in catalogue.words.areas.values() if area.id in catalogue.by_area]
    yield Page(
        path="areas/",
        template="areas",
        title="Technology areas and topics",
        description=f"The {len(used)} technology areas of the directory and the topics in each.",
        context={
            "areas": [
                (area, len(catalogue.by_area[area.id]), _topics(area, catalogue)) for area in used
            ]
        },
    )
    for area in used:
        entries = catalogue.by_area[area.id]
        yield from pages_of(
            Category(
                path=f"areas/{area.id}/",
                title=f"{area.name} groups",
                heading=area.name,
                lede=area.description,
                description=f"{area.description} {many(len(entries), 'group')} with cost, "
                "meetings and sources.",
                entries=entries,
                trail=(TOP,),
                scope=(("area", area.id),),
                links=(("Topics", tuple(_topics(area, catalogue))),),
                more_feeds=changes_links(area.id, area.name),
                calendar=calendar_path("areas", area.id, entries),
            ),
            catalogue,
            site,
        )


def _topics(area: Area, catalogue: Catalogue) -> list[tuple[str, str, int | None]]:
    """Topics at home in an area that some group has, with their paths and counts."""
    return [
        (topic.name, f"topics/{topic.id}/", len(catalogue.by_topic[topic.id]))
        for topic in sorted(catalogue.words.topics.values(), key=lambda t: t.name.casefold())
        if topic.area == area.id and topic.id in catalogue.by_topic
    ]
