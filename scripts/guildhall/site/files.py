"""Files of the site that are no pages, such as feeds and data."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Files:
    """Files that are written together, and kept together when they would be the same again.

    Attributes:
        name: what they are; no page has it as its address.
        write: writes them into the site's folder, which it is given.
        made_of: all that their content comes from beside what every page knows.
    """

    name: str
    write: Callable[[Path], object]
    made_of: tuple[object, ...]
