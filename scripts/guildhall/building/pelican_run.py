"""Running Pelican inside the build: any warning of it stops the build."""

import contextlib
import io
import logging
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from pelican import Pelican
from pelican.settings import read_settings

from guildhall.catalogue import Catalogue
from guildhall.site.files import Files
from guildhall.site.keeping import Keeping, Outcome
from guildhall.site.rendering import PageError


class PelicanError(RuntimeError):
    """Pelican could not render everything."""


class _Collector(logging.Handler):
    """Keeps what Pelican warns of."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a message."""
        self.messages.append(record.getMessage())


def run_pelican(
    root: Path,
    output: Path,
    catalogue: Catalogue,
    beside: Sequence[Files] = (),
    settings: Mapping[str, Any] | None = None,
    *,
    keeping: Keeping | None = None,
) -> Outcome:
    """Render the site of the project at ``root`` into ``output``.

    Args:
        root: the project's folder.
        output: the folder to write into.
        catalogue: the groups.
        beside: other files, written while pages are rendered, in whatever process is free.
        settings: settings of Pelican in the place of the project's own.
        keeping: what pages are asked, so that some are kept; without it all are made.

    Returns:
        what became of the pages.

    Raises:
        PelicanError: for anything that Pelican warns of.
    """
    keeping = keeping or Keeping()
    override = {
        "OUTPUT_PATH": str(output),
        "GUILDHALL_CATALOGUE": catalogue,
        "GUILDHALL_BESIDE": beside,
        "GUILDHALL_KEEPING": keeping,
        **(settings or {}),
    }
    with collecting() as collector, contextlib.redirect_stdout(io.StringIO()):
        try:
            Pelican(read_settings(str(root / "pelican.conf.py"), override=override)).run()
        except PageError as error:
            raise PelicanError(f"Pelican stopped: {error}") from error
        except Exception as error:
            raise PelicanError(f"Pelican stopped: {type(error).__name__}: {error}") from error
    if collector.messages:
        raise PelicanError("Pelican warns:\n" + "\n".join(collector.messages))
    return keeping.outcome


@contextlib.contextmanager
def collecting() -> Iterator[_Collector]:
    """Collect what Pelican warns of, instead of printing it."""
    logger = logging.getLogger("pelican")
    collector = _Collector()
    propagated = logger.propagate
    logger.addHandler(collector)
    logger.propagate = False
    try:
        yield collector
    finally:
        logger.removeHandler(collector)
        logger.propagate = propagated
