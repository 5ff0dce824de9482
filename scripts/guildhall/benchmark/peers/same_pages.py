"""Our own builder held to the pages that peers make, of the same content: a plugin for Pelican."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from pelican import signals

from guildhall.forking import processes
from guildhall.site import sitemap
from guildhall.site.generator import DirectoryGenerator
from guildhall.site.pages import (
    PAGE_TYPES,
    changes,
    contributing,
    coverage,
    error,
    meetings,
    newsletters,
    offline,
    plan,
    status,
)
from guildhall.site.rendering import Renderer
from guildhall.site.shares import shares_of
from guildhall.site.sharing import write_all

ONLY_OURS = (
    *(changes, contributing, coverage, error, meetings, newsletters, offline, plan, status),
)
"""Types of pages that peers are spared: those of which a site has one or two, and the letters."""

SAME = tuple(kind for kind in PAGE_TYPES if kind not in ONLY_OURS)
"""Types of pages that all builders make."""


class SamePages(DirectoryGenerator):
    """Renders these pages without maps, and the files that belong to any site: no others."""

    def generate_context(self) -> None:
        """Load the catalogue as always; the site has no maps."""
        super().generate_context()
        self.site = replace(self.site, maps=None)
        self.context["site"] = self.site

    def generate_output(self, _writer: Any) -> None:
        """Write the pages, the site map and the assets, which peers write too."""
        output = Path(self.output_path)
        by_hand = self.context["pages"]
        renderer = Renderer(self.env, self.site, output, [str(page.save_as) for page in by_hand])
        others = self.settings.get("GUILDHALL_BESIDE", ())
        work = shares_of(self.catalogue, self.site, others, SAME)
        self.keeping.outcome = write_all(work, renderer, processes(), self.keeping)
        pages = self.keeping.outcome.pages
        listed = [page.path for page in pages if page.listed]
        sitemap.write(output, self.site, [*listed, *(str(page.url) for page in by_hand)])
        self.assets.write(output)


def register() -> None:
    """Connect to Pelican's signals."""
    signals.get_generators.connect(_generator)


def _generator(_: Any) -> type[SamePages]:
    return SamePages
