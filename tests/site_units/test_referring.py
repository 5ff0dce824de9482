"""Templates that show a changed one are known by what they extend, include and import."""

from pathlib import Path

from jinja2 import Environment
from tests.making import ROOT

from guildhall.site.referring import affected, digests
from guildhall.site.rendering import FILTERS

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


def of_two_pages(folder: Path) -> tuple[str, str]:
    digest = digests(folder, Environment(autoescape=True))
    return digest("a"), digest("b")


def test_a_digest_changes_with_what_a_template_shows_and_with_nothing_else(tmp_path: Path) -> None:
    for name, text in (
        ("a.html", "{% include 'part.html' %}"),
        ("b.html", "alone"),
        ("part.html", "{% import 'deep.html' as deep %}"),
        ("deep.html", "x"),
    ):
        (tmp_path / name).write_text(text, "utf-8")
    a, b = of_two_pages(tmp_path)
    (tmp_path / "deep.html").write_text("y", "utf-8")
    changed, same = of_two_pages(tmp_path)
    assert changed != a
    assert same == b


def test_a_file_that_is_no_template_of_pages_may_show_in_any(tmp_path: Path) -> None:
    (tmp_path / "mail").mkdir()
    (tmp_path / "b.html").write_text("x", "utf-8")
    (tmp_path / "mail" / "item.html").write_text("x", "utf-8")
    _, b = of_two_pages(tmp_path)
    (tmp_path / "mail" / "item.html").write_text("y", "utf-8")
    assert of_two_pages(tmp_path)[1] != b


def test_what_is_chosen_while_rendering_may_be_any_template(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("{% include name ~ '.html' %}", "utf-8")
    (tmp_path / "b.html").write_text("x", "utf-8")
    a, _ = of_two_pages(tmp_path)
    (tmp_path / "b.html").write_text("y", "utf-8")
    assert of_two_pages(tmp_path)[0] != a
