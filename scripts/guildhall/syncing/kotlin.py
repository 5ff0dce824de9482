"""Kotlin user groups: sections of groups with a name, a country, an address and a position.

Form: https://github.com/JetBrains/kotlin-web-site/blob/master/data/user-groups.yml
"""

import re
from collections.abc import Iterator

from guildhall.syncing import accounts, values
from guildhall.syncing.places import Places
from guildhall.syncing.upstream import File, Listing, Upstream

_SHORT = re.compile(r"\bKUG\b")
_SOURCE = "https://github.com/JetBrains/kotlin-web-site/blob/master/data/user-groups.yml"


def read(files: tuple[File, ...], date: str, places: Places) -> Iterator[Upstream]:
    """Every group of every section.

    The list names no city: where a group meets is in its name and its position.

    Raises:
        UpstreamError: when the file has not the form above.
    """
    for file in files:
        for number, section in enumerate(values.entries(values.yaml_of(file), file.name)):
            where = f"{file.name}[{number}].groups"
            for place, entry in enumerate(values.entries(section.get("groups"), where)):
                yield _group(entry, f"{where}[{place}]", date, places)


def _group(entry: values.Fields, where: str, date: str, places: Places) -> Upstream:
    written = values.needed(entry, "name", where)
    name = _SHORT.sub("Kotlin User Group", written)
    country = places.country(values.line(entry.get("country")))
    position = values.inner(entry, "position")
    virtual = entry.get("isVirtual") is True
    url = values.address(entry.get("url"))
    if url and (page := accounts.of_address(url).get("meetup")):
        url = page
    return Upstream(
        name=name,
        short_name=written if name != written else None,
        source=_SOURCE,
        date=date,
        url=url,
        country=country,
        location=values.location(position.get("lat"), position.get("lng")),
        reach=("country" if country else "global") if virtual else "local",
        links=accounts.of_address(url),
    )


KOTLIN = Listing(
    id="kotlin",
    title="Kotlin user groups",
    repository="JetBrains/kotlin-web-site",
    path="data/user-groups.yml",
    branch="master",
    address="https://raw.githubusercontent.com/JetBrains/kotlin-web-site/master/data/user-groups.yml",
    read=read,
    kind="user-group",
    area="programming-languages",
    topics=("kotlin",),
    summary="User group for people who write Kotlin{in}.",
)
