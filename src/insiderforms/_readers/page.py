"""A page as a person sees it: cells of text in reading order, each with its place among the columns of a grid.

In: what a reader of HTML or text finds, told to a `PageBuilder` piece by piece. Out: a `Page`. Knows no markup and
nothing of forms. Marks that a page draws rather than writes are set as one character each, so that those who read the
page need not know how it drew them.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Sequence
from typing import Self

import attrs

from .._raw import Cell as Word

CHECKED, UNCHECKED, UNKNOWN_BOX = "\N{BALLOT BOX WITH X}", "\N{BALLOT BOX}", "\N{DOTTED SQUARE}"
"""A check box: with a mark, without one, and one whose mark is lost."""
OPEN_MARK, CLOSE_MARK = "\N{SUPERSCRIPT LEFT PARENTHESIS}", "\N{SUPERSCRIPT RIGHT PARENTHESIS}"
"""What encloses the id of a raised footnote mark. A mark that is not raised stays as it is written: `(1)`."""
COLUMN_STOP = "\N{PRESENTATION FORM FOR VERTICAL HORIZONTAL ELLIPSIS}"
"""Where a line in fixed type says that a column begins."""
EMPTY_CELL = "\N{OPEN BOX}"
"""An empty cell, in a line that has lost its cells but shows that one was empty."""

_LONGEST_QUOTE = 1000
_MOST_SOUGHT = 50
"""A text that is one cell, and has much to be told of, is not searched from its start for each of its words."""
WIDEST = 256
"""Columns further right are one: no form has so many, and a page may claim a billion."""
WIDEST_TEXT = 4096
"""The same for columns of letters in fixed type."""


@attrs.define(eq=False)
class Grid:
    """Lines that share columns: a table, a block in fixed type, or the running text between them."""

    parent: Cell | None = None
    """The cell in which it stands."""
    ruled: bool = True
    """Whether it has columns at all; running text has none."""
    fixed: bool = False
    """Whether its columns are those of letters in fixed type, whose lines break where the page ended them."""
    drawn: bool = False
    """Whether bars and rules part its cells, so that those of several rows may stand in one, each on its line."""
    bare: bool = False
    """Whether its rows lost the table around them, and their places with it: only their order is left."""
    lines: list[Line] = attrs.Factory(list)


@attrs.define(eq=False)
class Line:
    """A row of a grid."""

    grid: Grid
    cells: list[Cell] = attrs.Factory(list)
    part: int = 0
    """In which of the parts between the rules across a drawn grid it is."""
    columned: bool = False
    """Whether its cells were put together under the rule of a table: its columns are known."""


@attrs.define(eq=False)
class Cell:
    """Some text in one place. What a cell holds after a table inside it is a cell of its own, at the same place."""

    text: str
    """Inner blanks folded, line breaks kept; may be empty."""
    line: Line
    left: int
    """Its first column."""
    right: int
    """The column after its last."""
    start: int
    """Where it begins in the source."""
    end: int
    down: int = 1
    """How many lines it reaches down."""
    stacked: tuple[str, ...] = ()
    """All its lines with the blank ones, if there are any of these: filers stack the values of several rows so."""
    torn: bool = False
    """Whether the source ends in the middle of it."""


Edit = tuple[int, int, str]
"""Where a piece of text starts and ends, and what is to be read in its place."""


class Written:
    """A source as it was written, where it is read with edits: it knows which of its places is read where."""

    def __init__(self, text: str):
        self.text = text
        self.layers: list[tuple[list[int], list[int]]] = []
        """For each run of edits: places after it, and the places before it to which they correspond."""

    def edited(self, text: str, edits: Sequence[Edit]) -> str:
        """The text with `edits`, which are in order."""
        parts, after, before = [], [0], [0]
        done = length = 0
        for start, end, new in edits:
            parts += [text[done:start], new]
            length += start - done
            after += [length, length + len(new)]
            before += [start, end]
            length += len(new)
            done = end
        self.layers.append((after, before))
        return "".join([*parts, text[done:]])

    def place(self, at: int) -> int:
        """Where something is written that is read at a place."""
        for after, before in reversed(self.layers):
            edit = bisect_right(after, at) - 1
            at = before[edit] + at - after[edit]
        return at

    def breaks(self) -> list[int]:
        """Where its lines end. Old Macs wrote CR for LF."""
        return [found.start() for found in re.finditer("\n" if "\n" in self.text else "\r", self.text)]


@attrs.define(eq=False)
class Page:
    """What there is to see, in reading order."""

    source: str
    line: int
    """The number of the source's first line."""
    cells: list[Cell] = attrs.Factory(list)
    grids: list[Grid] = attrs.Factory(list)
    """In the order in which they begin."""
    breaks: list[int] | None = None
    """Where its lines end; looked up when the first line is asked for."""
    cut: int | None = None
    """Where the source is cut off: in the middle of a tag, or in that cell of a table after which it ends."""
    lost: list[tuple[str, int]] = attrs.Factory(list)
    """What stands in the place of tables that could not be set, and where."""
    sought: int = 0
    """How many letters of the source were looked at to find words in it."""
    title: str = ""
    """What the page calls itself, outside what is to be seen."""
    links: dict[str, list[tuple[int, str]]] = attrs.Factory(dict)
    """The places of links and the CIKs to which they lead, by their words."""
    written: Written | None = None
    """How the source was written, if it was edited before it was read."""

    def word(self, text: str, cell: Cell, written: str | None = None) -> PlacedWord:
        """A text of `cell` for a `RawForm`: it knows where it stood, and how it is `written` there if otherwise."""
        return PlacedWord(text, self, cell, written)

    def forget(self) -> None:
        """Let go of the cells, which refer to their lines and these to them: so the memory is free at once."""
        for grid in self.grids:
            for line in grid.lines:
                line.cells.clear()
            grid.lines.clear()

    def cik(self, name: str, cell: Cell) -> str | None:
        """The CIK to which a name links: in its own cell, or else where it is a link first."""
        links = self.links.get(name)
        if not links:
            return None
        return next((cik for start, cik in links if cell.start <= start < cell.end), links[0][1])

    def line_of(self, position: int) -> int:
        """The number of the line on which a place of the source lies."""
        written = self.written or Written(self.source)
        if self.breaks is None:
            self.breaks = written.breaks()
        return self.line + bisect_left(self.breaks, written.place(position))

    def verbatim(self, text: str, cell: Cell) -> str:
        """The words of the source for a text of `cell`: the text itself but for its blanks, or else the cell's own."""
        start, end = self.place(text, cell)
        if self.written is None:
            return self.source[start:end]
        return self.written.text[self.written.place(start):self.written.place(end)]

    def place(self, text: str, cell: Cell) -> tuple[int, int]:
        """Where a text of `cell` starts and ends in the source: where it is written so, or else where the cell does."""
        at = self.find(text, cell)
        if at >= 0:
            return at, at + len(text)
        found = None
        if self.sought <= _MOST_SOUGHT * len(self.source):
            self.sought += cell.end - cell.start
            words = r"\s++".join(map(re.escape, text[:_LONGEST_QUOTE].split()))
            found = re.compile(words).search(self.source, cell.start, cell.end) if words else None
        return found.span() if found else (cell.start, min(cell.end, cell.start + _LONGEST_QUOTE))

    def find(self, text: str, cell: Cell) -> int:
        """Where a text of `cell` is written in the source; -1 if it is not, or if too much was sought already."""
        if self.sought > _MOST_SOUGHT * len(self.source):
            return -1
        at = self.source.find(text, cell.start, cell.end)
        self.sought += (cell.end if at < 0 else at) - cell.start
        return at


