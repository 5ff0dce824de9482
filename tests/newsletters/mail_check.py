"""Holds a mail against what mail programs support, by figures of Can I email."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import tinycss2
from tests.site.reading import elements

SUPPORT = json.loads((Path(__file__).parent / "mail_support.json").read_text(encoding="utf-8"))

FALLBACKS = {
    "css-at-media": "only the dark dress stands in it: without it the mail stays light",
    "css-at-media-prefers-color-scheme": "without it the mail stays light, on a white of its own",
    "css-max-height": "display: none hides the preheader where this is not known",
    "css-overflow": "display: none hides the preheader where this is not known",
    "css-word-break": "a word longer than a phone is wide makes the letter wider, as on Windows",
    "html-body": "the style stands on tables, none on the body",
    "html-doctype": "a fragment has none; nothing relies on standards mode",
}
"""Features that some mail program lacks, each with what happens there."""

ALWAYS = {"color", "font-family"}
"""Properties of CSS 1 that the figures do not list, as every mail program has them."""

ELEMENTS = {"html": "html-doctype", "style": "html-style", "body": "html-body", "p": "html-p"}
PLAIN = {"head", "meta", "title", "a", "br", "tbody", "tr", "td"}
"""Elements of HTML 2 and of tables (``html-table``), and those that only a document has."""

GROUPED = {"h2": "html-h1-h6", "h3": "html-h1-h6", "ul": "html-lists", "li": "html-lists"}
ATTRIBUTES = {"role", "lang", "dir", "align", "width", "cellpadding", "cellspacing"}


def features(letter: str) -> set[str]:
    """Names of the features that a mail uses, as the figures name them; others by their own."""
    tree = elements(letter)
    found: set[str] = set()
    for element in tree.iter():
        if isinstance(element.tag, str):
            found |= set(_of_element(element))
    for sheet in tree.xpath("//style/text()"):
        found |= set(_of_sheet(sheet))
    return found


def _of_element(element: Any) -> Iterator[str]:
    if element.tag not in PLAIN:
        yield ELEMENTS.get(element.tag) or GROUPED.get(element.tag) or f"html-{element.tag}"
    for name in element.attrib:
        if name in ATTRIBUTES or name.startswith("on"):
            yield f"html-{name}"
    for declaration in tinycss2.parse_blocks_contents(element.get("style", "")):
        if declaration.type == "declaration":
            yield from _of_declaration(declaration)


def _of_declaration(declaration: Any) -> Iterator[str]:
    name = declaration.lower_name
    if name == "display":
        yield f"css-display-{tinycss2.serialize(declaration.value).strip()}"
    elif name not in ALWAYS:
        yield f"css-{'border' if name == 'border-top' else name}"
    if declaration.important:
        yield "css-important"
    for part in declaration.value:
        if part.type == "function":
            yield f"css-function-{part.lower_name}"


def _of_sheet(sheet: str) -> Iterator[str]:
    for rule in tinycss2.parse_stylesheet(sheet, skip_whitespace=True, skip_comments=True):
        if rule.type != "at-rule":
            yield "css-selector-class"
            continue
        yield f"css-at-{rule.lower_at_keyword}"
        if "prefers-color-scheme" in tinycss2.serialize(rule.prelude):
            yield "css-at-media-prefers-color-scheme"
        for inner in tinycss2.parse_rule_list(rule.content, skip_whitespace=True):
            for declaration in tinycss2.parse_blocks_contents(inner.content):
                if declaration.type == "declaration":
                    yield from _of_declaration(declaration)


def lacking(letter: str) -> dict[str, list[str]]:
    """Features that some mail program lacks and that have no named fallback, with the programs."""
    found = {}
    for feature in features(letter) - set(FALLBACKS):
        support = SUPPORT["support"].get(feature)
        clients = SUPPORT["clients"]
        without = (
            ["not in the figures"]
            if support is None
            else [client for client, mark in zip(clients, support, strict=True) if mark == "n"]
        )
        if without:
            found[feature] = without
    return found
