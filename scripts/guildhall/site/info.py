"""What every page knows about the site."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from guildhall.site.map import Maps


@dataclass(frozen=True)
class SiteInfo:
    """The site as its pages speak of it.

    Attributes:
        name: its name.
        url: its public address, without a final slash.
        repository: address of the repository that holds the records.
        branch: the branch that pull requests go to.
        assets: folder of style, scripts and fonts, named by their content.
        modules: paths of a script and of the modules that it loads, by the script's path.
        today: the day that freshness counts from.
        groups: how many groups are open.
        maps: the maps of its pages; none for a site that is made without.
    """

    name: str
    url: str
    repository: str
    branch: str
    assets: str
    modules: Mapping[str, list[str]]
    today: datetime.date
    groups: int
    maps: Maps | None = None

    @property
    def base(self) -> str:
        """Path of the site on its host, with slashes at both ends."""
        path = urlsplit(self.url).path.strip("/")
        return f"/{path}/" if path else "/"

    def address(self, path: str) -> str:
        """Public address of a path within the site."""
        return f"{self.url}/{quote(path)}"

    def edit_address(self, file: str) -> str:
        """Where a file of the repository can be edited."""
        return f"{self.repository}/edit/{self.branch}/{quote(file)}"

    def view_address(self, file: str) -> str:
        """Where a file of the repository can be read."""
        return f"{self.repository}/blob/{self.branch}/{quote(file)}"
