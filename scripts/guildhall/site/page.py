"""A page to be rendered: where it goes, what it is called, what its template needs."""

from dataclasses import dataclass, field
from typing import Any

from guildhall.feeds import FeedLink

Trail = tuple[tuple[str, str], ...]
"""The way to a page from the top: names and paths."""


@dataclass(frozen=True)
class Page:
    """One page of the site.

    Attributes:
        path: address within the site: empty for the home page, else ending in a slash
            or naming a file.
        template: name of its template, without the ending; empty for a file that is ready.
        title: what it is called, without the site's name; unique over the site.
        description: one or two sentences for search engines and previews.
        context: what its template needs beside the site.
        trail: the pages above it.
        linked_data: JSON-LD objects that describe it.
        text: the whole of a file that is ready.
        feeds: feeds of what the page shows.
        listed: whether the site map and search engines should have it.
        asked: the address that ``site.wants`` was asked for, when it is another than its own.
    """

    path: str
    template: str
    title: str
    description: str
    context: dict[str, Any] = field(default_factory=dict)
    trail: Trail = ()
    linked_data: tuple[dict[str, Any], ...] = ()
    text: str = ""
    feeds: tuple[FeedLink, ...] = ()
    listed: bool = True
    asked: str = ""

    @property
    def file(self) -> str:
        """Path of its file in the output."""
        return f"{self.path}index.html" if self.path.endswith("/") or not self.path else self.path

    @property
    def root(self) -> str:
        """The way from the page to the top of the site: ``../../``, or ``./`` at the top."""
        return "../" * self.path.count("/") or "./"
