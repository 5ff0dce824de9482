"""Rising numbers as a short text: differences in base 36, which ``parseInt`` of a browser reads."""

from collections.abc import Iterable

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def packed(numbers: Iterable[int]) -> str:
    """Rising numbers as their differences: 3, 4, 40 → ``3 1 10``."""
    before, found = 0, []
    for number in numbers:
        found.append(base_36(number - before))
        before = number
    return " ".join(found)


def base_36(number: int) -> str:
    """A number from nought up in base 36."""
    digits = ""
    while number >= len(_DIGITS):
        number, rest = divmod(number, len(_DIGITS))
        digits = _DIGITS[rest] + digits
    return _DIGITS[number] + digits
