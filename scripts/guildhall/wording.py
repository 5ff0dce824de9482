"""Small turns of English and of addresses that pages, search and checks share."""

import datetime
import re

from unidecode import unidecode

from guildhall.records.dates import earliest

_NOT_SLUG = re.compile(r"[^a-z0-9]+")
YEAR, MONTH = len("2026"), len("2026-11")


def slug(text: str) -> str:
    """A word for an address: ``São Paulo`` → ``sao-paulo``."""
    return _NOT_SLUG.sub("-", unidecode(text).lower()).strip("-")


def date_words(date: str) -> str:
    """A partial date as people read it: ``2023``, ``August 2023``, ``21 August 2023``."""
    day = earliest(date)
    if len(date) == YEAR:
        return date
    if len(date) == MONTH:
        return f"{day:%B %Y}"
    return day_words(day)


def day_words(day: datetime.date) -> str:
    """A day as people read it: ``3 November 2026``."""
    return f"{day.day} {day:%B %Y}"


def many(number: int, noun: str, plural: str | None = None) -> str:
    """``1 group``, ``1,234 groups``."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def listed(words: list[str], joint: str = "and") -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    if len(words) < 2:  # noqa: PLR2004 - one or none
        return "".join(words)
    return f"{', '.join(words[:-1])} {joint} {words[-1]}"
