"""Style, scripts and fonts, in a folder that is named by their content."""

import hashlib
import shutil
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

from guildhall.site.bundling import BUNDLER, Bundles, bundle

_SCRIPT = ".js"


class Assets:
    """The theme's static files.

    The folder's name changes with any of them, so that browsers may keep it for ever, and
    modules can go on importing each other by relative paths.

    Args:
        source: folder of the theme's static files.
        entries: paths of the scripts that are loaded; all others are loaded by these.
    """

    def __init__(self, source: Path, entries: Sequence[str]) -> None:
        self._source = source
        self._entries = entries

    @cached_property
    def folder(self) -> str:
        """Path of the folder within the site, ending in a slash."""
        digest = hashlib.blake2b(BUNDLER.encode(), digest_size=6)
        for path in sorted(self._source.rglob("*")):
            if path.is_file():
                digest.update(path.relative_to(self._source).as_posix().encode() + b"\0")
                digest.update(path.read_bytes() + b"\0")
        return f"assets/{digest.hexdigest()}/"

    @cached_property
    def _bundles(self) -> Bundles:
        return bundle(self._source, self._entries)

    def modules(self, entry: str) -> list[str]:
        """Paths of a script and all that it imports, so that they load at once.

        Raises:
            BundleError: when the scripts cannot be put together.
        """
        return self._bundles.loaded_by(entry)

    def write(self, output: Path) -> None:
        """Copy the files into the output, and write the scripts as browsers get them."""
        folder = output / self.folder
        no_sources = shutil.ignore_patterns(f"*{_SCRIPT}")
        shutil.copytree(self._source, folder, ignore=no_sources, dirs_exist_ok=True)
        for name, text in self._bundles.texts.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
