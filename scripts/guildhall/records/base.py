"""The ground that all parts of a record stand on."""

from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
)
from pydantic_core import PydanticCustomError


class Part(BaseModel):
    """A part of a record: closed, unchangeable, and strict about types."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, strict=True, use_attribute_docstrings=False
    )


def words(vocabulary: str | None = None, *, name: str | None = None, **more: Any) -> dict[str, Any]:
    """Extra JSON Schema of a field: the closed vocabulary whose ids it takes."""
    extra: dict[str, Any] = dict(more)
    if vocabulary:
        extra["x-vocabulary"] = vocabulary
    if name:
        extra["title"] = name
    return extra


def _one_line(text: str) -> str:
    if "\n" in text:
        raise PydanticCustomError("one_line", "has more than one line")
    if text != text.strip():
        raise PydanticCustomError("spaces", "starts or ends with a space")
    return text


def _address(text: str) -> str:
    if not text.startswith(("https://", "http://")):
        raise PydanticCustomError(
            "address", "is not an address that starts with https:// or http://"
        )
    if any(character.isspace() for character in text):
        raise PydanticCustomError("address", "is an address with a space in it")
    return text


def _unique(items: list[Any]) -> list[Any]:
    for number, item in enumerate(items):
        if item in items[:number]:
            raise PydanticCustomError("twice", "names {item} twice", {"item": repr(item)})
    return items


Line = Annotated[str, StringConstraints(min_length=1, max_length=160), AfterValidator(_one_line)]
"""One line of text."""

Address = Annotated[
    str,
    StringConstraints(min_length=10, max_length=600),
    AfterValidator(_address),
    Field(json_schema_extra={"format": "uri", "pattern": "^https?://\\S+$"}),
]
"""An address on the web; the rules look at it more closely."""

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*$", max_length=80)]
"""Lower-case words and numbers with hyphens between them."""

Word = Annotated[str, StringConstraints(min_length=1, max_length=60)]
"""An id of a closed vocabulary; the rules know the vocabularies."""

Unique = AfterValidator(_unique)


def _count(value: Any) -> Any:
    if isinstance(value, bool):
        raise PydanticCustomError("count", "is not a whole number")
    return value


Count = Annotated[int, BeforeValidator(_count), Field(ge=0, le=100_000_000)]
