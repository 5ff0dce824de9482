"""Templates are compiled once for all environments, and anew when their text has changed."""

from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader, TemplateSyntaxError

from guildhall.site.compiled import Compiled, compile_all


def an_environment(folder: Path, compiled: Compiled) -> Environment:
    loader = FileSystemLoader(folder)
    return Environment(loader=loader, bytecode_cache=compiled, autoescape=True)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "page.html").write_text("{{ name }}!", "utf-8")
    return tmp_path


def uncompiled(monkeypatch: pytest.MonkeyPatch) -> None:
    def compile_(*_: object, **__: object) -> None:
        raise NotImplementedError

    monkeypatch.setattr(Environment, "compile", compile_)


def test_another_environment_need_not_compile(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    compiled = Compiled()
    compile_all(folder, an_environment(folder, compiled))
    uncompiled(monkeypatch)
    template = an_environment(folder, compiled).get_template("page.html")
    assert template.render(name="<b>") == "&lt;b&gt;!"


def test_a_template_that_lies_elsewhere_need_not_be_compiled(
    folder: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    compiled = Compiled()
    compile_all(folder, an_environment(folder, compiled))
    other = tmp_path_factory.mktemp("other")
    (folder / "page.html").rename(other / "page.html")
    uncompiled(monkeypatch)
    template = an_environment(other, compiled).get_template("page.html")
    assert template.render(name="x") == "x!"


def test_a_changed_template_is_compiled_anew(folder: Path) -> None:
    compiled = Compiled()
    compile_all(folder, an_environment(folder, compiled))
    (folder / "page.html").write_text("{{ name }}?", "utf-8")
    assert an_environment(folder, compiled).get_template("page.html").render(name="x") == "x?"


def test_a_template_that_is_wrong_is_told_when_it_is_used(folder: Path) -> None:
    (folder / "wrong.html").write_text("{% if %}", "utf-8")
    env = an_environment(folder, Compiled())
    compile_all(folder, env)
    with pytest.raises(TemplateSyntaxError):
        env.get_template("wrong.html")
