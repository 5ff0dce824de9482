"""The search index is made beside the pages, where that can be in a process of its own."""

import shutil
from collections.abc import Callable, Sequence
from dataclasses import astuple, dataclass
from pathlib import Path

from guildhall.folders import digest_of_folder
from guildhall.forking import ForkedError, in_background
from guildhall.sealed import digest_of
from guildhall.search.document import Document
from guildhall.search.pagefind import FOLDER, IndexingError, index

Documents = Callable[[], Sequence[Document]]
"""Makes the documents of an index, which is work as well."""


@dataclass(frozen=True)
class Indexed:
    """An index that was made.

    Attributes:
        documents: digest of what was indexed.
        files: digest of its files.
    """

    documents: str
    files: str


@dataclass(frozen=True)
class LastIndex:
    """The index of a site that is there.

    Attributes:
        site: the site's folder.
        indexed: what is known of the index.
    """

    site: Path
    indexed: Indexed

    def serves(self, documents: str) -> bool:
        """Whether it is whole, and of documents with some digest."""
        is_same = self.indexed.documents == documents
        return is_same and digest_of_folder(self.site / FOLDER) == self.indexed.files


class Indexing:
    """An index that is being made, from the moment that this is.

    Args:
        documents: makes what is indexed.
        output: the site's folder.
        last: an index that is taken if it has the same documents.
    """

    def __init__(self, documents: Documents, output: Path, last: LastIndex | None = None) -> None:
        def work() -> Indexed | str:
            try:
                return _indexed(documents(), output, last)
            except (IndexingError, OSError) as error:
                return str(error)

        self._work = in_background(work, "made the search index")

    def finish(self) -> Indexed:
        """Wait for the index.

        Raises:
            IndexingError: when there is none.
        """
        try:
            outcome = self._work.result()
        except ForkedError as error:
            raise IndexingError(str(error)) from error
        if isinstance(outcome, str):
            raise IndexingError(outcome)
        return outcome

    def end(self) -> None:
        """Return when nothing is written into the folder any more, finished or not."""
        self._work.end()


def _indexed(documents: Sequence[Document], output: Path, last: LastIndex | None) -> Indexed:
    """Make an index, or take the last one.

    Raises:
        IndexingError: when there is none.
        OSError: when the last one cannot be copied.
    """
    text = repr([astuple(document) for document in documents])
    digest = digest_of(text)
    if last and last.serves(digest):
        shutil.copytree(last.site / FOLDER, output / FOLDER)
        return last.indexed
    index(documents, output)
    return Indexed(digest, digest_of_folder(output / FOLDER))
