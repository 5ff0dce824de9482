"""The service worker of a finished site: what it is made of, so that a browser keeps it whole.

``sw.js`` lies at the top of the site, which is as far as a worker reaches, and changes with
whatever a reader may have without a network; the worker's code is in ``theme/static/offline/``.
"""

import gzip
import hashlib
import json
from collections.abc import Iterable
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from guildhall.building.links import Files
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
_FOLDERS = ("find/", "pagefind/")
"""Where all of these lie."""

_PACKED = (".pf_meta", ".pf_index", ".pagefind")
_DIGEST = 16
"""Bytes of SHA-256 that tell one content from another, as ``offline/files.js`` counts them."""


def write(output: Path, files: Files, templates: Path) -> None:
    """Write ``sw.js`` and ``find/offline.json`` for a site that has everything else.

    Args:
        output: the folder to write into.
        files: where everything else lies.
        templates: the theme's templates.
    """
    listed = json.dumps(_listed(files), separators=(",", ":"))
    (output / LIST).parent.mkdir(exist_ok=True)
    (output / LIST).write_text(listed, encoding="utf-8")
    env = Environment(
        loader=FileSystemLoader(templates), autoescape=True, undefined=StrictUndefined
    )
    facts = known({**files, LIST: str(output / LIST)})
    text = env.get_template(FILE).render(theme=facts["theme"], site=json_script(facts))
    (output / FILE).write_text(f"{text}\n", encoding="utf-8")


def known(files: Files) -> dict[str, Any]:
    """What the worker must know: the version, digests of the finder's files, pages to keep."""
    (assets,) = {path.split("/")[1] for path in files if path.startswith("assets/")}
    facts = {
        "theme": assets,
        "files": {path: _digest(files[path]) for path in _paths(files, _SHIFTING)},
        "essential": ESSENTIAL,
        "own": OWN,
    }
    pages = [_digest(files[f"{path}index.html"]) for path in (*ESSENTIAL, *OWN)]
    version = hashlib.sha256(json.dumps([facts, pages]).encode()).hexdigest()
    return {"version": version[:_DIGEST], **facts}


def _listed(files: Files) -> dict[str, Any]:
    """What the finder is made of: for searching, the rest, and the bytes of all as sent."""
    text, rest = _paths(files, _TEXT), _paths(files, _REST)
    size = sum(_sent(files[path]) for path in (*text, *rest))
    return {"bytes": size, "text": text, "rest": rest}


def _paths(files: Iterable[str], patterns: tuple[str, ...]) -> list[str]:
    """Those of some paths that fit a pattern, whose stars stand for a part of a name."""
    inside = [path for path in files if path.startswith(_FOLDERS)]
    return sorted(path for path in inside if any(_fits(path, pattern) for pattern in patterns))


def _fits(path: str, pattern: str) -> bool:
    return path.count("/") == pattern.count("/") and fnmatchcase(path, pattern)


def _digest(file: str) -> str:
    return hashlib.sha256(Path(file).read_bytes()).hexdigest()[: 2 * _DIGEST]


def _sent(file: str) -> int:
    """Bytes over the wire from a host that packs what is not packed yet."""
    content = Path(file).read_bytes()
    return len(content) if file.endswith(_PACKED) else len(gzip.compress(content, 6))
