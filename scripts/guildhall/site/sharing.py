"""Rendering pages in several processes: the same files as from one, in less time.

The processes are forked from one that holds the catalogue, so that nothing is handed to them
and nothing is read twice. Each takes the next share of the pages until none is left.
"""

import multiprocessing
import os
from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from typing import Any

from guildhall.forking import Forked, ForkedError, told
from guildhall.site.files import Files
from guildhall.site.keeping import Keeping, Outcome, Written
from guildhall.site.page import Page
from guildhall.site.rendering import PageError, Renderer


@dataclass(frozen=True)
class Share:
    """Some pages that one process renders, or other files that it writes.

    Attributes:
        place: where its pages stand among all.
        pages: makes them.
        files: the other files.
    """

    place: int
    pages: Callable[[], Iterable[Page]] = tuple
    files: Files | None = None


_Found = dict[int, Outcome]
"""What became of pages, by the place of the share."""


def write_all(
    shares: Sequence[Share], renderer: Renderer, number: int, keeping: Keeping | None = None
) -> Outcome:
    """Write the pages of all shares with a number of processes.

    Args:
        shares: all pages, those that take longest first.
        renderer: what writes them.
        number: how many processes, at least one.
        keeping: what pages were asked whether they are wanted, if they were.

    Returns:
        what became of the pages, in the order of the places of their shares.

    Raises:
        PageError: when a page cannot be written, or two have one address.
    """
    keeping = keeping or Keeping()
    if number == 1:
        found = {share.place: _write(share, renderer, keeping) for share in shares}
    else:
        found = _write_forked(shares, renderer, min(number, len(shares)), keeping)
    outcome = Outcome()
    for place in sorted(found):
        outcome.add(found[place])
    _refuse_twins(outcome.pages, renderer.taken)
    return outcome


def _write(share: Share, renderer: Renderer, keeping: Keeping) -> Outcome:
    for page in share.pages():
        renderer.write(page)
        written = Written(page.path, page.file, page.listed, _land_of(page))
        keeping.note(written, page.asked or page.path)
    if share.files:
        _write_files(share.files, renderer, keeping)
    return keeping.take()


def _write_files(files: Files, renderer: Renderer, keeping: Keeping) -> None:
    if not keeping.is_asked:
        files.write(renderer.output)
    elif keeping.wants(files.name, "", *files.made_of):
        for file in renderer.write_files(files):
            keeping.note(Written(file, file, listed=False, land=None), files.name)


def _land_of(page: Page) -> str | None:
    figure = page.context.get("figure")
    return figure.land.name if figure else None


def _write_forked(
    shares: Sequence[Share], renderer: Renderer, number: int, keeping: Keeping
) -> _Found:
    following = multiprocessing.get_context("fork").Value("i", 0)
    work = partial(_work, shares, renderer, keeping, following, os.getpid())
    found: _Found = {}
    problems: list[str] = []
    with ExitStack() as ending:
        workers: list[Forked[_Found | str]] = []
        for _ in range(number):
            workers.append(Forked(work, "rendered pages"))
            ending.callback(workers[-1].end)
        for outcome in map(_outcome, workers):
            if isinstance(outcome, str):
                problems.append(outcome)
            else:
                found.update(outcome)
    if problems:
        raise PageError("\n".join(problems))
    return found


def _outcome(worker: Forked[_Found | str]) -> _Found | str:
    try:
        return worker.result()
    except ForkedError as error:
        return str(error)


def _work(
    shares: Sequence[Share], renderer: Renderer, keeping: Keeping, following: Any, parent: int
) -> _Found | str:
    """Take shares until none is left, or nobody is there any more to wait for them."""
    found: _Found = {}
    try:
        while os.getppid() == parent and (share := _next(shares, following)) is not None:
            found[share.place] = _write(share, renderer, keeping)
    except Exception as error:  # noqa: BLE001 - told to the process that waits for the pages
        following.value = len(shares)  # the others need not go on
        return str(error) if isinstance(error, PageError) else told(error)
    return found


def _next(shares: Sequence[Share], following: Any) -> Share | None:
    with following.get_lock():
        number = following.value
        following.value += 1
    return shares[number] if number < len(shares) else None


def _refuse_twins(pages: Iterable[Written], taken: Iterable[str]) -> None:
    """Raise for two pages of one file; each process knows its own pages only."""
    files = set(taken)
    for page in pages:
        if page.file in files:
            raise PageError(f"two pages have the address /{page.path}; move or rename one of them")
        files.add(page.file)
