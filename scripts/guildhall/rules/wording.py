"""Words that a record does not use: praise, the first person, HTML."""

import re
from collections.abc import Iterator

from guildhall.reading.saying import Saying

_PRAISE = (
    *("amazing", "awesome", "best-in-class", "brilliant", "cutting-edge", "exceptional"),
    *("exciting", "extraordinary", "fantastic", "finest", "foremost", "groundbreaking"),
    *("incredible", "innovative", "leading", "legendary", "number one", "outstanding"),
    *("passionate", "premier", "prestigious", "remarkable", "renowned", "state-of-the-art"),
    *("thriving", "unique", "unparalleled", "unrivalled", "vibrant", "wonderful"),
    *("world-class", "world class", "world-leading", "world-renowned"),
)
_NO_PRAISE_IN = {
    "best": r"(?![- ](?:practices?|known|of[- ]breed)\b)",
    "top": r"(?![- ](?:level|down|of)\b)",
}
"""Words that praise unless these follow."""

PRAISE = re.compile(
    r"(?<![\w-])(?:"
    + "|".join(re.escape(word) for word in sorted(_PRAISE, key=len, reverse=True))
    + "|"
    + "|".join(f"{word}{unless}" for word, unless in _NO_PRAISE_IN.items())
    + r")(?![\w-])",
    re.IGNORECASE,
)
FIRST_PERSON = re.compile(
    r"(?<![\w/.-])(?:(?:[Ww]e|[Oo]urs?|[Uu]s|[Mm]y)(?:['\u2019](?:re|ve|ll|d))?"
    r"|I(?:['\u2019](?:m|ve|ll|d)| (?:am|do|had|have|was|will|can|run|think|want)))(?![\w-])"
)
HTML = re.compile(r"<(?!https?://)[A-Za-z/!?][^\n>]{0,40}>?")


IS_HTML = Saying("“{found}” is HTML", "write it without the signs < and >")
IS_PRAISE = Saying("“{found}” is praise", "say what the group does instead")
IN_FIRST_PERSON = Saying(
    "“{found}” speaks for the group", "write about the group, in the third person"
)

_CALLS = frozenset(("we", "our", "ours", "us", "my", "i"))
_FIRST_WORDS = frozenset(re.split(r"[- ]", word)[0] for word in (*_PRAISE, *_NO_PRAISE_IN)) | _CALLS
_WORD = re.compile(r"[A-Za-z]+")


def wrong_words(text: str, names: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Message and remedy for each sort of word that a text should not use.

    Args:
        text: the text of a record.
        names: names of the group, which may hold any word.
    """
    if found := HTML.search(text):
        yield IS_HTML.of(found=found[0])
    if _FIRST_WORDS.isdisjoint(_WORD.findall(text.lower())):
        return  # nearly all texts; the patterns below take ten times as long
    for name in names:
        text = text.replace(name, "…")
    if found := PRAISE.search(text):
        yield IS_PRAISE.of(found=found[0])
    if found := FIRST_PERSON.search(text):
        yield IN_FIRST_PERSON.of(found=found[0])
