"""The plot of what builds cost against the number of records, as an SVG file.

Our own few lines: pygal, the small library for this, puts an import hook of the kind that
Python 3.12 took out into every program that loads it.
"""

from collections.abc import Mapping, Sequence
from itertools import count, takewhile
from math import floor, log10
from pathlib import Path
from xml.etree import ElementTree as ET

FILE = Path("docs", "benchmarks.svg")

Points = Sequence[tuple[int, float]]
"""Numbers of records with seconds."""

_SVG = "http://www.w3.org/2000/svg"
_WIDTH, _HEIGHT = 800, 440
_LEFT, _RIGHT, _TOP, _BOTTOM = 60, 40, 50, 90
"""Units around the plot for lettering."""

_INK, _GUIDE = "#1c1e1a", "#d9dcd3"
_COLOURS = ("#1f6f4a", "#b4541a", "#3b5fa8", "#8a3f86", "#63675e")
_STEPS = (1, 2, 5, 10)
_MARKS = 6
"""Marks on an axis, at most."""


def plot(lines: Mapping[str, Points], title: str = "Seconds by number of records") -> bytes:
    """The plot: both axes start at nought, so that a straight line from the corner is linear cost.

    It is on white whatever surrounds it, so that it can be read on a dark page too.

    Args:
        lines: points by the name of the line, in the order of the legend; at most five lines.
        title: what stands above it.

    Returns:
        SVG; the same one for the same points.
    """
    drawing = ET.Element("svg", {"xmlns": _SVG, "viewBox": f"0 0 {_WIDTH} {_HEIGHT}"})
    drawing.set("role", "img")
    ET.SubElement(drawing, "title").text = title
    ET.SubElement(drawing, "rect", width=str(_WIDTH), height=str(_HEIGHT), fill="#ffffff")
    lettered = {"fill": _INK, "font-family": "sans-serif", "font-size": "14"}
    letters = ET.SubElement(drawing, "g", lettered)
    _text(letters, _WIDTH / 2, _TOP / 2, title, **{"text-anchor": "middle", "font-size": "18"})
    most_records = max(number for points in lines.values() for number, _ in points)
    most_seconds = max(seconds for points in lines.values() for _, seconds in points)
    scale = _Scale(most_records, most_seconds)
    _axes(drawing, letters, scale)
    for place, (name, points) in enumerate(lines.items()):
        _line(drawing, letters, scale, place, name, sorted(points))
    return bytes(ET.tostring(drawing, encoding="utf-8", xml_declaration=True)) + b"\n"


class _Scale:
    """From records and seconds to units of the drawing."""

    def __init__(self, records: float, seconds: float) -> None:
        self.records, self.seconds = records, seconds or 1

    def x(self, records: float) -> float:
        return round(_LEFT + records / self.records * (_WIDTH - _LEFT - _RIGHT), 1)

    def y(self, seconds: float) -> float:
        return round(_HEIGHT - _BOTTOM - seconds / self.seconds * (_HEIGHT - _TOP - _BOTTOM), 1)


def marks(most: float) -> list[float]:
    """Round numbers from nought to the last one that is not above ``most``."""
    power = 10.0 ** floor(log10(most / _MARKS))
    step = next(step * power for step in _STEPS if most / (step * power) <= _MARKS)
    return list(takewhile(lambda mark: mark <= most, (round(n * step, 9) for n in count())))


def _axes(drawing: ET.Element, letters: ET.Element, scale: _Scale) -> None:
    for mark in marks(scale.seconds):
        y = scale.y(mark)
        _rule(drawing, (_LEFT, y), (_WIDTH - _RIGHT, y), _GUIDE if mark else _INK)
        _text(letters, _LEFT - 8, y + 5, f"{mark:,g}", **{"text-anchor": "end"})
    _rule(drawing, (_LEFT, scale.y(0)), (_LEFT, scale.y(scale.seconds)), _INK)
    for mark in marks(scale.records):
        x = scale.x(mark)
        _rule(drawing, (x, scale.y(0)), (x, scale.y(0) + 5), _INK)
        _text(letters, x, scale.y(0) + 22, f"{mark:,.0f}", **{"text-anchor": "middle"})
    _text(letters, _WIDTH / 2, scale.y(0) + 44, "records", **{"text-anchor": "middle"})


def _line(
    drawing: ET.Element, letters: ET.Element, scale: _Scale, place: int, name: str, points: Points
) -> None:
    """A line with its dots, and its name in the legend."""
    colour = _COLOURS[place]
    places = [(scale.x(number), scale.y(seconds)) for number, seconds in points]
    joined = " ".join(f"{x},{y}" for x, y in places)
    strokes = {"points": joined, "fill": "none", "stroke": colour, "stroke-width": "2"}
    ET.SubElement(drawing, "polyline", strokes)
    for x, y in places:
        ET.SubElement(drawing, "circle", cx=str(x), cy=str(y), r="4", fill=colour)
    x, y = _LEFT + place * (_WIDTH - _LEFT) / len(_COLOURS), _HEIGHT - 18
    ET.SubElement(drawing, "rect", x=str(x), y=str(y - 11), width="12", height="12", fill=colour)
    _text(letters, x + 18, y, name)


def _rule(
    drawing: ET.Element, start: tuple[float, float], end: tuple[float, float], colour: str
) -> None:
    (x1, y1), (x2, y2) = start, end
    ET.SubElement(drawing, "line", x1=str(x1), y1=str(y1), x2=str(x2), y2=str(y2), stroke=colour)


def _text(letters: ET.Element, x: float, y: float, text: str, **more: str) -> None:
    ET.SubElement(letters, "text", {"x": str(x), "y": str(y), **more}).text = text


def write(root: Path, lines: Mapping[str, Points]) -> Path:
    """Write the plot into the documentation; return its file."""
    file = root / FILE
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(plot(lines))
    return file
