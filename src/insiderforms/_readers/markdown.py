"""Tables in markdown, or with tabs between their cells -> cells of which only the order counts.

In: lines of text with their places. Out: cells, told to a `PageBuilder`. Knows how html2text breaks rows and how
markdownify sets tables into one another; nothing of forms.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import attrs

from .page import Grid, PageBuilder
from .plain import Piece, TextLine, pieces_of

_OPEN_DASHES = re.compile(r"---(?:\|---)++[^\S\n]*+")
_WORDS_BROKEN_OFF = re.compile(r"(?!-{3} )[^|\n]*[^|\s][^|\n]*  ")
_HIGHEST_HEADING = 16
_GLUED = re.compile(r"""
    (?<=[^\s|]) (?=(?<![0-9])(?:1[0-3]|[1-9])\\\.[ ][A-Z])
  | (?<=[0-9]) (?<![^0-9]1) (?<!\|[0-9]) (?<!\|[ ][0-9]) (?<!\A[0-9]) (?=[1-9]\\\.[ ][A-Z])
""", re.VERBOSE)
_NESTED = re.compile(r"\| -{3} \|")
_ONLY_DASHES = re.compile(r"[\s|:-]*+")
_ROW_ENDS = re.compile(r"(?:\| {2})++\| (?=\| ---)|\| (?=\| )| {2}--- {2}")
"""Between two rows is one blank, where an empty cell has two; before the dashes stands a heading of empty cells."""
_FEWEST_BARS = 2
_EMPTY = "|  |"
_INNER_ROW_ENDS = re.compile(r"\| (?=\| )")
"""The same for trafilatura, which sets neither dashes nor headings: a row begins where an empty cell has one blank."""


@attrs.define(eq=False)
class _Block:
    """Lines that are set in one way."""

    rows: list[list[Piece]] = attrs.Factory(list)
    barred: bool = False
    """Whether they are rows of a table, which may have one column only."""


def is_padded(lines: Sequence[TextLine]) -> bool:
    """Whether some lines are rows of tables without a rule, as trafilatura sets them: one blank beside each bar.

    In a drawn box there are more.
    """
    rows = [line.split("|") for line, _ in lines if line.startswith("|")]
    return len(rows) > 1 and all(len(cells) > _FEWEST_BARS and all(map(_is_padded, cells[1:-1])) for cells in rows)


def _is_padded(cell: str) -> bool:
    return cell in (" ", "  ") or (cell[:1] == " " and cell[:2] != "  " and cell[-3:] != "   ")


def put_markdown(builder: PageBuilder, lines: Sequence[TextLine]) -> None:
    """Set text that has tables in markdown."""
    for block in _blocks(lines):
        _put(builder, block)


def _blocks(source: Sequence[TextLine]) -> Iterator[_Block]:
    """Lines that follow one another and are set in one way."""
    block = _Block()
    apart = False
    lines = [part for line, start in source for whole in _unglued(line, start) for part in _unnested(*whole)]
    if any(_OPEN_DASHES.fullmatch(line) for line, _ in lines):
        lines = _rejoined(lines)
    for at, (line, start) in enumerate(lines):
        row = pieces_of(line, start)
        if not row:
            apart = apart or not line
            continue
        is_row = len(row) > 1 or (at + 1 < len(lines) and lines[at + 1][0].startswith("\t\t"))
        barred = line.startswith("|")
        if block.rows and ((len(block.rows[-1]) > 1) != is_row or (barred and apart)):
            yield block
            block = _Block()
        block.barred = barred
        block.rows.append(row if len(row) > 1 or not is_row else [*row, ("", row[0][2], row[0][2])])
        apart = False
    if block.rows:
        yield block


def _unnested(line: str, start: int) -> Iterator[TextLine]:
    """A line; or the rows of the tables that markdownify and trafilatura set into one another, all in one line."""
    if line.startswith("| | ") and _EMPTY in line:
        ends = _INNER_ROW_ENDS
    elif _NESTED.search(line) and not _ONLY_DASHES.fullmatch(line):
        ends = _ROW_ENDS
    else:
        yield line, start
        return
    at = 0
    for found in ends.finditer(line):
        yield line[at:found.start() + found[0].startswith("|")], start + at
        at = found.end()
    yield line[at:], start + at


def _unglued(line: str, start: int) -> Iterator[TextLine]:
    """A line; or the blocks that html2text sets on one without anything between them."""
    at = 0
    for found in _GLUED.finditer(line) if "\\. " in line else ():
        yield f"{line[at:found.start()]}  ", start + at
        at = found.start()
    yield line[at:], start + at


def _rejoined(lines: Sequence[TextLine]) -> list[TextLine]:
    """The lines of html2text, which breaks a row inside its cells and sets no bar at its start."""
    whole: list[tuple[str, int]] = []
    for line, start in lines:
        if _OPEN_DASHES.fullmatch(line):
            bars = line.count("|")
            top = len(whole)
            while top and bars > 0 and whole[top - 1][0].strip() and len(whole) - top < _HIGHEST_HEADING:
                top -= 1
                bars -= _bars(whole[top][0])
            if bars == 0 and top < len(whole):
                _join(whole, top)
        elif _bars(line) and not line.startswith("|"):
            top = len(whole)
            while top and _WORDS_BROKEN_OFF.fullmatch(whole[top - 1][0]):
                top -= 1
            whole.append((line, start))
            _join(whole, top)
            continue
        whole.append((line, start))
    return whole


def _bars(line: str) -> int:
    """How many bars part the cells of a line."""
    return line.count("|") - line.startswith("|")


def _join(lines: list[tuple[str, int]], top: int) -> None:
    """Make one of the last lines."""
    if top < len(lines) - 1:
        lines[top:] = [("\n".join(line for line, _ in lines[top:]), lines[top][1])]


def _put(builder: PageBuilder, block: _Block) -> None:
    """Set a block: as a table if its lines have cells."""
    if len(block.rows[0]) < 2:
        if block.barred:
            builder.prose = builder.grid(Grid(ruled=False))
        for row in block.rows:
            for text, start, end in row:
                builder.put(text, start, end)
        return
    builder.open_table(bare=True)
    for row in block.rows:
        builder.open_row()
        for text, start, end in row:
            builder.open_cell(1, 1, text, start, end)
    builder.close_table()
