"""A description is 40 to 150 words of Markdown about the group, with no HTML and no praise."""

import re
from collections.abc import Iterator

from guildhall.reading.saying import Saying
from guildhall.records.record import Record
from guildhall.rules.finding import Finding
from guildhall.rules.wording import wrong_words
from guildhall.rules.world import World

FEWEST_WORDS, MOST_WORDS = 40, 150

LINK = re.compile(
    r"\]\(\s*<?(?P<inline>[^()\s>]*(?:\([^()\s]*\)[^()\s>]*)*)"  # [text](target)
    r"|^ {0,3}\[[^\]]+\]:\s*<?(?P<apart>[^\s>]+)",  # [name]: target
    re.MULTILINE,
)
IMAGE_MARK = re.compile(r"!\[")

TOO_SHORT = Saying(
    "the description has {words} words, fewer than {fewest}",
    "say more, or delete it: the summary is enough",
)
TOO_LONG = Saying("the description has {words} words, more than {most}", "shorten it by {over}")
IMAGE = Saying("the description has an image", "describe it in words, or link to it")
NO_PAGE = Saying(
    "the link to “{target}” leads to no page on the web",
    "write an address that starts with https://",
)


def check(record: Record, _world: World) -> Iterator[Finding]:
    """Length, words, links."""
    group = record.group
    if group.description is None:
        return
    names = tuple(n for n in (group.name, group.short_name, *(group.aliases or ())) if n)
    for message, remedy in (
        *_length(group.description),
        *wrong_words(group.description, names),
        *_links(group.description),
    ):
        yield Finding(("description",), message, remedy)


def _length(text: str) -> Iterator[tuple[str, str]]:
    words = len(text.split())
    if words < FEWEST_WORDS:
        yield TOO_SHORT.of(words=words, fewest=FEWEST_WORDS)
    elif words > MOST_WORDS:
        yield TOO_LONG.of(words=words, most=MOST_WORDS, over=words - MOST_WORDS)


def _links(text: str) -> Iterator[tuple[str, str]]:
    if IMAGE_MARK.search(text):
        yield IMAGE.of()
    for match in LINK.finditer(text):
        target = match["inline"] or match["apart"] or ""
        if not target.lower().startswith(("https://", "http://")):
            yield NO_PAGE.of(target=target)
