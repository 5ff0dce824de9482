"""What an unquoted word means: the YAML 1.2 core schema, less what records never need.

Source: https://yaml.org/spec/1.2.2/#103-core-schema. ``NO`` is Norway, ``on`` a word and
``12:30`` a text, as the editors' YAML 1.2 reads them. Octal, hexadecimal, exponents,
infinity and not-a-number stay text: no field of a record has a use for them.
"""

import re
from decimal import Decimal

Scalar = str | int | Decimal | bool | None
Plain = Scalar | list["Plain"] | dict[str, "Plain"]
"""Plain data, as JSON knows it; decimals keep the digits that were written."""

_WORDS: dict[str, bool | None] = {
    "": None,
    "~": None,
    "null": None,
    "Null": None,
    "NULL": None,
    "true": True,
    "True": True,
    "TRUE": True,
    "false": False,
    "False": False,
    "FALSE": False,
}
_INTEGER = re.compile(r"[-+]?[0-9]{1,18}", re.ASCII)
_DECIMAL = re.compile(r"[-+]?(?:[0-9]+\.[0-9]*|\.[0-9]+)", re.ASCII)
_NUMBER_STARTS = frozenset("0123456789+-.")


def resolve(text: str) -> Scalar:
    """Return the value of an unquoted scalar."""
    if text in _WORDS:
        return _WORDS[text]
    if text[0] in _NUMBER_STARTS:
        if _INTEGER.fullmatch(text):
            return int(text)
        if _DECIMAL.fullmatch(text):
            return Decimal(text)
    return text
