"""Rewriting the pages that a change affects, and no others, in the site that is being read."""

from collections.abc import Callable, Collection, Iterable, Iterator
from functools import partial
from pathlib import Path

from guildhall.building.changing import write
from guildhall.site.page import Page
from guildhall.site.pages import (
    PAGE_TYPES,
    areas,
    careers,
    collections,
    cost,
    groups,
    people,
    places,
    roles,
    topics,
)
from guildhall.watching.keys import Memory
from guildhall.watching.rendering import Rendering

_LISTS = (areas, topics, places, cost, people, careers, collections, roles)
"""Types of pages that a reader goes to from a group's own page, so that they are first."""

_Pages = Callable[..., Iterable[Page]]


class Interrupted(Exception):  # noqa: N818 - no error: a newer change is waiting
    """Something changed while pages were rewritten."""


class Rewriting:
    """Rewrites pages of a site.

    Args:
        output: the site's folder.
        rendering: how pages are rendered.
        memory: what they were made of.
        is_waiting: whether a newer change is waiting.
    """

    def __init__(
        self, output: Path, rendering: Rendering, memory: Memory, is_waiting: Callable[[], bool]
    ) -> None:
        self._output = output
        self._rendering = rendering
        self._memory = memory
        self._is_waiting = is_waiting

    def own(self, ids: Collection[str]) -> list[str]:
        """Rewrite the pages of some groups; return the files that differ now."""
        entries = self._rendering.catalogue.entries
        places_of = [number for number, entry in enumerate(entries) if entry.id in ids]
        changed: list[str] = []
        for number in places_of:
            changed += self._write(partial(groups.pages, part=slice(number, number + 1)))
        return changed

    def looked_at(self, paths: Iterable[str]) -> list[str]:
        """Rewrite the pages at some addresses, whatever they were made of."""
        wanted = set(paths)
        if not wanted:
            return []
        with self._memory.wanting_only(wanted):
            return [file for kind in PAGE_TYPES for file in self._write(kind.pages, wanted)]

    def by_hand(self) -> list[str]:
        """Rewrite the pages that are written by hand."""
        found = self._rendering.by_hand()
        return [file for file, content in found if write(self._output, file, content)]

    def affected(self) -> Iterator[list[str]]:
        """Rewrite all pages that are made of anything else than before.

        Yields:
            the files of each type of page that differ now.

        Raises:
            Interrupted: when a newer change is waiting.
        """
        for kind in (*_LISTS, *(kind for kind in PAGE_TYPES if kind not in _LISTS)):
            yield self._write(kind.pages)

    def _write(self, pages: _Pages, paths: Collection[str] | None = None) -> list[str]:
        """Write pages, or those of them at some addresses, which nothing interrupts."""
        changed: list[str] = []
        rendering = self._rendering
        try:
            for page in pages(rendering.catalogue, rendering.asking(self._memory.wants)):
                if paths is not None and page.path not in paths:
                    continue
                self._draw(page)
                if write(self._output, page.file, rendering.rendered(page)):
                    changed.append(page.file)
                if paths is None and self._is_waiting():
                    raise Interrupted  # noqa: TRY301 - as what a template raises, it leaves a page out
        except BaseException:
            self._memory.forget_last()
            raise
        return changed

    def _draw(self, page: Page) -> None:
        """Write the land of its map, unless it is there: its name is made from its content."""
        figure = page.context.get("figure")
        if figure and not (self._output / figure.land.file).exists():
            write(self._output, figure.land.file, figure.land.drawing)
