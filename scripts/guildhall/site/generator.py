"""Pelican's part in the build: a generator that renders straight from the catalogue."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from pelican.generators import Generator

from guildhall import exports, feeds
from guildhall.catalogue import Catalogue
from guildhall.commands import build_day
from guildhall.forking import processes
from guildhall.form import made as form
from guildhall.history import history_of
from guildhall.links.history import HistoryError
from guildhall.links.standing import Standing, standing_of
from guildhall.records.schema import SCHEMA_FILE
from guildhall.rules import check
from guildhall.site import calendars, manifest, sitemap
from guildhall.site.assets import Assets
from guildhall.site.compiled import compile_all
from guildhall.site.files import Files
from guildhall.site.fragments import Fragments
from guildhall.site.info import SiteInfo
from guildhall.site.keeping import Keeping
from guildhall.site.map import Maps, explorer
from guildhall.site.map.land import FINE_WORLD
from guildhall.site.referring import digests
from guildhall.site.rendering import Renderer
from guildhall.site.shares import shares_of
from guildhall.site.sharing import write_all
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
        GUILDHALL_KEEPING: what is asked which pages are kept, or absent to make them all.
        GUILDHALL_BESIDE: other files that are written while pages are rendered, if any.
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
        self.keeping: Keeping = settings.get("GUILDHALL_KEEPING") or Keeping()
        templates = Path(self.theme) / "templates"
        if self.keeping.is_asked:
            self.keeping.with_templates(digests(templates, self.env))
            self.site = replace(self.site, wants=self.keeping.wants)
        if not self.keeping.knows_any:
            compile_all(templates, self.env)
        self.context["site"] = self.site
        self.context["fragment"] = Fragments(self.env)

    def generate_output(self, _writer: Any) -> None:
        """Write the pages, the data files, the feeds, the site map and the assets."""
        output = Path(self.output_path)
        by_hand = self.context["pages"]
        renderer = Renderer(self.env, self.site, output, [str(page.save_as) for page in by_hand])
        others = (*self.settings.get("GUILDHALL_BESIDE", ()), *self._files())
        work = shares_of(self.catalogue, self.site, others)
        self.keeping.outcome = write_all(work, renderer, processes(), self.keeping)
        pages = self.keeping.outcome.pages
        listed = [page.path for page in pages if page.listed]
        sitemap.write(output, self.site, [*listed, *(str(page.url) for page in by_hand)])
        lands = {page.land for page in pages if page.land}
        self.maps.atlas.write(output, sorted(lands | {FINE_WORLD}))
        manifest.write(output, self.site)
        self.assets.write(output)

    def _files(self) -> Iterator[Files]:
        """The data files, feeds and calendars, those that take longest first."""
        root, theme = Path(self.settings["GUILDHALL_ROOT"]), Path(self.theme)
        catalogue, site, history = self.catalogue, self.site, self.site.history
        picture, schema = theme / "static" / "card.png", root / SCHEMA_FILE
        entries, records = catalogue.entries, [entry.record for entry in catalogue.entries]
        words, cities = catalogue.words, root / CITIES_FILE

        def write_feeds(output: Path) -> None:
            feeds.write(output, catalogue, site, picture, history)

        def write_exports(output: Path) -> None:
            exports.write(output, catalogue, site, schema, history)

        def write_calendars(output: Path) -> None:
            calendars.write(output, catalogue, site)

        def write_form(output: Path) -> None:
            form.write(output, records, words, read_cities(cities), root)

        def write_explorer(output: Path) -> None:
            explorer.write(output, self.maps, catalogue)

        yield Files("files of feeds", write_feeds, (entries, history))
        yield Files("files of data", write_exports, (entries, history))
        yield Files("files of calendars", write_calendars, (entries,))
        yield Files("files of the form", write_form, (entries,))
        yield Files("files of the map", write_explorer, (entries,))


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
