"""The plot of cost against records stands by itself: no script, no address, no date."""

from pathlib import Path

import pytest
from lxml import etree

from guildhall.benchmark.plot import FILE, marks, plot, write

LINES = {
    "cold": [(1_000, 5.6), (10_000, 51.8), (50_000, 262.0)],
    "plain copy <floor>": [(10_000, 10.6), (1_000, 1.0), (50_000, 50.0)],
}


def _drawing() -> etree._Element:
    return etree.fromstring(plot(LINES))


def test_each_line_has_its_name_and_its_points() -> None:
    texts = [text.strip() for text in _drawing().itertext()]
    assert set(LINES) <= set(texts)
    dots = _drawing().xpath("count(//*[local-name() = 'circle'])")
    assert dots == sum(len(points) for points in LINES.values())


def test_the_numbers_of_records_are_on_the_axis() -> None:
    texts = {text.strip() for text in _drawing().itertext()}
    assert {"0", "10,000", "50,000", "records"} <= texts


def test_the_plot_runs_nothing_and_loads_nothing() -> None:
    for element in _drawing().iter():
        assert isinstance(element.tag, str)  # no comment, in which a date would stand
        assert etree.QName(element).localname not in {"script", "image", "foreignObject"}
        assert not any(str(value).startswith("http") for value in element.attrib.values())


def test_the_same_points_give_the_same_file(tmp_path: Path) -> None:
    assert write(tmp_path, LINES) == tmp_path / FILE
    first = (tmp_path / FILE).read_bytes()
    write(tmp_path, LINES)
    assert (tmp_path / FILE).read_bytes() == first


@pytest.mark.parametrize(
    ("most", "expected"),
    [
        (50_000, [0, 10_000, 20_000, 30_000, 40_000, 50_000]),
        (262, [0, 50, 100, 150, 200, 250]),
        (0.9, [0, 0.2, 0.4, 0.6, 0.8]),
        (1, [0, 0.2, 0.4, 0.6, 0.8, 1]),
    ],
)
def test_marks_are_round_numbers_and_few(most: float, expected: list[float]) -> None:
    assert marks(most) == expected


def test_twice_the_cost_stands_twice_as_high() -> None:
    drawing = etree.fromstring(plot({"a": [(0, 0.0), (10, 20.0), (20, 40.0)]}))
    low, middle, high = (float(dot.get("cy", "")) for dot in drawing.iter("{*}circle"))
    assert low - high == pytest.approx(2 * (low - middle))
