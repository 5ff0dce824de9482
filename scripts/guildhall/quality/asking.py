"""Asking the finder of a built site in a browser, through the modules that the page itself uses."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

FIRST = 10
"""Places of an answer that are looked at."""

_ASK = """
async ([assets, queries, first]) => {
  const module = (path) => import(new URL(`../${assets}finder/${path}`, document.baseURI));
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
    (assets,) = (site / "assets").iterdir()
    found: list[list[int]] = page.evaluate(_ASK, [f"assets/{assets.name}/", list(queries), FIRST])
    ids = _ids(site / "find")
    return [[ids[number] for number in numbers] for numbers in found]


def _ids(folder: Path) -> list[str]:
    """Ids of all groups in the finder's order, from its cards."""
    index = json.loads((folder / "index.json").read_text("utf-8"))
    files = (folder / "cards" / f"{name}.json" for name in index["cards"])
    return [card["id"] for file in files for card in json.loads(file.read_text("utf-8"))]
