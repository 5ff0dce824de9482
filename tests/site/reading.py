"""Reading the pages of a built site."""

import json
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from lxml import html

PAGE_TYPES = {
    "home": "index.html",
    "finder": "find/index.html",
    "areas": "areas/index.html",
    "area": "areas/data-ai/index.html",
    "paged": "for/practitioners/page/2/index.html",
    "topic": "topics/python/index.html",
    "topic in a country": "topics/java/us/index.html",
    "places": "places/index.html",
    "continent": "places/europe/index.html",
    "country": "places/de/index.html",
    "city": "places/us/portland/index.html",
    "cities": "places/us/cities/index.html",
    "roles": "roles/index.html",
    "role": "roles/data-engineer/index.html",
    "costs": "cost/index.html",
    "cost": "cost/free/index.html",
    "audiences": "for/index.html",
    "audience": "for/women/index.html",
    "careers": "careers/index.html",
    "career": "careers/out-of-work-rate/index.html",
    "collection": "collections/places-to-start/index.html",
    "group": "groups/isaca/index.html",
    "group with a description": "groups/bcs/index.html",
    "parent": "groups/security-bsides/index.html",
    "plan": "plan/index.html",
    "comparison": "compare/index.html",
    "closed group": "groups/women-who-code/index.html",
    "closed groups": "closed/index.html",
    "changes": "data/changes/index.html",
    "data": "data/index.html",
    "meetings": "meetings/index.html",
    "group with dates": "groups/paris-java-user-group/index.html",
    "newsletters": "newsletters/index.html",
    "newsletter kit": "newsletters/topics/python/index.html",
    "newsletter builder": "newsletters/build/index.html",
    "embed": "embed/topics/python/index.html",
    "coverage": "about/coverage/index.html",
    "gaps": "contribute/gaps/index.html",
    "links": "status/index.html",
    "link checker": "status/checker/index.html",
    "written by hand": "about/index.html",
    "new record": "contribute/new/index.html",
    "record to correct": "contribute/edit/index.html",
    "guides": "guides/index.html",
    "guide": "guides/weekend-plan/index.html",
    "field reference": "contribute/fields/index.html",
    "without a network": "offline/index.html",
    "error": "404.html",
}
"""A page of every type, by file."""


def elements(text: str) -> Any:
    """The elements of an HTML document or of a part of one."""
    return html.document_fromstring(text)


def letters(site: Path) -> list[Path]:
    """The letters in HTML: mails rather than pages, with rules of their own."""
    return [path for path in (site / "newsletters").rglob("*.html") if path.name != "index.html"]


@dataclass(frozen=True)
class BuiltPage:
    """One page of a built site."""

    site: Path
    path: Path

    @property
    def name(self) -> str:
        """Its file, relative to the site."""
        return self.path.relative_to(self.site).as_posix()

    @cached_property
    def text(self) -> str:
        """Its HTML."""
        return self.path.read_text(encoding="utf-8")

    @cached_property
    def tree(self) -> Any:
        """Its elements."""
        return html.fromstring(self.text)

    def all(self, path: str) -> list[Any]:
        """Elements, attributes or texts by an XPath."""
        return list(self.tree.xpath(path))

    def linked_data(self) -> list[dict[str, Any]]:
        """Its JSON-LD, read strictly."""
        return [
            json.loads(text) for text in self.all("//script[@type='application/ld+json']/text()")
        ]
