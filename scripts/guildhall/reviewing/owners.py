"""Who is asked to review what: the host's file of owners, by country folder.

https://docs.github.com/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners
The last line that fits a file counts. Owners are teams of the organisation, one a continent.
"""

from pathlib import Path

from guildhall.records.read import GROUPS
from guildhall.rules.home import GLOBAL
from guildhall.vocabulary import Vocabularies
from guildhall.wording import slug

OWNERS_FILE = Path(".github", "CODEOWNERS")
ORGANISATION = "guildhall-directory"
MAINTAINERS = f"@{ORGANISATION}/maintainers"
RECORDS = f"@{ORGANISATION}/reviewers"

_HEAD = """\
# Made by `make schema` from scripts/guildhall/reviewing/owners.py and data/countries.yaml.
# docs/reviewing.md says what the teams do. The last line that fits a file counts.
"""


def owners_text(words: Vocabularies) -> str:
    """The file: everything, the vocabularies, then each country's folder."""
    above = f"/{GROUPS.as_posix()}/"
    lines = [f"* {MAINTAINERS}", f"{above} {RECORDS}", f"{above}{GLOBAL}/ {RECORDS}"]
    for code in sorted(words.countries):
        team = f"@{ORGANISATION}/reviewers-{slug(words.countries[code].continent)}"
        lines.append(f"{above}{code.lower()}/ {team}")
    return _HEAD + "".join(f"{line}\n" for line in lines)
