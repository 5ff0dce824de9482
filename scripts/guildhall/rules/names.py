"""Names compared as people read them: without case, accents, punctuation and word order."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz, process

SIMILAR = 90
"""Percent of the letters that two names share, in order (rapidfuzz's ``token_sort_ratio``)."""

SIMILAR_WORDS = 80
"""The same for the words that only one has: “pyhton” and “python”, not “java” and “joomla”."""

_GRAM = 3
_ANYWHERE = "*"
_WORD = re.compile(r"[^\W_]+")


def folded(name: str) -> str:
    """Words of a name in lower case, without accents, in the order of the alphabet."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return " ".join(sorted(_WORD.findall(letters)))


def nearest(word: str, known: Sequence[str]) -> str | None:
    """The known word that is most like a word, ``None`` when none is like it."""
    found = process.extractOne(word, known, scorer=fuzz.ratio, score_cutoff=60)
    return found[0] if found else None


def may_be_one_place(one: str, other: str) -> bool:
    """Whether two folded cities are the same, or one of them is not known."""
    return not (one and other) or one == other


def similar_pairs(names: Sequence[str], cities: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Numbers of all pairs of similar names that may be in one place, the lower one first.

    Comparing each with each would take seconds for 10,000 names and minutes for 50,000.
    Two names that differ in at most ``d`` letters share at least one of the ``3 d + 1``
    rarest three-letter pieces of either (prefix filtering: Xiao, Wang and Lin, “Ed-Join”,
    VLDB 2008, https://doi.org/10.14778/1453856.1453957); only those are compared.

    Args:
        names: folded names.
        cities: the folded city of each, empty where it is not known.
    """
    pieces = [_pieces(name) for name in names]
    frequency = Counter(piece for found in pieces for piece in found)
    holders: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for number, (name, city) in enumerate(zip(names, cities, strict=True)):
        rarest = sorted(pieces[number], key=lambda piece: (frequency[piece], piece))
        rarest = rarest[: _GRAM * _most_differences(len(name)) + 1]
        where = (city, "") if city else (_ANYWHERE,)
        others = {
            other
            for piece in rarest
            for place in where
            for other in holders.get((piece, place), ())
        }
        for other in sorted(others):
            if _alike(names[other], name):
                yield other, number
        for piece in rarest:
            holders[piece, city].append(number)
            holders[piece, _ANYWHERE].append(number)


def _alike(one: str, other: str) -> bool:
    """Whether two names are similar, and not just because all but one telling word is the same.

    “Java User Groups” and “Joomla User Groups” share most letters but not the word that counts.
    """
    if not fuzz.ratio(one, other, score_cutoff=SIMILAR):
        return False
    words, others = one.split(), other.split()
    left = " ".join(word for word in words if word not in others)
    right = " ".join(word for word in others if word not in words)
    return not (left and right) or fuzz.ratio(left, right) >= SIMILAR_WORDS


def _most_differences(length: int) -> int:
    """Letters to add or take away between a name of this length and a similar one.

    With lengths ``m`` and ``n`` and ``d`` differences the ratio is ``1 - d / (m + n)``, and
    ``m`` is at most ``n + d``.
    """
    unlike = (100 - SIMILAR) / 100
    return int(2 * length * unlike / (1 - unlike))


def _pieces(name: str) -> set[str]:
    padded = f"\0\0{name}\0\0"
    return {padded[start : start + _GRAM] for start in range(len(padded) - _GRAM + 1)}
