"""Answers that people type about a new group: each read into a value, or refused with a remedy."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, get_args

from pydantic import ValidationError
from rapidfuzz import process

from guildhall.editing.emission import record_text
from guildhall.editing.towns import Town, Towns
from guildhall.reading import FieldPath, FileProblem, Plain, parse
from guildhall.reading.explanation import did_you_mean, explain
from guildhall.records.group import Group, Kind
from guildhall.records.parts import Reach
from guildhall.vocabulary import Vocabularies
from guildhall.wording import slug

Answers = Mapping[str, Any]
"""Values by the variable that names them; what was not answered is not in it."""


class WrongAnswerError(Exception):
    """An answer that cannot be taken; its text says why and what to type instead.

    Args:
        message: the text.
        choices: answers that would be taken.
    """

    def __init__(self, message: str, choices: Iterable[str] = ()) -> None:
        super().__init__(message)
        self.choices = tuple(choices)


@dataclass(frozen=True, slots=True)
class Reader:
    """What answers are compared with.

    Attributes:
        words: the vocabularies.
        towns: the towns that are known.
        ids: the ids of all records.
    """

    words: Vocabularies
    towns: Towns
    ids: frozenset[str] = field(default_factory=frozenset)

    def topics(self, text: str) -> list[str]:
        """Ids of topics from words with commas between them: ids, names or aliases."""
        found = (self._topic(word.strip()) for word in text.split(",") if word.strip())
        return list(dict.fromkeys(found))

    def _topic(self, word: str) -> str:
        lower = word.lower()
        by_word: dict[str, str] = {}
        for topic in self.words.topics.values():
            for known in (topic.id, topic.name.lower(), *(one.lower() for one in topic.aliases)):
                by_word.setdefault(known, topic.id)
        if lower in by_word:
            return by_word[lower]
        near = process.extract(lower, list(by_word), limit=8, score_cutoff=55)
        ids = dict.fromkeys(by_word[known] for known, _, _ in near)
        message = f"“{word}” is no topic that we know; all are in data/topics.yaml"
        raise WrongAnswerError(message, list(ids)[:4])

    def town(self, text: str, country: str | None = None) -> Town:
        """The town of a name; one that nobody has named yet where its country is named with it.

        Args:
            text: a town, and after commas what tells it from others of its name.
            country: the code of its country, where that is known.
        """
        found = [town for town in self.towns.named(text) if country in (None, town.country)]
        choices = {self.towns.in_words(town): town for town in reversed(found)}
        if len(choices) == 1:
            return next(iter(choices.values()))
        if choices:
            several = list(choices)[:-7:-1]
            raise WrongAnswerError(f"“{text}” is the name of several towns", several)
        name, _, last = text.rpartition(",")
        if country or (name and (country := self._country(last))):
            return Town((name or text).strip(), country)
        near = [self.towns.in_words(town) for town in self.towns.like(text)]
        raise WrongAnswerError(
            f"“{text}” is no town that we know; write its country behind it: {text}, Germany", near
        )

    def country(self, text: str) -> str:
        """Code of the country that a code or a name means."""
        if found := self._country(text):
            return found
        names = [country.name for country in self.words.countries.values()]
        near = process.extractOne(text, names, score_cutoff=60)
        message = f"“{text}” is no country that we know; write its two letters, like DE"
        raise WrongAnswerError(message, near[:1] if near else ())

    def _country(self, text: str) -> str | None:
        if (code := text.strip().upper()) in self.words.countries:
            return code
        wanted = slug(text)
        for country in self.words.countries.values():
            if wanted in {slug(name) for name in (country.name, *country.aliases)}:
                return country.code
        return None

    def parent(self, text: str) -> str:
        """The id of a record."""
        if text in self.ids:
            return text
        near = process.extract(slug(text), sorted(self.ids), limit=3, score_cutoff=70)
        message = f"no record has the id “{text}”; it is the name of a file in data/groups"
        raise WrongAnswerError(message, [one for one, _, _ in near])


def one_of(choice: Any) -> Callable[[str], str]:
    """A reader of the words that a type of the model allows."""
    known = [str(word) for word in get_args(choice)]

    def read(text: str) -> str:
        word = text.lower().replace(" ", "-")
        if word not in known:
            raise WrongAnswerError(f"“{text}” is not known here; {did_you_mean(word, known)}")
        return word

    return read


kind, reach = one_of(Kind), one_of(Reach)


def text_of(*path: str | int) -> Callable[[str], str]:
    """A reader of what a field of the record takes as it is typed."""

    def read(text: str) -> str:
        _refuse(path, text)
        return text

    return read


def _refuse(path: FieldPath, value: Plain) -> None:
    """Refuse what the record would, in the same words.

    Raises:
        WrongAnswerError: when the field would not take the value, or no file could hold it.
    """
    data: Plain = value
    for step in reversed(path):
        data = [data] if isinstance(step, int) else {step: data}
    try:
        parse(record_text({"text": value}))
        Group.model_validate(data)
    except FileProblem as problem:
        raise WrongAnswerError(f"{problem.message}; {problem.remedy}") from None
    except ValidationError as error:
        for refusal in explain(error, Group, data):
            if refusal.field == path:
                raise WrongAnswerError(f"{refusal.message}; {refusal.remedy}") from None
