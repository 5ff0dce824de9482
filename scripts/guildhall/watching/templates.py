"""Which templates show another one: by extending, including or importing it."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from jinja2 import Environment, TemplateSyntaxError, meta

ENDING = ".html"

_ANY = "*"
"""Stands for a template that is chosen only while another one is rendered."""


def affected(folder: Path, changed: Iterable[Path], env: Environment) -> frozenset[str] | None:
    """Names of the page templates, without the ending, that some changed files show in.

    Args:
        folder: folder of the templates.
        changed: files below it, there or gone.
        env: an environment with the site's settings.

    Returns:
        the names, also of templates that choose what they show while they are rendered;
        ``None`` when a file is no page's template, so that any page may be affected.
    """
    graph = _graph(folder, env)
    names = {path.relative_to(folder).as_posix() for path in changed}
    if not all(name.endswith(ENDING) and "/" not in name for name in names):
        return None
    found = {*names, _ANY}
    while more := {name for name, shown in graph.items() if shown & found} - found:
        found |= more
    return frozenset(name.removesuffix(ENDING) for name in found - {_ANY})


def _graph(folder: Path, env: Environment) -> Mapping[str, frozenset[str]]:
    graph: dict[str, frozenset[str]] = {}
    for path in folder.glob(f"*{ENDING}"):
        try:
            shown = list(meta.find_referenced_templates(env.parse(path.read_text("utf-8"))))
        except (TemplateSyntaxError, OSError, UnicodeDecodeError):
            shown = []  # told when a page is rendered with it
        graph[path.name] = frozenset(name or _ANY for name in shown)
    return graph
