"""Lighthouse: accessibility, best practices, and what search engines need, on four pages."""

import pytest

from guildhall.benchmark.lighthouse import COMMAND, PAGES, UNTIMED, Tools, look_at
from guildhall.commands import ROOT
from install_test_tools import browser, npm


@pytest.fixture(scope="module")
def tools() -> Tools:
    assert (ROOT / COMMAND).is_file(), "run `make test`: it installs Lighthouse"
    path = browser()
    assert path, "no Chromium or Chrome is here: `make test` installs one"
    return Tools(ROOT, npm()[0], path)


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES.keys())
def test_everything_that_is_not_timed_is_at_100(real_address: str, tools: Tools, path: str) -> None:
    verdict = look_at(real_address + path, tools, UNTIMED)
    assert verdict.faults == {}
    assert verdict.scores == dict.fromkeys(UNTIMED, 100)
