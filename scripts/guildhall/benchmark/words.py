"""Words for made-up records: names that nothing has, and sentences that mean nothing."""

import random
import re
from collections.abc import Iterable

from guildhall.rules.wording import wrong_words

_WORD = re.compile(r"[^\W\d_]+(?:[-'\u2019][^\W\d_]+)*")
_CONSONANTS, _VOWELS = "bcdfghjklmnprstvwz", "aeiou"
_SYLLABLES = 4
_SENTENCE = (8, 20)
"""Words of a sentence, at least and at most."""


class Words:
    """Coins words and strings known ones together, the same ones for the same randomness.

    Args:
        chance: the randomness.
        texts: texts whose words are strung together, each as often as it comes in them.
    """

    def __init__(self, chance: random.Random, texts: Iterable[str]) -> None:
        self._chance = chance
        self._known = [word for text in texts for word in _WORD.findall(text) if _is_plain(word)]
        self._near: set[str] = set()

    def coined(self) -> str:
        """A word that differs from all others of this object in two letters at least.

        With fewer, two names that are made from it would be held for one group's.
        """
        while True:
            word = "".join(
                self._chance.choice(_CONSONANTS) + self._chance.choice(_VOWELS)
                for _ in range(_SYLLABLES)
            )
            near = {word[:place] + word[place + 1 :] for place in range(len(word))}
            if self._near.isdisjoint(near):
                self._near |= near
                return word.capitalize()

    def renamed(self, name: str, coined: str) -> str:
        """A name with a coined word in the place of one of its own."""
        words = name.split()
        words[self._chance.randrange(len(words))] = coined
        return " ".join(words)

    def line(self, length: int, longest: int) -> str:
        """A sentence of about some characters, never more than ``longest``."""
        while True:
            words: list[str] = []
            while len(" ".join(words)) < length - 1:
                words.append(self._chance.choice(self._known))
            sentence = _sentence(words if len(_sentence(words)) <= longest else words[:-1])
            if not any(wrong_words(sentence, ())):
                return sentence

    def paragraph(self, count: int) -> str:
        """Sentences that have some words together."""
        while True:
            sentences = []
            left = count
            while left:
                words = min(left, self._chance.randint(*_SENTENCE))
                sentences.append(_sentence(self._chance.choices(self._known, k=words)))
                left -= words
            text = " ".join(sentences)
            if not any(wrong_words(text, ())):
                return text


def _is_plain(word: str) -> bool:
    """Whether a record may use a word that is no name."""
    return not any(wrong_words(word, ()))


def _sentence(words: list[str]) -> str:
    text = " ".join(words)
    return f"{text[:1].upper()}{text[1:]}."
