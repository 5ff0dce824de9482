from pathlib import Path

import pytest
from tests.links.results import a_history, on

from guildhall.editing.canonical import canonical
from guildhall.links import addresses as written
from guildhall.links.fixing import Fixed, fix
from guildhall.links.history import History
from guildhall.reading import Place, Problem, Severity

FILE = "data/groups/fr/kotlin-lyon.yaml"
OLD = "http://kotlin-lyon.example.org/"
NEW = "https://kotlin-lyon.example.org/welcome"
RECORD = """\
# yaml-language-server: $schema=../../schema/group.schema.json
name: Kotlin Lyon # its name
kind: user-group
url: http://kotlin-lyon.example.org/  # as their card has it

summary: People in Lyon who write Kotlin.
focus: {area: programming-languages, topics: [kotlin]}
region: {reach: local, country: FR, city: Lyon}
links: {meetup: "http://kotlin-lyon.example.org/#next", slack: https://kotlin-lyon.slack.com/}
added: 2026-11-01
sources:
  # the list
  - {url: 'http://kotlin-lyon.example.org/', supports: [name], date: 2026-11}
  - url: https://list.example.org/lyon
    supports: [summary]
    date: null
"""


def a_project(root: Path, record: str = RECORD) -> Path:
    path = root / FILE
    path.parent.mkdir(parents=True)
    path.write_bytes(record.encode())
    return path


def moved(to: str = NEW, url: str = OLD) -> History:
    return a_history(on(25, url=url, permanent_redirect=to))


def fixed(root: Path, history: History, *problems: Problem) -> Fixed:
    found, refused = written.read(root)
    assert not refused
    return fix(root, found, history, lambda _: problems)


def test_only_the_addresses_that_moved_change_and_comments_stay(tmp_path: Path) -> None:
    path = a_project(tmp_path)
    done = fixed(tmp_path, moved())
    text = path.read_text("utf-8")
    assert [(place.line, place.field) for place, _ in done.written] == [
        (4, "url"),
        (9, "links.meetup"),
        (13, "sources[0].url"),
    ]
    before, after = RECORD.splitlines(), text.splitlines()
    assert after[3] == f"url: {NEW}  # as their card has it"
    assert after[8] == f"links: {{meetup: {NEW}#next, slack: https://kotlin-lyon.slack.com/}}"
    assert f"url: {NEW}, supports" in after[12]
    changed = [n for n, pair in enumerate(zip(before, after, strict=True)) if pair[0] != pair[1]]
    assert changed == [3, 8, 12]


def test_what_has_not_moved_for_good_is_left_alone(tmp_path: Path) -> None:
    path = a_project(tmp_path)
    assert fixed(tmp_path, a_history(on(25, url=OLD))) == Fixed()
    assert path.read_text("utf-8") == RECORD


def test_a_new_address_loses_what_says_where_a_click_came_from(tmp_path: Path) -> None:
    path = a_project(tmp_path)
    fixed(tmp_path, moved(f"{NEW}?utm_source=x&page=2"))
    assert f"url: {NEW}?page=2  #" in path.read_text("utf-8")


def test_windows_line_ends_and_the_mark_at_the_start_stay(tmp_path: Path) -> None:
    path = a_project(tmp_path, "\ufeff" + RECORD.replace("\n", "\r\n"))
    assert len(fixed(tmp_path, moved()).written) == 3
    content = path.read_bytes().decode()
    assert content.startswith("\ufeff#")
    assert content.count("\r\n") == content.count("\n") == RECORD.count("\n")


def test_lines_that_end_in_two_ways_are_left_as_they_are(tmp_path: Path) -> None:
    mixed = RECORD.replace("\n", "\r\n", 3)
    path = a_project(tmp_path, mixed)
    done = fixed(tmp_path, moved())
    assert not done.written
    assert "more than one way" in done.refused[0][1]
    assert path.read_bytes() == mixed.encode()


def test_a_record_that_would_break_a_rule_is_as_it_was(tmp_path: Path) -> None:
    path = a_project(tmp_path)
    problem = Problem(FILE, Place(4, 6), ("url",), "another record has it", "merge them", "same")
    done = fixed(tmp_path, moved(), problem)
    assert not done.written
    assert done.refused[0][1] == "another record has it; merge them"
    assert path.read_text("utf-8") == RECORD


def test_a_warning_does_not_stop_it(tmp_path: Path) -> None:
    a_project(tmp_path)
    warning = Problem(FILE, Place(), (), "is odd", "look", "same", Severity.WARNING)
    assert len(fixed(tmp_path, moved(), warning).written) == 3


@pytest.mark.parametrize("new", ["javascript:alert(1)", "ftp://a.example.org/", "nonsense"])
def test_what_no_browser_opens_is_not_written(tmp_path: Path, new: str) -> None:
    path = a_project(tmp_path)
    done = fixed(tmp_path, moved(new))
    assert not done.written
    assert path.read_text("utf-8") == RECORD


def test_an_address_that_yaml_would_read_otherwise_is_quoted(tmp_path: Path) -> None:
    path = a_project(tmp_path)
    new = "https://kotlin-lyon.example.org/?a=[1,2]&b={c}#d"
    assert len(fixed(tmp_path, moved(new)).written) == 3
    found, problems = written.read(tmp_path)
    assert not problems
    assert sum(place.written == new for one in found for place in one.places) == 3
    assert f"url: {new}  # as their card has it" in path.read_text("utf-8")


def test_a_record_that_changed_since_it_was_read_is_left_alone(tmp_path: Path) -> None:
    path = a_project(tmp_path)
    found, _ = written.read(tmp_path)
    later = RECORD.replace("name: Kotlin Lyon # its name", "name: Kotlin\nshort_name: KL")
    path.write_text(later, "utf-8")
    done = fix(tmp_path, found, moved(), lambda _: ())
    assert not done.written
    assert "no longer as it was checked" in done.refused[0][1]
    assert path.read_text("utf-8") == later


def test_a_written_page_is_left_to_its_author(tmp_path: Path) -> None:
    page = tmp_path / "content" / "pages" / "about.md"
    page.parent.mkdir(parents=True)
    page.write_text(f"See [them]({OLD}).\n", "utf-8")
    done = fixed(tmp_path, moved())
    assert [reason for _, reason in done.refused] == [f"is written by hand; write {NEW} there"]
    assert OLD in page.read_text("utf-8")


def test_nothing_is_left_beside_the_record(tmp_path: Path) -> None:
    path = a_project(tmp_path)
    path.chmod(0o640)
    fixed(tmp_path, moved())
    assert list(path.parent.iterdir()) == [path]
    assert path.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("length", [1, 60, 120, 300])
def test_a_record_in_canonical_form_stays_in_it(tmp_path: Path, length: int) -> None:
    path = a_project(tmp_path, canonical(RECORD, FILE))
    done = fixed(tmp_path, moved(f"{NEW}/{'x' * length}"))
    text = path.read_text("utf-8")
    assert len(done.written) == 3
    assert canonical(text, FILE) == text
    assert text.count("#") == RECORD.count("#")


def test_a_file_that_cannot_be_written_is_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = a_project(tmp_path)

    def full(*_: object) -> None:
        raise OSError("no space left")

    monkeypatch.setattr("guildhall.editing.writing.os.fsync", full)
    with pytest.raises(OSError, match="no space"):
        fixed(tmp_path, moved())
    assert path.read_text("utf-8") == RECORD
    assert list(path.parent.iterdir()) == [path]
