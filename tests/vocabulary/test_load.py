import shutil
from itertools import pairwise
from pathlib import Path

import pytest
from tests.making import ROOT

from guildhall.vocabulary import Vocabularies, load


@pytest.fixture(scope="module")
def real() -> Vocabularies:
    return load(ROOT / "data")[0]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A copy of the real vocabularies, to be broken."""
    copied = tmp_path / "data"
    copied.mkdir()
    for file in (ROOT / "data").glob("*.yaml"):
        shutil.copy(file, copied)
    return copied


def told(data: Path) -> list[str]:
    """The problems of some vocabularies, a line each."""
    return [str(problem) for problem in load(data)[1]]


def edit(data: Path, name: str, old: str, new: str) -> None:
    path = data / name
    text = path.read_text(encoding="utf-8")
    assert text.count(old) >= 1
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def add(data: Path, name: str, text: str) -> None:
    with (data / name).open("a", encoding="utf-8") as file:
        file.write(text)


def test_the_real_vocabularies_load_without_a_problem() -> None:
    assert told(ROOT / "data") == []


def test_every_real_topic_has_a_known_area_and_every_role_known_topics(real: Vocabularies) -> None:
    assert len(real.areas) == 18
    assert {topic.area for topic in real.topics.values()} <= set(real.areas)
    assert {name for role in real.roles.values() for name in role.topics} <= set(real.topics)


def test_every_country_lies_on_a_known_continent(real: Vocabularies) -> None:
    stray = [c.code for c in real.countries.values() if c.continent not in real.continents]
    assert stray == []


def test_every_rate_is_of_a_known_currency_and_the_dollar_is_one_dollar(
    real: Vocabularies,
) -> None:
    assert set(real.rates) <= real.currencies
    assert real.rates["USD"].usd == 1


def test_bands_follow_each_other_without_a_gap(real: Vocabularies) -> None:
    bounded = [band for band in real.bands.values() if band.at_least or band.below]
    assert (bounded[0].at_least, bounded[-1].below) == (None, None)
    for lower, upper in pairwise(bounded):
        assert lower.below == upper.at_least


def test_every_real_pick_of_a_collection_is_a_record(real: Vocabularies) -> None:
    ids = {path.stem for path in (ROOT / "data" / "groups").rglob("*.yaml")}
    picks = {pick.id for collection in real.collections.values() for pick in collection.groups}
    assert picks - ids == set()


def test_a_topic_in_an_area_that_is_not_there_is_told(data: Path) -> None:
    edit(data, "topics.yaml", "area: design-content", "area: designs")
    assert told(data) == [
        (
            "data/topics.yaml:1:1 `accessibility` names `designs`, which is no area; "
            "correct one of them"
        ),
    ]


def test_a_related_topic_that_is_not_there_is_told(data: Path) -> None:
    edit(data, "topics.yaml", "related: [ux, ", "related: [uxx, ")
    assert told(data) == [
        "data/topics.yaml:1:1 `accessibility` names `uxx`, which is no topic; correct one of them"
    ]


def test_a_role_that_names_a_topic_or_an_area_that_is_not_there_is_told(data: Path) -> None:
    add(
        data,
        "roles.yaml",
        "- id: tamer\n  name: Tamer\n  description: Tames.\n"
        "  topics: [lions, python]\n  areas: [circus]\n",
    )
    assert told(data) == [
        "data/roles.yaml:1:1 `tamer` names `lions`, which is no topic; correct one of them",
        "data/roles.yaml:1:1 `tamer` names `circus`, which is no area; correct one of them",
    ]


def test_a_word_that_means_two_topics_is_told(data: Path) -> None:
    edit(data, "topics.yaml", "aliases: [a11y, ", "aliases: [a11y, scrum, ")
    assert told(data) == [
        "data/topics.yaml:1:1 `scrum` means `accessibility` and `agile`; correct one of them"
    ]


def test_an_alias_that_is_the_name_of_another_topic_is_told(data: Path) -> None:
    edit(data, "topics.yaml", "aliases: [a11y, ", "aliases: [a11y, angular, ")
    assert told(data) == [
        "data/topics.yaml:1:1 `angular` means `accessibility` and `angular`; correct one of them"
    ]


def test_an_id_that_stands_twice_is_told(data: Path) -> None:
    add(data, "benefits.yaml", "- {id: mentoring, name: Again, description: Once more.}\n")
    assert told(data) == ["data/benefits.yaml:1:1 has the id `mentoring` twice; keep one of them"]


def test_a_misspelt_field_is_told_with_its_place_and_a_remedy(data: Path) -> None:
    (data / "benefits.yaml").write_text(
        "- id: job-board\n  name: Job board\n  descripton: Jobs.\n", encoding="utf-8"
    )
    assert told(data) == [
        "data/benefits.yaml:1:3 [0].description is missing; add `description: …`",
        (
            "data/benefits.yaml:3:3 [0].descripton is no field of a record; "
            "did you mean `description`?"
        ),
    ]


def test_a_good_entry_beside_a_bad_one_is_kept(data: Path) -> None:
    add(data, "benefits.yaml", "- {id: UPPER, name: Upper, description: Case.}\n")
    words, problems = load(data)
    assert "job-board" in words.benefits
    assert len(problems) == 1


def test_a_file_that_is_missing_or_no_list_is_told_and_not_raised(data: Path) -> None:
    (data / "redirects.yaml").unlink()
    (data / "benefits.yaml").write_text("job-board: yes\n", encoding="utf-8")
    assert told(data) == [
        "data/benefits.yaml:1:1 is not a list; write one `- id: …` an entry",
        "data/redirects.yaml:1:1 is not a file; put a plain file here",
    ]


def test_a_file_that_is_no_yaml_is_told_with_its_place(data: Path) -> None:
    (data / "redirects.yaml").write_text("[]\n\tx\n", encoding="utf-8")
    assert [line.split(" ")[0] for line in told(data)] == ["data/redirects.yaml:2:1"]


def test_a_redirect_out_of_the_site_is_refused(data: Path) -> None:
    (data / "redirects.yaml").write_text(
        "- {moved: groups/old/, to: 'https://evil.example/'}\n", encoding="utf-8"
    )
    assert len(told(data)) == 1
    assert load(data)[0].redirects == ()
