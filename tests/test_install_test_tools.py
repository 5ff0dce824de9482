"""How a browser is found, and installed where there is none; nothing is really installed."""

import subprocess
from pathlib import Path
from typing import Any

import pytest

import install_test_tools as tools


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> dict[str, str]:
    """A machine with some programs; commands are noted under ``ran``."""
    programs: dict[str, str] = {}

    def run(command: list[str], **_: Any) -> "subprocess.CompletedProcess[str]":
        programs["ran"] = programs.get("ran", "") + " ".join(command) + "\n"
        if programs.get("installs") and programs["installs"] in " ".join(command):
            programs["chromium"] = "/usr/bin/chromium"
        fails = programs.get("fails")
        status = 1 if fails and fails in " ".join(command) else 0
        return subprocess.CompletedProcess(command, status)

    monkeypatch.setattr("install_test_tools.shutil.which", programs.get)
    monkeypatch.setattr("install_test_tools.subprocess.run", run)
    monkeypatch.setattr(tools, "APPLICATIONS", ())
    monkeypatch.setattr(tools, "_of_playwright", lambda: tmp_path / "none")
    monkeypatch.setattr(tools, "_node_packages", lambda: True)
    return programs


def test_a_browser_that_is_there_is_used_and_nothing_is_installed(
    machine: dict[str, str],
) -> None:
    machine["google-chrome"] = "/usr/bin/google-chrome"
    assert tools.browser() == "/usr/bin/google-chrome"
    assert tools.main() == 0
    assert "ran" not in machine


def test_playwrights_own_is_installed_where_there_is_none(
    machine: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    machine["installs"] = "playwright install"
    assert tools.main() == 0
    assert "apt-get" not in machine["ran"]
    assert "installing Playwright's own" in capsys.readouterr().out


def test_debians_is_installed_when_playwrights_cannot_be_had(
    machine: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    machine.update({"fails": "playwright", "installs": "install -y", "apt-get": "/usr/bin/apt-get"})
    assert tools.main() == 0
    assert "apt-get -qq install -y --no-install-recommends chromium" in machine["ran"]
    assert "installing Debian's chromium" in capsys.readouterr().out


def test_without_any_way_the_status_is_2_and_the_remedy_is_said(
    machine: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    machine["fails"] = "playwright"
    assert tools.main() == 2
    assert "Install one" in capsys.readouterr().err
