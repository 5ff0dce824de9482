"""The stamp of a built site: what it was made from, so that a build can be left out."""

import os
from pathlib import Path

from guildhall.building.fingerprint import SETTINGS, fingerprint
from guildhall.commands import build_day


class Stamp:
    """The stamp of the last site that was built.

    Args:
        root: the project's folder.
        output: the site's folder.
    """

    def __init__(self, root: Path, output: Path) -> None:
        self._root = root
        self._output = output
        self._file = root / ".cache" / "built"

    def now(self) -> str:
        """What a site that was built now would be made from."""
        settings = (os.environ.get(name, "") for name in SETTINGS)
        day = build_day(self._root).isoformat()
        return fingerprint(self._root, day, str(self._output), *settings)

    def says(self, made_from: str) -> bool:
        """Whether there is a site that was made from just that."""
        if not ((self._output / "index.html").exists() and self._file.is_file()):
            return False
        return self._file.read_text(encoding="utf-8") == made_from

    def write(self, made_from: str) -> None:
        """Say what the site was made from."""
        self._file.parent.mkdir(exist_ok=True)
        self._file.write_text(made_from, encoding="utf-8")

    def remove(self) -> None:
        """Say that the site is no longer what a build made."""
        self._file.unlink(missing_ok=True)
