"""Watching a project: each change is checked, shown where it counts, and then caught up with."""

import gc
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from guildhall.building.stamp import Stamp
from guildhall.commands import build_day, check_day
from guildhall.serving.tabs import Tabs
from guildhall.watching.catching_up import CatchingUp, CatchingUpError
from guildhall.watching.changes import Changes, Watch, joined
from guildhall.watching.records import Records
from guildhall.watching.rewriting import Interrupted
from guildhall.watching.showing import Showing
from guildhall.wording import many

QUIET = 0.5
"""Seconds without a change before a build catches up."""

_LOOK = 0.1
"""Seconds between two looks at a build."""

_IDLE = 60.0
"""Seconds after which the day may be another."""


class Watching:
    """Keeps a site as its project is.

    Args:
        root: the project's folder.
        output: the site's folder, which holds a site.
        watch: what tells of changes.
        tabs: the browsers that show the site.
        say: prints for whoever started it.
    """

    def __init__(
        self, root: Path, output: Path, watch: Watch, tabs: Tabs, say: Callable[[str], None]
    ) -> None:
        self._root = root
        self._watch = watch
        self._tabs = tabs
        self._say = say
        self._all = Changes(others=frozenset((root,)))
        self._stamp = Stamp(root, output)
        self._catching_up = CatchingUp(root, output)
        self._showing = Showing(root, output, tabs, watch.is_waiting)
        self._records = Records(root, root / ".cache" / "records.json")
        self._pending = Changes()
        self._is_behind = False
        self._warned: tuple[str, ...] = ()

    def start(self) -> None:
        """Learn what the pages of the site are made of, if all is as it should be."""
        self._records.check(check_day())
        self._warned = tuple(map(str, self._records.problems))  # told by the build before
        problems = self._problems_of(self._learn)
        if problems:
            self._is_behind = True
            self._pending = self._all
        self._tabs.warn(problems)
        gc.freeze()  # what is kept from now on need not be looked through again and again

    def step(self) -> None:
        """Wait for the next change, or for the build that catches up, and deal with it."""
        changes = self._watch.within(self._patience)
        if changes:
            self._follow(changes)
        elif self._catching_up.is_running:
            self._take()
        elif self._is_behind and not self._tabs.notice:
            self._catching_up.start()
        elif self._showing.today not in {None, build_day(self._root)}:
            self._follow(self._all)

    @property
    def is_settled(self) -> bool:
        """Whether the site is as a build would make it, as far as anybody knows."""
        is_busy = self._is_behind or self._catching_up.is_running
        return not (is_busy or self._watch.is_waiting())

    def stop(self) -> None:
        """End what runs beside."""
        self._watch.stop()
        self._catching_up.stop()

    @property
    def _patience(self) -> float:
        if self._catching_up.is_running:
            return _LOOK
        return QUIET if self._is_behind and not self._tabs.notice else _IDLE

    def _learn(self) -> None:
        self._showing.learn(self._records)

    def _follow(self, changes: Changes) -> None:
        """Show what a change affects, or what is wrong with it."""
        started = time.perf_counter()
        self._catching_up.stop()
        self._stamp.remove()
        self._is_behind = True
        self._pending = joined([self._pending, changes])
        self._read(changes)
        try:
            problems = self._problems_of(lambda: self._show(changes, started))
        except Interrupted:
            return  # the newer change is shown together with this one
        self._warn(problems)

    def _read(self, changes: Changes) -> None:
        if changes.others:
            self._records.read_words()
        self._records.change(changes.records, check_day())
        if changes.others:
            self._records.check(check_day())

    def _show(self, changes: Changes, started: float) -> None:
        number = self._showing.show(self._records, self._pending)
        self._pending = Changes()
        seconds = time.perf_counter() - started
        shown = f"{many(number, 'page')} rewritten in {seconds:.2f} s"
        self._say(f"{_words(changes, self._root)}: {shown}")

    def _problems_of(self, show: Callable[[], None]) -> list[str]:
        """What is wrong with the records, or else with what shows them."""
        errors = self._records.errors
        if not errors:
            try:
                show()
            except Interrupted:
                raise
            except Exception as error:  # noqa: BLE001 - templates and settings may raise anything
                return [f"{type(error).__name__}: {error}"]
        return [str(problem) for problem in errors]

    def _warn(self, problems: Iterable[str]) -> None:
        """Tell what is wrong, in the terminal and on the pages."""
        notice = tuple(problems)
        if notice and notice != self._tabs.notice:
            self._say("\n".join((*notice, "The site is as it was before.")))
        elif self._tabs.notice and not notice:
            self._say("All is well again.")
        self._tabs.warn(notice)

    def _take(self) -> None:
        """Take what a build made, when it is done."""
        try:
            caught_up = self._catching_up.result()
        except (CatchingUpError, OSError) as error:
            self._warn(str(error).splitlines())
            return
        if caught_up:
            self._is_behind = False
            self._tabs.change((*caught_up.changed, *caught_up.gone))
            if caught_up.warnings != self._warned:
                self._warned = caught_up.warnings
                self._say("\n".join(caught_up.warnings) or "There are no warnings any more.")
            number = len(caught_up.changed) + len(caught_up.gone)
            self._say(
                f"Caught up: {number:,} of {many(caught_up.files, 'file')} brought up to date"
            )


def _words(changes: Changes, root: Path) -> str:
    """What changed: the one file, or how many."""
    paths = [*changes.records, *changes.content, *changes.templates, *changes.others]
    if len(paths) > 1:
        return f"{len(paths):,} files changed"
    path = paths[0]
    return f"{path.relative_to(root)} changed" if root in path.parents else "The project changed"
