"""A small project whose site is kept by the watching server, as `make serve` keeps it."""

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.tree import a_whole_tree

from guildhall.building import build
from guildhall.building.stamp import Stamp
from guildhall.commands import build_day
from guildhall.serving.tabs import Tabs
from guildhall.watching.changes import Watch
from guildhall.watching.watching import Watching

EPOCH = "1795608000"
"""25 November 2026, as ``making.TODAY``."""


class Watched:
    """A project that is watched, and its site."""

    def __init__(self, project: Path) -> None:
        self.project = project
        self.output = project / "output"
        self.tabs = Tabs()
        self.said: list[str] = []
        self.watch = Watch(project)
        build(project, self.output, today=self.day)
        stamp = Stamp(project, self.output)
        stamp.write(stamp.now())
        self.watch.follow()
        self.watching = Watching(project, self.output, self.watch, self.tabs, self.said.append)
        self.watching.start()

    @property
    def day(self) -> datetime.date:
        return build_day(self.project)

    def notice(self) -> str:
        """Go on until a change is shown, or what is wrong with it; return what was said."""
        told = len(self.said)
        while not (said := self.said_since(told)):
            self.watching.step()
        return "\n".join(said)

    def said_since(self, told: int) -> list[str]:
        return [line for line in self.said[told:] if not line.startswith("Caught up")]

    def settle(self) -> None:
        """Go on until a change is noticed, and nothing is left to do."""
        while self.watching.is_settled:
            self.watching.step()
        self.catch_up()

    def catch_up(self) -> None:
        """Go on until nothing is left to do."""
        while not self.watching.is_settled:
            assert not self.tabs.notice, self.tabs.notice
            self.watching.step()

    def read(self, file: str) -> str:
        return (self.output / file).read_text(encoding="utf-8")

    def record(self, id_: str) -> Path:
        (path,) = (self.project / "data" / "groups").rglob(f"{id_}.yaml")
        return path


@pytest.fixture(scope="module")
def watched(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Watched]:
    """One for all tests of a module: each changes something of its own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", EPOCH)
        found = Watched(a_whole_tree(tmp_path_factory.mktemp("watched").resolve()))
        yield found
        found.watching.stop()


def replace(path: Path, old: str, new: str) -> None:
    """Put other words into a file."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
