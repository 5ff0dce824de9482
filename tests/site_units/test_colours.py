"""In the dark nothing but colours is another: what else holds is looked at in the light."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import tinycss2
from tests.making import ROOT

THEME = ROOT / "theme"
ASKED = "prefers-color-scheme"


def in_the_dark(css: str) -> Iterator[Any]:
    """The declarations that hold only where that is asked for."""
    for rule in tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True):
        if rule.type == "at-rule" and ASKED in tinycss2.serialize(rule.prelude):
            for inner in tinycss2.parse_rule_list(rule.content, skip_whitespace=True):
                yield from tinycss2.parse_declaration_list(inner.content, skip_whitespace=True)


def is_a_colour(declaration: Any) -> bool:
    values = [value.type for value in declaration.value if value.type != "whitespace"]
    named = declaration.name.startswith("--") or declaration.name in {"color", "background-color"}
    return named and values == ["hash"]


@pytest.mark.parametrize(
    "style",
    sorted(path for path in THEME.rglob("*.css") if ASKED in path.read_text("utf-8")),
    ids=lambda path: path.name,
)
def test_a_style_has_other_colours_and_no_more(style: Path) -> None:
    declarations = list(in_the_dark(style.read_text("utf-8")))
    assert declarations
    assert [one.name for one in declarations if not is_a_colour(one)] == []


def test_no_script_asks_for_it() -> None:
    assert [path.name for path in THEME.rglob("*.js") if ASKED in path.read_text("utf-8")] == []


@pytest.mark.parametrize("more", ["--step: 2rem", "display: none", "--ink: calc(1px + 2px)"])
def test_what_is_no_colour_is_seen(more: str) -> None:
    css = f"@media ({ASKED}: dark) {{ :root {{ --ink: #fff; {more}; }} }}"
    assert [is_a_colour(one) for one in in_the_dark(css)] == [True, False]
