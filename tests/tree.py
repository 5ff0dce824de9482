"""A small project on disk: the vocabularies of this one and three good records."""

import shutil
from pathlib import Path

from tests.making import ROOT

GOOD = Path(__file__).parent / "good"
GROUPS = Path("data", "groups")


def a_tree(root: Path) -> Path:
    """Make a project below a folder; return the project's own folder."""
    project = root / "project"
    (project / "data" / "collections").mkdir(parents=True)
    for file in (ROOT / "data").glob("*.yaml"):
        shutil.copy(file, project / "data")
    (project / "data" / "redirects.yaml").write_text("[]\n", encoding="utf-8")
    shutil.copytree(GOOD, project / GROUPS)
    return project
