import datetime
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from tests.intake.bodies import ADD, CLOSED, CORRECT, a_body
from tests.making import ROOT
from tests.tree import GROUPS, a_tree

from guildhall.editing.canonical import canonical
from guildhall.events import Issue
from guildhall.intake import forms
from guildhall.intake.answering import MARKER, answer_text, request_text, request_title
from guildhall.intake.questions import Form
from guildhall.intake.taking import Taken, take
from guildhall.reading import parse
from guildhall.rules import check
from guildhall.vocabulary import load
from guildhall.vocabulary.cities import CITIES_FILE, read_cities

TODAY = datetime.date(2026, 11, 25)
NEW = "data/groups/fr/kotlin-users-of-lyon.yaml"
RUST = "data/groups/de/rust-berlin.yaml"


@pytest.fixture(scope="module")
def read_once() -> Iterator[None]:
    """Vocabularies and cities that are read once for all tests: they are always the same."""
    (words, _), cities = load(ROOT / "data"), read_cities(ROOT / CITIES_FILE)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("guildhall.rules.checking.load", lambda _: (words, []))
        patch.setattr("guildhall.intake.taking.read_cities", lambda _: cities)
        yield


@pytest.fixture
def project(tmp_path: Path, read_once: None) -> Path:
    del read_once
    return a_tree(tmp_path)


def taken(project: Path, body: str, *, state: str = "open", labels: Any = ()) -> Taken:
    issue = Issue(number=12, body=body, state=state, labels=[{"name": one} for one in labels])
    return take(issue, project, TODAY)


def data_of(path: Path) -> Any:
    """What a record holds."""
    return parse(path.read_text(encoding="utf-8"))


def files(project: Path) -> dict[str, bytes]:
    """All files of the project and beside it, but what is kept between runs."""
    return {
        path.relative_to(project.parent).as_posix().removeprefix("project/"): path.read_bytes()
        for path in project.parent.rglob("*")
        if path.is_file() and ".cache" not in path.parts
    }


def changed(before: dict[str, bytes], after: dict[str, bytes]) -> set[str]:
    return {name for name in before | after if before.get(name) != after.get(name)}


def test_a_new_group_becomes_a_record_that_passes_the_check(project: Path) -> None:
    found = taken(project, a_body(forms.ADD, ADD))
    assert (found.outcome, found.file, found.new, found.troubles) == ("proposed", NEW, True, ())
    text = (project / NEW).read_text(encoding="utf-8")
    assert canonical(text, NEW) == text
    assert check(project, today=TODAY).problems == ()
    data = data_of(project / NEW)
    assert data["focus"] == {"area": "programming-languages", "topics": ["kotlin", "android"]}
    assert data["region"]["country"] == "FR"
    assert data["region"]["location"] == [Decimal("45.75"), Decimal("4.85")]
    assert data["events"][0]["recurs"] == {"every": "month", "on": "second tuesday"}
    assert data["sources"][0]["url"] == "https://kotlin-lyon.example.org/about"
    assert "membership" in data["sources"][0]["supports"]


def test_a_name_that_is_taken_gets_another_file(project: Path) -> None:
    (project / GROUPS / "de" / "kotlin-users-of-lyon.yaml").write_text("broken: [", "utf-8")
    found = taken(project, a_body(forms.ADD, ADD))
    assert found.file == "data/groups/fr/kotlin-users-of-lyon-lyon.yaml"


def test_all_that_is_wrong_is_told_by_its_question_and_nothing_is_written(project: Path) -> None:
    before = files(project)
    body = a_body(
        forms.ADD, ADD, topics="kotlni", country="Frnace", prices="cheap", source_date="soon"
    )
    found = taken(project, body)
    assert found.outcome == "unreadable"
    assert [one.label for one in found.troubles] == ["Topics", "Country", "Prices"]
    body = a_body(forms.ADD, ADD, source_date="soon", summary="The best group in the world!")
    found = taken(project, body)
    assert {one.label for one in found.troubles} >= {"Date of that page"}
    assert files(project) == before


