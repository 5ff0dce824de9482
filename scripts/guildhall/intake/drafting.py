"""A new record from the answers of the form “Add a group”."""

import datetime
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from guildhall.editing.answers import WrongAnswerError
from guildhall.editing.drafting import file_of
from guildhall.editing.towns import Town, Towns
from guildhall.intake import values
from guildhall.intake.forms import ADD, EVENTS, EVERY, KINDS, MODELS, REACHES, YES_NO
from guildhall.intake.trouble import Trouble, TroubleError
from guildhall.reading import Plain
from guildhall.vocabulary import Vocabularies

_EVENT_NAMES = {
    "meetup": "Meetup",
    "workshop": "Workshop",
    "conference": "Conference",
    "webinar": "Webinar",
    "hackathon": "Hackathon",
    "summit": "Summit",
}
"""What an event is called where a form does not ask for its name."""

Answers = Mapping[str, str]
Fields = dict[str, Plain]


def new_record(
    given: Answers, words: Vocabularies, town: Town | None, today: datetime.date
) -> Fields:
    """The fields of a new record, in the order of the model.

    Args:
        given: the answers.
        words: the vocabularies.
        town: where it meets, if that is known.
        today: the day on which it comes into the directory.

    Raises:
        TroubleError: with all answers that cannot be read.
    """
    troubles: list[Trouble] = []

    def asked(name: str, read: Callable[[str, str], Any]) -> Any:
        """What an answer says; ``None`` without one, or when it cannot be read."""
        if name not in given:
            return None
        try:
            return read(ADD.question(name).label, given[name])
        except TroubleError as error:
            troubles.extend(error.troubles)
            return None

    topics, area = words.topics, words.areas
    fields: Fields = {
        "name": given["name"],
        "kind": asked("kind", lambda label, text: values.chosen(label, text, KINDS)),
        "url": given["url"],
        "summary": given["summary"],
        "focus": {
            "area": asked("area", lambda label, text: values.term(label, text, area, "area")),
            "topics": asked(
                "topics",
                lambda label, text: values.all_of(label, values.parted(text), topics, "topic"),
            ),
        },
        "region": _region(given, asked, words, town),
        "membership": {
            "model": asked("model", lambda label, text: values.chosen(label, text, MODELS)),
            "tiers": asked("prices", values.tiers),
            "join_url": given.get("join_url"),
        },
        "events": _events(given, asked),
        "links": asked("links", values.links),
        "languages": asked("languages", lambda label, text: values.languages(label, text, words)),
        "added": today.isoformat(),
    }
    if troubles:
        raise TroubleError(troubles)
    return _sourced(_without_nothing(fields), given)


def new_file(fields: Fields, town: Town | None, files: Iterable[str]) -> str:
    """Path of a new record, relative to the project.

    Args:
        fields: the record.
        town: where it meets, if that is known.
        files: paths of all records.

    Raises:
        TroubleError: when no id that fits its name is free.
    """
    named = {"NAME": fields["name"], **({"CITY": town} if town else {})}
    try:
        return file_of(named, fields, files)
    except WrongAnswerError:
        message = "the file names that fit are taken, or nothing of the name is left for one"
        remedy = "add the city to it, or tell the reviewer"
        raise values.refused(ADD.question("name").label, message, remedy) from None


def town_of(given: Answers, words: Vocabularies, towns: Towns) -> Town | None:
    """The town that a group meets in, when the answers mean only one that is known."""
    if "city" not in given or "country" not in given:
        return None
    label = ADD.question("country").label
    try:
        where = values.country(label, given["country"], words)
    except TroubleError:
        return None  # it is told where the country is read
    found = towns.named(f"{given['city']}, {where}")
    return found[0] if len(found) == 1 else None


def _region(given: Answers, asked: Any, words: Vocabularies, town: Town | None) -> Fields:
    return {
        "reach": asked("reach", lambda label, text: values.chosen(label, text, REACHES)),
        "continent": asked("continent", lambda label, text: _continent(label, text, words)),
        "country": asked("country", lambda label, text: values.country(label, text, words)),
        "subdivision": (town.part or None) if town else None,
        "city": town.name if town else given.get("city"),
        "location": [*town.degrees] if town and town.degrees else None,
        "online": asked("online", lambda label, text: values.chosen(label, text, YES_NO)),
    }


def _continent(label: str, text: str, words: Vocabularies) -> str:
    names = {one.name: one.id for one in words.continents.values()}
    return str(values.chosen(label, text, names))


def _events(given: Answers, asked: Any) -> list[Plain] | None:
    kind = asked("event", lambda label, text: values.chosen(label, text, EVENTS))
    recurs = {
        "every": asked("every", lambda label, text: values.chosen(label, text, EVERY)),
        "on": given["on"].lower() if "on" in given else None,
    }
    if kind is None and not any(recurs.values()):
        return None
    kind = kind or "meetup"
    return [{"name": _EVENT_NAMES[kind], "kind": kind, "recurs": recurs}]


def _sourced(fields: Fields, given: Answers) -> Fields:
    """The fields with the source that states them."""
    stated: list[Plain] = [name for name in fields if name not in {"added", "sources", "kind"}]
    date = values.date(given["source_date"]) if "source_date" in given else None
    fields["sources"] = [{"url": given["source"], "supports": stated, "date": date}]
    return fields


def _without_nothing(value: Any) -> Any:
    """Data without fields that hold nothing."""
    if isinstance(value, list):
        return [_without_nothing(one) for one in value]
    if not isinstance(value, dict):
        return value
    inner = {name: _without_nothing(one) for name, one in value.items()}
    return {name: one for name, one in inner.items() if one is not None and one not in ([], {})}
