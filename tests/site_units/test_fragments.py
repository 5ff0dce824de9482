"""A part that many pages have alike is rendered once, and fits each page."""

from jinja2 import DictLoader, Environment

from guildhall.site.fragments import Fragments

PARTS = """\
{% macro link(name, root) %}<a href="{{ root }}a/">{{ name }}</a> {{ root }}{% endmacro %}
{% macro each(names, root) %}
{%- for name in names %}{{ link(name, root) }}{% endfor %}{% endmacro %}
"""


def fragments() -> Fragments:
    return Fragments(Environment(loader=DictLoader({"parts.html": PARTS}), autoescape=True))


def test_a_part_fits_the_depth_of_each_page() -> None:
    part = fragments()
    assert part("link", "./", 1, "A") == '<a href="./a/">A</a> ./'
    assert part("link", "../../", 1, "A") == '<a href="../../a/">A</a> ../../'


def test_a_text_is_escaped_once() -> None:
    part = fragments()
    for _ in range(2):
        assert part("link", "./", 1, "<&>") == '<a href="./a/">&lt;&amp;&gt;</a> ./'
    assert part("each", "./", 1, ["<"]) == '<a href="./a/">&lt;</a> ./'


def test_other_arguments_have_another_key_and_other_text() -> None:
    part = fragments()
    assert part("link", "", "a", "A") != part("link", "", "b", "B")


def test_what_has_a_key_is_rendered_once() -> None:
    part = fragments()
    asked = []

    class Name:
        def __html__(self) -> str:
            asked.append(1)
            return "A"

    for root in ("./", "../", "../../"):
        part("link", root, 1, Name())
    assert len(asked) == 1
