"""Words with signs that a tokeniser would drop: C++, C#, .NET, F#, Node.js."""

import re
from collections.abc import Iterable

_WORD = re.compile(r"(?<![\w.])(?:\.?[a-z][a-z0-9]*(?:\+\+|#|(?:\.[a-z0-9]+)+)|\.[a-z][a-z0-9]*)")
_SPELLED = {"+": "plus", "#": "sharp"}


def symbol_words(texts: Iterable[str]) -> dict[str, str]:
    """Words with signs in some texts, each with the word that is indexed in its place.

    ``C++`` → ``cplusplus``, ``F#`` → ``fsharp``, ``.NET`` → ``dotnet``, ``Node.js`` → ``nodejs``.
    """
    words = {word for text in texts for word in _WORD.findall(text.lower())}
    return {word: spelled(word) for word in sorted(words)}


def spelled(word: str) -> str:
    """One word with its signs spelled out."""
    text = f"dot{word[1:]}" if word.startswith(".") else word
    return "".join(_SPELLED.get(sign, sign) for sign in text).replace(".", "")


def with_symbols(text: str) -> str:
    """A text followed by the spelled forms of its words with signs."""
    found = symbol_words([text])
    return f"{text} {' '.join(found.values())}" if found else text
