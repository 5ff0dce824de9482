"""Job titles: their list, and the groups for each."""

from collections.abc import Iterator
from itertools import groupby

from guildhall.catalogue import Catalogue
from guildhall.site.info import SiteInfo
from guildhall.site.page import Page
from guildhall.site.pages.category import Category, pages_of
from guildhall.vocabulary import Role
from guildhall.wording import many

TOP = ("Job titles", "roles/")


def pages(catalogue: Catalogue, site: SiteInfo) -> Iterator[Page]:
    """The list of job titles by area, then each."""
    areas = list(catalogue.words.areas)
    roles = sorted(
        catalogue.words.roles.values(),
        key=lambda role: (areas.index(role.areas[0]), role.name.casefold()),
    )
    shelves = [
        (catalogue.words.areas[area], list(found))
        for area, found in groupby(roles, key=lambda role: role.areas[0])
    ]
    yield Page(
        path="roles/",
        template="roles",
        title="Groups by job title",
        description=f"{len(roles)} job titles in tech, each with the groups that fit it best.",
        context={"shelves": shelves, "used": catalogue.by_area},
    )
    for role in roles:
        yield from _role(role, catalogue, site)


def _role(role: Role, catalogue: Catalogue, site: SiteInfo) -> Iterator[Page]:
    entries = catalogue.by_role(role.id)
    topics = tuple(
        (catalogue.words.topics[topic].name, f"topics/{topic}/", len(catalogue.by_topic[topic]))
        for topic in role.topics
        if topic in catalogue.by_topic
    )
    yield from pages_of(
        Category(
            path=f"roles/{role.id}/",
            title=f"Groups for a {role.name}"
            if role.name[0] not in "AEIOaeio"
            else f"Groups for an {role.name}",
            heading=role.name,
            lede=role.description,
            description=f"{many(len(entries), 'group')} where people in this work meet: "
            f"{role.description}",
            entries=entries,
            trail=(TOP,),
            scope=tuple(("topic", topic) for topic in role.topics if topic in catalogue.by_topic),
            links=(("Topics of this work", topics),),
        ),
        catalogue,
        site,
    )
