"""From pages to files: what templates are held to."""

from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment, StrictUndefined
from tests.catalogues import SITE

from guildhall.site.page import Page
from guildhall.site.plugin import JINJA_ENVIRONMENT
from guildhall.site.rendering import FILTERS, PageError, Renderer

TEMPLATES = {
    "plain": "{{ root }}|{{ head.title }}|{{ site.name }}|{{ word }}",
    "misspelt": "{{ wrod }}",
    "data": "<script>{{ word | json_script }}</script>",
}


def a_renderer(output: Path, *taken: str) -> Renderer:
    env = Environment(
        loader=DictLoader({f"{name}.html": text for name, text in TEMPLATES.items()}),
        autoescape=True,
        undefined=StrictUndefined,
    )
    env.filters.update(FILTERS)
    return Renderer(env, SITE, output, taken)


def a_page(path: str = "areas/data/", template: str = "plain", word: str = "x") -> Page:
    return Page(path, template, "Data", "About data.", {"word": word})


def test_a_page_is_written_where_its_address_says(tmp_path: Path) -> None:
    a_renderer(tmp_path).write(a_page())
    text = (tmp_path / "areas" / "data" / "index.html").read_text(encoding="utf-8")
    assert text == "../../|Data|Guildhall|x"


def test_text_of_records_is_escaped(tmp_path: Path) -> None:
    assert JINJA_ENVIRONMENT["autoescape"] is True
    html = a_renderer(tmp_path).render(a_page(word='<b onclick="x">&'))
    assert html.endswith("|&lt;b onclick=&#34;x&#34;&gt;&amp;")


def test_json_in_a_script_is_neither_escaped_twice_nor_left_open(tmp_path: Path) -> None:
    html = a_renderer(tmp_path).render(a_page(template="data", word="</script><!--&"))
    assert html == '<script>"\\u003c/script\\u003e\\u003c!--\\u0026"</script>'


def test_a_name_that_a_template_misspells_is_an_error(tmp_path: Path) -> None:
    assert JINJA_ENVIRONMENT["undefined"] is StrictUndefined
    with pytest.raises(PageError, match=r"areas/data/.*wrod"):
        a_renderer(tmp_path).write(a_page(template="misspelt"))


def test_two_pages_of_one_address_are_an_error(tmp_path: Path) -> None:
    renderer = a_renderer(tmp_path)
    renderer.write(a_page())
    with pytest.raises(PageError, match="two pages have the address /areas/data/"):
        renderer.write(a_page(word="y"))


def test_a_page_at_the_address_of_a_hand_written_one_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(PageError, match="/areas/data/"):
        a_renderer(tmp_path, "areas/data/index.html").write(a_page())
