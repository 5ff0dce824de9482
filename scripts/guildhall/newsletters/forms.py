"""The four forms of a letter, each from a template of one group and one of the whole.

The templates in ``theme/templates/mail/`` keep to ``{{ name }}`` and ``{% if name %}…{% endif %}``,
without nesting, so that the builder's script in the browser fills the very same ones.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import css_inline
from markupsafe import escape

ACCENT_MARK: Final = "#0a11ac"
"""The colour that stands in ``mail.css`` for the accent, which an editor may choose."""

ACCENT: Final = "#1d5c48"
"""The accent of the site in its light dress: 7.6:1 on white."""

_PART = re.compile(r"\{\{ (\w+) \}\}|\{% if (\w+) %\}(.*?)\{% endif %\}", re.DOTALL)
_MARKDOWN = re.compile(r"([\\`*_\[\]<>#|~])")

FILES: Final = {"html": "HTML for mails", "md": "Markdown", "txt": "Plain text"}
"""Names of the forms that are files, by their endings."""

RICH: Final = "rich.html"
"""The form that stands in the page itself, to be copied as rich text: headings and lists only."""

FORMS: Final = (*FILES, RICH)


def html_text(text: str) -> str:
    """Text as it stands in HTML."""
    return str(escape(text))


def markdown_text(text: str) -> str:
    """Text as it stands in Markdown: signs that would mean something are escaped."""
    return _MARKDOWN.sub(r"\\\1", text)


def plain_text(text: str) -> str:
    """Text as it is."""
    return text


@dataclass(frozen=True)
class Form:
    """A form of a letter.

    Attributes:
        ending: ending of its files.
        item: template of one group.
        shell: template of the whole, with a place for ``items``.
        escape: makes a text safe in this form; addresses in Markdown stay as they are.
    """

    ending: str
    item: str
    shell: str
    escape: Callable[[str], str]

    def fill(self, template: str, values: Mapping[str, str], ready: Mapping[str, str]) -> str:
        """Fill a template.

        Args:
            template: ``self.item`` or ``self.shell``.
            values: texts that are escaped.
            ready: texts that are put in as they are: addresses in Markdown, rendered items.
        """

        def part(found: re.Match[str]) -> str:
            name, condition, inner = found.groups()
            if name:
                return ready[name] if name in ready else self.escape(values[name])
            return _PART.sub(part, inner) if values.get(condition) or ready.get(condition) else ""

        return _PART.sub(part, template)


def forms(templates: Path, accent: str = ACCENT) -> dict[str, Form]:
    """The forms by the ending of their files.

    Args:
        templates: the folder ``mail`` of the theme's templates.
        accent: colour of links, ``#rrggbb``.
    """
    escapes = {"md": markdown_text, "txt": plain_text}
    return {
        ending: Form(
            ending,
            _template(templates, "item", ending, accent),
            _template(templates, "shell", ending, accent),
            escapes.get(ending, html_text),
        )
        for ending in FORMS
    }


def _template(templates: Path, name: str, ending: str, accent: str) -> str:
    """A template, with its style written into its elements where it is HTML for mails."""
    text = (templates / f"{name}.{ending}").read_text(encoding="utf-8")
    if ending != "html":
        return text if name == "item" else text.rstrip() + "\n"
    css = (templates / "mail.css").read_text(encoding="utf-8")
    inliner = css_inline.CSSInliner(
        load_remote_stylesheets=False, keep_at_rules=True, minify_css=True, extra_css=css
    )
    if name == "item":
        text = css_inline.inline_fragment(text, css, load_remote_stylesheets=False, minify_css=True)
    else:
        text = inliner.inline(text)
    return text.strip().replace(ACCENT_MARK, accent) + "\n"
