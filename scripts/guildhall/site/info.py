"""What every page knows about the site."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote, urlsplit

from guildhall.history import History
from guildhall.links.standing import Standing
from guildhall.publication import Publication
from guildhall.site.choosing import Wants, everything
from guildhall.site.map import Maps


@dataclass(frozen=True)
class SiteInfo(Publication):
    """The site as its pages speak of it.

    Attributes:
        repository: address of the repository that holds the records.
        branch: the branch that pull requests go to.
        assets: folder of style, scripts and fonts, named by their content.
        theme: folder of the theme, some of whose files are published as they are.
        modules: paths of a script and of the modules that it loads, by the script's path.
        groups: how many groups are open.
        history: what changed in the records.
        maps: the maps of its pages; none for a site that is made without.
        links: how its links stand; a site that is made without has checked none.
        wants: which of its pages are to be made.
    """

    repository: str
    branch: str
    assets: str
    theme: Path
    modules: Mapping[str, list[str]]
    groups: int
    history: History = field(default_factory=History)
    maps: Maps | None = None
    links: Standing = field(default_factory=Standing)
    wants: Wants = everything

    @property
    def base(self) -> str:
        """Path of the site on its host, with slashes at both ends."""
        path = urlsplit(self.url).path.strip("/")
        return f"/{path}/" if path else "/"

    def edit_address(self, file: str) -> str:
        """Where a file of the repository can be edited."""
        return f"{self.repository}/edit/{self.branch}/{quote(file)}"

    @property
    def new_file_address(self) -> str:
        """Where a file can be added to the repository."""
        return f"{self.repository}/new/{self.branch}"

    @property
    def issue_forms_address(self) -> str:
        """Where the issue forms of the repository are to choose from."""
        return f"{self.repository}/issues/new/choose"

    def view_address(self, file: str) -> str:
        """Where a file of the repository can be read."""
        return f"{self.repository}/blob/{self.branch}/{quote(file)}"
