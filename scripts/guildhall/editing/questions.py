"""What is asked about a new group, in the order in which people think of it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from guildhall.editing.answers import Answers, Reader, kind, reach, text_of


def _always(_answers: Answers) -> bool:
    return True


def _nothing(_answers: Answers) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Question:
    """One question.

    Attributes:
        variable: the name of its answer on the command line: ``NAME``.
        asks: the question.
        help: more about it, for who types a question mark.
        read: turns what was typed into a value; raises ``WrongAnswerError``.
        needed: whether a record cannot do without.
        default: the answer of who types nothing.
        applies: whether it is asked at all, after the answers so far.
    """

    variable: str
    asks: str
    help: str
    read: Callable[[str, Answers], Any]
    needed: bool = False
    default: Callable[[Answers], str] = _nothing
    applies: Callable[[Answers], bool] = _always


def questions(reader: Reader) -> Iterator[Question]:
    """All questions."""
    yield from _about(reader)
    yield from _where(reader)
    yield from _meetings()
    yield from _stated()


def _plain(read: Callable[[str], Any]) -> Callable[[str, Answers], Any]:
    return lambda text, _answers: read(text)


def _about(reader: Reader) -> Iterator[Question]:
    yield Question(
        "NAME",
        "Name of the group",
        "Its official name, as its own page writes it.",
        _plain(text_of("name")),
        needed=True,
    )
    yield Question(
        "URL",
        "Address of its own site",
        "The whole address, like https://www.example.org/.",
        _plain(text_of("url")),
        needed=True,
    )
    yield Question(
        "KIND",
        "Kind of group",
        "association, user-group, chapter (of a larger group), community or foundation.",
        _plain(kind),
        default=lambda _answers: "user-group",
    )
    yield Question(
        "PARENT",
        "Id of the group that it is a chapter of",
        "The name of that group's file without its ending, like pyladies; empty when not listed.",
        _plain(reader.parent),
        applies=lambda answers: answers.get("KIND") == "chapter",
    )
    yield Question(
        "TOPICS",
        "Topics, the main one first, with commas between them",
        "Words of data/topics.yaml, or others for the same: python, machine learning.",
        _plain(reader.topics),
        needed=True,
    )


def _where(reader: Reader) -> Iterator[Question]:
    yield Question(
        "CITY",
        "Town where it meets, or of its seat (empty: none)",
        "A town, with its country or state where several have the name: Portland, Maine.",
        lambda text, answers: reader.town(text, answers.get("COUNTRY")),
    )
    yield Question(
        "COUNTRY",
        "Country (empty: the whole world, or only online)",
        "A name or two letters: Germany, DE.",
        _plain(reader.country),
        applies=lambda answers: "CITY" not in answers,
    )
    yield Question(
        "REACH",
        "For whom it is: local, country, continent or global",
        "local: people of one place; country: everybody in a country; global: everybody.",
        _plain(reach),
        default=_usual_reach,
    )
    yield Question(
        "CONTINENT",
        "Continent",
        "Its id in data/continents.yaml: europe, africa …",
        _plain(text_of("region", "continent")),
        needed=True,
        applies=lambda answers: answers.get("REACH") == "continent",
    )


def _usual_reach(answers: Answers) -> str:
    return "local" if "CITY" in answers else "country" if "COUNTRY" in answers else "global"


def _meetings() -> Iterator[Question]:
    yield Question(
        "DAY",
        "Day on which it meets (empty: no source says)",
        "tuesday, second tuesday, first and third monday, last friday of october, 15, 1 march.",
        lambda text, _answers: text_of("events", 0, "recurs", "on")(" ".join(text.lower().split())),
    )
    yield Question(
        "TIME",
        "Time at which it starts (empty: no source says)",
        "In 24 hours: 18:30. The time zone is that of the town.",
        _plain(text_of("events", 0, "recurs", "time")),
        applies=lambda answers: "DAY" in answers,
    )
    yield Question(
        "ZONE",
        "Time zone",
        "A name of the IANA database: Europe/Berlin.",
        _plain(text_of("events", 0, "recurs", "timezone")),
        needed=True,
        default=lambda answers: answers["CITY"].zone if "CITY" in answers else "",
        applies=lambda answers: "TIME" in answers,
    )
    yield Question(
        "MEETING",
        "What the group calls that meeting",
        "Its name on the group's page.",
        _plain(text_of("events", 0, "name")),
        default=lambda _answers: "Meetup",
        applies=lambda answers: "DAY" in answers,
    )


def _stated() -> Iterator[Question]:
    yield Question(
        "SUMMARY",
        "What it is, in one plain sentence of 20 to 160 characters",
        "What it is about, where, for whom; no praise: “Python users in Exampletown who meet "
        "every month.”",
        _plain(text_of("summary")),
        needed=True,
    )
    yield Question(
        "SOURCE",
        "Address of the page that states all this",
        "Where you know it from; most often a page of the group's own.",
        _plain(text_of("sources", 0, "url")),
        default=lambda answers: str(answers.get("URL", "")),
    )
    yield Question(
        "DATE",
        "Date of that page, or of its last change (empty: it names none)",
        "As precise as the page is: 2026, 2026-11 or 2026-11-23.",
        _plain(text_of("sources", 0, "date")),
    )
    yield Question(
        "ID",
        "",
        "Name of the file without its ending; made from the group's name unless given.",
        _plain(text_of("parent")),
        applies=lambda _answers: False,
    )
