"""Pelican's settings: what the site is called, where it lives, and that our plugin makes it.

Before publishing, set the two addresses (or the variables that they are read from).
"""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
sys.path.insert(0, str(ROOT / "scripts"))

from guildhall.site import plugin  # noqa: E402 - the path must be set first

SITENAME = "Guildhall"
SITEURL = os.environ.get("GUILDHALL_URL", "https://guildhall.example").rstrip("/")
GUILDHALL_REPOSITORY = os.environ.get(
    "GUILDHALL_REPOSITORY", "https://github.com/guildhall-directory/guildhall"
)
GUILDHALL_BRANCH = "main"
GUILDHALL_ROOT = str(ROOT)

PATH = str(ROOT / "content")
THEME = str(ROOT / "theme")
OUTPUT_PATH = str(ROOT / "output")
PLUGINS = [plugin]

TIMEZONE = "UTC"
DEFAULT_LANG = "en"
LOCALE = ("C.UTF-8", "C")
RELATIVE_URLS = True

# Only pages are written by hand; each file's path is its address.
PAGE_PATHS = ["pages"]
PATH_METADATA = r"pages/(?P<slug>.+)\.md"
PAGE_URL = "{slug}/"
PAGE_SAVE_AS = "{slug}/index.html"
READERS = {"html": None, "rst": None}
MARKDOWN = {
    "extensions": [
        "markdown.extensions.tables",
        "markdown.extensions.toc",
        "markdown.extensions.fenced_code",
    ],
    "output_format": "html",
}

# What a blog has and a directory has not.
ARTICLE_PATHS: list[str] = []
STATIC_PATHS: list[str] = []
THEME_STATIC_PATHS: list[str] = []
DIRECT_TEMPLATES: list[str] = []
ARTICLE_SAVE_AS = AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = ""
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None

JINJA_ENVIRONMENT = plugin.JINJA_ENVIRONMENT
JINJA_FILTERS = plugin.JINJA_FILTERS
