"""Which scripts the names of a country's places are written in."""

import unicodedata
from functools import cache

from babel.core import get_global
from babel.languages import get_official_languages

_IN_CHARACTER_NAMES = {
    "Arab": ("ARABIC",),
    "Armn": ("ARMENIAN",),
    "Beng": ("BENGALI",),
    "Cyrl": ("CYRILLIC",),
    "Deva": ("DEVANAGARI",),
    "Ethi": ("ETHIOPIC",),
    "Geor": ("GEORGIAN",),
    "Grek": ("GREEK",),
    "Hans": ("CJK",),
    "Hant": ("CJK",),
    "Hebr": ("HEBREW",),
    "Jpan": ("CJK", "HIRAGANA", "KATAKANA"),
    "Khmr": ("KHMER",),
    "Kore": ("HANGUL",),
    "Laoo": ("LAO",),
    "Mymr": ("MYANMAR",),
    "Sinh": ("SINHALA",),
    "Thai": ("THAI",),
}
"""How the names of a script's characters begin (Unicode), by its code in ISO 15924."""

_LAST_LATIN = 0x24F
"""The end of Latin Extended-B."""


def is_latin(text: str) -> bool:
    """Whether all letters of a text are Latin ones."""
    return all(ord(sign) <= _LAST_LATIN or not sign.isalpha() for sign in text)


def is_native(text: str, country: str) -> bool:
    """Whether a text is in a script other than Latin in which a country's languages are written.

    Args:
        text: a name.
        country: code of ISO 3166-1.
    """
    used = {_script(sign) for sign in text if sign.isalpha()}
    return bool(used) and used <= _scripts_of(country)


@cache
def _script(sign: str) -> str:
    return unicodedata.name(sign, "").partition(" ")[0].partition("-")[0]


@cache
def _scripts_of(country: str) -> frozenset[str]:
    """Scripts of the official languages of a country (CLDR's likely subtags)."""
    likely = get_global("likely_subtags")
    found: set[str] = set()
    for language in get_official_languages(country, de_facto=True):
        tag = likely.get(f"{language}_{country}") or likely.get(language) or ""
        script = next((part for part in tag.split("_")[1:] if part in _IN_CHARACTER_NAMES), "")
        found.update(_IN_CHARACTER_NAMES.get(script, ()))
    return frozenset(found)
