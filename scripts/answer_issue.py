"""Answer an issue form: open or renew the pull request for its record, and say what became of it.

Runs after `from_issue.py`, in the same folder, with the token that it needs in GH_TOKEN. Exit
status: 0 when answered or when there is nothing to say, 1 when git or the host refused, 2 when it
could not run.
"""

import argparse
import json
import os
import sys
from pathlib import Path
from typing import Any

from guildhall.commands import ROOT
from guildhall.forge import Forge, ForgeError
from guildhall.git import Git, GitError
from guildhall.intake.answering import MARKER
from guildhall.intake.proposing import NotProposedError, Proposal, propose

CHECK = "check.yml"
"""The workflow that checks a pull request: the host starts none for what such a token does."""


def main() -> int:
    """Propose what was written and answer the issue."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, required=True, help="folder that from_issue.py wrote")
    parser.add_argument("--root", type=Path, default=ROOT, help=argparse.SUPPRESS)
    options = parser.parse_args()
    try:
        told = json.loads((options.out / "outcome.json").read_text(encoding="utf-8"))
        answer = options.out / "answer.md"
        if not answer.exists():
            print("Nothing to say.")
            return 0
        _answer(told, answer.read_text(encoding="utf-8"), options.root)
    except (GitError, ForgeError, NotProposedError) as error:
        print(f"Not answered: {error}", file=sys.stderr)
        return 1
    except (OSError, ValueError, KeyError) as error:
        print(f"Could not run: {error}", file=sys.stderr)
        return 2
    return 0


def _answer(told: dict[str, Any], answer: str, root: Path) -> None:
    forge = Forge(os.environ.get("GITHUB_REPOSITORY") or str(told["repository"]))
    number = int(told["issue"])
    if told["outcome"] == "proposed":
        proposal = Proposal(
            number, str(told["file"]), str(told["title"]), str(told["text"]), str(told["base"])
        )
        try:
            request = propose(Git(root), forge, proposal)
        except NotProposedError as reason:
            answer = f"{MARKER}\n\nThe answers were read, but not proposed: {reason}.\n"
            forge.put_comment(number, MARKER, answer)
            raise
        forge.send("POST", f"actions/workflows/{CHECK}/dispatches", {"ref": proposal.branch})
        answer = f"{answer}\nThe pull request is #{request}.\n"
        print(f"Pull request {request} holds the record of issue {number}.")
    forge.put_comment(number, MARKER, answer)
    print(f"Answered issue {number}.")


if __name__ == "__main__":
    sys.exit(main())
