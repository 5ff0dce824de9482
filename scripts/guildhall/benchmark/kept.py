"""Results that are kept from run to run, so that what is interrupted has lost nothing."""

import json
from pathlib import Path
from typing import Generic, TypeVar

from pydantic import TypeAdapter, ValidationError

FOLDER = Path(".cache", "benchmarks")

_Result = TypeVar("_Result")


class Kept(Generic[_Result]):
    """Results by key in a file of their own; one that cannot be read is as good as none.

    Args:
        root: the project's folder.
        name: what was measured.
        kind: the type of a result.
    """

    def __init__(self, root: Path, name: str, kind: type[_Result]) -> None:
        self._file = root / FOLDER / f"{name}.json"
        self._adapter = TypeAdapter(dict[str, kind])  # type: ignore[valid-type]  # known here only

    def all(self) -> dict[str, _Result]:
        """All results that are kept."""
        try:
            found: dict[str, _Result] = self._adapter.validate_json(self._file.read_bytes())
        except (OSError, ValidationError):
            return {}
        return found

    def keep(self, key: str, result: _Result) -> dict[str, _Result]:
        """Keep a result in the place of an older one; return all."""
        results = {**self.all(), key: result}
        self._file.parent.mkdir(parents=True, exist_ok=True)
        partial = self._file.with_suffix(".partial")
        text = json.dumps(self._adapter.dump_python(results, mode="json"), indent=1)
        partial.write_text(text, encoding="utf-8")
        partial.replace(self._file)
        return results
