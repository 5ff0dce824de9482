"""The Pelican plugin: gives Pelican our generator, and the templates what they need."""

from typing import Any

from jinja2 import StrictUndefined
from pelican import signals

from guildhall.site.compiled import Compiled
from guildhall.site.generator import DirectoryGenerator
from guildhall.site.rendering import FILTERS

JINJA_ENVIRONMENT = {
    "autoescape": True,
    "auto_reload": False,
    "trim_blocks": True,
    "lstrip_blocks": True,
    "undefined": StrictUndefined,
    "extensions": [],
    "bytecode_cache": Compiled(),
}
"""Everything is escaped, and a name that a template misspells is an error."""


JINJA_FILTERS = FILTERS


def register() -> None:
    """Connect to Pelican's signals."""
    signals.get_generators.connect(_generator)


def _generator(_: Any) -> type[DirectoryGenerator]:
    return DirectoryGenerator
