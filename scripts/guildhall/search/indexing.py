"""The search index is made beside the pages, where that can be in a process of its own."""

from collections.abc import Callable, Sequence
from pathlib import Path

from guildhall.forking import ForkedError, in_background
from guildhall.search.document import Document
from guildhall.search.pagefind import IndexingError, index

Documents = Callable[[], Sequence[Document]]
"""Makes the documents of an index, which is work as well."""


class Indexing:
    """An index that is being made, from the moment that this is.

    Args:
        documents: makes what is indexed.
        output: the site's folder.
    """

    def __init__(self, documents: Documents, output: Path) -> None:
        def work() -> str:
            try:
                index(documents(), output)
            except IndexingError as error:
                return str(error)
            return ""

        self._work = in_background(work, "made the search index")

    def finish(self) -> None:
        """Wait for the index.

        Raises:
            IndexingError: when there is none.
        """
        try:
            problem = self._work.result()
        except ForkedError as error:
            raise IndexingError(str(error)) from error
        if problem:
            raise IndexingError(problem)

    def end(self) -> None:
        """Return when nothing is written into the folder any more, finished or not."""
        self._work.end()
