"""Figures reach their part of the documentation, and no other."""

from pathlib import Path

import pytest
from tests.making import ROOT

from guildhall.benchmark.documentation import PAGE, Part, markdown_table, write
from guildhall.benchmark.lighthouse import Verdict, middle
from guildhall.benchmark.reader import Opening, Reading, Steps
from guildhall.benchmark.reader_report import markdown, reading_tables, verdict_tables


def test_each_part_is_replaced_by_itself(tmp_path: Path) -> None:
    for part in Part:
        write(tmp_path, f"first {part.name}", part)
    write(tmp_path, "second", Part.READER)
    text = (tmp_path / PAGE).read_text("utf-8")
    assert "first BUILDS" in text
    assert "first READER" not in text
    assert "second" in text
    assert "first LIGHTHOUSE" in text
    assert text.count("<!-- end -->") == len(Part)


@pytest.mark.parametrize("part", Part, ids=lambda part: part.name.lower())
def test_the_page_introduces_each_part_as_the_command_does(part: Part) -> None:
    text = (ROOT / PAGE).read_text("utf-8")
    assert part.start not in text or f"{part.introduction}\n{part.start}" in text


def test_a_table_has_a_line_for_each_row() -> None:
    table = markdown_table(("Page", "speed"), [("home", "99")])
    assert table == "| Page | speed |\n| --- | ---: |\n| home | 99 |\n"


def test_the_finder_is_told_by_medians_and_the_worst() -> None:
    reading = Reading(
        [Opening("q=python", 250, 120, 99_000)],
        [Steps.of("a key", [(10, 30), None, (20, 40), (90, 95)])],
    )
    text = markdown(reading_tables(reading), "Measured today.")
    assert "| ?q=python | 250 | 120 | 99 |" in text
    assert "| a key | 20 | 90 | 40 | 95 | 3 |" in text


def test_of_three_verdicts_the_middle_one_counts_and_no_fault_is_lost() -> None:
    three = [
        Verdict({"performance": score}, {f"seo: {score}": "x"}, {"total-blocking-time": score})
        for score in (90, 99, 97)
    ]
    found = middle(three)
    assert found.scores == {"performance": 97}
    assert len(found.faults) == 3
    assert verdict_tables([("home", found)])[0][1] == [("home", "97", "97")]
