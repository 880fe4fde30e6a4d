"""Tables drawn with bars and rules -> cells, each of all the lines that its borders enclose.

In: lines of text with their places. Out: cells of one grid, told to a `PageBuilder`. Typists of the nineties drew the
form so, and browsers in a terminal do. Knows nothing of forms.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

import attrs

from .page import WIDEST, Cell, Grid, Line, PageBuilder
from .plain import TextLine, shown
from .ruled import put_ruled, tables_in

BARS = "|\u2502\u2503\u2551"
CORNERS = "\u250c\u2510\u2514\u2518\u251c\u2524\u252c\u2534\u253c"
_Span = tuple[int, int]
_BORDER = re.compile(
    rf"[{BARS}{CORNERS}]|\+(?:(?<![^\s+|=:-]\+)(?=[-=+:])|(?<=[-=:]\+)(?![^\s|]))")
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
    part: int
    """How many rules right across the table are above it."""
    lines: list[TextLine] = attrs.Factory(list)
    """Its lines as they are, blanks included."""
    bottom: int = 0
    filled: bool = False
    """Whether any words are in it."""


def bars_of(line: str) -> frozenset[int]:
    """Where a line has bars or corners; nowhere if there are more than any form has."""
    if not _DRAWN.search(line):
        return frozenset()  # most lines
    found = frozenset(found.start() for found in _BORDER.finditer(line))
    return found if len(found) <= WIDEST else frozenset()


def put_boxes(builder: PageBuilder, lines: Sequence[TextLine]) -> None:
    """Set a drawn table as a grid of its own."""
    boxes = [box for box in _boxes(lines) if box.filled]
    edges = sorted({edge for box in boxes for edge in (box.left, box.right)})
    tops = sorted({box.top for box in boxes})
    grid = builder.grid(Grid(drawn=True))
    parts = {box.top: box.part for box in boxes}
    rows = [Line(grid, part=parts[top]) for top in tops]
    grid.lines += rows
    for box in sorted(boxes, key=lambda box: (box.top, box.left)):
        left, right = (min(bisect_left(edges, edge), WIDEST + 1) for edge in (box.left, box.right))
        at = bisect_left(tops, box.top)
        down = bisect_left(tops, box.bottom + 1) - at
        done = 0
        for begin, end in tables_in(box.lines):
            builder.set(_cell(box.lines[done:begin], box, rows[at], left, right, down))
            put_ruled(builder, box.lines[begin:end])
            done = end
        cell = _cell(box.lines[done:], box, rows[at], left, right, down)
        if cell.text or not done:
            builder.set(cell)


def _boxes(lines: Sequence[TextLine]) -> Iterator[_Box]:
    bars = sorted({bar for line, _ in lines for bar in bars_of(line)})
    widest = max(len(line) for line, _ in lines)
    open_boxes: dict[_Span, _Box] = {}
    part = 0
    for at, (written, start) in enumerate(lines):
        line = "-" * len(written) if _STOPS.fullmatch(written) else written
        here: dict[_Span, _Box] = {}
        rules: list[_Span] = []
        for left, end in _spans(line, widest):
            words = line[left:end]
            if _RULE.fullmatch(words):
                rules.append((left, end))
                continue
            right = end if end < len(line) else _right(left, end, bars, widest, open_boxes)
            box = open_boxes.get((left, right))
            if box is None:
                box = _Box(left, right, at, start + left, start + right, part)
            box.lines.append((words, start + left))
            box.bottom, box.end, box.filled = at, start + end, box.filled or bool(words.strip())
            here[left, right] = box
        taken = sorted([*here, *rules])
        for place, box in open_boxes.items():
            if place in here:
                continue
            at_most = bisect_left(taken, (place[1], 0))
            if at_most and place[0] < taken[at_most - 1][1]:
                yield box
            else:
                here[place] = box  # a short line
        part += bool(rules) and not any(box.filled for box in here.values())
        open_boxes = here
    yield from open_boxes.values()


def _right(left: int, end: int, bars: Sequence[int], widest: int, open_boxes: Iterable[_Span]) -> int:
    """Where a box ends whose line has no bar behind it: where it ended above, or at the next bar; or it is open.

    Many typists set no bar behind the last box.
    """
    above = max((right for other, right in open_boxes if other == left), default=0)
    at = bisect_left(bars, end)
    return above if above >= end else bars[at] if at < len(bars) else widest + 1


def _spans(line: str, widest: int) -> Iterator[_Span]:
    """What stands between the bars of a line, and behind the last one if other lines go on there."""
    left = 0
    for found in _BORDER.finditer(line):
        if found.start() > left:
            yield left, found.start()
        left = found.end()
    if left < widest:
        yield left, max(left, len(line))


def _cell(lines: Sequence[TextLine], box: _Box, line: Line, left: int, right: int, down: int) -> Cell:
    """A cell with the words of lines of a box. A line that is full, and goes on, was cut in the middle of a word.

    Not so if the next begins with a capital: there a word just filled its line.
    """
    stack: list[list[str]] = []
    begun, cut = 0, False
    width = box.right - box.left
    for text, _ in lines:
        words = "" if _ONLY_RULES.fullmatch(text) else text.strip()
        if words and cut and not text[0].isspace() and not (words[0].isupper() and stack[begun][-1][-1:].islower()):
            stack[begun].append(words)
            stack.append([])
        else:
            begun = len(stack)
            stack.append([words])
        cut = len(text) == width and not text[-1:].isspace()
    stacked = tuple("".join(parts) for parts in stack)
    text = shown("\n".join(filter(None, stacked)))
    return Cell(text, line, left, right, box.start, box.end, down, stacked if len(stacked) > 1 else ())
