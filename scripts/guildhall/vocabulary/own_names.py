"""What countries are called in their own languages."""

from contextlib import suppress
from functools import cache

from babel import Locale
from babel.core import UnknownLocaleError
from babel.languages import get_official_languages


@cache
def own_names(code: str) -> tuple[str, ...]:
    """Names of a country in its official languages (Unicode CLDR): ``Deutschland``, ``日本``.

    Found out when somebody asks: Babel reads a file for each language, which takes longer than
    all other vocabularies together.

    Args:
        code: two capital letters of ISO 3166-1.
    """
    found = []
    for language in get_official_languages(code, de_facto=True):
        with suppress(UnknownLocaleError):
            if name := Locale.parse(language).territories.get(code):
                found.append(name)
    return tuple(found)
