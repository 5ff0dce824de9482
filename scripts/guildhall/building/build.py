"""The whole build: check, make the site beside the last one, and only then replace that."""

import datetime
import shutil
from contextlib import ExitStack
from pathlib import Path

from guildhall.building.changing import move, remove
from guildhall.building.making import Built, Making
from guildhall.building.pelican_run import PelicanError
from guildhall.building.swap import replace_folder, restored
from guildhall.catalogue import Catalogue
from guildhall.collector import without_collector, without_what_is_there
from guildhall.reading import Severity
from guildhall.rules import Checked, check
from guildhall.rules.checking import Progress
from guildhall.search.pagefind import IndexingError

KEPT_FILE = "site.json"


class BuildError(RuntimeError):
    """A build that stopped; the last good site is untouched.

    Attributes:
        checked: the check with the problems that stopped it, when it was records.
    """

    def __init__(self, message: str, checked: Checked | None = None) -> None:
        super().__init__(message)
        self.checked = checked


def build(
    root: Path,
    output: Path,
    *,
    today: datetime.date,
    checked_on: datetime.date | None = None,
    cache_file: Path | None = None,
    progress: Progress | None = None,
) -> Built:
    """Build the site of the project at ``root`` and put it in the place of ``output``.

    Args:
        root: the project's folder.
        output: the folder that is served.
        today: the day that freshness counts from.
        checked_on: the day that the dates in records are compared with, ``today`` by default.
        cache_file: where parsed records are kept between builds; what pages were made of is kept
            beside it.
        progress: told of each step of reading and checking.

    Raises:
        BuildError: when any step fails; ``output`` is then as it was.
        LinkCheckError: when the links inside the site could not be checked.
        OSError: when files cannot be written.
    """
    restored(output)
    new = output.with_name(f"{output.name}.new")
    try:
        built = build_beside(
            root,
            new,
            output,
            today=today,
            checked_on=checked_on,
            cache_file=cache_file,
            progress=progress,
            swaps=True,
        )
        with built.stage("putting it in place"):
            if built.swaps:
                replace_folder(output, new)
            else:
                remove(output, built.gone)
                move(new, output, built.changed)
    finally:
        shutil.rmtree(new, ignore_errors=True)
    return built


def build_beside(  # noqa: PLR0913 - keywords, which name themselves
    root: Path,
    new: Path,
    output: Path,
    *,
    today: datetime.date,
    checked_on: datetime.date | None = None,
    cache_file: Path | None = None,
    progress: Progress | None = None,
    swaps: bool = False,
) -> Built:
    """Make in a new folder what the site in ``output`` is not yet; it is left as it is.

    Args:
        root: the project's folder.
        new: the folder to make; what it holds is lost.
        output: the last site.
        today: the day that freshness counts from.
        checked_on: the day that the dates in records are compared with, ``today`` by default.
        cache_file: where parsed records are kept between builds; what pages were made of is kept
            beside it.
        progress: told of each step of reading and checking.
        swaps: whether a new site that keeps nothing of the last one takes its place as a whole.

    Raises:
        BuildError: when any step fails.
        LinkCheckError: when the links inside the site could not be checked.
        OSError: when files cannot be written.
    """
    shutil.rmtree(new, ignore_errors=True)
    with ExitStack() as collecting:
        with without_collector():
            checked = check(
                root, today=checked_on or today, cache_file=cache_file, progress=progress
            )
            if any(problem.severity is Severity.ERROR for problem in checked.problems):
                raise BuildError("The records have errors.", checked)
            built = Built(checked, spans=dict(checked.spans))
            catalogue = Catalogue.of(checked.records, checked.words, today)
            collecting.enter_context(without_what_is_there())
        making = Making(root, new, output, catalogue, built)
        kept_file = cache_file.with_name(KEPT_FILE) if cache_file else None
        try:
            broken = making.make(kept_file, swaps=swaps)
        except (PelicanError, IndexingError) as error:
            raise BuildError(str(error)) from error
    if broken:
        raise BuildError("Broken links inside the site:\n" + "\n".join(broken))
    return built
