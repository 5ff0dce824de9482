"""R-Ladies chapters: a folder with a JSON file for each, or one JSON list of all.

Form: https://github.com/rladies/rladies.github.io/blob/main/scripts/json_shema/chapter.json
"""

import re
from collections.abc import Iterator
from urllib.parse import quote

from guildhall.syncing import accounts, values
from guildhall.syncing.places import Places
from guildhall.syncing.upstream import File, Listing, Upstream

_TREE = "https://github.com/rladies/rladies.github.io/tree/main/data/chapters"
_BLOB = "https://github.com/rladies/rladies.github.io/blob/main/data/chapters"
_EVERYWHERE = "worldwide"
_ACTIVE = "active"
_BYTE = re.compile(r"<([89a-f][0-9a-f])>")
"""A letter of Latin-1 as R prints it where it cannot: `S<e3>o Paulo` stands in the files."""


def read(files: tuple[File, ...], date: str, places: Places) -> Iterator[Upstream]:
    """Every chapter; a file of a folder holds one, alone or in a list.

    Raises:
        UpstreamError: when a file has not the form above.
    """
    for file in files:
        data = values.json_of(file)
        source = (
            f"{_BLOB}/{quote(file.name)}" if len(files) > 1 or isinstance(data, dict) else _TREE
        )
        found = values.entries([data] if isinstance(data, dict) else data, file.name)
        for number, entry in enumerate(found):
            yield _chapter(entry, f"{file.name}[{number}]", date, source, places)


def _chapter(entry: values.Fields, where: str, date: str, source: str, places: Places) -> Upstream:
    city = _mended(values.needed(entry, "city", where))
    status = values.needed(entry, "status", where).lower()
    named = values.line(entry.get("country")) or ""
    country = places.country(named)
    region = _mended(values.line(entry.get("state.region")) or "")
    media = values.inner(entry, "social_media")
    links = accounts.known(
        {
            "meetup": accounts.meetup(media.get("meetup")),
            "slack": accounts.slack(media.get("slack")),
            "linkedin": accounts.linkedin(media.get("linkedin")),
            "github": accounts.github(media.get("github")),
            "youtube": accounts.youtube(media.get("youtube")),
        }
    )
    everywhere = named.lower() == _EVERYWHERE
    return Upstream(
        name=f"R-Ladies {city}",
        source=source,
        date=date,
        url=values.address(media.get("website")) or links.get("meetup") or links.get("github"),
        country=country,
        subdivision=places.subdivision(country, region),
        city=None if everywhere else city,
        reach="global" if everywhere else "local",
        links=links,
        inactive="" if status == _ACTIVE else status,
        active=status == _ACTIVE,
    )


def _mended(text: str) -> str:
    """The text with the letters that the bytes in it stand for."""
    return _BYTE.sub(lambda match: chr(int(match[1], 16)), text)


RLADIES = Listing(
    id="r-ladies",
    title="R-Ladies chapters",
    repository="rladies/rladies.github.io",
    path="data/chapters",
    branch="main",
    address=None,
    read=read,
    kind="chapter",
    parent="r-ladies",
    area="inclusion",
    topics=("r", "data-science", "women-in-tech"),
    audience=("women",),
    summary="Local R-Ladies chapter for women and gender minorities who use R{in}.",
    states_name=False,
)
