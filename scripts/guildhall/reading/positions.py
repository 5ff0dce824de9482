"""Where a node of a document stands: found only when there is a problem with it."""

from typing import Any

import yaml

from guildhall.reading.problem import FieldPath, Place


class Positions:
    """The places of all nodes of one document.

    Args:
        text: the text that ``parse`` has taken.
    """

    def __init__(self, text: str) -> None:
        self._keys: dict[FieldPath, Place] = {}
        self._values: dict[FieldPath, Place] = {}
        node = yaml.compose(text, Loader=yaml.CBaseLoader)
        if node is not None:
            self._walk(node, ())

    def of(self, field: FieldPath) -> Place:
        """Place of a value, or of the nearest node above it that is written."""
        while field not in self._values and field:
            field = field[:-1]
        return self._values.get(field, Place())

    def of_key(self, field: FieldPath) -> Place:
        """Place of a field's name, or of the nearest node above it that is written."""
        return self._keys.get(field) or self.of(field)

    def _walk(self, node: Any, field: FieldPath) -> None:
        mark = node.start_mark
        self._values[field] = Place(mark.line + 1, mark.column + 1)
        if isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                inner = (*field, str(key.value))
                self._keys[inner] = Place(key.start_mark.line + 1, key.start_mark.column + 1)
                self._walk(value, inner)
        elif isinstance(node, yaml.SequenceNode):
            for number, item in enumerate(node.value):
                self._walk(item, (*field, number))
