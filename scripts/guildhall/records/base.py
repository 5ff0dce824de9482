"""The ground that all parts of a record stand on."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any, Final

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    StringConstraints,
    WithJsonSchema,
)
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

NO_ADDRESS: Final = "is not an address that starts with https:// or http://"
SPACE_IN_ADDRESS: Final = "is an address with a space in it"
TWICE: Final = "names {item} twice"


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
        raise PydanticCustomError("address", NO_ADDRESS)
    if text.split() != [text]:
        raise PydanticCustomError("address", SPACE_IN_ADDRESS)
    return text


def _unique(items: list[Any]) -> list[Any]:
    for number, item in enumerate(items):
        if item in items[:number]:
            raise PydanticCustomError("twice", TWICE, {"item": repr(item)})
    return items


@dataclass(frozen=True)
class _Unique:
    """Marks a list that holds nothing twice, for the check and for the JSON Schema."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_after_validator_function(_unique, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {**handler(schema), "uniqueItems": True}


def form(name: str) -> dict[str, Any]:
    """Extra JSON Schema of a text: the check of it that the schema itself cannot express.

    The form in the browser has a check of the same name; the published schema leaves it out.
    """
    return {"x-form": name}


Line = Annotated[
    str,
    StringConstraints(min_length=1, max_length=160),
    AfterValidator(_one_line),
    Field(json_schema_extra=form("line")),
]
"""One line of text."""

Address = Annotated[
    str,
    StringConstraints(min_length=10, max_length=600),
    AfterValidator(_address),
    Field(json_schema_extra={"format": "uri", "pattern": "^https?://\\S+$", **form("address")}),
]
"""An address on the web; the rules look at it more closely."""

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*$", max_length=80)]
"""Lower-case words and numbers with hyphens between them."""

Word = Annotated[str, StringConstraints(min_length=1, max_length=60)]
"""An id of a closed vocabulary; the rules know the vocabularies."""

Unique = _Unique()

_MOST = 100_000_000


def _count(value: Any) -> Any:
    if isinstance(value, bool):
        raise PydanticCustomError("count", "is not a whole number")
    return value


Count = Annotated[
    int,
    BeforeValidator(_count),
    Field(ge=0, le=_MOST),
    WithJsonSchema({"type": "integer", "minimum": 0, "maximum": _MOST}),
]


def _decimal(value: Any) -> Any:
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        raise PydanticCustomError("number", "is not a number")
    return Decimal(str(value))


Number = Annotated[Decimal, BeforeValidator(_decimal), WithJsonSchema({"type": "number"})]
"""A plain number, kept as it is written."""
