"""Small lists in the shapes of the upstream ones, and records beside them."""

import json
from pathlib import Path
from typing import Any

from tests.making import ROOT
from tests.tree import GROUPS

from guildhall.syncing.places import Places
from guildhall.syncing.upstream import File, Listing, Upstream
from guildhall.vocabulary import Vocabularies, load

DAY = "2026-11-20"
WORDS: Vocabularies = load(ROOT / "data")[0]

KOTLIN = """\
- section: Virtual
  anchorId: virtual
  groups:
  - name: Virtual KUG
    country: International
    url: https://kotlin-everywhere.example.org/
    isVirtual: true
- section: Europe
  anchorId: europe
  groups:
  - name: Lyon KUG
    country: France
    url: https://www.meetup.com/fr-FR/kotlin-lyon/events/12/
    position:
      lat: 45.7578
      lng: 4.8320114
"""

PYLADIES = """\
analytics: UA-0
chapters:
- email: lyon@example.org
  location:
    latitude: 45.76
    longitude: 4.84
  meetup: PyLadies-Example-Lyon
  name: Lyon, France
  organizer: A Person
  website: lyon
- name: Chicago, IL
  email: chicago@example.org
  linkedin: company/pyladies-example
  location: {latitude: 41.88, longitude: -87.63}
  website: http://chicago.example.org
- name: "M&eacute;rida, M&eacute;xico"
  github: pyladies-example-merida
  location: {latitude: 20.97, longitude: -89.62}
  meetup: null
- name: Ghana
  external_website: true
  website: https://ghana.example.org
domain: example.org
"""

RLADIES: dict[str, Any] = {
    "urlname": "rladies-example-ottawa",
    "status": "active",
    "country": "Canada",
    "state.region": "Ontario",
    "city": "Ottawa",
    "social_media": {
        "meetup": "rladies-example-ottawa",
        "youtube": "@rladiesexample",
        "linkedin": "a-bare-name",
        "email": "ottawa@example.org",
    },
    "organizers": {"current": ["A Person"], "former": []},
}

OWASP: dict[str, Any] = {
    "name": "Goiania",
    "url": "https://owasp.example.org/www-chapter-goiania/",
    "created": "2022-08-30",
    "updated": "2024-10-02",
    "build": "built",
    "codeurl": "",
    "title": "OWASP Goi\u00e2nia",
    "level": "-1",
    "type": "",
    "region": "South America",
    "pitch": "More info soon...",
    "meetup-group": "owasp-example-goiania",
    "country": "Brazil",
    "meetings": 0,
}

OSM_WIKI: dict[str, Any] = {
    "id": "de-aachen-wiki",
    "type": "wiki",
    "account": "Aachen",
    "locationSet": {"include": [[6.083, 50.775]]},
    "languageCodes": ["de"],
    "strings": {"community": "OpenStreetMap Aachen", "communityID": "openstreetmapaachen"},
}
OSM_MEETUP: dict[str, Any] = {
    "id": "de-aachen-meetup",
    "type": "meetup",
    "locationSet": {"include": [[6.083, 50.775]]},
    "languageCodes": ["de", "en"],
    "strings": {
        "community": "OpenStreetMap Aachen",
        "url": "https://www.meetup.com/osm-example-aachen/",
    },
    "contacts": [{"name": "A Person", "email": "person@example.org"}],
}
OSM_CHAPTER: dict[str, Any] = {
    "id": "osm-fr",
    "type": "osm-lc",
    "locationSet": {"include": ["fr"]},
    "strings": {"community": "OpenStreetMap France", "url": "https://osm-france.example.org/"},
}

RECORD = """\
# yaml-language-server: $schema=../../schema/group.schema.json
name: Lyon Kotlin User Group  # as they call it
short_name: Lyon KUG
kind: user-group
# they moved in 2024
url: https://old.example.org/
summary: User group for people who write Kotlin in Lyon, France.
focus:
  area: programming-languages
  topics: [kotlin]
region: {reach: local, country: FR, city: Lyon}  # on one line

added: 2026-01-05
sources:
  - url: https://github.com/JetBrains/kotlin-web-site/blob/master/data/user-groups.yml
    supports: [name, url, region]  # the list
    date: 2025-03-01
"""
"""A record of the Kotlin list with an old address, comments, and forms that others have not."""

OWN = "https://github.com/JetBrains/kotlin-web-site/blob/master/data/user-groups.yml"
OTHER = """\
  - url: https://kotlin-lyon.example.org/about
    supports: [url]
    date: {}
"""


def a_record_file(project: Path, text: str = RECORD, name: str = "fr/lyon-kotlin") -> Path:
    """Put a record into a project."""
    path = project / GROUPS / f"{name}.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def groups_of(listing: Listing, *texts: str | tuple[str, Any]) -> list[Upstream]:
    """What a list's reader makes of some files: texts, or names with what they hold as JSON."""
    files = [
        File("list.yml", one) if isinstance(one, str) else File(one[0], json.dumps(one[1]))
        for one in texts
    ]
    return list(listing.read(tuple(files), DAY, Places(WORDS)))
