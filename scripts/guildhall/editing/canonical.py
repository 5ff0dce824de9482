"""The canonical form of a record: order of fields, quoting and wrapping; comments stay."""

import re
from collections import Counter, defaultdict
from pathlib import PurePosixPath

from guildhall.editing.comments import Comment, comments_of
from guildhall.editing.emission import head, placed
from guildhall.editing.order import order_of_record, ordered
from guildhall.reading import FieldPath, FileProblem, Plain, parse

_HEAD = re.compile(r"#\s*yaml-language-server\b")
_HEAD_LINE = re.compile(rf"\A{_HEAD.pattern}.*\n")


def canonical(text: str, file: str) -> str:
    """The canonical form of a record's text, with the same values and the same comments.

    Args:
        text: a text that reads as a mapping; unknown fields stay, after the known ones.
        file: its path relative to the project.

    Raises:
        FileProblem: when the text is not one that can be read, or when what was written does
            not read as what stood there.
    """
    data = _mapping(text)
    kept = _kept(text)
    lines = list(placed(_mapping_in_order(data)))
    written = [head(len(PurePosixPath(file).parts) - 1), *_with_comments(lines, kept)]
    form = "".join(f"{line}\n" for line in written)
    if form != text:
        _verify(form, data, kept)
    return form


def _mapping(text: str) -> dict[str, Plain]:
    data = parse(text)
    if not isinstance(data, dict):
        raise FileProblem("is not a mapping", "write one `field: value` a line")
    return data


def _mapping_in_order(data: dict[str, Plain]) -> dict[str, Plain]:
    found = ordered(data, order_of_record())
    return found if isinstance(found, dict) else data


def _kept(text: str) -> list[Comment]:
    """The comments of a text, but for the line that leads editors to the schema."""
    if "#" not in _HEAD_LINE.sub("", text, count=1):
        return []  # the way of nearly every record: nothing is composed
    return [comment for comment in comments_of(text) if not _HEAD.match(comment.text)]


def _verify(form: str, data: Plain, comments: list[Comment]) -> None:
    """Refuse a form that says anything else than the text that it was made from."""
    try:
        same = _is_same(parse(form), data)
    except FileProblem:
        same = False
    texts = Counter(comment.text for comment in comments)
    if not same or Counter(comment.text for comment in _kept(form)) != texts:
        raise FileProblem(
            "cannot be put into canonical form without changing what it says",
            "write it in the order and the style of another record",
        )


def _is_same(one: Plain, other: Plain) -> bool:
    """Whether two values are the same, ``true`` and ``1`` being two things."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(_is_same(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(_is_same, one, other))
    return type(one) is type(other) and one == other


def _with_comments(lines: list[tuple[FieldPath, str]], comments: list[Comment]) -> list[str]:
    """The lines with each comment above or behind the first line of its field."""
    above, behind, last = _stands(comments, {field for field, _ in lines})
    written: list[str] = []
    for field, line in lines:
        indent = " " * (len(line) - len(line.lstrip()))
        written += [f"{indent}{text}" for text in above.pop(field, ())]
        written.append("  ".join([line, *behind.pop(field, ())]))
    return [*written, *last]


_ByField = dict[FieldPath, list[str]]


def _stands(
    comments: list[Comment], fields: set[FieldPath]
) -> tuple[_ByField, _ByField, list[str]]:
    """Comments above each field, behind each field (one at most), and at the end."""
    above: defaultdict[FieldPath, list[str]] = defaultdict(list)
    behind: _ByField = {}
    last: list[str] = []
    for comment in comments:
        field = _nearest(comment.field, fields)
        if field is None:
            last.append(comment.text)
        elif comment.behind and field not in behind:
            behind[field] = [comment.text]
        else:
            above[field].append(comment.text)
    return above, behind, last


def _nearest(field: FieldPath | None, fields: set[FieldPath]) -> FieldPath | None:
    """The field, or the nearest above it that begins a line."""
    while field and field not in fields:
        field = field[:-1]
    return field or None
