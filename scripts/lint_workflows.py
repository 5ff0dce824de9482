"""Check the files of `.github/`: their schemas, their sense, and how safe they are.

No network is needed: the schemas come with check-jsonschema. Exit status: 0 when all is well,
1 otherwise.
"""

import subprocess
import sys
import sysconfig
from pathlib import Path

from guildhall.commands import ROOT

GITHUB = Path(".github")
FORMS = GITHUB / "ISSUE_TEMPLATE"
WORKFLOWS = GITHUB / "workflows"
CONFIG = FORMS / "config.yml"
DEPENDABOT = GITHUB / "dependabot.yml"


def main() -> int:
    """Run all checks, whatever the first ones say."""
    worst = 0
    for command in commands(ROOT):
        worst |= subprocess.run(command, cwd=ROOT, check=False).returncode
    return 1 if worst else 0


def commands(root: Path) -> list[list[str]]:
    """The commands that check the files of a project."""
    workflows = _named(root, WORKFLOWS)
    forms = [name for name in _named(root, FORMS) if name != CONFIG.as_posix()]
    return [
        _schema("github-workflows", workflows),
        _schema("github-issue-forms", forms),
        _schema("github-issue-config", [CONFIG.as_posix()]),
        _schema("dependabot", [DEPENDABOT.as_posix()]),
        [_tool("jactionlint"), "--shellcheck=", *workflows],
        [_tool("zizmor"), "--offline", "--no-progress", "--quiet", GITHUB.as_posix()],
    ]


def _named(root: Path, folder: Path) -> list[str]:
    return sorted(path.relative_to(root).as_posix() for path in (root / folder).glob("*.yml"))


def _schema(name: str, files: list[str]) -> list[str]:
    return [_tool("check-jsonschema"), "--quiet", "--builtin-schema", f"vendor.{name}", *files]


def _tool(name: str) -> str:
    """Path of a command that was installed with the Python that runs this."""
    return str(Path(sysconfig.get_path("scripts")) / name)


if __name__ == "__main__":
    sys.exit(main())
