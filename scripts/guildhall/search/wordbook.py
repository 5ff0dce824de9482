"""The word index of the browser: which groups have a word in their names or their place.

Small files in alphabetical order, of which a query fetches one for each word.
"""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from guildhall.catalogue import Entry
from guildhall.search.packing import packed
from guildhall.search.terms import starts, variants, words

Postings = dict[str, list[int]]
"""Numbers of groups by the field that a word stands in.

``n2``: a name of two telling words; ``a1``: a short name or alias of one; ``i``: initials of the
name; ``c``: city; ``s``: state or province; ``x``: a certificate.
"""

FOLDER = "words"
SIZE = 6_000
"""Characters to a file: about three kilobytes compressed, as a query fetches one for each word."""

MOST_WORDS = 9
"""Longer names are all the same: no query holds as many words."""

LONG_NAME = 3
"""Words from which on initials are worth a guess: Project Management Institute."""


def wordbook(entries: Sequence[Entry]) -> dict[str, Postings]:
    """The postings of every word, in the order of the words' code points."""
    found: defaultdict[str, defaultdict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for number, entry in enumerate(entries):
        for term, field in sorted(set(_terms(entry))):
            found[term][field].append(number)
    return {term: dict(found[term]) for term in sorted(found)}


def _terms(entry: Entry) -> Iterator[tuple[str, str]]:
    group = entry.group
    yield from _named("n", [group.name])
    yield from _named("a", [group.short_name, *(group.aliases or ())])
    if not group.short_name:
        yield from _initials(group.name)
    for name in _city_names(entry):
        yield from _within("c", name)
    country = entry.words.countries.get(group.region.country or "")
    if country:
        yield from _within("s", country.subdivisions.get(group.region.subdivision or "", ""))
    for certificate in (group.careers.certifications if group.careers else None) or ():
        yield from _within("x", certificate)


def _named(kind: str, names: Iterable[str | None]) -> Iterator[tuple[str, str]]:
    for name in names:
        for variant in variants(name or ""):
            field = f"{kind}{min(len(set(variant)), MOST_WORDS)}"
            yield from ((term, field) for word in variant for term in starts(word))


def _within(field: str, text: str) -> Iterator[tuple[str, str]]:
    for variant in variants(text):
        yield from ((term, field) for word in variant for term in starts(word))


def _initials(name: str) -> Iterator[tuple[str, str]]:
    found = words(name)
    capital = [word for word in name.split() if word[:1].isupper()]
    if len(found) >= LONG_NAME and len(capital) >= LONG_NAME and name.isascii():
        yield "".join(word[0] for word in capital).lower(), "i"


def _city_names(entry: Entry) -> Iterator[str]:
    region = entry.group.region
    if region.city:
        yield region.city
        yield from entry.words.city_names.get((region.country or "", region.city), ())


def write_words(folder: Path, book: Mapping[str, Postings]) -> dict[str, list[str]]:
    """Write the files below a folder.

    Returns:
        the first word of each file, and its name: what says which file a word is in.
    """
    (folder / FOLDER).mkdir(parents=True, exist_ok=True)
    first, names = [], []
    for part in _parts(book):
        text = json.dumps(part, ensure_ascii=False, separators=(",", ":"))
        name = hashlib.blake2b(text.encode(), digest_size=4).hexdigest()
        (folder / FOLDER / f"{name}.json").write_text(text, encoding="utf-8")
        first.append(next(iter(part)))
        names.append(name)
    return {"first": first, "files": names}


def _parts(book: Mapping[str, Postings]) -> Iterator[dict[str, dict[str, str]]]:
    part: dict[str, dict[str, str]] = {}
    size = 0
    for term, postings in book.items():
        fields = {field: packed(numbers) for field, numbers in postings.items()}
        size += len(term) + sum(len(field) + len(text) for field, text in fields.items())
        part[term] = fields
        if size >= SIZE:
            yield part
            part, size = {}, 0
    if part:
        yield part
