"""Tables drawn with bars and rules -> cells, each of all the lines that its borders enclose.

In: lines of text with their places. Out: cells of one grid, told to a `PageBuilder`. Typists of the nineties drew the
form so, and browsers in a terminal do. Knows nothing of forms.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

import attrs

from .page import WIDEST, Cell, Grid, Line, PageBuilder
from .plain import TextLine, shown
from .ruled import put_ruled, tables_in

BARS = "|\u2502\u2503\u2551"
CORNERS = "\u250c\u2510\u2514\u2518\u251c\u2524\u252c\u2534\u253c"
_BORDER = re.compile(rf"[{BARS}{CORNERS}]|(?<![^\s+|=:-])\+(?=[-=+:])|(?<=[-=:])\+(?![^\s|])")
_DRAWN = re.compile(rf"[{BARS}{CORNERS}+]")
_RULE = re.compile(r"\s?[-=_:\u2500\u2501\u2550](?:\s?[-=_:\u2500\u2501\u2550])*\s?")
_STOPS = re.compile(r"\s*(?:<[SCsc]>\s*)+")
_ONLY_RULES = re.compile(r"\s*+[=_\u2500\u2501\u2550-]{2}[\s=_\u2500\u2501\u2550-]*+")


@attrs.define(eq=False)
class _Box:
    """What is between two bars, from one rule down to the next."""

    left: int
    right: int
    top: int
    start: int
    end: int
    lines: list[TextLine] = attrs.Factory(list)
    """Its lines as they are, blanks included."""
    bottom: int = 0


def bars_of(line: str) -> frozenset[int]:
    """Where a line has bars or corners; nowhere if there are more than any form has."""
    if not _DRAWN.search(line):
        return frozenset()  # most lines
    found = frozenset(found.start() for found in _BORDER.finditer(line))
    return found if len(found) <= WIDEST else frozenset()


def put_boxes(builder: PageBuilder, lines: Sequence[TextLine]) -> None:
    """Set a drawn table as a grid of its own."""
    boxes = [box for box in _boxes(lines) if any(line.strip() for line, _ in box.lines)]
    edges = sorted({edge for box in boxes for edge in (box.left, box.right)})
    tops = sorted({box.top for box in boxes})
    grid = builder.grid(Grid())
    rows = [Line(grid) for _ in tops]
    grid.lines += rows
    for box in sorted(boxes, key=lambda box: (box.top, box.left)):
        left, right = (min(bisect_left(edges, edge), WIDEST + 1) for edge in (box.left, box.right))
        at = bisect_left(tops, box.top)
        down = bisect_left(tops, box.bottom + 1) - at
        done = 0
        for begin, end in tables_in(box.lines):
            builder.set(Cell(_text(box.lines[done:begin], box), rows[at], left, right, box.start, box.end, down))
            put_ruled(builder, box.lines[begin:end])
            done = end
        text = _text(box.lines[done:], box)
        if text or not done:
            builder.set(Cell(text, rows[at], left, right, box.start, box.end, down))


def _boxes(lines: Sequence[TextLine]) -> Iterator[_Box]:
    open_boxes: dict[tuple[int, int], _Box] = {}
    for at, (written, start) in enumerate(lines):
        line = "-" * len(written) if _STOPS.fullmatch(written) else written
        here: dict[tuple[int, int], _Box] = {}
        ruled = False
        for left, right in _spans(line):
            words = line[left:right]
            if _RULE.fullmatch(words):
                ruled = True
                continue
            box = open_boxes.get((left, right))
            if box is None:
                box = _Box(left, right, at, start + left, start + right)
            box.lines.append((words, start + left))
            box.bottom, box.end = at, start + min(right, len(line))
            here[left, right] = box
        taken = sorted(here)
        for place, box in open_boxes.items():
            if place in here:
                continue
            at_most = bisect_left(taken, (place[1], 0))
            if not ruled and not (at_most and place[0] < taken[at_most - 1][1]):
                here[place] = box  # a short line
                continue
            yield box
        open_boxes = here
    yield from open_boxes.values()


def _spans(line: str) -> Iterator[tuple[int, int]]:
    """What stands between the bars of a line."""
    left = 0
    for found in _BORDER.finditer(line):
        if found.start() > left:
            yield left, found.start()
        left = found.end()
    if left < len(line):
        yield left, len(line)


def _text(lines: Sequence[TextLine], box: _Box) -> str:
    """The words of lines of a box. A line that is full, and goes on, was cut in the middle of a word."""
    text, cut = "", False
    width = box.right - box.left
    for line, _ in lines:
        if _ONLY_RULES.fullmatch(line):
            continue
        words = line.strip()
        if words:
            text += words if not text or (cut and not line[0].isspace()) else f"\n{words}"
        cut = len(line) == width and not line[-1:].isspace()
    return shown(text)
