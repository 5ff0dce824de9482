"""The text of a made-up record, laid out as people write one."""

from decimal import Decimal
from typing import Any

import yaml

from guildhall.benchmark.records import Fields

_HEAD = "# yaml-language-server: $schema=../../schema/group.schema.json\n"
_TIMESTAMP = "tag:yaml.org,2002:timestamp"
_WIDE = 1_000
"""Characters; longer than any line, so that none is broken."""


class _Dumper(yaml.CSafeDumper):
    """Writes short lists on one line, long texts as blocks, and dates without quotes."""

    yaml_implicit_resolvers = {  # noqa: RUF012 - PyYAML's way to be told
        first: [(tag, pattern) for tag, pattern in resolvers if tag != _TIMESTAMP]
        for first, resolvers in yaml.CSafeDumper.yaml_implicit_resolvers.items()
    }


def _list(dumper: _Dumper, items: list[Any]) -> yaml.Node:
    flow = not any(isinstance(item, dict | list) for item in items)
    return dumper.represent_sequence("tag:yaml.org,2002:seq", items, flow_style=flow)


def _text(dumper: _Dumper, text: str) -> yaml.Node:
    style = "|" if "\n" in text else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


def _decimal(dumper: _Dumper, number: Decimal) -> yaml.Node:
    return dumper.represent_scalar("tag:yaml.org,2002:float", str(number))


_Dumper.add_representer(list, _list)
_Dumper.add_representer(str, _text)
_Dumper.add_representer(Decimal, _decimal)


def as_text(fields: Fields) -> str:
    """A record's file."""
    body = yaml.dump(
        fields,
        Dumper=_Dumper,
        sort_keys=False,
        default_flow_style=False,
        allow_unicode=True,
        width=_WIDE,
    )
    return f"{_HEAD}{body}"