class PlacedWord(Word):
    """A text of a page. Its line and its own words are looked up only when something is to be told of it."""

    __slots__ = ("cell", "page", "written")

    page: Page
    cell: Cell
    written: str | None

    def __new__(cls, text: str, page: Page, cell: Cell, written: str | None = None) -> Self:
        word = str.__new__(cls, text)
        word.page, word.cell, word.written = page, cell, written
        return word

    @property
    def line(self) -> int:  # type: ignore[override]  # looked up late: few words are ever told of
        return self.page.line_of(self.page.place(self.written or self, self.cell)[0])

    @property
    def verbatim(self) -> str:  # type: ignore[override]
        return self.page.verbatim(self.written or self, self.cell)


@attrs.define(eq=False)
class _Table:
    """A table on its way: where the next cell goes."""

    grid: Grid
    line: Line | None = None
    row: int = -1
    column: int = 0
    spans: list[tuple[int, int, int]] = attrs.Factory(list)
    """Cells that reach down into later rows: first column, column after the last, row after the last."""
    cell: Cell | None = None
    """The cell of its row that was opened last."""
    below: Line | None = None
    """The line that a heading in the open cell has begun, on which the cell goes on."""

    def begin_row(self) -> Line:
        """Begin a row."""
        self.line = line = Line(self.grid)
        self.grid.lines.append(line)
        self.row += 1
        if self.spans:
            self.spans = [span for span in self.spans if self.row < span[2]]
        self.column = 0
        self.cell = self.below = None
        return line


