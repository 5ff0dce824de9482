"""The command behind `make links` with answers that a test chooses instead of the network's."""

import runpy
import sys
from pathlib import Path
from typing import Any

import pytest
from tests.awaiting import beside
from tests.making import ROOT

from guildhall.links.addresses import Address
from guildhall.links.running import Memory, Outcome, run

SETTINGS = """\
SITENAME = "Guildhall"
SITEURL = "https://guildhall.example.org"
GUILDHALL_REPOSITORY = "https://forge.example.org/guildhall"
GUILDHALL_BRANCH = "main"
"""


def with_settings(project: Path) -> Path:
    """A project that has the settings of a site, which the checker names itself by."""
    (project / "pelican.conf.py").write_text(SETTINGS, "utf-8")
    return project


def links_command(
    monkeypatch: pytest.MonkeyPatch, project: Path, *arguments: str, checker: Any
) -> int:
    """Run it on a project; its exit status."""
    module = runpy.run_path(str(ROOT / "scripts" / "links.py"))

    async def with_answers(
        addresses: list[Address], settings: Any, memory: Memory, tell: Any
    ) -> Outcome:
        return await run(addresses, settings, memory, tell, checker=checker)

    module["main"].__globals__["run"] = with_answers
    monkeypatch.setattr(sys, "argv", ["links.py", "--root", str(project), *arguments])
    try:
        return int(beside(module["main"]))
    except SystemExit as end:
        return int(end.code or 0)
