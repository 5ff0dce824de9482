"""The web addresses that a Markdown text links to, with their lines.

Links of code blocks and of comments are none; CommonMark says what a link is.
"""

from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token


def links_of(text: str) -> Iterator[tuple[int, str]]:
    """Yield line, counted from 1, and target of each link and picture on the web."""
    for token in MarkdownIt("commonmark").enable("table").parse(text):
        if token.type == "inline" and token.map:
            yield from _inside(token, token.map[0] + 1)


def _inside(token: Token, line: int) -> Iterator[tuple[int, str]]:
    for child in token.children or ():
        if child.type in ("softbreak", "hardbreak"):
            line += 1
        target = str(child.attrGet("href") or child.attrGet("src") or "")
        if target.startswith(("http://", "https://")):
            yield line, target
