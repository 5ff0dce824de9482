"""Pelican's part in the build: a generator that renders straight from the catalogue."""

from pathlib import Path
from typing import Any

from pelican.generators import Generator

from guildhall import exports, feeds
from guildhall.catalogue import Catalogue
from guildhall.commands import build_day
from guildhall.form import made as form
from guildhall.history import history_of
from guildhall.links.history import HistoryError
from guildhall.links.standing import Standing, standing_of
from guildhall.records.schema import SCHEMA_FILE
from guildhall.rules import check
from guildhall.site import calendars, manifest, sitemap
from guildhall.site.assets import Assets
from guildhall.site.info import SiteInfo
from guildhall.site.map import Maps, explorer
from guildhall.site.pages import all_pages
from guildhall.site.rendering import Renderer
from guildhall.vocabulary.cities import CITIES_FILE, read_cities

SCRIPTS = (
    *("common.js", "finder/finder.js", "finder/filter.js", "map/explore.js"),
    *("meetings/agenda.js", "meetings/upcoming.js", "plan/plan.js", "plan/compare.js"),
    *("newsletters/kit.js", "newsletters/builder.js", "offline/offline.js", "embed/height.js"),
    "contribute/contribute.js",
)
"""The scripts that pages load, each with the modules that it imports."""

WORKER = "offline/worker.js"
"""The script that `sw.js` loads."""


class DirectoryError(RuntimeError):
    """Records that cannot be built from."""


class DirectoryGenerator(Generator):  # type: ignore[misc]  # Pelican publishes no types
    """Renders every page of the catalogue, bypassing Pelican's writer and its signals.

    Settings:
        GUILDHALL_ROOT: the project's folder.
        GUILDHALL_CATALOGUE: a catalogue that is already loaded, or absent to load it.
        GUILDHALL_REPOSITORY, GUILDHALL_BRANCH: where records are edited.
    """

    def generate_context(self) -> None:
        """Load the catalogue and tell the templates of hand-written pages about the site."""
        settings = self.settings
        root = Path(settings["GUILDHALL_ROOT"])
        self.catalogue = settings.get("GUILDHALL_CATALOGUE") or _loaded(root)
        self.maps = Maps(self.catalogue, root)
        self.assets = Assets(Path(self.theme) / "static", (*SCRIPTS, WORKER))
        self.site = SiteInfo(
            name=settings["SITENAME"],
            url=self.context["localsiteurl"],
            repository=settings["GUILDHALL_REPOSITORY"].rstrip("/"),
            branch=settings["GUILDHALL_BRANCH"],
            assets=self.assets.folder,
            theme=Path(self.theme),
            modules={name: self.assets.modules(name) for name in SCRIPTS},
            today=self.catalogue.today,
            groups=len(self.catalogue.open),
            history=history_of(root),
            maps=self.maps,
            links=_links(root, self.catalogue),
        )
        self.context["site"] = self.site

    def generate_output(self, _writer: Any) -> None:
        """Write the pages, the data files, the feeds, the site map and the assets."""
        output = Path(self.output_path)
        by_hand = self.context["pages"]
        renderer = Renderer(self.env, self.site, output, [str(page.save_as) for page in by_hand])
        paths = [page.path for page in all_pages(self.catalogue, self.site) if renderer.write(page)]
        written = [str(page.url) for page in by_hand]
        sitemap.write(output, self.site, [*paths, *written])
        root = Path(self.settings["GUILDHALL_ROOT"])
        history = self.site.history
        exports.write(output, self.catalogue, self.site, root / SCHEMA_FILE, history)
        picture = Path(self.theme) / "static" / "card.png"
        feeds.write(output, self.catalogue, self.site, picture, history)
        records = [entry.record for entry in self.catalogue.entries]
        calendars.write(output, self.catalogue, self.site)
        form.write(output, records, self.catalogue.words, read_cities(root / CITIES_FILE), root)
        explorer.write(output, self.maps, self.catalogue)
        self.maps.atlas.write(output)
        manifest.write(output, self.site)
        self.assets.write(output)


def _links(root: Path, catalogue: Catalogue) -> Standing:
    """What the link checker saw.

    Raises:
        DirectoryError: when its history cannot be read.
    """
    try:
        return standing_of(root, (entry.record for entry in catalogue.entries))
    except HistoryError as error:
        raise DirectoryError(str(error)) from error


def _loaded(root: Path) -> Catalogue:
    """The catalogue from the records, for a Pelican that is run by hand."""
    today = build_day(root)
    checked = check(root, today=today, cache_file=root / ".cache" / "records.json")
    if any(problem.severity == "error" for problem in checked.problems):
        raise DirectoryError("The records have errors: make check lists them.")
    return Catalogue.of(checked.records, checked.words, today)
