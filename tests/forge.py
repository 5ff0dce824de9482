"""A host for tests: a command like ``gh api`` that answers from files and keeps what it is told."""

import json
import sys
from pathlib import Path
from typing import Any

SCRIPT = """\
#!{python}
import json, sys
from pathlib import Path

folder = Path({folder!r})
arguments = sys.argv[1:]
assert arguments[0] == "api", arguments
method = arguments[arguments.index("--method") + 1] if "--method" in arguments else "GET"
path = next(one for one in arguments[1:] if one.startswith("repos/"))
data = json.load(sys.stdin) if "--input" in arguments else None
with (folder / "calls.jsonl").open("a") as file:
    file.write(json.dumps([method, path, data]) + "\\n")
answers = json.loads((folder / "answers.json").read_text())
answer = answers.get(f"{{method}} {{path}}")
if answer is None:
    sys.exit(f"HTTP 404: {{method}} {{path}}")
if isinstance(answer, dict) and "bytes" in answer:
    sys.stdout.buffer.write(Path(answer["bytes"]).read_bytes())
else:
    print(json.dumps(answer))
"""


class FakeHost:
    """What the host has, and what it was told.

    Args:
        folder: an empty folder for the command and its files.
    """

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        self._folder = folder
        self.command = folder / "gh"
        self.command.write_text(SCRIPT.format(python=sys.executable, folder=str(folder)))
        self.command.chmod(0o755)
        self._answers: dict[str, Any] = {}
        self._save()

    @property
    def path(self) -> str:
        """The folder that the command is found in."""
        return str(self._folder)

    def has(self, call: str, answer: Any) -> None:
        """Let the host answer a call, such as ``GET repos/o/r/pulls/1``."""
        self._answers[call] = answer
        self._save()

    def has_bytes(self, call: str, content: bytes) -> None:
        """Let the host answer a call with bytes."""
        path = self._folder / f"{len(self._answers)}.bin"
        path.write_bytes(content)
        self.has(call, {"bytes": str(path)})

    @property
    def calls(self) -> list[tuple[str, str, Any]]:
        """What was asked and told, in order."""
        path = self._folder / "calls.jsonl"
        if not path.exists():
            return []
        return [tuple(json.loads(line)) for line in path.read_text().splitlines()]

    @property
    def told(self) -> list[tuple[str, str, Any]]:
        """What was told, without what was only asked."""
        return [call for call in self.calls if call[0] != "GET"]

    def _save(self) -> None:
        (self._folder / "answers.json").write_text(json.dumps(self._answers))
