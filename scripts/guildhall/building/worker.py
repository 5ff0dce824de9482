"""The service worker of a finished site: what it is made of, so that a browser keeps it whole.

``sw.js`` lies at the top of the site, which is as far as a worker reaches, and changes with
whatever a reader may have without a network; the worker's code is in ``theme/static/offline/``.
"""

import gzip
import hashlib
import json
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from guildhall.site.pages import offline
from guildhall.site.rendering import json_script

FILE = "sw.js"
LIST = "find/offline.json"
ESSENTIAL = (offline.PATH,)
"""Pages that every reader gets."""

OWN = ("plan/", "compare/")
"""Pages that show what the reader chose, for all who do not pay for each byte."""

_SHIFTING = ("find/*.json", "pagefind/*.js", "pagefind/*.json", "pagefind/wasm.*")
"""Files of the finder whose names stay while their content changes."""

_TEXT = ("find/index.json", "find/vocabulary.json", "find/spelling.json", "find/words/*.json")
_REST = (
    *("find/orders.json", "find/near.json", "find/places.json", "find/cards/*.json"),
    *("pagefind/*.js", "pagefind/*.json", "pagefind/wasm.*"),
    *("pagefind/*.pf_meta", "pagefind/index/*.pf_index"),
)
_PACKED = (".pf_meta", ".pf_index", ".pagefind")
_DIGEST = 16
"""Bytes of SHA-256 that tell one content from another, as ``offline/files.js`` counts them."""


def write(site: Path, templates: Path) -> None:
    """Write ``sw.js`` and ``find/offline.json`` for a site that has everything else.

    Args:
        site: the finished site's folder.
        templates: the theme's templates.
    """
    _write_list(site)
    env = Environment(
        loader=FileSystemLoader(templates), autoescape=True, undefined=StrictUndefined
    )
    facts = known(site)
    text = env.get_template(FILE).render(theme=facts["theme"], site=json_script(facts))
    (site / FILE).write_text(f"{text}\n", encoding="utf-8")


def known(site: Path) -> dict[str, Any]:
    """What the worker must know: the version, digests of the finder's files, pages to keep."""
    (assets,) = (site / "assets").iterdir()
    facts = {
        "theme": assets.name,
        "files": {path: _digest(site / path) for path in _paths(site, _SHIFTING)},
        "essential": ESSENTIAL,
        "own": OWN,
    }
    pages = [_digest(site / path / "index.html") for path in (*ESSENTIAL, *OWN)]
    version = hashlib.sha256(json.dumps([facts, pages]).encode()).hexdigest()
    return {"version": version[:_DIGEST], **facts}


def _write_list(site: Path) -> None:
    """Write what the finder is made of: for searching, the rest, and the bytes of all as sent."""
    text, rest = _paths(site, _TEXT), _paths(site, _REST)
    size = sum(_sent(site / path) for path in (*text, *rest))
    listed = {"bytes": size, "text": text, "rest": rest}
    (site / LIST).write_text(json.dumps(listed, separators=(",", ":")), encoding="utf-8")


def _paths(site: Path, patterns: tuple[str, ...]) -> list[str]:
    found = {path for pattern in patterns for path in site.glob(pattern)}
    return sorted(path.relative_to(site).as_posix() for path in found)


def _digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()[: 2 * _DIGEST]


def _sent(file: Path) -> int:
    """Bytes over the wire from a host that packs what is not packed yet."""
    content = file.read_bytes()
    return len(content) if file.name.endswith(_PACKED) else len(gzip.compress(content, 6))
