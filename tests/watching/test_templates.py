"""Templates that show a changed one are known by what they extend, include and import."""

from pathlib import Path

from jinja2 import Environment
from tests.making import ROOT

from guildhall.site.rendering import FILTERS
from guildhall.watching.templates import affected

FOLDER = ROOT / "theme" / "templates"


def of(*names: str, folder: Path = FOLDER) -> frozenset[str] | None:
    env = Environment(autoescape=True)
    env.filters.update(FILTERS)
    return affected(folder, [folder / name for name in names], env)


def test_a_template_that_no_other_shows_affects_its_own_pages() -> None:
    found = of("group.html")
    assert found is not None
    assert "group" in found
    assert "category" not in found


def test_the_frame_of_all_pages_affects_them_all() -> None:
    found = of("base.html")
    assert found is not None
    assert {"group", "category", "home", "page", "error"} <= found


def test_a_part_affects_what_shows_it_at_any_depth(tmp_path: Path) -> None:
    for name, text in (
        ("a.html", "{% include 'b.html' %}"),
        ("b.html", "{% from 'c.html' import x %}"),
        ("c.html", "{% macro x() %}{% endmacro %}"),
        ("d.html", "{% extends 'a.html' %}"),
        ("e.html", "alone"),
    ):
        (tmp_path / name).write_text(text, "utf-8")
    assert of("c.html", folder=tmp_path) == frozenset({"a", "b", "c", "d"})


def test_templates_of_mails_may_affect_any_page() -> None:
    assert of("mail/item.html") is None


def test_a_template_that_chooses_another_while_it_is_rendered_may_show_any(
    tmp_path: Path,
) -> None:
    (tmp_path / "a.html").write_text("{% include which %}", "utf-8")
    (tmp_path / "b.html").write_text("b", "utf-8")
    assert of("b.html", folder=tmp_path) == frozenset({"a", "b"})


def test_a_broken_template_is_left_to_whoever_renders_it(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("{% if %}", "utf-8")
    assert of("a.html", folder=tmp_path) == frozenset({"a"})
