"""When all is quiet the site is byte for byte what a cold build makes."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.watching.conftest import Watched, replace

from guildhall.building import build


def files_of(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def change_a_record(watched: Watched) -> None:
    replace(first(watched), "summary: ", "summary: Newly ")


def add_a_record(watched: Watched) -> None:
    record = first(watched)
    text = record.read_text("utf-8").replace("https://", "https://other-")
    name = next(line for line in text.splitlines() if line.startswith("name: "))
    record.with_name("another-one.yaml").write_text(
        text.replace(name, "name: Quite another circle of friends"), "utf-8"
    )


def remove_a_record(watched: Watched) -> None:
    watched.record("rust-berlin").unlink()


def change_a_word(watched: Watched) -> None:
    topic = next(
        line for line in first(watched).read_text("utf-8").splitlines() if "topics: [" in line
    )
    id_ = topic.partition("[")[2].rstrip("]").partition(",")[0]
    path = watched.project / "data" / "topics.yaml"
    lines = path.read_text("utf-8").splitlines()
    at = lines.index(f"- id: {id_}") + 1
    assert lines[at].startswith("  name: ")
    lines[at] += " and more"
    path.write_text("\n".join(lines) + "\n", "utf-8")


def change_a_template(watched: Watched) -> None:
    replace(
        watched.project / "theme" / "templates" / "group.html",
        "{% block main %}",
        "{% block main %}<!-- x -->",
    )


def change_the_frame_of_all(watched: Watched) -> None:
    replace(watched.project / "theme" / "templates" / "base.html", "<body>", '<body class="new">')


def change_the_style(watched: Watched) -> None:
    path = watched.project / "theme" / "static" / "style.css"
    path.write_text(path.read_text("utf-8") + "\n.new { color: red; }\n", "utf-8")


def change_the_settings(watched: Watched) -> None:
    replace(watched.project / "pelican.conf.py", 'SITENAME = "Guildhall"', 'SITENAME = "Hall"')


def change_a_written_page(watched: Watched) -> None:
    path = watched.project / "content" / "pages" / "about.md"
    path.write_text("Title: Other\nSummary: x\n\nHello again.\n", "utf-8")


def add_a_written_page(watched: Watched) -> None:
    path = watched.project / "content" / "pages" / "more.md"
    path.write_text("Title: More\nSummary: x\n\nMore of it.\n", "utf-8")


def first(watched: Watched) -> Path:
    return min((watched.project / "data" / "groups").rglob("*.yaml"))


@pytest.mark.parametrize(
    "change",
    [
        change_a_record,
        add_a_record,
        remove_a_record,
        change_a_word,
        change_a_template,
        change_the_frame_of_all,
        change_the_style,
        change_the_settings,
        change_a_written_page,
        add_a_written_page,
    ],
)
def test_after_a_change_the_site_is_what_a_cold_build_makes(
    watched: Watched, change: Callable[[Watched], None], tmp_path: Path
) -> None:
    before = files_of(watched.output)
    change(watched)
    watched.settle()
    assert not watched.tabs.notice
    cold = tmp_path / "cold"
    build(watched.project, cold, today=watched.day)
    expected, found = files_of(cold), files_of(watched.output)
    assert found.keys() == expected.keys()
    assert [file for file in found if found[file] != expected[file]] == []
    assert found != before
