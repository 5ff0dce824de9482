"""OWASP chapters: one JSON list, made anew every day from the chapters' repositories.

Form: https://github.com/OWASP/owasp.github.io/blob/main/_data/chapters.json
"""

import re
from collections.abc import Iterator

from guildhall.records.parts import Reach
from guildhall.rules.names import folded
from guildhall.syncing import accounts, values
from guildhall.syncing.places import Places
from guildhall.syncing.upstream import File, Listing, Upstream

_SOURCE = "https://github.com/OWASP/owasp.github.io/blob/main/_data/chapters.json"
_UNKEPT = "Needs Website Update"
"""The region that the list gives to chapters whose page nobody has filled in."""

_PUT_AWAY = re.compile(r"\b(?:Old|Archived?)$")
"""How the names of chapters end whose page another has taken the place of."""

_VIRTUAL = "Virtual"
_BRAND = re.compile(r"\s*\bOWASP\b\s*")
_INSTITUTION = re.compile(
    r"\b(?:academy|college|engineering|institut\w*|polytechnic\w*|school|student|sciences?"
    r"|technolog\w*|univers\w*)\b",
    re.IGNORECASE,
)
"""Words in the names of chapters at a school, whose name says nothing of a city."""


def read(files: tuple[File, ...], date: str, places: Places) -> Iterator[Upstream]:
    """Every chapter.

    Raises:
        UpstreamError: when the file has not the form above.
    """
    for file in files:
        for number, entry in enumerate(values.entries(values.json_of(file), file.name)):
            yield _chapter(entry, f"{file.name}[{number}]", date, places)


def _chapter(entry: values.Fields, where: str, date: str, places: Places) -> Upstream:
    place = values.needed(entry, "name", where)
    title = values.line(entry.get("title")) or place
    region = values.line(entry.get("region"))
    country = places.country(values.line(entry.get("country")))
    whole = places.country(place)
    apart = whole or _INSTITUTION.search(f"{place} {title}") or region == _VIRTUAL
    page = accounts.meetup(entry.get("meetup-group"))
    return Upstream(
        name=title if "OWASP" in title.upper() else f"OWASP {title}",
        source=_SOURCE,
        date=date,
        url=values.address(entry.get("url")),
        country=country or whole,
        city=None if apart else _spelled(place, title),
        reach=_reach(region, whole),
        links=accounts.known({"meetup": page}),
        inactive=_inactive(place, region),
    )


def _inactive(place: str, region: str | None) -> str:
    """What the list says of a chapter whose page is not kept."""
    if region == _UNKEPT:
        return f"“{_UNKEPT}”"
    return f"“{place}”" if _PUT_AWAY.search(place) else ""


def _reach(region: str | None, country: str | None) -> Reach:
    if region == _VIRTUAL:
        return "global"
    return "country" if country else "local"


def _spelled(place: str, title: str) -> str:
    """The city as the title spells it, with its accents and capitals, where it names it alone."""
    found = _BRAND.sub("", title)
    return found if folded(found) == folded(place) else place


OWASP = Listing(
    id="owasp",
    title="OWASP chapters",
    repository="OWASP/owasp.github.io",
    path="_data/chapters.json",
    branch="main",
    address="https://raw.githubusercontent.com/OWASP/owasp.github.io/main/_data/chapters.json",
    read=read,
    kind="chapter",
    parent="owasp",
    area="security-privacy",
    topics=("application-security", "cybersecurity"),
    summary="Local chapter{in} of OWASP, the foundation for software security.",
    states_city=False,
)
