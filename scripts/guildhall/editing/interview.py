"""Asking about a new group: what was given is read, and the rest asked for or named as missing."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from guildhall.editing.answers import Answers, WrongAnswerError
from guildhall.editing.questions import Question

Ask = Callable[[str], str]
"""Shows a text and returns the line that was typed; raises ``EOFError`` when there is none."""

Tell = Callable[[str], None]
"""Shows a line."""


class NotAnsweredError(Exception):
    """What was given is not enough or wrong.

    Attributes:
        wrong: what is wrong with each answer that cannot be taken, by its variable.
        missing: the variables that are needed and were not given.
    """

    def __init__(self, wrong: Mapping[str, str], missing: Sequence[str]) -> None:
        super().__init__("; ".join([*wrong.values(), *missing]))
        self.wrong, self.missing = wrong, missing


def answered(
    asked: Sequence[Question],
    given: Mapping[str, str],
    *,
    ask: Ask | None = None,
    tell: Tell = print,
    note: Callable[[str, Any], Iterator[str]] | None = None,
) -> dict[str, Any]:
    """The answers to all questions that apply.

    Args:
        asked: the questions.
        given: answers as they were typed, by variable.
        ask: asks a person; without it all answers must have been given.
        tell: shows a person what is wrong, and what there is to choose from.
        note: what a person should know about an answer, by its variable and value.

    Raises:
        NotAnsweredError: with everything that is wrong or missing; never when a person is asked.
        EOFError: when the person has ended it.
    """
    answers, wrong = _given(asked, given)
    if ask is None:
        missing = list(_defaults(asked, answers, wrong))
        if wrong or missing:
            raise NotAnsweredError(wrong, missing)
        return answers
    for variable, message in wrong.items():
        tell(f"{variable}: {message}")
    for question in asked:
        if question.variable not in answers and question.applies(answers):
            value = _asked(question, answers, ask, tell)
            if value is None:
                continue
            answers[question.variable] = value
        if note and question.variable in answers:
            for line in note(question.variable, answers[question.variable]):
                tell(line)
    return answers


def _given(
    asked: Sequence[Question], given: Mapping[str, str]
) -> tuple[dict[str, Any], dict[str, str]]:
    """Values of what was given, and what is wrong with the rest; a country says which town."""
    answers: dict[str, Any] = {}
    wrong: dict[str, str] = {}
    for question in sorted(asked, key=lambda one: one.variable != "COUNTRY"):
        text = given.get(question.variable, "").strip()
        if not text:
            continue
        try:
            answers[question.variable] = question.read(text, answers)
        except WrongAnswerError as error:
            wrong[question.variable] = "; ".join([str(error), *_try(error)])
    return answers, wrong


def _try(error: WrongAnswerError) -> list[str]:
    return [f"try {' or '.join(error.choices)}"] if error.choices else []


def _defaults(
    asked: Sequence[Question], answers: dict[str, Any], wrong: Mapping[str, str]
) -> Iterator[str]:
    """Take the usual answer where none was given; yield what is needed and has none."""
    for question in asked:
        variable = question.variable
        if variable in answers or variable in wrong or not question.applies(answers):
            continue
        if usual := question.default(answers):
            answers[variable] = question.read(usual, answers)
        elif question.needed:
            yield variable


def _asked(question: Question, answers: Answers, ask: Ask, tell: Tell) -> Any:
    """The value that a person gives, ``None`` where nothing is an answer."""
    usual = question.default(answers)
    choices: Sequence[str] = ()
    while True:
        typed = ask(f"{question.asks}{f' [{usual}]' if usual else ''}: ").strip()
        if typed == "?":
            tell(f"  {question.help}")
            continue
        if typed.isdecimal() and 0 < int(typed) <= len(choices):
            typed = choices[int(typed) - 1]
        text = typed or usual
        if not text and not question.needed:
            return None
        try:
            if text:
                return question.read(text, answers)
            tell(f"  This is needed. {question.help}")
        except WrongAnswerError as error:
            choices = error.choices
            tell(f"  {error}")
            for number, choice in enumerate(choices, 1):
                tell(f"  {number}  {choice}")
