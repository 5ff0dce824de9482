from typing import Any

import pytest
from tests.making import a_record, told

from guildhall.rules.known_words import check

PYTHON = {"area": "programming-languages", "topics": ["python"]}


def test_words_that_the_vocabularies_have_are_fine() -> None:
    record = a_record(
        audience=["students"],
        languages=["fr", "en"],
        region={"reach": "local", "country": "NO", "subdivision": "NO-03"},
        membership={"model": "paid", "tiers": [{"name": "A", "currency": "EUR"}, {"name": "B"}]},
    )
    assert told(check, record) == []


@pytest.mark.parametrize(
    ("changes", "line"),
    [
        (
            {"focus": {**PYTHON, "area": "programing-languages"}},
            (
                'focus.area: "programing-languages" is no area that we know; '
                "did you mean `programming-languages`?"
            ),
        ),
        (
            {"focus": {**PYTHON, "topics": ["python", "infosec"]}},
            'focus.topics[1]: "infosec" is no topic that we know; did you mean `security`?',
        ),
        (
            {"focus": {**PYTHON, "topics": ["knitting"]}},
            (
                'focus.topics[0]: "knitting" is no topic that we know; '
                "write one of python, kotlin, security"
            ),
        ),
        (
            {"audience": ["student"]},
            'audience[0]: "student" is no audience that we know; did you mean `students`?',
        ),
        (
            {"languages": ["English"]},
            'languages[0]: "English" is no language of ISO 639-1 that we know; write one of en, fr',
        ),
        (
            {"region": {"reach": "continent", "continent": "Europe"}},
            'region.continent: "Europe" is no continent that we know; did you mean `europe`?',
        ),
        (
            {"region": {"reach": "local", "country": "UK"}},
            'region.country: "UK" is no country of ISO 3166-1 that we know; did you mean `GB`?',
        ),
        (
            {"region": {"reach": "local", "country": "DE", "subdivision": "DE-BX"}},
            'region.subdivision: "DE-BX" is no part of Germany that we know; did you mean `DE-BE`?',
        ),
        (
            {"membership": {"model": "paid", "tiers": [{"name": "A", "currency": "USX"}]}},
            (
                'membership.tiers[0].currency: "USX" is no currency of ISO 4217 that we know; '
                "did you mean `USD`?"
            ),
        ),
    ],
)
def test_any_other_word_is_told_with_the_one_that_is_meant(
    changes: dict[str, Any], line: str
) -> None:
    assert told(check, a_record(**changes)) == [line]


def test_a_part_of_another_country_is_left_to_the_rule_on_regions() -> None:
    region = {"reach": "local", "country": "FR", "subdivision": "US-IL"}
    assert told(check, a_record(region=region)) == []
