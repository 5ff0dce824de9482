"""The whole build: check, render, index, check links, and only then replace the last site."""

import datetime
import shutil
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from guildhall.building import worker
from guildhall.building.links import broken_links
from guildhall.building.pelican_run import PelicanError, run_pelican
from guildhall.building.swap import replace_folder, restored
from guildhall.catalogue import Catalogue
from guildhall.reading import Severity
from guildhall.rules import Checked, check
from guildhall.rules.checking import Progress
from guildhall.search import finder, near
from guildhall.search.document import Document, document_of
from guildhall.search.indexing import Indexing
from guildhall.search.pagefind import IndexingError
from guildhall.spans import Spans, measured
from guildhall.vocabulary.cities import CITIES_FILE, read_cities


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
        spans: when each stage started and ended.
    """

    checked: Checked
    files: int = 0
    spans: Spans = field(default_factory=dict)

    def stage(self, name: str) -> AbstractContextManager[None]:
        """Measure a stage."""
        return measured(self.spans, name)

    @property
    def seconds(self) -> dict[str, float]:
        """Wall time of each stage by name."""
        return {name: end - start for name, (start, end) in self.spans.items()}


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
        cache_file: where parsed records are kept between builds.
        progress: told of each step of reading and checking.

    Raises:
        BuildError: when any step fails; ``output`` is then as it was.
    """
    restored(output)
    checked = check(root, today=checked_on or today, cache_file=cache_file, progress=progress)
    built = Built(checked, spans=dict(checked.spans))
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
    indexing = Indexing(partial(_documents, catalogue), new)
    try:
        with built.stage("pages"):
            run_pelican(root, new, catalogue, [partial(_write_finder, root, new, catalogue)])
        with built.stage("search index, beyond pages"):
            indexing.finish()
    except (PelicanError, IndexingError) as error:
        raise BuildError(str(error)) from error
    finally:
        indexing.end()
    with built.stage("offline files"):
        worker.write(new, root / "theme" / "templates")
    with built.stage("link check"):
        broken = broken_links(new)
    if broken:
        raise BuildError("Broken links inside the site:\n" + "\n".join(broken))


def _documents(catalogue: Catalogue) -> list[Document]:
    return [document_of(entry) for entry in catalogue.entries]


def _write_finder(root: Path, new: Path, catalogue: Catalogue) -> None:
    finder.write(new, catalogue)
    near.write(new, catalogue, read_cities(root / CITIES_FILE))
