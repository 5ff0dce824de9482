"""The exports, written once for all tests that only read them."""

from pathlib import Path

import pytest
from tests.exports.written import write


@pytest.fixture(scope="session")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder ``data`` of the tiny catalogue."""
    return write(tmp_path_factory.mktemp("exports"))
