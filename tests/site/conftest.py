"""Fixtures of tests on the built site."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from tests.site.faults import FAULTS
from tests.site.reading import BuiltPage, letters


@dataclass
class Survey:
    """What one reading of all pages of a site has found."""

    faults: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    titles: Counter[str] = field(default_factory=Counter)
    listed: set[str] = field(default_factory=set)
    pages: int = 0


@pytest.fixture(scope="session")
def survey(real_site: Path) -> Survey:
    """All pages of the real site, each read once and let go."""
    found = Survey()
    pages = set(real_site.rglob("*.html")) - set(letters(real_site))
    for path in sorted(pages):
        page = BuiltPage(real_site, path)
        for fault in FAULTS:
            found.faults[fault.__name__] += (f"{page.name}: {what}" for what in fault(page))
        found.titles[page.tree.findtext(".//title") or ""] += 1
        found.pages += 1
        if not page.all("//meta[@name='robots']"):
            found.listed.update(page.all("//link[@rel='canonical']/@href"))
    return found
