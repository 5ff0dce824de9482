"""Links and fragments inside the built site, checked by lychee without a network."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote

NOT_CHECKED = "404.html"
"""The error page's links start at the site's public path, which a folder does not have."""


class LinkCheckError(RuntimeError):
    """A link check that could not run."""


def lychee() -> str:
    """Path of the lychee that is installed beside this Python.

    Raises:
        LinkCheckError: when there is none.
    """
    beside = Path(sys.executable).with_name("lychee")
    found = str(beside) if beside.exists() else shutil.which("lychee")
    if not found:
        raise LinkCheckError("lychee is not installed: run `make site` once")
    return found


def broken_links(site: Path) -> list[str]:
    """Each link or fragment inside a built site that leads nowhere, as ``page: address``.

    Raises:
        LinkCheckError: when lychee could not run.
    """
    command = [
        lychee(),
        *("--offline", "--no-progress", "--include-fragments", "--index-files", "index.html"),
        *("--format", "json", "--root-dir", str(site), "--exclude-path", NOT_CHECKED),
        *("--extensions", "html", str(site)),
    ]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    try:
        report = json.loads(ran.stdout)
    except ValueError:
        raise LinkCheckError(f"lychee stopped: {ran.stderr.strip()}") from None
    return sorted(
        f"{Path(page).relative_to(site)}: {_shown(failure['url'], site)}"
        for page, failures in report["error_map"].items()
        for failure in failures
    )


def _shown(url: str, site: Path) -> str:
    return unquote(url.removeprefix(f"{site.resolve().as_uri()}/"))
