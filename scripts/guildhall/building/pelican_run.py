"""Running Pelican inside the build: any warning of it stops the build."""

import contextlib
import io
import logging
from collections.abc import Iterator
from pathlib import Path

from pelican import Pelican
from pelican.settings import read_settings

from guildhall.catalogue import Catalogue


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


def run_pelican(root: Path, output: Path, catalogue: Catalogue) -> None:
    """Render the site of the project at ``root`` into ``output``.

    Raises:
        PelicanError: for anything that Pelican warns of.
    """
    override = {"OUTPUT_PATH": str(output), "GUILDHALL_CATALOGUE": catalogue}
    with _collecting() as collector, contextlib.redirect_stdout(io.StringIO()):
        try:
            Pelican(read_settings(str(root / "pelican.conf.py"), override=override)).run()
        except Exception as error:
            raise PelicanError(f"Pelican stopped: {type(error).__name__}: {error}") from error
    if collector.messages:
        raise PelicanError("Pelican warns:\n" + "\n".join(collector.messages))


@contextlib.contextmanager
def _collecting() -> Iterator[_Collector]:
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
