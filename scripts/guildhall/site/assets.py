"""Style, scripts and fonts, in a folder that is named by their content."""

import hashlib
import posixpath
import re
import shutil
from functools import cached_property
from pathlib import Path

_IMPORT = re.compile(r'^import (?:.* from )?"(\.{1,2}/[\w./]+)";', re.MULTILINE)


class Assets:
    """The theme's static files.

    The folder's name changes with any of them, so that browsers may keep it for ever, and
    modules can go on importing each other by relative paths.

    Args:
        source: folder of the theme's static files.
    """

    def __init__(self, source: Path) -> None:
        self._source = source

    @cached_property
    def folder(self) -> str:
        """Path of the folder within the site, ending in a slash."""
        digest = hashlib.blake2b(digest_size=6)
        for path in sorted(self._source.rglob("*")):
            if path.is_file():
                digest.update(path.relative_to(self._source).as_posix().encode() + b"\0")
                digest.update(path.read_bytes() + b"\0")
        return f"assets/{digest.hexdigest()}/"

    def modules(self, entry: str) -> list[str]:
        """Paths of a script and all the modules that it imports, so that they load at once."""
        found: list[str] = []
        waiting = [entry]
        while waiting:
            name = waiting.pop()
            if name not in found:
                found.append(name)
                folder = posixpath.dirname(name)
                text = (self._source / name).read_text(encoding="utf-8")
                waiting += [
                    posixpath.normpath(posixpath.join(folder, other))
                    for other in _IMPORT.findall(text)
                ]
        return sorted(found)

    def write(self, output: Path) -> None:
        """Copy the files into the output."""
        shutil.copytree(self._source, output / self.folder, dirs_exist_ok=True)
