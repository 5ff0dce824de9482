"""What the service worker is told of a site."""

import gzip
import json
import re
from pathlib import Path
from typing import Any

import pytest
from tests.making import ROOT

from guildhall.building import worker
from guildhall.building.links import files_of

FILES = {
    "assets/abc123/offline/worker.js": "export function start() {}",
    "offline/index.html": "offline",
    "plan/index.html": "plan",
    "compare/index.html": "compare",
    "find/index.json": "{}",
    "find/vocabulary.json": "{}",
    "find/spelling.json": "[]",
    "find/orders.json": "{}",
    "find/words/1.json": "{}",
    "find/cards/2.json": "[]",
    "pagefind/pagefind.js": "search",
    "pagefind/pagefind-entry.json": "{}",
    "pagefind/wasm.en.pagefind": "wasm",
    "pagefind/pagefind.en_3.pf_meta": "meta",
    "pagefind/index/en_4.pf_index": "index",
    "data/groups.json": "[]",
}
TEMPLATES = ROOT / "theme" / "templates"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


def written(site: Path) -> str:
    worker.write(site, files_of(site), TEMPLATES)
    return (site / "sw.js").read_text("utf-8")


def listed(site: Path) -> dict[str, Any]:
    written(site)
    found: dict[str, Any] = json.loads((site / "find" / "offline.json").read_text("utf-8"))
    return found


def test_its_code_is_taken_from_the_sites_own_assets(site: Path) -> None:
    (path,) = re.findall(r'from "\./(.*)";', written(site))
    assert (site / path).is_file()


def test_the_same_site_gives_the_same_worker(site: Path) -> None:
    assert written(site) == written(site)


@pytest.mark.parametrize(
    "file", ["find/index.json", "find/words/1.json", "pagefind/pagefind.js", "plan/index.html"]
)
def test_a_change_to_what_is_kept_gives_another_version(site: Path, file: str) -> None:
    before = written(site)
    (site / file).write_text("something else", "utf-8")
    assert written(site) != before


def test_files_whose_names_stay_are_known_by_their_content(site: Path) -> None:
    written(site)
    digests = worker.known(files_of(site))["files"]
    assert "find/index.json" in digests
    assert "pagefind/wasm.en.pagefind" in digests
    assert not any("/words/" in path or path.endswith(".pf_index") for path in digests)


def test_every_file_of_the_finder_is_listed_once_and_no_other(site: Path) -> None:
    found = listed(site)
    wanted = {name for name in FILES if name.startswith(("find/", "pagefind/"))}
    assert sorted([*found["text"], *found["rest"]]) == sorted(wanted)


def test_the_bytes_are_those_that_a_host_sends(site: Path) -> None:
    assert listed(site)["bytes"] == sum(
        len(text if name.endswith((".pagefind", ".pf_meta", ".pf_index")) else packed(text))
        for name, text in FILES.items()
        if name.startswith(("find/", "pagefind/"))
    )


def packed(text: str) -> bytes:
    return gzip.compress(text.encode(), 6)
