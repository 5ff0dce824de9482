"""Asking the finder of a built site in a browser, by the modules that its scripts are made of."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from guildhall.commands import ROOT

if TYPE_CHECKING:
    from playwright.sync_api import Page, Route

FIRST = 10
"""Places of an answer that are looked at."""

_MODULES = "modules-of-the-theme"
"""A folder that the site does not have, so that nothing of it can be meant."""

_ASK = """
async ([folder, queries, first]) => {
  const module = (path) => import(new URL(`../${folder}/finder/${path}`, document.baseURI));
  const [{ createTextSearch }, { indexFromFile }] = await Promise.all([
    module("text.js"), module("dataset.js"),
  ]);
  const file = await fetch(new URL("index.json", document.baseURI));
  const text = createTextSearch(indexFromFile(await file.json()));
  const answers = [];
  for (const query of queries) answers.push((await text.find(query)).ranking.slice(0, first));
  return answers;
}
"""


def ask(page: "Page", site: Path, queries: Sequence[str]) -> list[list[str]]:
    """Ids of the first groups that each query finds, best first.

    Args:
        page: a browser's page that shows the finder of the site.
        site: the folder of the site.
        queries: what is typed.
    """
    page.route(f"**/{_MODULES}/**", _answer)
    found: list[list[int]] = page.evaluate(_ASK, [_MODULES, list(queries), FIRST])
    ids = _ids(site / "find")
    return [[ids[number] for number in numbers] for numbers in found]


def _answer(route: "Route") -> None:
    """Answer with a module of the theme: the site has them put together into few files."""
    _, _, name = route.request.url.partition(f"/{_MODULES}/")
    route.fulfill(path=ROOT / "theme" / "static" / name)


def _ids(folder: Path) -> list[str]:
    """Ids of all groups in the finder's order, from its cards."""
    index = json.loads((folder / "index.json").read_text("utf-8"))
    files = (folder / "cards" / f"{name}.json" for name in index["cards"])
    return [card["id"] for file in files for card in json.loads(file.read_text("utf-8"))]
