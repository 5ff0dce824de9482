"""The contest: each builder in turn, round after round, on the same records."""

import datetime
import json
import os
import shutil
import statistics
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from guildhall.benchmark.peers import ours
from guildhall.benchmark.peers.projects import PUBLIC
from guildhall.benchmark.peers.running import Run, run_once
from guildhall.building.build import KEPT_FILE

COLD, CACHED = "Guildhall, cold", "Guildhall, with cache"
WITH_INDEX, WHOLE = "Guildhall with its search index", "Guildhall, its whole site"
INDEXED = "{} with Pagefind"
LINK_CHECK = "link check"

Taken = dict[str, list["Result"]]
"""Results of all rounds by the name of what was run."""


@dataclass(frozen=True)
class Result:
    """What one run took: wall seconds, those of processor, most bytes of memory at one time."""

    seconds: float
    processor: float
    memory: int


@dataclass(frozen=True)
class Programs:
    """The programs of others.

    Attributes:
        hugo: Hugo's own program.
        eleventy: the command of Eleventy.
        pagefind: Pagefind's own program.
    """

    hugo: str
    eleventy: Sequence[str]
    pagefind: str


@dataclass
class Contest:
    """The projects that are built, and what that has taken.

    Attributes:
        project: ours, with the records.
        peers: the peers' projects by their names.
        work: a folder for what is built and cached.
        programs: the programs of others.
        address: the public address of the site.
        today: the day that freshness counts from.
        tell: told of what is run next.
    """

    project: Path
    peers: Mapping[str, Path]
    work: Path
    programs: Programs
    address: str
    today: datetime.date
    tell: Callable[[str], None]
    taken: Taken = field(default_factory=dict)

    @property
    def output(self) -> Path:
        """The folder of our own pages, those that peers make too."""
        return self.work / "ours"

    @property
    def _cache(self) -> Path:
        return self.work / "records.json"

    def round(self) -> None:
        """Run everything once: our builds, then each peer and Pagefind over its site.

        Raises:
            RunError: when a builder fails.
        """
        self._keep(COLD, self.build_ours(ours.PAGES, COLD))
        self._keep(CACHED, self.build_ours(ours.PAGES, CACHED, cold=False))
        for what, name in ((ours.INDEXED, WITH_INDEX), (ours.SITE, WHOLE)):
            self._keep(name, self.build_ours(what, name))
        for name, project in self.peers.items():
            built = self.build_peer(name, project)
            indexed = self._index(name, project)
            self._keep(name, Result(built.seconds, built.processor, built.memory))
            both = Result(
                built.seconds + indexed.seconds,
                built.processor + indexed.processor,
                max(built.memory, indexed.memory),
            )
            self._keep(INDEXED.format(name), both)

    def _keep(self, name: str, result: Result) -> None:
        self.taken.setdefault(name, []).append(result)

    def build_ours(self, what: str, name: str, *, cold: bool = True) -> Result:
        """Run our own build. Its link check is taken off: the peers check none.

        Args:
            what: what it makes.
            name: what it is called.
            cold: whether its caches and its last site are removed before.

        Raises:
            RunError: when it fails.
        """
        self.tell(name)
        output = self.output if what == ours.PAGES else self.output.with_name(what)
        if cold:
            shutil.rmtree(output, ignore_errors=True)
            for kept in (self._cache, self._cache.with_name(KEPT_FILE)):
                kept.unlink(missing_ok=True)
        arguments = (self.project, output, self.today, self._cache, what)
        run = run_once(
            (sys.executable, "-m", ours.__name__, *map(str, arguments)),
            self.work,
            {**os.environ, "PYTHONPATH": str(Path(__file__).parents[3])},
        )
        start, end = json.loads(run.said).get(LINK_CHECK, (0, 0))
        return Result(run.seconds - (end - start), run.processor, run.memory)

    def build_peer(self, name: str, project: Path) -> Run:
        """Build a peer's site anew; what it has cached beside the site is left to it.

        Raises:
            RunError: when it fails.
        """
        self.tell(name)
        shutil.rmtree(project / PUBLIC, ignore_errors=True)
        commands = {
            "Hugo": (
                self.programs.hugo,
                *("build", "--quiet", "--destination", PUBLIC, "--baseURL", f"{self.address}/"),
                *("--cacheDir", str(self.work / "hugo-cache")),
            ),
            "Eleventy": (*self.programs.eleventy, "--quiet"),
        }
        return run_once(commands[name], project)

    def _index(self, name: str, project: Path) -> Run:
        self.tell(INDEXED.format(name))
        return run_once((self.programs.pagefind, "--site", PUBLIC, "--quiet"), project)


def medians(taken: Mapping[str, Sequence[Result]]) -> dict[str, Result]:
    """The median time and the median peak of each."""
    return {
        name: Result(
            statistics.median(one.seconds for one in results),
            statistics.median(one.processor for one in results),
            round(statistics.median(one.memory for one in results)),
        )
        for name, results in taken.items()
    }
