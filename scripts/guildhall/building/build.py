"""The whole build: check, render, index, check links, and only then replace the last site."""

import datetime
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from guildhall.building.links import broken_links
from guildhall.building.pelican_run import PelicanError, run_pelican
from guildhall.building.swap import replace_folder, restored
from guildhall.catalogue import Catalogue
from guildhall.reading import Severity
from guildhall.rules import Checked, check
from guildhall.rules.checking import Progress
from guildhall.search import finder
from guildhall.search.document import document_of, roles_by_topic
from guildhall.search.pagefind import index_in_background


class BuildError(RuntimeError):
    """A build that stopped; the last good site is untouched.

    Attributes:
        checked: the check with the problems that stopped it, when it was records.
    """

    def __init__(self, message: str, checked: Checked | None = None) -> None:
        super().__init__(message)
        self.checked = checked


@dataclass
class Built:
    """What a build did.

    Attributes:
        checked: the check of the records.
        files: number of files in the site.
        seconds: wall time of each stage by name.
    """

    checked: Checked
    files: int = 0
    seconds: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Measure a stage."""
        start = time.perf_counter()
        try:
            yield
        finally:
            self.seconds[name] = time.perf_counter() - start


def build(
    root: Path,
    output: Path,
    *,
    today: datetime.date,
    cache_file: Path | None = None,
    progress: Progress | None = None,
) -> Built:
    """Build the site of the project at ``root`` and put it in the place of ``output``.

    Args:
        root: the project's folder.
        output: the folder that is served.
        today: the day that freshness counts from.
        cache_file: where parsed records are kept between builds.
        progress: told of each step of reading and checking.

    Raises:
        BuildError: when any step fails; ``output`` is then as it was.
    """
    restored(output)
    start = time.perf_counter()
    checked = check(root, today=today, cache_file=cache_file, progress=progress)
    built = Built(checked)
    built.seconds["reading and checking"] = time.perf_counter() - start
    if any(problem.severity is Severity.ERROR for problem in checked.problems):
        raise BuildError("The records have errors.", checked)
    new = output.with_name(f"{output.name}.new")
    shutil.rmtree(new, ignore_errors=True)
    try:
        _make(root, new, Catalogue.of(checked.records, checked.words, today), built)
        built.files = sum(1 for path in new.rglob("*") if path.is_file())
        replace_folder(output, new)
    finally:
        shutil.rmtree(new, ignore_errors=True)
    return built


def _make(root: Path, new: Path, catalogue: Catalogue, built: Built) -> None:
    """Make the whole site in a new folder."""
    new.mkdir(parents=True)
    roles = roles_by_topic(catalogue.words)
    with built.stage("documents"):
        documents = [document_of(entry, roles) for entry in catalogue.entries]
    indexing = index_in_background(documents, new)
    try:
        with built.stage("pages"):
            run_pelican(root, new, catalogue)
    except PelicanError as error:
        raise BuildError(str(error)) from error
    finally:
        with built.stage("search index, beyond pages"):
            failure = indexing.exception()
    if failure:
        raise BuildError(str(failure)) from failure
    with built.stage("finder files"):
        finder.write(new, catalogue, indexing.result())
    with built.stage("link check"):
        broken = broken_links(new)
    if broken:
        raise BuildError("Broken links inside the site:\n" + "\n".join(broken))
