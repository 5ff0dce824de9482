"""Where the site stands and under which terms its data is: what every file for others says."""

import datetime
from dataclasses import dataclass
from typing import Final, NamedTuple
from urllib.parse import quote


class Licence(NamedTuple):
    """A licence by its SPDX identifier, the name that people use, and its address."""

    id: str
    name: str
    url: str


LICENCE: Final = Licence(
    "CC-BY-SA-4.0", "CC BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/4.0/"
)
"""The licence of the data (``data/LICENSE``)."""


@dataclass(frozen=True)
class Publication:
    """The site as its files speak of it.

    Attributes:
        name: its name.
        url: its public address, without a final slash.
        today: the day that freshness counts from.
    """

    name: str
    url: str
    today: datetime.date

    def address(self, path: str) -> str:
        """Public address of a path within the site."""
        return f"{self.url}/{quote(path)}"

    @property
    def credit(self) -> str:
        """The line that whoever uses the data gives in return."""
        return f"Groups from {self.name} ({self.address('')}), {LICENCE.name}"
