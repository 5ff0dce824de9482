"""What is said of one sort of mistake: words with places for what it is about.

The checks of the terminal and of the form in the browser fill the same words, which
``guildhall.rules.in_browser`` collects.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Saying:
    """Words on a mistake, with ``{names}`` where the values come.

    Attributes:
        message: what is wrong.
        remedy: what to do about it.
    """

    message: str
    remedy: str

    def of(self, **values: object) -> tuple[str, str]:
        """Message and remedy with the values in their places."""
        return self.message.format_map(values), self.remedy.format_map(values)


DID_YOU_MEAN = "did you mean `{word}`?"
ONE_OF = "write one of {words}"
"""Remedies for a word that is not known."""
