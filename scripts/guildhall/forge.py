"""The repository's host, asked and told through its own command, ``gh api``.

https://docs.github.com/rest has the addresses and the fields. The token is the command's
business: it reads ``GH_TOKEN``, which nothing here ever sees.
"""

import json
import re
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

BOT = "github-actions[bot]"
"""Whose comments those made with a workflow's own token are."""

LONGEST_COMMENT = 65_536
"""Characters that the host takes in one comment."""

_PAGE = 100
_MOST_PAGES = 20
_REPOSITORY = re.compile(r"[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+")


class ForgeError(RuntimeError):
    """The host did not answer as it should, with what it said."""


@dataclass(frozen=True, slots=True)
class Forge:
    """One repository on its host.

    Attributes:
        repository: its owner and name, ``owner/name``.
        command: how the host's command is called.
    """

    repository: str
    command: Sequence[str] = ("gh",)

    def __post_init__(self) -> None:
        """Refuse what is no name of a repository: it becomes part of addresses."""
        if not _REPOSITORY.fullmatch(self.repository):
            raise ForgeError(f"{self.repository!r} is no owner and name of a repository")

    @property
    def owner(self) -> str:
        """Who owns the repository."""
        return self.repository.partition("/")[0]

    def get(self, path: str) -> Any:
        """What the host has at an address below the repository's.

        Raises:
            ForgeError: when it has nothing there, or what is no JSON.
        """
        return self._call("GET", path)

    def send(self, method: Literal["POST", "PATCH"], path: str, data: object) -> Any:
        """Send data to an address below the repository's; what the host answers.

        Raises:
            ForgeError: when the host refuses it.
        """
        return self._call(method, path, json.dumps(data))

    def download(self, path: str, most: int) -> bytes:
        """The bytes at an address below the repository's, at most so many.

        Raises:
            ForgeError: when there are more, or none.
        """
        arguments = [*self.command, "api", self._address(path)]
        try:
            with subprocess.Popen(arguments, stdout=subprocess.PIPE) as running:
                content = running.stdout.read(most + 1) if running.stdout else b""
                if len(content) > most:
                    running.kill()
        except OSError as error:
            raise ForgeError(f"{self.command[0]} could not be run: {error}") from None
        if len(content) > most:
            raise ForgeError(f"{path} has more than {most:,} bytes")
        if running.returncode:
            raise ForgeError(f"{path} could not be downloaded")
        return content

    def put_comment(self, number: int, marker: str, body: str) -> None:
        """Write a comment under an issue or pull request, over our own one of the same marker."""
        for comment in self._comments(number):
            ours = comment.get("user", {}).get("login") == BOT
            if ours and str(comment.get("body", "")).startswith(marker):
                identifier = int(comment["id"])
                self.send("PATCH", f"issues/comments/{identifier}", {"body": body})
                return
        self.send("POST", f"issues/{number}/comments", {"body": body})

    def _comments(self, number: int) -> Iterator[dict[str, Any]]:
        for page in range(1, _MOST_PAGES + 1):
            found = self.get(f"issues/{number}/comments?per_page={_PAGE}&page={page}")
            yield from found
            if len(found) < _PAGE:
                return

    def _address(self, path: str) -> str:
        return f"repos/{self.repository}/{path}"

    def _call(self, method: str, path: str, data: str | None = None) -> Any:
        given = ["--input", "-"] if data is not None else []
        arguments = [*self.command, "api", "--method", method, self._address(path), *given]
        try:
            done = subprocess.run(
                arguments, input=data, capture_output=True, text=True, check=False
            )
        except OSError as error:
            raise ForgeError(f"{self.command[0]} could not be run: {error}") from None
        if done.returncode:
            raise ForgeError(f"{method} {path} failed: {done.stderr.strip()}")
        try:
            return json.loads(done.stdout) if done.stdout.strip() else None
        except ValueError:
            raise ForgeError(f"{method} {path} was answered with what is no JSON") from None
