"""Made-up records: each has the shape of a real one, and names, texts and addresses of its own."""

import random
import re
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice, repeat
from pathlib import Path
from string import ascii_uppercase

from guildhall.benchmark.words import Words
from guildhall.reading import Plain, parse, read_text
from guildhall.records.cache import Cache, key_of
from guildhall.records.read import GROUPS, record_files
from guildhall.wording import slug

SEED = 1
LONGEST_ID, LONGEST_SUMMARY = 80, 160
"""Characters, as the model has them."""

_ADDRESS = re.compile(r"https?://[^/?#]+")
_LINE = 88
"""Characters on a line of a description."""

_SHORT = 4
"""Letters of an abbreviation: enough for 456,976 of them."""

_FIELDS_ABOUT_OTHERS = ("not_same_as",)
"""Fields that are left out: what they answer is asked about the real group's name only."""

Fields = dict[str, Plain]


@dataclass(frozen=True)
class PlainRecord:
    """A record as it is written.

    Attributes:
        id: its id.
        home: the folder that it stands in.
        fields: its fields, in the order in which they are written.
    """

    id: str
    home: str
    fields: Fields


def real_records(root: Path, cache_file: Path | None = None) -> list[PlainRecord]:
    """All records of the project at ``root``, which must be free of errors.

    Args:
        root: the project's folder.
        cache_file: where parsed records are kept between runs.
    """
    cache = Cache(cache_file)
    found = []
    for path in record_files(root):
        fields = _parsed(read_text(path), cache)
        if isinstance(fields, dict):
            home = path.relative_to(root / GROUPS).parts[0]
            found.append(PlainRecord(path.stem, home, fields))
    return found


def _parsed(text: str, cache: Cache) -> Plain:
    kept = cache.get(key := key_of(text))
    if kept is None:
        kept = parse(text)
        cache.put(key, kept)
    return kept


def made_records(
    real: Sequence[PlainRecord], number: int, *, seed: int = SEED, first: Sequence[str] = ()
) -> Iterator[PlainRecord]:
    """Make a number of records; the same ones for the same real records and seed.

    Each takes after one real record that is drawn at random. So all quantities, and what goes
    with what, are spread as they are among the real ones: fields, topics, tiers, events,
    sources, lengths of texts, countries and cities.

    Args:
        real: the real ones.
        number: how many to make.
        seed: another one gives others.
        first: ids of real ones that name no others; the first ones made take after them.
    """
    maker = _Maker(real, random.Random(seed))  # noqa: S311 - nothing here is secret
    by_id = {one.id: one for one in real}
    moulds = chain((by_id[one] for one in first), repeat(None))
    for mould in islice(moulds, number):
        yield maker.make(mould)


class _Maker:
    """Makes one record after another, and remembers those that others may name."""

    def __init__(self, real: Sequence[PlainRecord], chance: random.Random) -> None:
        self._real = real
        self._alone = [mould for mould in real if not names_others(mould.fields)]
        self._chance = chance
        self._words = Words(chance, _texts(real))
        self._hosts: dict[str, str] = {}
        self._number = 0
        self._heads: list[str] = []
        self._latest: dict[str, str] = {}

    def make(self, mould: PlainRecord | None = None) -> PlainRecord:
        """The next record, after a real one or any; the first names no other: there is none."""
        mould = mould or self._chance.choice(self._real if self._heads else self._alone)
        coined = self._words.coined()
        name = str(mould.fields["name"])
        made_id = f"{coined.lower()}-{slug(name)}"[:LONGEST_ID].strip("-")
        made = PlainRecord(made_id, mould.home, self._fields(mould.fields, coined))
        self._number += 1
        self._latest[mould.id] = made.id
        if not names_others(mould.fields):
            self._heads.append(made.id)
        return made

    def _fields(self, real: Fields, coined: str) -> Fields:
        """Fields like the real ones; what is no name, text or address stays as it is."""
        own: Fields = {"name": self._words.renamed(str(real["name"]), coined)}
        if "short_name" in real:
            own["short_name"] = self._short_name()
        if isinstance(aliases := real.get("aliases"), list):
            own["aliases"] = [self._alias(str(alias)) for alias in aliases]
        if isinstance(parent := real.get("parent"), str):
            own["parent"] = self._earlier(parent)
        if isinstance(url := real.get("url"), str):
            own["url"] = _ADDRESS.sub(f"https://{coined.lower()}.example.org", url, count=1)
        own["summary"] = self._words.line(len(str(real["summary"])), LONGEST_SUMMARY)
        if isinstance(description := real.get("description"), str):
            own["description"] = self._description(description)
        if isinstance(ended := real.get("ended"), dict) and isinstance(ended.get("into"), str):
            own["ended"] = {**ended, "into": self._earlier(str(ended["into"]))}
        return {
            field: own[field] if field in own else self._elsewhere(value)
            for field, value in real.items()
            if field not in _FIELDS_ABOUT_OTHERS
        }

    def _alias(self, alias: str) -> str:
        return self._words.renamed(alias, self._words.coined())

    def _short_name(self) -> str:
        """An abbreviation that no other record has."""
        base = len(ascii_uppercase)
        return "".join(
            ascii_uppercase[self._number // base**place % base] for place in range(_SHORT)
        )

    def _earlier(self, real_id: str) -> str:
        """Id of the last record that takes after a real one, or of any that may be a parent."""
        return self._latest.get(real_id) or self._chance.choice(self._heads)

    def _description(self, real: str) -> str:
        """Paragraphs with as many words as the real ones."""
        paragraphs = [
            textwrap.fill(self._words.paragraph(len(paragraph.split())), _LINE)
            for paragraph in real.split("\n\n")
        ]
        return "\n\n".join(paragraphs) + "\n"

    def _elsewhere(self, value: Plain) -> Plain:
        """A value with all its addresses on hosts that nobody has, one for each real host."""
        if isinstance(value, dict):
            return {key: self._elsewhere(inner) for key, inner in value.items()}
        if isinstance(value, list):
            return [self._elsewhere(inner) for inner in value]
        if isinstance(value, str) and (host := _ADDRESS.match(value)):
            number = len(self._hosts) + 1
            other = self._hosts.setdefault(host[0], f"https://host-{number}.example.org")
            return other + value[host.end() :]
        return value


def names_others(fields: Fields) -> bool:
    """Whether a record names another one, so that it cannot be the first."""
    ended = fields.get("ended")
    return "parent" in fields or (isinstance(ended, dict) and "into" in ended)


def _texts(real: Sequence[PlainRecord]) -> Iterator[str]:
    for mould in real:
        yield str(mould.fields["summary"])
        yield str(mould.fields.get("description") or "")
