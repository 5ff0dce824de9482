"""Fixtures of tests on the built site."""

from pathlib import Path

import pytest
from tests.site.reading import BuiltPage, pages_in


@pytest.fixture(scope="session")
def pages(real_site: Path) -> list[BuiltPage]:
    """All pages of the real site."""
    return pages_in(real_site)