class PageBuilder:
    """Sets cells in their places. Tables may stand in cells, and may be closed late, early or never."""

    def __init__(self, source: str, line: int):
        self.page = Page(source, line)
        self.prose = self.grid(Grid(ruled=False))
        self.table: _Table | None = None
        """The innermost open table."""
        self.outer: list[_Table] = []
        """Those around it."""
        self.last: Cell | None = None
        self.fresh = False
        """Whether the last cell has just been opened: what is put next goes into it."""
        self.apart = False
        """Whether the next text is a line of its own."""

    def grid(self, grid: Grid) -> Grid:
        """Begin a grid."""
        self.page.grids.append(grid)
        return grid

    def open_table(self, *, bare: bool = False) -> _Table:
        parent = None
        if self.table is not None:
            parent = self.last
            self.outer.append(self.table)
        self.table = table = _Table(self.grid(Grid(parent, bare=bare)))
        self.fresh = False
        return table

    def close_table(self) -> None:
        self.table = self.outer.pop() if self.outer else None
        self.fresh = False

    def open_row(self) -> _Table:
        # Rows outside any table: somebody took the table away and left its rows.
        table = self.table or self.open_table(bare=True)
        table.begin_row()
        self.fresh = False
        return table

    def close_row(self) -> None:
        if self.table is not None:
            self.table.line = self.table.below = None
        self.fresh = False

    def open_cell(self, across: int, down: int, text: str = "", start: int = 0, end: int = 0) -> None:
        """Open a cell; more of its text may follow only if none is given."""
        table = self.table
        if table is None or table.line is None:
            table = self.open_row()
        left = table.column
        for first, after, _ in table.spans:
            if first <= left < after:
                left = after
        if left > WIDEST:  # noqa: PLR1730  # quicker than min, for each cell there is
            left = WIDEST
        table.column = right = left + (1 if across < 2 else min(across, WIDEST))
        line = table.line or table.begin_row()
        table.below = None
        self.last = table.cell = cell = Cell(text, line, left, right, start, end, down)
        line.cells.append(cell)
        self.page.cells.append(cell)
        self.fresh = not end
        if down > 1 and len(table.spans) < WIDEST:
            insort(table.spans, (left, right, table.row + down))

    def put(self, text: str, start: int, end: int, stacked: tuple[str, ...] = ()) -> None:
        """Set the text that the open cell has so far; running text if there is no table."""
        if self.fresh and not self.apart and (cell := self.last):
            cell.text, cell.start, cell.end, cell.stacked = text, start, end, stacked
            self.fresh = False
            return
        table = self.table
        if table is not None and table.line is None and table.grid.bare:
            self.close_table()  # its rows have ended
            table = self.table
        if table is None:
            line = Line(self.prose)
            self.prose.lines.append(line)
            self.set(Cell(text, line, 0, WIDEST, start, end))
            return
        line = table.line or table.begin_row()
        left, right, down = (table.cell.left, table.cell.right, table.cell.down) if table.cell else (0, 1, 1)
        if self.apart and text:
            table.below = line = Line(table.grid)
            table.grid.lines.append(line)
            self.apart, down = False, 1
        elif table.below is not None:
            line, down = table.below, 1
        self.set(Cell(text, line, left, right, start, end, down, stacked))

    def set(self, cell: Cell) -> None:
        """Set a cell at the end of its line."""
        self.last, self.fresh = cell, False
        cell.line.cells.append(cell)
        self.page.cells.append(cell)
