"""The words of all checks, collected from the modules of the rules and from the model's own."""

from importlib import import_module
from types import ModuleType

from guildhall.reading import saying
from guildhall.reading.document import FORBIDDEN_TEXT
from guildhall.reading.explanation import FIELDS_HERE, FORMS, WORDS
from guildhall.reading.saying import Saying
from guildhall.records import base, dates, recurrence
from guildhall.rules import known_words, wording, world
from guildhall.rules.checking import rules

Said = dict[str, tuple[str, str]]
"""Message and remedy by name."""


def sayings() -> dict[str, Said]:
    """What each rule says, by the rule's name; ``record`` is what the model says."""
    found = {name: _of(import_module(f"guildhall.rules.{name}")) for name in rules()}
    found["wording"] = _of(wording)
    found["characters"] = {str(name): words for name, words in FORBIDDEN_TEXT.items()}
    found["record"] = {name: _pair(said) for name, said in WORDS.items()}
    return {name: said for name, said in found.items() if said}


def remedies() -> dict[str, str]:
    """Remedies that stand for themselves, and those for patterns of the model by the pattern."""
    return {
        "did_you_mean": saying.DID_YOU_MEAN,
        "one_of": saying.ONE_OF,
        "fields_here": FIELDS_HERE,
        "listed": known_words.LISTED,
        "name_a_file": world.NAME_A_FILE,
        **FORMS,
    }


def reasons() -> dict[str, str]:
    """Why the model refuses a value, where more than one reason leads to the same saying."""
    return {
        "no_address": base.NO_ADDRESS,
        "space_in_address": base.SPACE_IN_ADDRESS,
        "twice": base.TWICE,
        "no_date": dates.NO_DATE,
        "no_day": dates.NO_DAY,
        "too_old": dates.TOO_OLD,
        "no_time": recurrence.NO_TIME,
        "no_zone": recurrence.NO_ZONE,
    }


def _of(module: ModuleType) -> Said:
    return {
        name.lower(): _pair(found)
        for name, found in vars(module).items()
        if isinstance(found, Saying)
    }


def _pair(said: Saying) -> tuple[str, str]:
    return said.message, said.remedy
