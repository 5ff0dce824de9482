"""All cities of a country on one page, where there are too many for the country's own."""

from collections.abc import Sequence

from guildhall.catalogue import Catalogue
from guildhall.site.info import SiteInfo
from guildhall.site.map.maps import LARGE
from guildhall.site.page import Page, Trail
from guildhall.site.pages.category import Link
from guildhall.vocabulary import Country
from guildhall.wording import many

MANY = 150
"""Cities from which they have a page of their own: a table of them would be 10 KB and more."""

NAMED = 12
"""The largest, named on the country's page all the same."""


def page_of(
    country: Country, catalogue: Catalogue, site: SiteInfo, cities: Sequence[Link], trail: Trail
) -> Page | None:
    """The page of a country's cities; ``None`` where its own page has room for them.

    Args:
        country: the country.
        catalogue: the groups.
        site: with its maps.
        cities: names, paths and numbers of groups.
        trail: the pages above the country's.
    """
    if len(cities) <= MANY or not site.maps:
        return None
    figure = site.maps.of(country.code, catalogue.by_place[country.code], LARGE)
    if not figure:
        return None
    above = f"places/{country.code.lower()}/"
    return Page(
        path=f"{above}cities/",
        template="cities",
        title=f"{country.name}: cities with tech groups",
        description=f"{many(len(cities), 'city', 'cities')} in {country.name} where tech "
        "groups meet, on a map and as a table.",
        trail=(*trail, (country.name, above)),
        context={"country": country, "figure": figure},
    )


def largest(cities: Sequence[Link], page: Page) -> tuple[Link, ...]:
    """The cities with the most groups, and the way to the page of all."""
    named = sorted(cities, key=lambda city: -(city[2] or 0))[:NAMED]
    return (*named, (f"All {len(cities)} cities", page.path, None))
