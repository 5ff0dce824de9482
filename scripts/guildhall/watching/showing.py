"""Showing changes in the site: from checked records to rewritten pages and told browsers."""

import datetime
from collections.abc import Callable, Collection
from pathlib import Path

from guildhall.building.changing import remove
from guildhall.catalogue import Catalogue, Entry
from guildhall.commands import build_day
from guildhall.serving.tabs import Tabs
from guildhall.site.pages import PAGE_TYPES
from guildhall.site.referring import affected
from guildhall.watching.changes import Changes
from guildhall.watching.keys import Memory, Versions
from guildhall.watching.records import Records
from guildhall.watching.rendering import Rendering
from guildhall.watching.rewriting import Rewriting

FEW = 20
"""Changed groups whose own pages are rewritten before everything else."""

_EVERYWHERE = frozenset(("group", "category"))
"""Templates of most pages: for all of those a build in several processes is faster."""


class Showing:
    """Keeps the pages of a site as the records are.

    Args:
        root: the project's folder.
        output: the site's folder, which holds a site.
        tabs: the browsers that show it.
        is_waiting: whether a newer change is waiting.
    """

    def __init__(
        self, root: Path, output: Path, tabs: Tabs, is_waiting: Callable[[], bool]
    ) -> None:
        self._root = root
        self._output = output
        self._tabs = tabs
        self._is_waiting = is_waiting
        self._versions = Versions()
        self._memory = Memory(self._versions)
        self._entries: dict[str, Entry] = {}
        self._rendering: Rendering | None = None
        self.today: datetime.date | None = None

    def renew(self, records: Records) -> Rendering:
        """Read settings, templates and all that is no record anew.

        Raises:
            Exception: whatever settings and templates may raise.
        """
        self.today = build_day(self._root)
        self._entries.clear()
        self._rendering = Rendering(self._root, self._output, self._catalogue(records, self.today))
        return self._rendering

    def learn(self, records: Records) -> None:
        """Note what all pages are made of, without making them."""
        rendering = self.renew(records)
        self._versions.follow(rendering.catalogue)
        site = rendering.asking(self._memory.learn)
        for kind in PAGE_TYPES:
            for _ in kind.pages(rendering.catalogue, site):
                pass

    def show(self, records: Records, changes: Changes) -> int:
        """Rewrite the pages that changes affect; return how many files differ now.

        Raises:
            Interrupted: when a newer change is waiting.
            Exception: whatever settings and templates may raise.
        """
        if self._rendering is None or self.today is None:
            self.learn(records)
        rendering = self.renew(records) if changes.others else self._kept(records)
        if changes.templates:
            rendering.read_templates()
        changed, gone = self._versions.follow(rendering.catalogue)
        number = self._told(remove(self._output, (f"groups/{id_}/index.html" for id_ in gone)))
        return number + self._rewrite(rendering, changes, changed)

    def _kept(self, records: Records) -> Rendering:
        """The rendering as it is, of the records as they are."""
        if self._rendering is None or self.today is None:
            return self.renew(records)
        self._rendering.follow(self._catalogue(records, self.today))
        return self._rendering

    def _rewrite(self, rendering: Rendering, changes: Changes, changed: Collection[str]) -> int:
        writer = Rewriting(self._output, rendering, self._memory, self._is_waiting)
        number = 0
        if 0 < len(changed) <= FEW:
            number += self._told(writer.own(changed))
        if changes.others:
            rendering.assets.write(self._output)
        if changes.others or changes.templates:
            number += self._told(writer.looked_at(self._tabs.paths))
        if changes.others or changes.templates or changes.content:
            number += self._told(writer.by_hand())
        with self._memory.wanting(_templates(rendering, changes)):
            for files in writer.affected():
                number += self._told(files)
        return number

    def _told(self, files: Collection[str]) -> int:
        self._tabs.change(files)
        return len(files)

    def _catalogue(self, records: Records, today: datetime.date) -> Catalogue:
        """The catalogue of the records, with the entries of those that are as they were."""
        kept = self._entries
        self._entries = {}
        for record in records.all:
            entry = kept.get(record.file)
            is_same = entry is not None and entry.record is record
            self._entries[record.file] = (
                entry if entry and is_same else Entry(record, records.words, today)
            )
        entries = sorted(self._entries.values(), key=lambda entry: entry.order)
        return Catalogue(tuple(entries), records.words, today)


def _templates(rendering: Rendering, changes: Changes) -> frozenset[str]:
    """The templates of those pages that are rewritten here since a template changed."""
    if not changes.templates:
        return frozenset()
    names = affected(rendering.templates, changes.templates, rendering.env)
    return frozenset() if names is None or names >= _EVERYWHERE else names
