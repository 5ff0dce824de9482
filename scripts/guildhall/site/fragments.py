"""Parts that many pages have alike but for the way to the top of the site: each rendered once."""

from collections.abc import Hashable
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

_ROOT = "\x00"
"""Stands for the way to the top; no text of a template or of a record has it."""


class Fragments:
    """Renders macros of ``parts.html``, and keeps what they gave for other pages.

    Args:
        env: the environment of the templates.
        template: the template that has the macros; none may look at the page that it is on.
    """

    def __init__(self, env: Environment, template: str = "parts.html") -> None:
        self._env = env
        self._template = template
        self._pieces: dict[tuple[str, Hashable], list[str]] = {}

    def __call__(self, macro: str, root: str, key: Hashable, *arguments: Any) -> Markup:
        """What a macro gives for some arguments and then ``root``.

        Args:
            macro: its name.
            root: the way from the page to the top of the site.
            key: tells these arguments from any others that the macro is called with.
            arguments: the macro's arguments before ``root``.
        """
        pieces = self._pieces.get((macro, key))
        if pieces is None:
            module: Any = self._env.get_template(self._template).module
            pieces = str(getattr(module, macro)(*arguments, _ROOT)).split(_ROOT)
            self._pieces[macro, key] = pieces
        return Markup(root.join(pieces))  # noqa: S704 - the template has escaped it
