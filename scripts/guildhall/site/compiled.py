"""Templates that are compiled once in a process, and in those that are forked from it."""

from contextlib import suppress
from pathlib import Path
from typing import Any

from jinja2 import BytecodeCache, Environment, TemplateError
from jinja2.bccache import Bucket

from guildhall.site.referring import ENDING


class Compiled(BytecodeCache):
    """Keeps in memory what Jinja made of templates, for all environments with the same options.

    Pelican makes an environment for each of its generators. A template's text tells whether it
    is the same, wherever its file lies.
    """

    def __init__(self) -> None:
        self._kept: dict[str, tuple[str, Any]] = {}

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """A template's name; of two texts the last one is kept."""
        del filename
        return name

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill a bucket, if there is something of its template's text."""
        text, code = self._kept.get(bucket.key, ("", None))
        if text == bucket.checksum:
            bucket.code = code

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what is in a bucket."""
        self._kept[bucket.key] = bucket.checksum, bucket.code


def compile_all(folder: Path, env: Environment) -> None:
    """Compile the templates of pages, so that processes which are forked later find them there.

    Those that are wrong are told when a page is rendered with them.

    Args:
        folder: folder of the templates.
        env: the environment that they are rendered in.
    """
    for path in folder.glob(f"*{ENDING}"):
        with suppress(TemplateError, OSError, UnicodeDecodeError):
            env.get_template(path.name)
