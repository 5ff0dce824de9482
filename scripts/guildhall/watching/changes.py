"""What changed: files of the project, sorted by what the site makes of them."""

from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Event, Thread

from watchfiles import Change, watch

from guildhall.git import Git, GitError
from guildhall.records.read import GROUPS, is_left_by_an_editor

FOLDERS, SETTINGS = ("data", "content", "theme"), "pelican.conf.py"
"""What the site is made from, and what may change while it is served."""

TOGETHER, LATEST = 20, 500
"""Milliseconds without a change that end one, and after which it is told even so: an editor
that saves and a checkout that writes thousands of files are each one change."""

_BREATH = 250
"""Milliseconds after which the watch looks whether it should stop."""

_Found = Generator[set[tuple[Change, str]], None, None]

_CONTENT, _TEMPLATES = Path("content"), Path("theme", "templates")


@dataclass(frozen=True)
class Changes:
    """Paths that changed, each a file or a folder, there or gone.

    Attributes:
        records: below ``data/groups``.
        content: pages written by hand.
        templates: of pages, mails and messages.
        others: all that every page may come from: vocabularies, styles, scripts, settings,
            and the repository's history.
    """

    records: frozenset[Path] = frozenset()
    content: frozenset[Path] = frozenset()
    templates: frozenset[Path] = frozenset()
    others: frozenset[Path] = frozenset()

    def __bool__(self) -> bool:
        """Whether anything changed."""
        return bool(self.records or self.content or self.templates or self.others)

    @property
    def number(self) -> int:
        """How many paths changed."""
        return len(self.records | self.content | self.templates | self.others)


def sorted_out(root: Path, paths: Iterable[Path]) -> Changes:
    """Paths below a project's folder by what they are; what an editor left is left out."""
    found: dict[str, set[Path]] = {}
    for path in paths:
        if not is_left_by_an_editor(path.name) and "__pycache__" not in path.parts:
            found.setdefault(_sort(root, path), set()).add(path)
    return Changes(**{sort: frozenset(some) for sort, some in found.items()})


def _sort(root: Path, path: Path) -> str:
    below = {
        "records": root / GROUPS,
        "content": root / _CONTENT,
        "templates": root / _TEMPLATES,
    }
    for sort, folder in below.items():
        if folder == path or folder in path.parents:
            return sort
    return "others"


class Watch:
    """The watch over a project's files: from when it is made, nothing is missed.

    It starts no thread of Python's before ``follow``, so that a build may fork.

    Args:
        root: the project's folder.
    """

    def __init__(self, root: Path) -> None:
        self._root = root
        self._stopped = Event()
        self._queue: SimpleQueue[Changes] = SimpleQueue()
        settings = root / SETTINGS
        log = _log_of_commits(root)
        self._single = frozenset({settings, log} if log else {settings})
        folders = [root / name for name in FOLDERS if (root / name).is_dir()]
        # The folders of single files, since an editor may put another file in the place of one.
        around = {path.parent for path in self._single if path.parent.is_dir()}
        self._watches = (self._watch(folders), self._watch(around, is_deep=False))
        for found in self._watches:
            self._put(next(found))

    def _watch(self, folders: Iterable[Path], *, is_deep: bool = True) -> _Found:
        return watch(
            *folders,
            watch_filter=None,
            debounce=LATEST,
            step=TOGETHER,
            stop_event=self._stopped,
            rust_timeout=_BREATH,
            yield_on_timeout=True,
            raise_interrupt=False,
            recursive=is_deep,
        )

    def follow(self) -> None:
        """Go on watching in threads."""
        for found in self._watches:
            Thread(target=self._follow, args=(found,), name="watch", daemon=True).start()

    def within(self, seconds: float | None) -> Changes:
        """Changes within some seconds, or whenever they come; none when there were none."""
        try:
            return self._all(self._queue.get(timeout=seconds))
        except Empty:
            return Changes()

    def is_waiting(self) -> bool:
        """Whether something changed that nobody has asked for yet."""
        return not self._queue.empty()

    def stop(self) -> None:
        """End the watch."""
        self._stopped.set()

    def _follow(self, watched: _Found) -> None:
        for found in watched:
            self._put(found)

    def _put(self, found: set[tuple[Change, str]]) -> None:
        paths = {Path(path) for _, path in found}
        inside = {self._root / name for name in FOLDERS}
        wanted = (
            path
            for path in paths
            if path in self._single or inside.intersection((path, *path.parents))
        )
        changes = sorted_out(self._root, wanted)
        if changes:
            self._queue.put(changes)

    def _all(self, first: Changes) -> Changes:
        """A change together with those that came behind it."""
        return joined([first, *self._waiting()])

    def _waiting(self) -> Iterator[Changes]:
        while not self._queue.empty():
            yield self._queue.get()


def joined(parts: Iterable[Changes]) -> Changes:
    """Several changes as one."""
    some = list(parts)
    return Changes(
        records=frozenset().union(*(part.records for part in some)),
        content=frozenset().union(*(part.content for part in some)),
        templates=frozenset().union(*(part.templates for part in some)),
        others=frozenset().union(*(part.others for part in some)),
    )


def _log_of_commits(root: Path) -> Path | None:
    """The file that git adds a line to whenever another commit is checked out, or made.

    The site tells what changed in the records, and is built as of the day of its commit.
    """
    try:
        log = root / Git(root).run("rev-parse", "--git-path", "logs/HEAD").strip()
    except GitError:
        return None
    return log.resolve() if log.is_file() else None