def test_a_fact_is_corrected_and_all_else_stays(project: Path) -> None:
    path = project / RUST
    old = path.read_text(encoding="utf-8")
    path.write_text(old.replace("founded: 2016", "founded: 2016  # as told"), encoding="utf-8")
    found = taken(project, a_body(forms.CORRECT, CORRECT))
    assert (found.outcome, found.file, found.new) == ("proposed", RUST, False)
    text = path.read_text(encoding="utf-8")
    assert "founded: 2017  # as told\n" in text
    assert text.startswith(old.split("founded")[0])
    assert text.endswith(
        "  - url: https://rust-berlin.example.org/history\n"
        "    supports: [founded]\n"
        "    date: 2026\n"
    )
    assert check(project, today=TODAY).problems == ()


def test_a_source_that_is_there_states_more(project: Path) -> None:
    source = "https://rust-berlin.example.org/about"
    body = a_body(forms.CORRECT, CORRECT, fact="Languages", value="German", source=source)
    assert taken(project, body).outcome == "proposed"
    data = data_of(project / RUST)
    assert data["languages"] == ["de"]
    assert [one["supports"] for one in data["sources"]] == [["founded", "languages"]]


def test_prices_of_a_group_of_which_none_were_known(project: Path) -> None:
    fact = "Joining and cost: Ways to be a member"
    body = a_body(forms.CORRECT, CORRECT, fact=fact, value="Full: 20 EUR per year")
    assert taken(project, body).outcome == "proposed"
    data = data_of(project / RUST)
    assert data["membership"] == {
        "model": "paid",
        "tiers": [{"name": "Full", "price": 20, "currency": "EUR", "per": "year"}],
    }


def test_what_only_a_person_can_do_is_said_and_nothing_is_written(project: Path) -> None:
    before = files(project)
    found = taken(project, a_body(forms.CORRECT, CORRECT, fact=forms.SOMETHING_ELSE))
    assert found.outcome == "needs a person"
    assert "A person has to make this change" in answer_text(found)
    assert files(project) == before


def test_what_is_so_already_is_said(project: Path) -> None:
    body = a_body(
        forms.CORRECT,
        CORRECT,
        value="2016",
        source="https://rust-berlin.example.org/about",
        source_date=None,
    )
    assert taken(project, body).outcome == "already so"


def test_a_group_that_closed_keeps_its_record_with_its_end(project: Path) -> None:
    found = taken(project, a_body(forms.CLOSED, CLOSED))
    assert (found.outcome, found.file) == ("proposed", RUST)
    data = data_of(project / RUST)
    assert data["status"] == "dissolved"
    assert data["ended"] == {"since": 2025, "note": "Its members meet elsewhere."}
    assert data["sources"][-1]["supports"] == ["status"]
    assert check(project, today=TODAY).problems == ()


def test_a_merger_without_its_successor_is_asked_about(project: Path) -> None:
    status = "It became part of another group"
    found = taken(project, a_body(forms.CLOSED, CLOSED, status=status))
    assert [one.label for one in found.troubles] == ["Since when"]
    assert "not into which" in found.troubles[0].message
    body = a_body(forms.CLOSED, CLOSED, status=status, into="/groups/python-friends/")
    assert taken(project, body).outcome == "proposed"


def test_a_group_that_is_not_there_gets_the_nearest(project: Path) -> None:
    found = taken(project, a_body(forms.CLOSED, CLOSED, group="rust-brelin"))
    assert found.troubles[0].remedy == "did you mean `rust-berlin`?"


def test_an_issue_that_is_no_form_or_is_closed_is_let_be(project: Path) -> None:
    assert taken(project, "The map is upside down.").outcome == "no form"
    assert taken(project, a_body(forms.ADD, ADD), state="closed").outcome == "closed"
    assert taken(project, "", labels=["group: add"]).outcome == "unreadable"


