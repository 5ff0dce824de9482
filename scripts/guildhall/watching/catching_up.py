"""Catching up: a whole build beside the server, so that in the end all is as a cold build has it.

What a change shows in is rewritten at once; the search index, the finder's files, data files,
feeds, letters and all that nobody thought of come from here. The build runs in a process of its
own with less priority, into a folder of its own, and only files that differ are put into the site.
"""

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Thread

from guildhall.building.changing import move, remove
from guildhall.building.stamp import Stamp

MODULE = "guildhall.watching.beside"


class CatchingUpError(RuntimeError):
    """A build that made no site, with what it says."""


@dataclass(frozen=True)
class CaughtUp:
    """What a build beside the server did.

    Attributes:
        changed: files that it made otherwise than they were.
        gone: files that it did not make.
        files: number of files in the site.
        warnings: problems that are no errors.
    """

    changed: Sequence[str]
    gone: Sequence[str]
    files: int
    warnings: tuple[str, ...]


class _Build:
    """A build in a process of its own, which starts at once."""

    def __init__(self, root: Path, output: Path, new: Path) -> None:
        scripts = Path(__file__).resolve().parents[2]
        self._process = subprocess.Popen(
            (sys.executable, "-m", MODULE, str(root), str(output), str(new)),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": str(scripts)},
            start_new_session=True,
        )
        self.said, self.failed = "", ""
        self._reader = Thread(target=self._read, daemon=True)
        self._reader.start()

    @property
    def status(self) -> int | None:
        """Its exit status; ``None`` while it runs."""
        return None if self._reader.is_alive() else self._process.returncode

    def end(self) -> None:
        """End it, with all that it has started."""
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._reader.join()

    def _read(self) -> None:
        self.said, self.failed = self._process.communicate()


class CatchingUp:
    """Builds beside the server, one build at a time.

    Args:
        root: the project's folder.
        output: the site's folder.
    """

    def __init__(self, root: Path, output: Path) -> None:
        self._root = root
        self._output = output
        self._next = output.with_name(f"{output.name}.next")
        self._build: _Build | None = None

    @property
    def is_running(self) -> bool:
        """Whether a build was started whose result nobody has taken."""
        return self._build is not None

    def start(self) -> None:
        """Start a build."""
        self.stop()
        self._build = _Build(self._root, self._output, self._next)

    def stop(self) -> None:
        """End a build that runs."""
        if self._build:
            self._build.end()
            self._build = None
        self._clear()

    def result(self) -> CaughtUp | None:
        """Put what a finished build made into the site; ``None`` while it runs.

        Raises:
            CatchingUpError: when it made no site.
            OSError: when a file cannot be put into the site.
        """
        build = self._build
        if build is None or build.status is None:
            return None
        self._build = None
        try:
            return self._taken(build)
        finally:
            self._clear()

    def _taken(self, build: _Build) -> CaughtUp:
        if build.status:
            said = build.said.strip() or build.failed.strip().rpartition("\n")[2]
            raise CatchingUpError(said or f"The build ended with status {build.status}.")
        told = json.loads(build.said)
        remove(self._output, told["gone"])
        move(self._next, self._output, told["changed"])
        Stamp(self._root, self._output).write(told["made_from"])
        return CaughtUp(told["changed"], told["gone"], told["files"], tuple(told["warnings"]))

    def _clear(self) -> None:
        """Remove what builds leave: a whole site, or one that was not finished."""
        for folder in (self._next, self._next.with_name(f"{self._next.name}.new")):
            shutil.rmtree(folder, ignore_errors=True)
