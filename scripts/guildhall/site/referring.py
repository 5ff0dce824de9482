"""Which templates show which others: by extending, including or importing them."""

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from pathlib import Path

from jinja2 import Environment, TemplateSyntaxError, meta

from guildhall.folders import digest_of_files, files_below

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


def digests(folder: Path, env: Environment) -> Callable[[str], str]:
    """Tell what a page template's pages are made of beside what they show.

    Args:
        folder: folder of the templates.
        env: an environment with the site's settings.

    Returns:
        a function of a template's name, without the ending: a digest of its text, of all
        templates that it shows, and of all files that are no page's template, such as those of
        letters, since any page may show one.
    """
    graph = _graph(folder, env)
    pages = {name: folder / name for name in sorted(graph)}
    others = [path for path in files_below(folder) if path not in pages.values()]

    @cache
    def digest(template: str) -> str:
        shown: set[str] = set()
        more = {f"{template}{ENDING}"}
        while more:
            shown |= more
            more = {name for known in more for name in graph.get(known, ())} - shown
        own = [path for name, path in pages.items() if name in shown or _ANY in shown]
        return digest_of_files(folder, [*own, *others])

    return digest
