"""PyLadies chapters: one list in the site's settings, with a place as each chapter's name.

Form: https://github.com/pyladies/pyladies/blob/main/www/config.yml
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from guildhall.records.parts import Reach
from guildhall.syncing import accounts, values
from guildhall.syncing.places import Places
from guildhall.syncing.upstream import File, Listing, Location, Upstream, UpstreamError

_SOURCE = "https://github.com/pyladies/pyladies/blob/main/www/config.yml"
_PAGE = "https://pyladies.com/locations/{}/"
"""Where the site shows a chapter whose `website` is one word."""

_WORD = re.compile(r"[A-Za-z-]+")
_BRAND = re.compile(r"\bPyLadies\b", re.IGNORECASE)
_CODE = re.compile(r"[A-Z]{2}")
_AMERICA = (18.0, 72.0, -180.0, -65.0)
"""South, north, west and east of the United States: “CA” is California there, else Canada."""


@dataclass(frozen=True, slots=True)
class _Place:
    """What a chapter's name says of its place."""

    city: str | None
    country: str | None
    subdivision: str | None = None
    everywhere: bool = False

    @property
    def reach(self) -> Reach:
        """For whom the chapter is."""
        if self.everywhere:
            return "global"
        return "local" if self.city else "country"


def read(files: tuple[File, ...], date: str, places: Places) -> Iterator[Upstream]:
    """Every chapter.

    Raises:
        UpstreamError: when the file has not the form above.
    """
    for file in files:
        settings = values.yaml_of(file)
        if not isinstance(settings, dict):
            raise UpstreamError(f"{file.name} holds no settings: has the form of the list changed?")
        where = f"{file.name} chapters"
        for number, entry in enumerate(values.entries(settings.get("chapters"), where)):
            yield _chapter(entry, f"{where}[{number}]", date, places)


def _chapter(entry: values.Fields, where: str, date: str, places: Places) -> Upstream:
    written = values.needed(entry, "name", where)
    position = values.inner(entry, "location")
    location = values.location(position.get("latitude"), position.get("longitude"))
    place = _place(written, location, places)
    links = accounts.known(
        {
            "meetup": accounts.meetup(entry.get("meetup")),
            "linkedin": accounts.linkedin(entry.get("linkedin")),
            "github": accounts.github(entry.get("github")),
            "youtube": accounts.youtube(entry.get("youtube")),
        }
    )
    website = entry.get("website")
    word = isinstance(website, str) and _WORD.fullmatch(website)
    page = _PAGE.format(website) if word else None
    return Upstream(
        name=f"PyLadies {place.city or _BRAND.sub('', written).split(',')[0].strip()}",
        source=_SOURCE,
        date=date,
        url=values.address(website) or links.get("meetup") or page or links.get("github"),
        country=place.country,
        subdivision=place.subdivision,
        city=place.city,
        location=location if place.city else None,
        reach=place.reach,
        links=links,
    )


def _place(written: str, location: Location | None, places: Places) -> _Place:
    """``Boston, MA``, ``Calgary, Alberta, Canada``, ``Ghana``, ``Remote, Everywhere``."""
    text = _BRAND.sub("", written).strip()
    first, *rest = [part.strip() for part in text.split(",")]
    if not rest:
        country = places.country(first)
        return _Place(None if country else first, country)
    last = rest[-1].removeprefix("the ")
    if last == "Everywhere":
        return _Place(None, None, everywhere=True)
    if _CODE.fullmatch(last) and _in_america(location):
        state = places.subdivision("US", last)
        return _Place(first, "US" if state else None, state)
    if country := places.country(last):
        middle = rest[0] if len(rest) > 1 else None
        return _Place(first, country, places.subdivision(country, middle))
    if country := places.country(first):
        return _Place(last, country)
    state = places.subdivision("US", last)
    return _Place(first, "US" if state and not _CODE.fullmatch(last) else None, state)


def _in_america(location: Location | None) -> bool:
    if location is None:
        return False
    south, north, west, east = _AMERICA
    return south < location[0] < north and west < location[1] < east


PYLADIES = Listing(
    id="pyladies",
    title="PyLadies chapters",
    repository="pyladies/pyladies",
    path="www/config.yml",
    branch="main",
    address="https://raw.githubusercontent.com/pyladies/pyladies/main/www/config.yml",
    read=read,
    kind="chapter",
    parent="pyladies",
    area="inclusion",
    topics=("python", "women-in-tech"),
    audience=("women",),
    summary="Local PyLadies group for women and gender minorities who use Python{in}.",
    states_name=False,
)