BOMB = "a: &a [x]\n" + "\n".join(
    f"{name}: &{name} [{', '.join([f'*{above}'] * 9)}]" for above, name in pairwise("abcdefgh")
)
SHELL = "$(touch pwned) `touch pwned`; touch pwned | touch pwned && touch pwned > pwned ${IFS} '\""
HOSTILE: dict[str, str] = {
    "a YAML bomb": BOMB,
    "shell marks": SHELL,
    "a tag": "!!python/object/apply:os.system ['touch pwned']",
    "another document": "x\n---\nname: y",
    "a key of its own": 'x"\nurl: https://evil.example/\nsources: []',
    "a path": "../../../../etc/passwd",
    "a path of a record": "../de/rust-berlin",
    "an absolute path": "/etc/passwd",
    "a workflow command": "::set-output name=x::y\n::add-path::/tmp",
    "an expression": "${{ secrets.GITHUB_TOKEN }}",
    "markup": "<img src=x onerror=alert(1)> [a](javascript:b) @everyone #1 **b**",
    "invisible letters": "a\u202eb\u200bc\u0000d\u2028e",
    "a megabyte": "x" * 1024 * 1024,
    "many lines": "\n" * 60_000,
    "many hyphens": "- " * 30_000,
    "surrogates": "\ud83d\ude00 \udcff",
}


DISTINCT = ("name", "url", "summary", "topics", "country", "city", "prices", "links", "note")
"""Questions whose answers take ways of their own."""


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
@pytest.mark.parametrize("name", DISTINCT)
def test_a_hostile_answer_changes_nothing_but_one_record_and_is_answered(
    project: Path, name: str, text: str
) -> None:
    before = files(project)
    found = taken(project, a_body(forms.ADD, ADD, **{name: text}))
    different = changed(before, files(project))
    assert found.outcome in {"proposed", "unreadable"}
    assert different == ({found.file} if found.outcome == "proposed" else set())
    assert all(one.startswith("data/groups/") and ".." not in one for one in different)
    assert not [one for one in check(project, today=TODAY).problems if str(one.severity) == "error"]
    answer = answer_text(found)
    assert answer.startswith(MARKER)
    assert len(answer) < 65_536
    assert "<img" not in answer.replace("\\<img", "")


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
@pytest.mark.parametrize(
    ("form", "given", "name"),
    [
        (forms.CORRECT, CORRECT, "group"),
        (forms.CORRECT, CORRECT, "value"),
        (forms.CORRECT, CORRECT, "source"),
        (forms.CLOSED, CLOSED, "note"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_hostile_correction_changes_nothing_but_its_record_and_is_answered(
    project: Path, form: Form, given: dict[str, str], name: str, text: str
) -> None:
    before = files(project)
    found = taken(project, a_body(form, given, **{name: text}))
    assert found.outcome in {"proposed", "unreadable"}
    expected = {RUST} if found.outcome == "proposed" else set()
    assert changed(before, files(project)) == expected
    assert not [one for one in check(project, today=TODAY).problems if str(one.severity) == "error"]
    assert answer_text(found).startswith(MARKER)


def test_a_folder_of_records_that_leads_elsewhere_is_not_written_into(
    project: Path, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "elsewhere"
    (project / GROUPS / "fr").rename(elsewhere)
    (project / GROUPS / "fr").symlink_to(elsewhere)
    found = taken(project, a_body(forms.ADD, ADD))
    assert found.outcome == "unreadable"
    assert [path.name for path in elsewhere.iterdir()] == ["python-lyon.yaml"]


def test_the_pull_request_is_told_in_our_own_words(project: Path) -> None:
    body = a_body(forms.ADD, ADD, note="Hello @team, see [this](https://x.example/)")
    found = taken(project, body)
    assert request_title(found) == "Add kotlin-users-of-lyon"
    text = request_text(found, Issue(number=12))
    assert "Closes #12." in text
    assert "@team" not in text
    assert "[this]" not in text.replace("\\[this\\]", "")
