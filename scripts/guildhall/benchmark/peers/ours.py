"""Our own build as a program of its own, so that it is measured as the peers are.

``python -m guildhall.benchmark.peers.ours PROJECT OUTPUT DAY CACHE pages|indexed|site`` prints
when each stage started and ended. Exit status: 0 when it is built, 1 otherwise.
"""

import datetime
import json
import shutil
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from guildhall.benchmark.peers import same_pages
from guildhall.building import BuildError, build
from guildhall.building.links import LinkCheckError
from guildhall.building.pelican_run import PelicanError, run_pelican
from guildhall.catalogue import Catalogue
from guildhall.reading import Severity
from guildhall.rules import check
from guildhall.search import finder, near
from guildhall.search.document import Document, document_of
from guildhall.search.indexing import Indexing
from guildhall.search.pagefind import IndexingError
from guildhall.spans import Spans, measured
from guildhall.vocabulary.cities import CITIES_FILE, read_cities

PAGES, INDEXED, SITE = "pages", "indexed", "site"
"""What is built: the pages that peers make, these with the search index, or the whole site."""


def main() -> int:
    """Build what the command line says."""
    project, output, day, cache, what = sys.argv[1:]
    make = {PAGES: build_pages, INDEXED: build_indexed, SITE: build_site}[what]
    try:
        spans = make(Path(project), Path(output), datetime.date.fromisoformat(day), Path(cache))
    except (BuildError, IndexingError, LinkCheckError, PelicanError) as error:
        print(error, file=sys.stderr)
        return 1
    print(json.dumps(spans))
    return 0


def build_pages(project: Path, output: Path, today: datetime.date, cache: Path) -> Spans:
    """Read, check, and render the pages that peers make.

    Raises:
        BuildError: for records with errors.
        PelicanError: for pages that cannot be rendered.
    """
    catalogue, spans = _catalogue(project, output, today, cache)
    _render(project, output, catalogue, spans)
    return spans


def build_indexed(project: Path, output: Path, today: datetime.date, cache: Path) -> Spans:
    """The same with the search index and the files of the finder, made as a build makes them.

    Raises:
        BuildError: for records with errors.
        IndexingError: when there is no index.
        PelicanError: for pages that cannot be rendered.
    """
    catalogue, spans = _catalogue(project, output, today, cache)

    def documents() -> list[Document]:
        return [document_of(entry) for entry in catalogue.entries]

    def write_finder() -> None:
        finder.write(output, catalogue)
        near.write(output, catalogue, read_cities(project / CITIES_FILE))

    indexing = Indexing(documents, output)
    try:
        _render(project, output, catalogue, spans, [write_finder])
        with measured(spans, "search index, beyond pages"):
            indexing.finish()
    finally:
        indexing.end()
    return spans


def build_site(project: Path, output: Path, today: datetime.date, cache: Path) -> Spans:
    """Build everything.

    Raises:
        BuildError: when any step fails.
    """
    return build(project, output, today=today, cache_file=cache).spans


def _catalogue(
    project: Path, output: Path, today: datetime.date, cache: Path
) -> tuple[Catalogue, Spans]:
    """Read and check the records; the folder of the site is there and empty afterwards."""
    shutil.rmtree(output, ignore_errors=True)
    output.mkdir(parents=True)
    checked = check(project, today=today, cache_file=cache)
    if any(problem.severity is Severity.ERROR for problem in checked.problems):
        raise BuildError("The records have errors.", checked)
    return Catalogue.of(checked.records, checked.words, today), dict(checked.spans)


def _render(
    project: Path,
    output: Path,
    catalogue: Catalogue,
    spans: Spans,
    beside: Sequence[Callable[[], None]] = (),
) -> None:
    plugins = {"PLUGINS": [same_pages]}
    with measured(spans, PAGES):
        run_pelican(project, output, catalogue, beside, plugins)


if __name__ == "__main__":
    sys.exit(main())
