import difflib
from decimal import Decimal

import pytest
from tests.syncing.samples import RECORD

from guildhall.editing.changes import CannotEditError, Change, edited
from guildhall.reading import FieldPath, Plain, parse

BLOCK = """\
name: A  # its name
description: |
  Two lines
  of text.

# below the text
region:
  reach: local
  country: FR

links:
  # the first
  slack: https://a.slack.com/
sources:
- url: https://a.example.org/
  supports:
  - url
  date: null
"""


def lines(text: str, *changes: tuple[FieldPath, Plain]) -> list[str]:
    """The lines that some changes take out and put in."""
    new = edited(text, [Change(field, value) for field, value in changes])
    found = difflib.ndiff(text.splitlines(), new.splitlines())
    return [line for line in found if line.startswith(("- ", "+ "))]


def test_a_value_is_changed_and_its_comment_stays() -> None:
    assert lines(RECORD, (("name",), "Kotlin: Lyon")) == [
        "- name: Lyon Kotlin User Group  # as they call it",
        '+ name: "Kotlin: Lyon"  # as they call it',
    ]


def test_a_new_field_stands_where_the_model_has_it() -> None:
    assert lines(RECORD, (("languages",), ["fr"])) == ["+ languages: [fr]"]
    new = edited(RECORD, [Change(("languages",), ["fr"]), Change(("status",), "active")])
    assert list(parse(new)) == [  # type: ignore[arg-type]  # it is a mapping
        *("name", "short_name", "kind", "url", "summary", "focus", "region"),
        *("languages", "status", "added", "sources"),
    ]


def test_a_field_is_put_into_a_mapping_on_one_line() -> None:
    assert lines(RECORD, (("region", "location"), [Decimal("45.76"), Decimal("4.84")])) == [
        "- region: {reach: local, country: FR, city: Lyon}  # on one line",
        "+ region: {reach: local, country: FR, city: Lyon, location: [45.76, 4.84]}  # on one line",
    ]


def test_a_mapping_that_is_not_there_is_made() -> None:
    assert lines(RECORD, (("links", "meetup"), "https://www.meetup.com/a/")) == [
        "+ links:",
        "+   meetup: https://www.meetup.com/a/",
    ]


def test_fields_are_put_before_and_after_others_and_comments_stay_with_theirs() -> None:
    new = edited(BLOCK, [Change(("links", "calendar"), "https://c.example.org/")])
    assert "  # the first\n  calendar: https://c.example.org/\n  slack:" in new
    new = edited(BLOCK, [Change(("focus",), {"area": "inclusion"})])
    assert "  of text.\nfocus:\n  area: inclusion\n\n# below the text\n" in new
    new = edited(BLOCK, [Change(("region", "city"), "Lyon")])
    assert "  country: FR\n  city: Lyon\n\nlinks:" in new


def test_a_source_is_added_in_the_form_of_the_others() -> None:
    source: Plain = {"url": "https://b.example.org/", "supports": ["name"], "date": "2026-11-20"}
    assert lines(RECORD, (("sources", 1), source)) == [
        "+   - url: https://b.example.org/",
        "+     supports: [name]",
        "+     date: 2026-11-20",
    ]
    assert lines(BLOCK, (("sources", 1), source))[0] == "+ - url: https://b.example.org/"


def test_several_changes_are_made_at_once() -> None:
    changed = lines(
        RECORD,
        (("url",), "https://new.example.org/"),
        (("links", "meetup"), "https://www.meetup.com/a/"),
        (("sources", 0, "supports"), ["name", "url", "region", "links"]),
        (("sources", 0, "date"), "2026-11-20"),
    )
    assert len(changed) == 8


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        (BLOCK, ("description",), "One line."),
        (BLOCK, ("sources", 0, "supports"), ["name"]),
        ("name: A\nlinks:\n", ("links", "slack"), "https://a.slack.com/"),
        ("name: A\nurl:\n", ("url",), "https://a.example.org/"),
        ("{}\n", ("name",), "A"),
    ],
)
def test_what_would_touch_more_than_it_should_is_refused(
    text: str, field: FieldPath, value: Plain
) -> None:
    with pytest.raises(CannotEditError):
        edited(text, [Change(field, value)])


def test_a_text_that_would_read_otherwise_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("guildhall.editing.changes.inline", lambda *_, **__: "another")
    with pytest.raises(CannotEditError, match="would not read as it should"):
        edited(RECORD, [Change(("name",), "Kotlin Lyon")])
