"""What a phone needs to put the site on its home screen."""

import json
from pathlib import Path
from typing import Any

from guildhall.site.info import SiteInfo

FILE = "manifest.webmanifest"
"""Path within the site."""

PAPER, ACCENT = "#fbfaf6", "#1d5c48"
"""Colours of the splash screen and of the window's frame, as ``style.css`` has them by day."""

_ICONS = (
    ("icon-192.png", "192x192", "any"),
    ("icon-512.png", "512x512", "any"),
    ("maskable-512.png", "512x512", "maskable"),
)
_SHORTCUTS = (
    ("Find a group", "find/"),
    ("My plan", "plan/"),
    ("Meetings by day", "meetings/"),
)


def write(output: Path, site: SiteInfo) -> None:
    """Write the manifest (https://www.w3.org/TR/appmanifest/)."""
    text = json.dumps(manifest(site), ensure_ascii=False, indent=2)
    (output / FILE).write_text(f"{text}\n", encoding="utf-8")


def manifest(site: SiteInfo) -> dict[str, Any]:
    """The manifest; all its addresses are relative to itself, so that the site may lie anywhere."""
    return {
        "name": f"{site.name}: tech associations and user groups",
        "short_name": site.name,
        "description": "Find the tech groups where jobs are passed on, and plan how to join them.",
        "lang": "en",
        "id": "./",
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "background_color": PAPER,
        "theme_color": ACCENT,
        "categories": ["business", "education", "social"],
        "icons": [
            {
                "src": f"{site.assets}icons/{file}",
                "sizes": sizes,
                "type": "image/png",
                "purpose": purpose,
            }
            for file, sizes, purpose in _ICONS
        ],
        "shortcuts": [{"name": name, "url": path} for name, path in _SHORTCUTS],
    }
