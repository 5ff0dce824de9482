"""Reading the vocabulary files of ``data/``."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from guildhall.reading import (
    FieldPath,
    FileProblem,
    Place,
    Positions,
    Problem,
    dotted,
    parse,
    read_text,
)
from guildhall.reading.explanation import Refusal, explain
from guildhall.vocabulary import registries
from guildhall.vocabulary.terms import (
    Area,
    Band,
    CityNames,
    Collection,
    Continent,
    CountryContinent,
    Entry,
    Rates,
    Redirect,
    Role,
    Term,
    Topic,
    Vocabularies,
)

_AnyEntry = TypeVar("_AnyEntry", bound=Entry)
RULE = "vocabulary"


class _Reader:
    """Reads the files of one folder and keeps the problems that it meets."""

    def __init__(self, data: Path) -> None:
        self.data = data
        self.problems: list[Problem] = []

    def one(self, name: str, model: type[_AnyEntry]) -> _AnyEntry | None:
        """The only entry of a file that holds a mapping."""
        found = list(self._entries(name, model, whole=True))
        return found[0] if found else None

    def many(self, name: str, model: type[_AnyEntry]) -> list[_AnyEntry]:
        """The entries of a file that holds a list."""
        return list(self._entries(name, model, whole=False))

    def _entries(self, name: str, model: type[_AnyEntry], *, whole: bool) -> Iterator[_AnyEntry]:
        path = self.data / name
        try:
            text = read_text(path)
            data = parse(text)
        except FileProblem as problem:
            self._add(name, problem.place, problem.message, problem.remedy)
            return
        items = [data] if whole else data
        if not isinstance(items, list):
            self._add(name, Place(), "is not a list", "write one `- id: …` an entry")
            return
        for number, item in enumerate(items):
            try:
                yield model.model_validate(item)
            except ValidationError as error:
                above = () if whole else (number,)
                for refusal in explain(error, model, item):
                    self._add_refusal(name, Positions(text), (*above, *refusal.field), refusal)

    def _add_refusal(
        self, name: str, positions: Positions, field: FieldPath, refusal: Refusal
    ) -> None:
        place = positions.of_key(field) if refusal.at_key else positions.of(field)
        self._add(name, place, f"{dotted(field)} {refusal.message}", refusal.remedy)

    def _add(self, name: str, place: Place, message: str, remedy: str) -> None:
        file = (self.data.name + "/" + name) if self.data.name else name
        self.problems.append(Problem(file, place, (), message, remedy, RULE))

    def terms(self, name: str, model: type[_AnyEntry]) -> dict[str, _AnyEntry]:
        """The entries of a file by id; an id that stands twice is a problem."""
        found: dict[str, _AnyEntry] = {}
        for entry in self.many(name, model):
            key = str(getattr(entry, "id"))  # noqa: B009 - the models of terms share no base with an id
            if key in found:
                self._add(name, Place(), f"has the id `{key}` twice", "keep one of them")
            found[key] = entry
        return found


def load(data: Path) -> tuple[Vocabularies, list[Problem]]:
    """Read all vocabularies below a ``data`` folder, with the problems in them."""
    reader = _Reader(data)
    continents = reader.terms("continents.yaml", Continent)
    rates = reader.one("currencies.yaml", Rates)
    vocabularies = Vocabularies(
        areas=reader.terms("areas.yaml", Area),
        topics=reader.terms("topics.yaml", Topic),
        audiences=reader.terms("audiences.yaml", Term),
        roles=reader.terms("roles.yaml", Role),
        benefits=reader.terms("benefits.yaml", Term),
        bands=reader.terms("cost-bands.yaml", Band),
        continents=continents,
        countries=registries.countries(reader.many("countries.yaml", CountryContinent)),
        languages=registries.languages(),
        currencies=registries.currencies(),
        rates={rate.code: rate for rate in rates.rates} if rates else {},
        collections=_collections(reader),
        redirects=tuple(reader.many("redirects.yaml", Redirect)),
        city_names={
            (row.country, row.city): row.names for row in reader.many("city-names.yaml", CityNames)
        },
    )
    return vocabularies, reader.problems + list(_loose_references(vocabularies))


def _collections(reader: _Reader) -> dict[str, Collection]:
    found: dict[str, Collection] = {}
    for path in sorted((reader.data / "collections").glob("*.yaml")):
        collection = reader.one(f"collections/{path.name}", Collection)
        if collection:
            found[collection.id] = collection
    return found


def _loose_references(words: Vocabularies) -> Iterator[Problem]:
    """Topics and areas that entries name and no file has; aliases that mean two things."""
    for topic in words.topics.values():
        yield from _unknown("topics", topic.id, [topic.area], words.areas, "area")
        yield from _unknown("topics", topic.id, topic.related, words.topics, "topic")
    for role in words.roles.values():
        yield from _unknown("roles", role.id, role.topics, words.topics, "topic")
        yield from _unknown("roles", role.id, role.areas, words.areas, "area")
    meanings: dict[str, str] = {}
    for topic in words.topics.values():
        for alias in sorted({topic.id, topic.name.lower(), *topic.aliases}):
            if meanings.setdefault(alias, topic.id) != topic.id:
                yield _loose("topics", f"`{alias}` means `{meanings[alias]}` and `{topic.id}`")


def _unknown(
    file: str, entry: str, named: Iterable[str], known: Mapping[str, Term], what: str
) -> Iterator[Problem]:
    for name in named:
        if name not in known:
            yield _loose(file, f"`{entry}` names `{name}`, which is no {what}")


def _loose(name: str, message: str) -> Problem:
    return Problem(f"data/{name}.yaml", Place(), (), message, "correct one of them", RULE)
