"""The site as it is rendered now: settings, templates that are compiled once, what pages know."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from jinja2 import Environment
from pelican.generators import PagesGenerator
from pelican.settings import read_settings
from pelican.writers import Writer

from guildhall.building.pelican_run import PelicanError, collecting
from guildhall.catalogue import Catalogue
from guildhall.site.choosing import Wants
from guildhall.site.fragments import Fragments
from guildhall.site.generator import DirectoryGenerator
from guildhall.site.info import SiteInfo
from guildhall.site.map import Maps
from guildhall.site.page import Page
from guildhall.site.rendering import Renderer


class Rendering:
    """Renders pages of one catalogue after the other.

    Args:
        root: the project's folder.
        output: the site's folder.
        catalogue: the groups.

    Raises:
        PelicanError: for anything that Pelican warns of.
    """

    def __init__(self, root: Path, output: Path, catalogue: Catalogue) -> None:
        self.root = root
        self.catalogue = catalogue
        override = {"OUTPUT_PATH": str(output), "GUILDHALL_CATALOGUE": catalogue}
        self._settings = read_settings(str(root / "pelican.conf.py"), override=override)
        with _warned():
            generator = self._generator(DirectoryGenerator, self._context())
            generator.generate_context()
        self.site: SiteInfo = generator.site
        self.assets = generator.assets
        self._env = generator.env

    @property
    def env(self) -> Environment:
        """What templates are compiled in."""
        env: Environment = self._env
        return env

    @property
    def templates(self) -> Path:
        """Folder of the templates."""
        return Path(self._settings["THEME"]) / "templates"

    def follow(self, catalogue: Catalogue) -> None:
        """Render another catalogue of the same vocabularies from now on."""
        if catalogue is self.catalogue:
            return
        atlas = self.site.maps.atlas if self.site.maps else None
        maps = Maps(catalogue, self.root, atlas)
        self.catalogue = catalogue
        self.site = replace(self.site, groups=len(catalogue.open), maps=maps)

    def read_templates(self) -> None:
        """Compile the templates anew, each when it is needed."""
        self._env = self._generator(DirectoryGenerator, self._context()).env

    def asking(self, wants: Wants) -> SiteInfo:
        """What pages know, for pages that ask whether they are to be made."""
        return replace(self.site, wants=wants)

    def rendered(self, page: Page) -> bytes:
        """A page's file.

        Raises:
            TemplateError: when its template is wrong.
        """
        return Renderer(self.env, self.site, Path()).render(page).encode()

    def by_hand(self) -> Iterator[tuple[str, bytes]]:
        """The pages that are written by hand, with their files.

        Raises:
            PelicanError: for anything that Pelican warns of.
        """
        context = {**self._context(), "site": self.site, "fragment": Fragments(self.env)}
        with tempfile.TemporaryDirectory(prefix="guildhall-pages-") as folder:
            with _warned():
                pages = self._generator(PagesGenerator, context)
                pages.generate_context()
                pages.refresh_metadata_intersite_links()
                pages.generate_output(Writer(folder, self._settings))
            for path in sorted(Path(folder).rglob("*")):
                if path.is_file():
                    yield path.relative_to(folder).as_posix(), path.read_bytes()

    def _context(self) -> dict[str, Any]:
        """What Pelican's own run hands to its generators."""
        return {
            **self._settings,
            "generated_content": {},
            "static_links": set(),
            "static_content": {},
            "localsiteurl": self._settings["SITEURL"],
            "pages": [],
        }

    def _generator(self, kind: Any, context: dict[str, Any]) -> Any:
        return kind(
            context=context,
            settings=self._settings,
            path=self._settings["PATH"],
            theme=self._settings["THEME"],
            output_path=self._settings["OUTPUT_PATH"],
        )


@contextmanager
def _warned() -> Iterator[None]:
    with collecting() as collector:
        yield
    if collector.messages:
        raise PelicanError("Pelican warns:\n" + "\n".join(collector.messages))
