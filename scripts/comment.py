"""Post the review of a pull request as a comment, for the run that the event tells of.

Exit status: 0 when posted or when there is nothing to post, 1 when the host refused, 2 when it
could not run.
"""

import argparse
import os
import sys
from pathlib import Path

from guildhall.events import EventError, WorkflowRunEvent, read_event
from guildhall.forge import Forge, ForgeError
from guildhall.reviewing.posting import NotPostedError, post


def main() -> int:
    """Post the comment and say where, or why not."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--event", type=Path, help="file of the event (GITHUB_EVENT_PATH)")
    options = parser.parse_args()
    path = options.event or Path(os.environ.get("GITHUB_EVENT_PATH", ""))
    try:
        event = read_event(path, WorkflowRunEvent)
        number = post(Forge(event.repository.full_name), event.workflow_run)
    except NotPostedError as reason:
        print(f"Not posted: {reason}.")
        return 0
    except ForgeError as error:
        print(f"The host refused: {error}", file=sys.stderr)
        return 1
    except (EventError, OSError) as error:
        print(f"Could not run: {error}", file=sys.stderr)
        return 2
    print(f"Posted under pull request {number}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
