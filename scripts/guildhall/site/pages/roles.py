"""Job titles: their list, and the groups for each."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from guildhall.catalogue import Catalogue, Entry
from guildhall.meetings.calendar import calendar_path
from guildhall.site.info import SiteInfo
from guildhall.site.page import Page
from guildhall.site.pages.category import Category, Link, pages_of
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
            links=(
                ("Topics of this work", topics),
                ("Related job titles", tuple(_related(role, catalogue))),
            ),
            guide=("How to join a group, and be useful", "guides/join-and-be-useful/"),
            order="best fit first; at equal fit worldwide and online groups, then those of a "
            "country or a city",
            certificates=tuple(_certificates(entries)),
            calendar=calendar_path("roles", role.id, entries),
        ),
        catalogue,
        site,
    )


def _certificates(entries: Sequence[Entry]) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Groups that certify, in their order, with their paths and what they certify."""
    for entry in entries:
        careers = entry.group.careers
        if careers and careers.certifications:
            yield entry.name, entry.path, tuple(careers.certifications)


def _related(role: Role, catalogue: Catalogue) -> Iterator[Link]:
    """Other job titles with the same main topic."""
    for other in catalogue.words.roles.values():
        if other.id != role.id and other.topics[0] == role.topics[0]:
            yield other.name, f"roles/{other.id}/", None
