"""Picking what is known from data that strangers wrote; anything else counts as not there."""

import html
import json
from collections.abc import Iterator
from decimal import Decimal, DecimalException

import ada_url

from guildhall.addresses import AddressError, normalised, without_tracking
from guildhall.reading import FileProblem, Plain, parse
from guildhall.reading.document import DEEPEST
from guildhall.syncing.upstream import File, Location, UpstreamError

LONGEST_LINE, LONGEST_ADDRESS = 160, 600
"""Characters, as the record's model has them."""

_DIGITS = Decimal("0.00001")
"""Degrees; about a metre."""

_SAME_SITE = dict.fromkeys(("web.facebook.com", "m.facebook.com"), "www.facebook.com")
"""Hosts that show the pages of another to some devices."""

Fields = dict[str, Plain]


def yaml_of(file: File) -> Plain:
    """The data of a YAML file, as strictly as a record's is read.

    Raises:
        UpstreamError: with the place of what a record may not hold either.
    """
    try:
        return parse(file.text)
    except FileProblem as problem:
        place = f"{file.name}:{problem.place.line}:{problem.place.column}"
        raise UpstreamError(f"{place} {problem.message}") from None


def json_of(file: File) -> Plain:
    """The data of a JSON file, as strictly as a record's is read.

    Raises:
        UpstreamError: for anything that RFC 8259 has not, a key that stands twice, or depth.
    """
    try:
        found: Plain = json.loads(
            file.text, parse_float=Decimal, parse_constant=_refused, object_pairs_hook=_once
        )
    except json.JSONDecodeError as error:
        place = f"{file.name}:{error.lineno}:{error.colno}"
        raise UpstreamError(f"{place} is not JSON ({error.msg})") from None
    except (ValueError, ArithmeticError, RecursionError) as error:
        raise UpstreamError(f"{file.name} is not JSON that is read here ({error})") from None
    if _depth(found) > DEEPEST:
        raise UpstreamError(f"{file.name} is nested deeper than {DEEPEST} levels")
    return found


def _refused(word: str) -> Plain:
    raise ValueError(f"{word} is no number")


def _once(pairs: list[tuple[str, Plain]]) -> Fields:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a key stands twice in one object")
    return found


def _depth(data: Plain) -> int:
    inner = data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    return 1 + max(map(_depth, inner), default=0)


def entries(data: Plain, where: str) -> Iterator[Fields]:
    """The mappings of a list.

    Raises:
        UpstreamError: when it is no list, an empty one, or holds anything else.
    """
    if not isinstance(data, list) or not data:
        raise UpstreamError(f"{where} is not a list of groups: has the form of the list changed?")
    for number, entry in enumerate(data):
        if not isinstance(entry, dict):
            raise UpstreamError(f"{where}[{number}] is no group: has the form of the list changed?")
        yield entry


def needed(entry: Fields, key: str, where: str) -> str:
    """A line of text that every entry has.

    Raises:
        UpstreamError: when this one has it not.
    """
    if found := line(entry.get(key)):
        return found
    raise UpstreamError(f"{where} has no `{key}`: has the form of the list changed?")


def inner(entry: Fields, key: str) -> Fields:
    """The mapping in a field, an empty one where there is none."""
    found = entry.get(key)
    return found if isinstance(found, dict) else {}


def line(value: Plain) -> str | None:
    """One line of printable text: entities resolved, spaces made single."""
    if not isinstance(value, str):
        return None
    text = " ".join(html.unescape(value).split())
    return text if 0 < len(text) <= LONGEST_LINE and text.isprintable() else None


def address(value: Plain) -> str | None:
    """An address that everyone can open, without tracking parameters."""
    if not isinstance(value, str) or len(value) > LONGEST_ADDRESS:
        return None
    text = value.strip()
    if not text.startswith(("https://", "http://")) or any(map(str.isspace, text)):
        return None
    try:
        url = ada_url.URL(normalised(text))
    except AddressError:
        return None
    public = int(url.host_type) == 0 and "." in url.hostname.strip(".")
    if not public or url.username or url.password or url.port or not text.isprintable():
        return None
    if url.hostname in _SAME_SITE:
        url.hostname = _SAME_SITE[url.hostname]
    return without_tracking(str(url.href))


def location(latitude: Plain, longitude: Plain) -> Location | None:
    """A place on earth, to a metre."""
    try:
        found = _degrees(latitude, 90), _degrees(longitude, 180)
    except (TypeError, DecimalException):
        return None
    return found if any(found) else None


def _degrees(value: Plain, most: int) -> Decimal:
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        raise TypeError(value)
    if abs(degrees := Decimal(value)) > most:
        raise TypeError(value)
    return degrees.quantize(_DIGITS).normalize() + 0
