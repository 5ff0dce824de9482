"""A summary is one plain sentence about the group, without praise."""

import re
from collections.abc import Iterator

from guildhall.reading.saying import Saying
from guildhall.records.group import Group
from guildhall.records.record import Record
from guildhall.rules.finding import Finding
from guildhall.rules.wording import wrong_words
from guildhall.rules.world import World

SENTENCE_END = re.compile(
    r"[.?!][\"\u201d\u2019)]*\s+"
    r"(?=[\"\u201c\u2018(]?[^\W\d_a-z])"  # a capital, or a letter of a script that has none
)
ABBREVIATION = re.compile(
    r"(?:[A-Za-z]\.)*[A-Za-z]"
    r"|St|Ste|Mt|Ft|Dr|Prof|Mr|Mrs|Ms|Jr|Sr|Inc|Ltd|Co|Corp|No|vs|approx|incl|esp"
)
_WORD = re.compile(r"[^\W_]+")
SMALL = frozenset(("a", "an", "and", "at", "by", "for", "in", "is", "of", "on", "the", "this"))

SPACE = Saying("the summary has a line break or space around it", "write it on one line")
EXCLAMATION = Saying("the summary has an exclamation mark", "end the sentence with a full stop")
NO_STOP = Saying("the summary does not end with one full stop", "end the sentence with a full stop")
TWO_SENTENCES = Saying(
    "the summary has more than one sentence",
    "keep one sentence; the rest belongs in `description`",
)
SMALL_LETTER = Saying("the summary starts with a small letter (“{word}”)", "write a capital")
ONLY_THE_NAME = Saying(
    "the summary only repeats the name",
    "say what the group is about, where it meets and for whom",
)


def check(record: Record, _world: World) -> Iterator[Finding]:
    """The sentence's form, then its words."""
    for message, remedy in (*_form(record.group), *_words(record.group)):
        yield Finding(("summary",), message, remedy)


def _form(group: Group) -> Iterator[tuple[str, str]]:
    text = group.summary
    if "\n" in text or text != text.strip():
        yield SPACE.of()
        text = text.strip()
    if "!" in text:
        yield EXCLAMATION.of()
    elif not text.endswith(".") or text.endswith(".."):
        yield NO_STOP.of()
    if any(_ends_sentence(text[: end.start()]) for end in SENTENCE_END.finditer(text)):
        yield TWO_SENTENCES.of()
    if _starts_low(text, _names(group)):
        yield SMALL_LETTER.of(word=text.split(maxsplit=1)[0])


def _ends_sentence(before: str) -> bool:
    """Whether a full stop after a text ends a sentence, not an abbreviation."""
    word = before.rpartition(" ")[2].lstrip('("\u201c\u2018')
    return not ABBREVIATION.fullmatch(word)


def _words(group: Group) -> Iterator[tuple[str, str]]:
    names = _names(group)
    yield from wrong_words(group.summary, names)
    known = SMALL.union(_WORD.findall(" ".join(names).casefold()))
    if all(word[0] in known for word in _WORD.finditer(group.summary.casefold())):
        yield ONLY_THE_NAME.of()


def _names(group: Group) -> tuple[str, ...]:
    return tuple(name for name in (group.name, group.short_name, *(group.aliases or ())) if name)


def _starts_low(text: str, names: tuple[str, ...]) -> bool:
    """Whether a sentence starts with a small letter that no name asks for.

    A word with a capital, number or sign inside, such as openSUSE or d3.js, is a name.
    """
    first = text.split(maxsplit=1)[0]
    if not first[0].islower() or any(name.startswith(first) for name in names):
        return False
    return first.isalpha() and first.islower()
