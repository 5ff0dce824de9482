"""The manifest: what a phone needs to put the site on its home screen."""

import json
import struct
from pathlib import Path

import pytest
from tests.catalogues import SITE
from tests.making import ROOT

from guildhall.site import manifest

STATIC = ROOT / "theme" / "static"


def test_all_addresses_are_relative_so_that_the_site_may_lie_below_a_path(tmp_path: Path) -> None:
    manifest.write(tmp_path, SITE)
    made = json.loads((tmp_path / "manifest.webmanifest").read_text("utf-8"))
    addresses = [made["start_url"], made["scope"], made["id"]]
    addresses += [icon["src"] for icon in made["icons"]]
    addresses += [shortcut["url"] for shortcut in made["shortcuts"]]
    assert not any(address.startswith(("/", "http")) for address in addresses)


@pytest.mark.parametrize("icon", manifest.manifest(SITE)["icons"], ids=lambda icon: icon["src"])
def test_every_icon_is_a_png_of_the_size_that_is_said(icon: dict[str, str]) -> None:
    content = (STATIC / icon["src"].removeprefix(SITE.assets)).read_bytes()
    assert content.startswith(b"\x89PNG")
    width, height = struct.unpack(">II", content[16:24])
    assert icon["sizes"] == f"{width}x{height}"
    assert len(content) < 10_000


def test_there_is_an_icon_that_may_be_cut_to_any_shape() -> None:
    assert "maskable" in {icon["purpose"] for icon in manifest.manifest(SITE)["icons"]}


def test_the_colours_are_those_of_the_pages() -> None:
    style = (STATIC / "style.css").read_text("utf-8")
    assert f"--paper: {manifest.PAPER}" in style
    assert f"--accent: {manifest.ACCENT}" in style
