"""From pages to files: compiled templates, a small context, bytes written directly."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from jinja2 import Environment, TemplateError
from markupsafe import Markup

from guildhall.folders import files_below
from guildhall.site.files import Files
from guildhall.site.fragments import Fragments
from guildhall.site.info import SiteInfo
from guildhall.site.page import Page
from guildhall.wording import date_words, day_words, listed, many

_SCRIPT_ESCAPES = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026"}
"""So that no text can close the script element that the JSON stands in."""


_SCROLLED = '<div class="scroll" role="group" aria-label="Table" tabindex="0"><table>'


def json_script(data: Any) -> Markup:
    """JSON that is safe inside a script element."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.translate(_SCRIPT_ESCAPES))  # noqa: S704 - no angle bracket or ampersand is left


def site_links(html: str, root: str) -> Markup:
    """Hand-written HTML with its links from the top (``/areas/``) made relative to a page.

    Tables are put into boxes that scroll sideways and can be reached by keyboard.
    """
    for attribute in ("href", "src"):
        html = html.replace(f'{attribute}="/', f'{attribute}="{root}')
    html = html.replace("<table>", _SCROLLED).replace("</table>", "</table></div>")
    return Markup(html)  # noqa: S704 - written by hand in content/, rendered by Pelican


FILTERS = {
    "json_script": json_script,
    "site_links": site_links,
    "many": many,
    "listed": listed,
    "date_words": date_words,
    "day_words": day_words,
}
"""The filters that our templates use; Pelican gives them to every environment."""


class PageError(RuntimeError):
    """A page that cannot be written."""


class Renderer:
    """Renders pages of one site into one folder.

    Args:
        env: Pelican's environment, with ``FILTERS``.
        site: what every page knows.
        output: the folder to write into.
        taken: paths of the files that others write there.

    Attributes:
        output: the same folder.
        taken: the same paths.
    """

    def __init__(
        self, env: Environment, site: SiteInfo, output: Path, taken: Iterable[str] = ()
    ) -> None:
        self._env = env
        self._fragment = Fragments(env)
        self._site = site
        self.output = output
        self._folders: set[Path] = set()
        self.taken = frozenset(taken)
        self._taken = set(self.taken)

    def write(self, page: Page) -> None:
        """Render a page into its file.

        Raises:
            PageError: when another page has the same address, or its template is wrong.
        """
        if page.file in self._taken:
            raise PageError(f"two pages have the address /{page.path}; move or rename one of them")
        self._taken.add(page.file)
        self._path_of(page.file).write_bytes(self._rendered(page).encode())

    def write_files(self, files: Files) -> Iterator[str]:
        """Have other files written; yield their paths."""
        with TemporaryDirectory(dir=self.output) as folder:
            files.write(Path(folder))
            for path in files_below(Path(folder)):
                file = path.relative_to(folder).as_posix()
                path.rename(self._path_of(file))
                yield file

    def _path_of(self, file: str) -> Path:
        path = self.output / file
        if path.parent not in self._folders:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._folders.add(path.parent)
        return path

    def _rendered(self, page: Page) -> str:
        try:
            return self.render(page)
        except TemplateError as error:
            wrong = f"{type(error).__name__}: {error}"
            raise PageError(f"{page.template}.html fails for /{page.path}: {wrong}") from error

    def render(self, page: Page) -> str:
        """The page as HTML."""
        if not page.template:
            return page.text
        template = self._env.get_template(f"{page.template}.html")
        return template.render(
            site=self._site, head=page, root=page.root, fragment=self._fragment, **page.context
        )
