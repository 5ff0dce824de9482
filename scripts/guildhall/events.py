"""What the host says of the event that a workflow runs for, read from its file.

https://docs.github.com/webhooks/webhook-events-and-payloads
"""

from pathlib import Path
from typing import Annotated, TypeVar

from pydantic import BaseModel, Field, StringConstraints, ValidationError

LARGEST_EVENT = 25 * 1024 * 1024
"""Bytes; the host sends no larger payload."""

Sha = Annotated[str, StringConstraints(pattern="^[0-9a-f]{40}$")]
Number = Annotated[int, Field(ge=1)]


class EventError(ValueError):
    """A file that says nothing of the event that is asked for."""


class Repository(BaseModel):
    """A repository, as events name it."""

    full_name: str = ""
    default_branch: str = "main"


class Commit(BaseModel):
    """An end of a pull request."""

    sha: Sha
    ref: str = ""


class PullRequest(BaseModel):
    """A pull request, as far as a review needs it."""

    number: Number
    head: Commit
    base: Commit


class PullRequestEvent(BaseModel):
    """The event of a pull request."""

    pull_request: PullRequest


class Label(BaseModel):
    """A label of an issue."""

    name: str


class Issue(BaseModel):
    """An issue; its body is a stranger's text."""

    number: Number
    body: str | None = None
    state: str = "open"
    labels: list[Label] = []


class IssueEvent(BaseModel):
    """The event of an issue."""

    issue: Issue
    repository: Repository = Repository()


class WorkflowRun(BaseModel):
    """The run of another workflow, and the commit that it ran on."""

    id: Number
    head_sha: Sha
    head_branch: str
    head_repository: Repository
    event: str


class WorkflowRunEvent(BaseModel):
    """The event of another workflow's end."""

    workflow_run: WorkflowRun
    repository: Repository


AnyEvent = TypeVar("AnyEvent", bound=BaseModel)


def read_event(path: Path, model: type[AnyEvent]) -> AnyEvent:
    """The event in a file.

    Raises:
        EventError: when the file is too large, or not of this sort of event.
        OSError: when there is none.
    """
    if path.stat().st_size > LARGEST_EVENT:
        raise EventError(f"{path} is larger than any event")
    try:
        return model.model_validate_json(path.read_bytes())
    except ValidationError as error:
        where = ", ".join(".".join(map(str, one["loc"])) for one in error.errors())
        raise EventError(f"{path} is no {model.__name__}: {where or 'no JSON'}") from None
