"""A new record from answers: its fields, its id and the file where it belongs."""

import datetime
from collections.abc import Container, Iterable
from pathlib import PurePosixPath
from typing import Any

from guildhall.editing.answers import Answers, WrongAnswerError
from guildhall.editing.emission import record_text
from guildhall.reading import Plain
from guildhall.records.read import ENDING, GROUPS
from guildhall.records.recurrence import MONTHS, ORDINALS, WEEKDAYS
from guildhall.rules.home import GLOBAL
from guildhall.vocabulary import Vocabularies
from guildhall.wording import slug

LONGEST_ID = 60
"""Characters; longer names end in what nobody types."""

_STATED = ("name", "parent", "url", "summary", "focus", "region", "events")
"""Fields that the page is taken to state from which the answers come."""

Fields = dict[str, Plain]


def fields_of(answers: Answers, words: Vocabularies, today: datetime.date) -> Fields:
    """The fields of a new record, in the order of the model.

    Raises:
        WrongAnswerError: when answers do not go together.
    """
    topics = answers["TOPICS"]
    fields: Fields = {
        "name": answers["NAME"],
        "kind": answers["KIND"],
        "parent": answers.get("PARENT"),
        "url": answers["URL"],
        "summary": answers["SUMMARY"],
        "focus": {"area": words.topics[topics[0]].area, "topics": topics},
        "region": _region(answers),
        "events": _events(answers),
        "added": today.isoformat(),
    }
    fields = {name: value for name, value in fields.items() if value}
    stated: list[Plain] = [name for name in _STATED if name in fields]
    date = answers.get("DATE")
    fields["sources"] = [{"url": answers["SOURCE"], "supports": stated, "date": date}]
    return fields


def _region(answers: Answers) -> Fields:
    town = answers.get("CITY")
    region: Fields = {
        "reach": answers["REACH"],
        "continent": answers.get("CONTINENT"),
        "country": town.country if town else answers.get("COUNTRY"),
        "subdivision": town.part if town else None,
        "city": town.name if town else None,
        "location": [*town.degrees] if town and town.degrees else None,
    }
    return {name: value for name, value in region.items() if value}


def _events(answers: Answers) -> list[Plain]:
    if "DAY" not in answers:
        if "TIME" in answers:
            raise WrongAnswerError("TIME says when on a day; give the DAY, too")
        return []
    recurs: Fields = {
        "every": every(answers["DAY"]),
        "on": answers["DAY"],
        "time": answers.get("TIME"),
        "timezone": answers.get("ZONE") if "TIME" in answers else None,
    }
    recurs = {name: value for name, value in recurs.items() if value}
    return [{"name": answers["MEETING"], "kind": "meetup", "recurs": recurs}]


def every(on: str) -> str:
    """How often a day comes: a ``tuesday`` every week, a ``second tuesday`` every month."""
    words = set(on.split())
    if not words.isdisjoint(MONTHS):
        return "year"
    weekly = not words.isdisjoint(WEEKDAYS) and words.isdisjoint(ORDINALS)
    return "week" if weekly else "month"


def file_of(answers: Answers, fields: Fields, files: Iterable[str]) -> str:
    """Path of the new record, relative to the project; its id is one that no other record has.

    Args:
        answers: the answers.
        fields: the fields that were made from them.
        files: paths of all records.

    Raises:
        WrongAnswerError: when all ids that fit are taken, or the one that was given is.
    """
    paths = [PurePosixPath(file) for file in files]
    taken = {path.stem for path in paths}
    folder = _folder(fields["region"], {path.parent.as_posix() for path in paths})
    given: str | None = answers.get("ID")
    for id_ in [given] if given else _ids(answers, folder):
        if id_ and id_ not in taken:
            return f"{folder}/{id_}{ENDING}"
    if given:
        raise WrongAnswerError(f"a record has the ID {given} already; choose another")
    if not slug(answers["NAME"]):
        raise WrongAnswerError("no file name can be made from this NAME; choose one with ID=")
    raise WrongAnswerError("a record has the id of this NAME already; choose another with ID=")


def _ids(answers: Answers, folder: str) -> list[str]:
    """Ids that fit the name, the shortest first."""
    town, name = answers.get("CITY"), str(answers["NAME"])
    city, home = town.name if town else "", folder.split("/")[2]
    more = ("", city, home, f"{city} {home}")
    found = (slug(f"{name} {words}")[:LONGEST_ID].strip("-") for words in more)
    return list(found) if slug(name) else []


def _folder(region: Any, folders: Container[str]) -> str:
    """The folder of a region's records: its subdivision's, where the country has such folders."""
    if region["reach"] in ("global", "continent") or not region.get("country"):
        return (GROUPS / GLOBAL).as_posix()
    home = f"{GROUPS.as_posix()}/{region['country'].lower()}"
    below = f"{home}/{region.get('subdivision', '').lower()}"
    return below if below in folders else home


def text_of_record(fields: Fields, file: str) -> str:
    """The file's content, in canonical form."""
    return record_text(fields, file.count("/"))
