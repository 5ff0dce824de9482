"""Our own build as a program of its own, so that it is measured as the peers are.

``python -m guildhall.benchmark.peers.ours PROJECT OUTPUT DAY CACHE pages|indexed|site`` prints
when each stage started and ended. Exit status: 0 when it is built, 1 otherwise.
"""

import datetime
import gc
import json
import shutil
import sys
from functools import partial
from pathlib import Path

from guildhall.benchmark.peers import same_pages
from guildhall.building import BuildError, build
from guildhall.building.build import KEPT_FILE
from guildhall.building.changing import differing, move, remove
from guildhall.building.finder_files import finder_files
from guildhall.building.last import Last, made_from, read, stats_of, write
from guildhall.building.links import LinkCheckError, files_of
from guildhall.building.pelican_run import PelicanError, run_pelican
from guildhall.building.swap import replace_folder
from guildhall.catalogue import Catalogue
from guildhall.reading import Severity
from guildhall.rules import check
from guildhall.search.document import Document, document_of
from guildhall.search.indexing import Indexing
from guildhall.search.pagefind import IndexingError
from guildhall.site.keeping import Keeping
from guildhall.spans import Spans, measured

PAGES, INDEXED, SITE = "pages", "indexed", "site"
"""What is built: the pages that peers make, these with the search index, or the whole site."""

SAME_PAGES = {"PLUGINS": [same_pages]}
"""Settings of Pelican that make it render these pages."""


def main() -> int:
    """Build what the command line says."""
    project, output, day, cache, what = sys.argv[1:]
    make = {PAGES: build_pages, INDEXED: build_indexed, SITE: build_site}[what]
    try:
        spans = make(Path(project), Path(output), datetime.date.fromisoformat(day), Path(cache))
    except (BuildError, IndexingError, LinkCheckError, PelicanError) as error:
        print(error, file=sys.stderr)
        return 1
    gc.freeze()  # as `make site` ends
    print(json.dumps(spans))
    return 0


def build_pages(project: Path, output: Path, today: datetime.date, cache: Path) -> Spans:
    """Read, check, and render the pages that peers make, but for those that are kept.

    What is known of the last build lies beside the cache, as in a build of the whole site.

    Raises:
        BuildError: for records with errors.
        PelicanError: for pages that cannot be rendered.
    """
    catalogue, spans = _catalogue(project, today, cache)
    kept_file, new = cache.with_name(KEPT_FILE), output.with_name(f"{output.name}.new")
    source = made_from(project, output, today.isoformat())
    last = read(kept_file, source)
    keeping = Keeping(last.made, partial(last.has, output))
    new.mkdir(parents=True)
    with measured(spans, PAGES):
        outcome = run_pelican(project, new, catalogue, (), SAME_PAGES, keeping=keeping)
    with measured(spans, "putting it in place"):
        made, there = files_of(new), files_of(output)
        kept = {page.file for page in outcome.kept}
        if kept:
            remove(output, there.keys() - kept - made.keys())
            move(new, output, differing(made, there))
            shutil.rmtree(new)
        else:
            replace_folder(output, new)
        stats = stats_of(outcome.made.values(), files_of(output))
        write(kept_file, source, Last(outcome.made, stats))
    return spans


def build_indexed(project: Path, output: Path, today: datetime.date, cache: Path) -> Spans:
    """All of these pages, the search index and the files of the finder, as a cold build makes them.

    Raises:
        BuildError: for records with errors.
        IndexingError: when there is no index.
        PelicanError: for pages that cannot be rendered.
    """
    catalogue, spans = _catalogue(project, today, cache)
    output.mkdir(parents=True)

    def documents() -> list[Document]:
        return [document_of(entry) for entry in catalogue.entries]

    indexing = Indexing(documents, output)
    try:
        with measured(spans, PAGES):
            run_pelican(project, output, catalogue, [finder_files(project, catalogue)], SAME_PAGES)
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


def _catalogue(project: Path, today: datetime.date, cache: Path) -> tuple[Catalogue, Spans]:
    """Read and check the records."""
    checked = check(project, today=today, cache_file=cache)
    if any(problem.severity is Severity.ERROR for problem in checked.problems):
        raise BuildError("The records have errors.", checked)
    return Catalogue.of(checked.records, checked.words, today), dict(checked.spans)


if __name__ == "__main__":
    sys.exit(main())
