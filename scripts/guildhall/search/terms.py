"""Names taken apart into the words that they are looked up by.

The finder's ``terms.js`` does the same with a query; ``tests/search/test_terms.py`` holds the two
together.
"""

import re
import unicodedata
from collections.abc import Iterator

from unidecode import unidecode

_PLAIN = str.maketrans(
    {
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "ø": "o",
        "đ": "d",
        "ł": "l",
        "\u0131": "i",
        "ð": "d",
        "þ": "th",
    }
)
"""Letters that Unicode does not decompose into a plain letter and a mark."""

_SPELLED_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"})
"""How people write such letters without their marks: Zuerich, Malmoe, Aarhus."""

_SIGNS = (
    (re.compile(r"(?<![^\W_])\.(?=[a-z])"), "dot"),
    (re.compile(r"(?<=[a-z])\+\+"), "plusplus"),
    (re.compile(r"(?<=[a-z])#"), "sharp"),
)
"""Signs that are part of a name: .NET, C++, C#."""

_APOSTROPHES = re.compile("['\u2019\u02bc`]")
_CJK = "\u1100-\u11ff\u3005\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uac00-\ud7af"
_WORD = re.compile(rf"[{_CJK}]+|(?:(?![{_CJK}])[^\W_])+")
_RUN = re.compile(rf"[{_CJK}]+")
_JOINT = re.compile(r"[-.&\u00b7\u2010\u2011]+")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")

STOPS = frozenset(
    [
        *("a", "an", "and", "at", "by", "for", "in", "near", "of", "on", "the", "to", "with"),
        *("de", "der", "des", "die", "du", "el", "en", "et", "fur", "la", "le", "les", "und", "y"),
        *("group", "groups", "meetup", "meetups", "user", "users", "usergroup", "usergroups"),
        *("community", "chapter"),
    ]
)
"""Words that tell no group from others: neither indexed nor asked for."""


def fold(text: str) -> str:
    """A text in small letters, without accents: ``Łódź`` → ``lodz``."""
    plain = unicodedata.normalize("NFD", text.lower())
    return "".join(sign for sign in plain if unicodedata.category(sign)[0] != "M").translate(_PLAIN)


def words(text: str) -> list[str]:
    """The words of a text, folded, with signs spelled out: ``C++ & Zürich`` → cplusplus, zurich."""
    plain = _APOSTROPHES.sub("", fold(text))
    for sign, spelled in _SIGNS:
        plain = sign.sub(spelled, plain)
    return _WORD.findall(plain)


def telling(found: list[str]) -> list[str]:
    """Words without those that tell nothing; all of them when nothing else is left."""
    return [word for word in found if word not in STOPS] or found


def variants(text: str) -> Iterator[list[str]]:
    """The telling words of a name in each way that it may be typed, without repetition."""
    seen = set()
    for form in _forms(text):
        found = telling(words(form))
        if found and tuple(found) not in seen:
            seen.add(tuple(found))
            yield found


def _forms(text: str) -> Iterator[str]:
    yield text
    yield _JOINT.sub("", text)
    yield _CAMEL.sub(" ", text)
    yield text.lower().translate(_SPELLED_OUT)
    if not text.isascii():
        yield unidecode(text)


def starts(word: str) -> Iterator[str]:
    """What a word is indexed under: itself, and in scripts without spaces each later start."""
    yield word
    if _RUN.fullmatch(word):
        yield from (word[place:] for place in range(1, len(word) - 1))
