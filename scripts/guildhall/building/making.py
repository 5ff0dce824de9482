"""Making a site beside the last one: all of it, or only what that one is not yet."""

from collections.abc import Collection, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from guildhall.building import worker
from guildhall.building.changing import differing
from guildhall.building.finder_files import finder_files
from guildhall.building.last import Last, made_from, read, stats_of, write
from guildhall.building.links import Linked, broken_of, files_of, links_of, lost_places
from guildhall.building.pelican_run import run_pelican
from guildhall.catalogue import Catalogue
from guildhall.rules import Checked
from guildhall.search.document import Document, document_of
from guildhall.search.indexing import Indexed, Indexing, LastIndex
from guildhall.site.keeping import Keeping, Outcome
from guildhall.spans import Spans, measured


@dataclass
class Built:
    """What a build did.

    Attributes:
        checked: the check of the records.
        files: number of files in the site.
        spans: when each stage started and ended.
        swaps: whether the new folder is the whole site; else it has what is changed.
        changed: files that the last site does not have, or has otherwise.
        gone: files that only the last site has.
    """

    checked: Checked
    files: int = 0
    spans: Spans = field(default_factory=dict)
    swaps: bool = False
    changed: Sequence[str] = ()
    gone: Sequence[str] = ()

    def stage(self, name: str) -> AbstractContextManager[None]:
        """Measure a stage."""
        return measured(self.spans, name)

    @property
    def seconds(self) -> dict[str, float]:
        """Wall time of each stage by name."""
        return {name: end - start for name, (start, end) in self.spans.items()}


class Making:
    """Makes a site.

    Args:
        root: the project's folder.
        new: the folder to make.
        output: the last site, which is left as it is.
        catalogue: the groups.
        built: told of what is done.
    """

    def __init__(
        self, root: Path, new: Path, output: Path, catalogue: Catalogue, built: Built
    ) -> None:
        self._root = root
        self._new = new
        self._output = output
        self._catalogue = catalogue
        self._built = built

    def make(self, kept_file: Path | None, *, swaps: bool) -> list[str]:
        """Make it; return the links inside the site that lead nowhere.

        Args:
            kept_file: where it is kept what pages are made of.
            swaps: whether a site that keeps nothing of the last one takes its place as a whole.

        Raises:
            IndexingError: when there is no search index.
            LinkCheckError: when links could not be checked.
            OSError: when files cannot be written.
            PelicanError: for anything that Pelican warns of.
        """
        day = self._catalogue.today.isoformat()
        source = made_from(self._root, self._output, day) if kept_file else ""
        last = read(kept_file, source) if kept_file else Last()
        keeping = Keeping(last.made, partial(last.has, self._output)) if kept_file else None
        outcome, index = self._rendered(last, keeping)
        new = files_of(self._new)
        files = self._compared(outcome, new, swaps=swaps and not outcome.kept)
        with self._built.stage("link check"):
            linked = self._links(last, files, new.keys())
            broken = broken_of(files, linked)
        if kept_file and not broken:
            made = outcome.made
            stats = stats_of(made.values(), files)
            write(kept_file, source, Last(made, stats, linked.files, linked.places.keys(), index))
        return broken

    def _rendered(self, last: Last, keeping: Keeping | None) -> tuple[Outcome, Indexed]:
        """Write pages, search index and all else, but for pages that are kept."""
        built, new = self._built, self._new
        new.mkdir(parents=True)
        old = LastIndex(self._output, last.index) if last.index else None
        indexing = Indexing(self._documents, new, old)
        try:
            with built.stage("pages"):
                beside = [finder_files(self._root, self._catalogue)]
                outcome = run_pelican(self._root, new, self._catalogue, beside, keeping=keeping)
            with built.stage("search index, beyond pages"):
                index = indexing.finish()
        finally:
            indexing.end()
        with built.stage("offline files"):
            kept = {page.file: str(self._output / page.file) for page in outcome.kept}
            worker.write(new, {**kept, **files_of(new)}, self._root / "theme" / "templates")
        return outcome, index

    def _compared(
        self, outcome: Outcome, made: Mapping[str, str], *, swaps: bool
    ) -> Mapping[str, str]:
        """Find what is to be done to the last site; where all files of the new one lie.

        Args:
            outcome: what became of the pages.
            made: the files that were made.
            swaps: whether they take the last site's place as a whole.
        """
        built = self._built
        if swaps:
            built.swaps, built.files = True, len(made)
            return made
        there = files_of(self._output)
        kept = {page.file for page in outcome.kept}
        built.changed = differing(made, there)
        built.gone = sorted(there.keys() - kept - made.keys())
        files = {file: there[file] for file in there.keys() - set(built.gone)}
        files |= {file: made[file] for file in built.changed}
        built.files = len(files)
        return files

    def _links(self, last: Last, files: Mapping[str, str], made: Collection[str]) -> Linked:
        """Where links lead: those of pages that were made, and of others as far as is known.

        Pages that are kept are looked at, too, when what they may link to is not there any more.
        """
        if len(made) < len(files) and last.linked <= files.keys():
            linked = links_of(files, made)
            asked = [place for place in last.places if place[0] in made]
            if not lost_places(files, asked) and not broken_of(files, linked):
                linked.files |= last.linked
                linked.places.update({place: [] for place in last.places - linked.places.keys()})
                return linked
        return links_of(files, files)

    def _documents(self) -> list[Document]:
        return [document_of(entry) for entry in self._catalogue.entries]
