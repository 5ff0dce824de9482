"""Build the site to be published: as of today, with the addresses of the repository that it is.

`make site` counts from the last commit, so that two builds of it are the same; what is published
counts from today, so that the dates of meetings and the ages of facts are right. Exit status: that
of the build.
"""

import argparse
import os
import shutil
import sys
import time
from collections.abc import Mapping
from pathlib import Path

import build
from guildhall.commands import ROOT

HOSTS = Path("docs", "hosting")
HEADERS = "_headers"


def main() -> int:
    """Build, and put the host's own file beside the pages."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    hosts = sorted(path.parent.name for path in (ROOT / HOSTS).glob(f"*/{HEADERS}"))
    parser.add_argument("--host", choices=hosts, help="whose file of headers to put in")
    parser.add_argument("--root", type=Path, default=ROOT, help=argparse.SUPPRESS)
    options = parser.parse_args()
    os.environ.setdefault("SOURCE_DATE_EPOCH", str(int(time.time())))
    os.environ.update(addresses(os.environ))
    output = options.root / "output"
    status = build.build_once(options.root, output)
    if status == 0 and options.host:
        shutil.copy(ROOT / HOSTS / options.host / HEADERS, output)
    return status


def addresses(known: Mapping[str, str]) -> dict[str, str]:
    """Addresses of the site and of its repository that a workflow's environment tells.

    What is set already stays; outside of a workflow there is nothing to tell.
    https://docs.github.com/pages/getting-started-with-github-pages/what-is-github-pages
    """
    owner, _, name = known.get("GITHUB_REPOSITORY", "").partition("/")
    if not name:
        return {}
    host = f"{owner.lower()}.github.io"
    site = f"https://{host}" if name.lower() == host else f"https://{host}/{name}"
    server = known.get("GITHUB_SERVER_URL", "https://github.com")
    return {
        "GUILDHALL_URL": known.get("GUILDHALL_URL") or site,
        "GUILDHALL_REPOSITORY": known.get("GUILDHALL_REPOSITORY") or f"{server}/{owner}/{name}",
    }


if __name__ == "__main__":
    sys.exit(main())
