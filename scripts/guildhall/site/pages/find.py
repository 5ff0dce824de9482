"""The finder; without a script, the way to every category page."""

from collections.abc import Iterator

from guildhall.catalogue import Catalogue
from guildhall.site.info import SiteInfo
from guildhall.site.page import Page

_FOLDERS = {
    "area": "areas/{}/",
    "topic": "topics/{}/",
    "cost": "cost/{}/",
    "career": "careers/{}/",
    "audience": "for/{}/",
}


def pages(catalogue: Catalogue, site: SiteInfo) -> Iterator[Page]:
    """The one finder page."""
    counts = {
        "area": catalogue.by_area,
        "topic": catalogue.by_topic,
        "where": catalogue.by_place,
        "cost": catalogue.by_band,
        "career": catalogue.by_benefit,
        "audience": catalogue.by_audience,
    }
    shelves = []
    for facet in catalogue.facets:
        if facet.id not in counts:
            continue
        links = [
            (name, _path(facet.id, value), len(counts[facet.id][value]))
            for value, name in facet.names.items()
            if value in counts[facet.id]
        ]
        shelves.append((facet.name, links))
    yield Page(
        path="find/",
        template="find",
        title="Find a group",
        description=f"Search {site.groups:,} tech associations and user groups by text, area, "
        "place, cost, meetings and what they do for a career.",
        context={"shelves": shelves},
    )


def _path(facet: str, value: str) -> str:
    if facet == "where":
        return f"places/{value.lower()}/"
    return _FOLDERS[facet].format(value)
