"""Names and queries are taken apart in the same way, by Python and by the browser."""

import pytest
import yaml
from tests.making import ROOT
from tests.search.scripts import run

from guildhall.search.terms import starts, telling, variants, words

SAMPLES = (
    *(
        "C++ & C#",
        ".NET London",
        "asp.net core",
        "F#/OCaml",
        "Node.js",
        "R-Ladies Łódź",
        "St. John's",
    ),
    *("Gesellschaft für Informatik", "BSidesSãoPaulo", "Golang Москва", "Ruby舞鶴", "台中前端社群"),
    *(
        "WebA11y.jp\uff3bエーイレブンワイ\uff3d",
        "서울 파이썬",
        "\u0130stanbul \u0131\u0131",
        "Αθήνα",
        "תל אביב",
        "القاهرة",
        "๒ ไทย",
    ),
    *(
        "TiE (The Indus Entrepreneurs)",
        "…and more .",
        "ÅÄÖ Þór ð ß",
        "ACM-W",
        "G.A.N.G.",
        "7x24",
        "51&",
    ),
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("C++ Berlin", ["cplusplus", "berlin"]),
        ("C#/.NET", ["csharp", "dotnet"]),
        ("Zürich, Łódź & São Paulo", ["zurich", "lodz", "sao", "paulo"]),
        ("St. John's", ["st", "johns"]),
        ("Ruby舞鶴", ["ruby", "舞鶴"]),
    ],
)
def test_words_are_folded_and_their_signs_spelled_out(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_the_browser_takes_texts_apart_as_the_index_does() -> None:
    samples = [*SAMPLES, *_real_names()]
    assert len(samples) > 1000
    found = run("value.map((text) => words(text))", samples, finder__terms="words")
    different = [
        (text, one, other)
        for text, one, other in zip(samples, found, map(words, samples), strict=True)
        if one != other
    ]
    assert different == []


def _real_names() -> list[str]:
    """Names of the records whose homes are many scripts and languages."""
    homes = ("global", "by", "jp", "tw", "br", "pl", "tr", "gr", "de", "fr", "es", "ru", "ca")
    files = (path for home in homes for path in (ROOT / "data/groups" / home).rglob("*.yaml"))
    lines = (path.read_text("utf-8").splitlines() for path in files)
    names = (line for text in lines for line in text if line.startswith("name: "))
    return [str(yaml.safe_load(line)["name"]) for line in names]


def test_words_that_tell_nothing_are_left_out_unless_there_are_no_others() -> None:
    assert telling(words("The R User Group in Lyon")) == ["r", "lyon"]
    assert telling(words("The Group")) == ["the", "group"]


@pytest.mark.parametrize(
    ("name", "variant"),
    [
        ("R-Ladies Rome", ["rladies", "rome"]),
        ("BSidesZurich", ["bsides", "zurich"]),
        ("Zürich R", ["zuerich", "r"]),
        ("Golang Москва", ["golang", "moskva"]),
    ],
)
def test_a_name_is_known_in_the_ways_that_it_is_typed(name: str, variant: list[str]) -> None:
    assert words(name) in list(variants(name))
    assert variant in list(variants(name))


def test_a_word_without_spaces_is_found_by_each_of_its_later_starts() -> None:
    assert list(starts("台中前端")) == ["台中前端", "中前端", "前端"]
    assert list(starts("lyon")) == ["lyon"]
