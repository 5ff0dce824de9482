"""The way to a field, read back from the words that name it."""

import re

from guildhall.reading import FieldPath

_STEP = re.compile(r"\[(\d+)\]|([^.\[\]]+)")


def field_path(name: str) -> FieldPath:
    """``sources[0].url`` → ``("sources", 0, "url")``: what ``reading.dotted`` made a name of."""
    return tuple(int(number) if number else word for number, word in _STEP.findall(name))
