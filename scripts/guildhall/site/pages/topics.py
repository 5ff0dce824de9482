"""Topics: a page for each, and one for each country where three groups or more meet."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from guildhall.catalogue import Catalogue, Entry
from guildhall.meetings.calendar import calendar_path
from guildhall.site.info import SiteInfo
from guildhall.site.page import Page
from guildhall.site.pages import areas
from guildhall.site.pages.category import Category, pages_of
from guildhall.vocabulary import Country, Topic
from guildhall.wording import many

ENOUGH = 3
"""Groups of one topic in one country that are worth a page of their own."""


def pages(catalogue: Catalogue, site: SiteInfo) -> Iterator[Page]:
    """Every topic that some group has."""
    for topic in catalogue.words.topics.values():
        if topic.id in catalogue.by_topic:
            yield from _topic(topic, catalogue, site)


def _topic(topic: Topic, catalogue: Catalogue, site: SiteInfo) -> Iterator[Page]:
    entries = catalogue.by_topic[topic.id]
    here = f"topics/{topic.id}/"
    area = catalogue.words.areas[topic.area]
    above = ((area.name, f"areas/{area.id}/"),) if area.id in catalogue.by_area else ()
    trail = (areas.TOP, *above)
    countries = _countries(entries, catalogue)
    yield from pages_of(
        Category(
            path=here,
            title=f"{topic.name} groups",
            heading=topic.name,
            lede=topic.description,
            description=f"{topic.description} {many(len(entries), 'group')} with cost, "
            "meetings and sources.",
            entries=entries,
            trail=trail,
            scope=(("topic", topic.id),),
            calendar=calendar_path("topics", topic.id, entries),
            links=(
                (
                    "By country",
                    tuple(
                        (country.name, f"{here}{country.code.lower()}/", len(found))
                        for country, found in countries
                    ),
                ),
                ("Related topics", tuple(_related(topic, catalogue))),
            ),
        ),
        catalogue,
        site,
    )
    for country, found in countries:
        yield from pages_of(
            Category(
                path=f"{here}{country.code.lower()}/",
                title=f"{topic.name} groups in {country.name}",
                heading=f"{topic.name} in {country.name}",
                lede=topic.description,
                description=f"{many(len(found), 'group')} for {topic.name} in {country.name}, "
                "with cost, meetings and sources.",
                entries=found,
                trail=(*trail, (topic.name, here)),
                scope=(("topic", topic.id), ("where", country.code)),
                place=country.code,
                links=(
                    (
                        "See also",
                        (
                            (f"All {topic.name} groups", here, len(entries)),
                            (
                                f"All groups in {country.name}",
                                f"places/{country.code.lower()}/",
                                len(catalogue.by_place[country.code]),
                            ),
                        ),
                    ),
                ),
            ),
            catalogue,
            site,
        )


def _countries(
    entries: Sequence[Entry], catalogue: Catalogue
) -> list[tuple[Country, tuple[Entry, ...]]]:
    """Countries with enough of the groups, by name."""
    by_country: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        for place in entry.places:
            if place in catalogue.words.countries:
                by_country[place].append(entry)
    return [
        (country, tuple(by_country[code]))
        for code, country in catalogue.words.countries.items()
        if len(by_country.get(code, ())) >= ENOUGH
    ]


def _related(topic: Topic, catalogue: Catalogue) -> Iterator[tuple[str, str, int | None]]:
    for other in topic.related:
        if other in catalogue.by_topic:
            name = catalogue.words.topics[other].name
            yield name, f"topics/{other}/", len(catalogue.by_topic[other])
