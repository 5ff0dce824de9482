"""Which pages are made: all of them by a build, those that changed by the watching server."""

from typing import Protocol


class Wants(Protocol):
    """Asked before a page is made that takes long to make, or of which there are many."""

    def __call__(self, path: str, template: str, *made_of: object) -> bool:
        """Whether a page is wanted, and with it other files of the same.

        Args:
            path: its address.
            template: name of its template, without the ending.
            made_of: all that its content comes from beside what every page knows, so that the
                same means the same page; of a function what it returns, so that a build which
                wants everything need not find it out.
        """


def everything(path: str, template: str, *made_of: object) -> bool:
    """Want each page."""
    del path, template, made_of
    return True
