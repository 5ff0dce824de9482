"""Places: their list, the world and the continents, each country, each city."""

from collections import Counter
from collections.abc import Iterator

from guildhall.catalogue import Catalogue, City
from guildhall.catalogue.reach import ONLINE, WORLDWIDE
from guildhall.feeds import meeting_links
from guildhall.meetings import has_dates
from guildhall.meetings.calendar import calendar_path
from guildhall.site.info import SiteInfo
from guildhall.site.map.maps import LARGEST
from guildhall.site.page import Page
from guildhall.site.pages import topics
from guildhall.site.pages.category import Category, pages_of
from guildhall.site.pages.cities import largest, page_of
from guildhall.vocabulary import Country
from guildhall.wording import many

TOP = ("Places", "places/")

_EVERYWHERE = {
    ONLINE: ("Online", "Groups that one can take part in online, from anywhere."),
    WORLDWIDE: ("Worldwide", "Groups for people anywhere in the world."),
}

GUIDES = {ONLINE: ("If you cannot travel: how to be seen online", "guides/online-groups/")}


def pages(catalogue: Catalogue, site: SiteInfo) -> Iterator[Page]:
    """Every place that some group is in."""
    yield _list(catalogue, site)
    for place, (name, lede) in _EVERYWHERE.items():
        yield from _region(catalogue, site, place, name, lede)
    for continent in catalogue.words.continents.values():
        lede = f"Groups for people in {continent.name}: the whole continent, a country or a city."
        yield from _region(catalogue, site, continent.id, continent.name, lede)
    for code in catalogue.words.countries:
        if code in catalogue.by_place:
            yield from _country(catalogue, site, catalogue.words.countries[code])
    for city in catalogue.by_city:
        yield from _city(catalogue, site, city)


def _list(catalogue: Catalogue, site: SiteInfo) -> Page:
    words = catalogue.words
    maps = site.maps
    return Page(
        path="places/",
        template="places",
        title="Groups by place",
        description="Tech associations and user groups by continent, country and city, "
        "online and worldwide.",
        context={
            "figure": maps and maps.world(catalogue.open, LARGEST),
            "fine": maps and maps.atlas.fine_world().file,
            "areas": [area for area in words.areas.values() if area.id in catalogue.by_area],
            "everywhere": [
                (name, f"places/{place}/", len(catalogue.by_place.get(place, ())), lede)
                for place, (name, lede) in _EVERYWHERE.items()
                if place in catalogue.by_place
            ],
            "continents": [
                (
                    continent.name,
                    f"places/{continent.id}/",
                    len(catalogue.by_place[continent.id]),
                    _countries_of(catalogue, continent.id),
                )
                for continent in words.continents.values()
                if continent.id in catalogue.by_place
            ],
        },
    )


def _countries_of(catalogue: Catalogue, continent: str) -> list[tuple[str, str, int | None]]:
    return [
        (country.name, f"places/{code.lower()}/", len(catalogue.by_place[code]))
        for code, country in catalogue.words.countries.items()
        if country.continent == continent and code in catalogue.by_place
    ]


def _region(
    catalogue: Catalogue, site: SiteInfo, place: str, name: str, lede: str
) -> Iterator[Page]:
    entries = catalogue.by_place.get(place, ())
    if not entries:
        return
    prefix = "" if place in _EVERYWHERE else "Groups in "
    yield from pages_of(
        Category(
            path=f"places/{place}/",
            title=f"{prefix}{name}" if prefix else f"{name} groups",
            heading=name,
            lede=lede,
            description=f"{many(len(entries), 'tech group')}: {lede}",
            entries=entries,
            trail=(TOP,),
            scope=(("where", place),),
            guide=GUIDES.get(place),
            place=place,
            links=(("Countries", tuple(_countries_of(catalogue, place))),),
        ),
        catalogue,
        site,
    )


def _country(catalogue: Catalogue, site: SiteInfo, country: Country) -> Iterator[Page]:
    entries = catalogue.by_place[country.code]
    here = f"places/{country.code.lower()}/"
    cities = tuple(
        (city.name, f"{here}{city.slug}/", len(found))
        for city, found in catalogue.by_city.items()
        if city.country == country.code
    )
    continent = catalogue.words.continents[country.continent]
    trail = (TOP, (continent.name, f"places/{continent.id}/"))
    all_cities = page_of(country, catalogue, site, cities, trail)
    if all_cities:
        yield all_cities
    yield from pages_of(
        Category(
            path=here,
            title=f"Tech groups in {country.name}",
            heading=country.name,
            lede=f"Associations and user groups for tech people in {country.name}.",
            description=f"{many(len(entries), 'tech group')} in {country.name}, with cost, "
            "meetings and sources.",
            entries=entries,
            trail=trail,
            scope=(("where", country.code),),
            calendar=calendar_path("places", country.code.lower(), entries),
            place=country.code,
            table_at=all_cities.path if all_cities else None,
            links=(
                ("Cities", largest(cities, all_cities) if all_cities else cities),
                ("Topics", tuple(_topics_in(catalogue, country))),
                ("From anywhere", tuple(_anywhere(catalogue))),
            ),
            more_feeds=meeting_links(country.code, country.name)
            if any(map(has_dates, entries))
            else (),
        ),
        catalogue,
        site,
    )


def _topics_in(catalogue: Catalogue, country: Country) -> Iterator[tuple[str, str, int | None]]:
    """Topics that have a page for the country."""
    numbers = Counter(
        topic for entry in catalogue.by_place[country.code] for topic in entry.group.focus.topics
    )
    for topic in catalogue.words.topics.values():
        if numbers[topic.id] >= topics.ENOUGH:
            yield topic.name, f"topics/{topic.id}/{country.code.lower()}/", numbers[topic.id]


def _anywhere(catalogue: Catalogue) -> Iterator[tuple[str, str, int | None]]:
    for place, (name, _) in _EVERYWHERE.items():
        if place in catalogue.by_place:
            yield name, f"places/{place}/", len(catalogue.by_place[place])


def _city(catalogue: Catalogue, site: SiteInfo, city: City) -> Iterator[Page]:
    entries = catalogue.by_city[city]
    country = catalogue.words.countries[city.country]
    above = f"places/{city.country.lower()}/"
    yield from pages_of(
        Category(
            path=f"{above}{city.slug}/",
            title=f"Tech groups in {city.name}, {country.name}",
            heading=f"{city.name}",
            lede=f"Groups for tech people that meet in {city.name}, {country.name}.",
            description=f"{many(len(entries), 'tech group')} in {city.name}, {country.name}, "
            "with cost, meetings and sources.",
            entries=entries,
            trail=(TOP, (country.name, above)),
            place=city,
            links=(
                (
                    "See also",
                    (
                        (
                            f"All of {country.name}",
                            above,
                            len(catalogue.by_place[country.code]),
                        ),
                        *_anywhere(catalogue),
                    ),
                ),
            ),
        ),
        catalogue,
        site,
    )
