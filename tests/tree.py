"""A small project on disk: the vocabularies of this one and three good records."""

import shutil
from pathlib import Path

from tests.making import ROOT

from guildhall.site.map.land import FOLDER
from guildhall.vocabulary.cities import CITIES_FILE

GOOD = Path(__file__).parent / "good"
GROUPS = Path("data", "groups")


def a_tree(root: Path) -> Path:
    """Make a project below a folder; return the project's own folder."""
    project = root / "project"
    (project / "data" / "collections").mkdir(parents=True)
    for file in (*(ROOT / "data").glob("*.yaml"), ROOT / CITIES_FILE):
        shutil.copy(file, project / "data")
    (project / "data" / "redirects.yaml").write_text("[]\n", encoding="utf-8")
    shutil.copytree(GOOD, project / GROUPS)
    return project


def a_whole_tree(root: Path) -> Path:
    """Make a project that a site can be built from; return the project's own folder."""
    project = a_tree(root)
    for name in ("content", "theme"):
        shutil.copytree(ROOT / name, project / name)
    shutil.copytree(ROOT / "data" / "schema", project / "data" / "schema")
    (project / FOLDER).symlink_to(ROOT / FOLDER)  # hundreds of files, which no test changes
    pages = project / "content" / "pages"
    for page in (pages / "about.md", *(pages / "guides").glob("*.md")):
        # As they are, they link to categories that need more groups.
        page.write_text(f"Title: {page.stem}\nSummary: About it.\n\n[Home](/)\n", "utf-8")
    settings = (ROOT / "pelican.conf.py").read_text(encoding="utf-8")
    scripts = f"sys.path.insert(0, {str(ROOT / 'scripts')!r})"
    settings = settings.replace('sys.path.insert(0, str(ROOT / "scripts"))', scripts)
    (project / "pelican.conf.py").write_text(settings, encoding="utf-8")
    return project
