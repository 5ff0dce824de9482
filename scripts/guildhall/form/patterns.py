"""The patterns and lists of words by which rules judge, as a browser can use them."""

import re
from typing import Any

from guildhall import addresses
from guildhall.reading import document
from guildhall.records import dates, recurrence
from guildhall.rules import (
    address_form,
    description_form,
    ended,
    events_make_sense,
    file_name,
    known_words,
    names,
    summary_form,
    support,
    tiers,
    wording,
)

PATTERNS = {
    "abbreviation": summary_form.ABBREVIATION,
    "forbidden": document.FORBIDDEN,
    "first_person": wording.FIRST_PERSON,
    "html": wording.HTML,
    "image": description_form.IMAGE_MARK,
    "link": description_form.LINK,
    "on": recurrence.ON,
    "praise": wording.PRAISE,
    "sentence_end": summary_form.SENTENCE_END,
    "time": recurrence.TIME,
}

_FLAGS = ((re.IGNORECASE, "i"), (re.MULTILINE, "m"))

_IN_JAVASCRIPT = (
    (r"(?P<", "(?<"),
    (r"[^\W\d_a-z]", r"(?![a-z])\p{L}"),  # a capital, or a letter of a script that has none
    (r"\w", r"\p{L}\p{N}_"),  # always within brackets
    (r"\d", r"\p{Nd}"),
    (r"\ ", " "),
    (r"\"", '"'),
)
"""What JavaScript with its flag ``u`` writes otherwise; a test compares what both find."""


def patterns() -> dict[str, tuple[str, str]]:
    """Source and flags of each pattern for ``RegExp``."""
    return {name: in_javascript(pattern) for name, pattern in PATTERNS.items()}


def in_javascript(pattern: re.Pattern[str]) -> tuple[str, str]:
    """Source and flags of a pattern as JavaScript has it."""
    source = re.sub(r"\\-(?=[^\]]*(?:\[|$))", "-", pattern.pattern)  # no escape out of brackets
    for python, javascript in _IN_JAVASCRIPT:
        source = source.replace(python, javascript)
    return source, "u" + "".join(letter for flag, letter in _FLAGS if pattern.flags & flag)


def lists() -> dict[str, Any]:
    """Lists of words, and numbers, by the name that the browser's rules give them."""
    return {
        "few": known_words.FEW,
        "fewest_words": description_form.FEWEST_WORDS,
        "most_words": description_form.MOST_WORDS,
        "longest_id": file_name.LONGEST,
        "months": recurrence.MONTHS,
        "needed": support.NEEDED,
        "no_place": events_make_sense.NOT_A_PLACE,
        "not_active": ended.NOT_ACTIVE,
        "not_belonging": tiers.NOT_BELONGING,
        "not_public": sorted(address_form.NO_PUBLIC_ENDS),
        "oldest_year": dates.OLDEST_YEAR,
        "ordinals": recurrence.ORDINALS,
        "over": ended.OVER,
        "reserved": known_words.RESERVED,
        "similar": names.SIMILAR,
        "similar_words": names.SIMILAR_WORDS,
        "small": sorted(summary_form.SMALL),
        "tracking": sorted(addresses.TRACKING),
        "tracking_prefixes": addresses.TRACKING_PREFIXES,
    }
