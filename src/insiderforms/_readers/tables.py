"""The tables of a page: their headings, and the lines of their rows, as printed.

In: the lines of a `Page`, one after the other. Out: `Table`s. Knows the captions of columns, and where tables begin and
end; reads no row.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import dropwhile, islice, takewhile

import attrs

from .bands import read_bands, says_columns, tokens
from .captions import COLUMNS, Caption, captions, column_caption, is_boilerplate, is_closing, is_item_number
from .headings import OWNER_NAME, ColumnCaption, caption_of, column_of, drawn_heading, read_heading, runs_across
from .kinds import FITS, is_note, kinds_of, take_marks
from .numbered import cut, read_numbered
from .page import UNKNOWN_BOX, Cell, Grid, Line
from .unparted import is_row

_OWNER_COLUMNS = frozenset({"is_director", "is_ten_percent_owner", "officer_title", "other_text"})
_OF_OWNERS = _OWNER_COLUMNS | {"owner_name", "relationships"}
_FEWEST = 3
"""So many columns a heading must name that is only known as one when its lines are put together."""
_OF_TABLE_2 = frozenset({"derivative_security_title", "conversion_or_exercise_price", "underlying", "dates"})
_RULE = re.compile(r"(?:[-=_]\s?+){3,}+")
_OWNER_NAME_WIDTH = len("Reporting Owner Name / Address")
_OPTION_LABELS = {"Director": "is_director", "10% Owner": "is_ten_percent_owner", "Officer": "officer_title",
                  "Other": "other_text"}
_OPTIONS = re.compile(rf"\b(?:{'|'.join(_OPTION_LABELS)})\b")
_HIGHEST_HEADING = 40
_MOST_TRIES = 20
_LINES_IF_WHOLE = 3
"""A heading that has each caption on one line has no more: the captions, instructions, what stands under groups."""
_SIGNED = re.compile(r"(?:By\s*:?\s*)?/s/", re.IGNORECASE)
_FIGURE = re.compile(r"\$|[0-9]{1,2}[-/]|[0-9][0-9,.]*[0-9]|-0-|0\Z")
"""How a value begins, and no number of an item or instruction."""
_FIGURED = frozenset({"date", "amount", "price"})
_TITLES = frozenset({"security_title", "derivative_security_title"})
_TOUCHING_CAPTIONS = re.compile(
    r"(?:code|v|amountornumberofshares|amount|\(a\)or\(d\)|\(a\)|\(d\)|price|dateexercisable|expirationdate|title)++")


@attrs.define(eq=False)
class Piece:
    """Some text of a cell."""

    text: str
    cell: Cell


@attrs.define(eq=False)
class Table:
    """A table of securities, or of owners."""

    number: int
    """1 or 2; 0 for the table of owners."""
    grid: Grid | None
    """`None` if it lost its cells."""
    heading: list[ColumnCaption] = attrs.Factory(list)
    lines: list[list[Piece]] = attrs.Factory(list)
    """Its rows as printed; if it lost its cells, all that is left of them as one line."""
    width: int = 0
    """The columns of its heading."""
    spaced: bool = False
    """Whether it is set with blanks alone, so that its rows run over several lines."""
    order: list[int] = attrs.Factory(list)
    """Where its columns begin, if only the order of those in its heading counts."""
    edges: list[int] = attrs.Factory(list)
    """Where its columns begin, if that is known, so that cells one blank apart can be told from one another."""
    reaching: dict[int, tuple[Cell, int]] = attrs.Factory(dict)
    """Cells that reach down into later lines, by their first column, and how many lines they still reach."""

    def add(self, line: Line) -> None:
        """Add a row. It has also what reaches down into it, as one title may for several rows."""
        cells = line.cells
        if self.edges:
            cells = [part for cell in cells for part in cut(cell, self.edges)]
        elif self.spaced:
            cells = [value for cell in cells for value in tokens(cell)]
        elif self.order:
            cells = [in_order(cell, self.order) for cell in cells]
        pieces = [Piece(_own_text(cell), cell) for cell in cells if not cell.torn]
        if self.reaching:
            pieces += [Piece(cell.text, cell) for cell, _ in self.reaching.values()]
            pieces.sort(key=lambda piece: piece.cell.left)
            self.reaching = {at: (cell, left - 1) for at, (cell, left) in self.reaching.items() if left > 1}
        self.reaching |= {cell.left: (cell, cell.down - 1) for cell in line.cells
                          if cell.down > 1 and cell.text and cell.left < self.width}
        self.lines.append(pieces)


def _is_rule(cells: list[Cell]) -> bool:
    """Whether a line is drawn with signs: under a heading, or between rows."""
    return cells[0].text[0] in "-=_" and all(_RULE.fullmatch(cell.text) for cell in cells)


def _sub_captions(cells: list[Cell]) -> list[ColumnCaption]:
    """The captions on a line that has nothing but those that stand under the captions of groups."""
    found = [ColumnCaption(label, cell) for cell in cells if (label := column_of(cell.text))]
    return found if len(found) == len(cells) else []


def _own_text(cell: Cell) -> str:
    """The text of a cell without what the form prints below a table, which an unclosed last cell has swallowed."""
    text = cell.text
    if text == UNKNOWN_BOX:
        return ""  # an image, to keep the cell open
    if "\n" not in text:
        return text
    return "\n".join(takewhile(lambda line: not is_closing(line), text.split("\n")))


def in_order(cell: Cell, order: Sequence[int]) -> Cell:
    """A cell in the place of the column in which it begins, of those that begin in some places."""
    at = max(bisect_right(order, cell.left) - 1, 0)
    return attrs.evolve(cell, left=at, right=at + 1)


def _begun(heading: Sequence[Line]) -> int:
    """Where the rows begin below a heading: their first lines may have no value, if these stand beside the middle.

    The captions under those of groups are on the last line of a heading; without them it ends with a word of one.
    """
    coded = [at for at, line in enumerate(heading) if any("Code" in cell.text.split() for cell in line.cells)]
    if len(coded) > 1:
        return next((at for at in range(coded[-1] + 1, len(heading)) if not any(map(_says, heading[at].cells))),
                    len(heading))
    return next((at + 1 for at in reversed(range(len(heading))) if any(map(_says, heading[at].cells))), 0)


def _says(cell: Cell) -> bool:
    """Whether a cell may be part of a heading."""
    return says_columns(cell.text) or column_of(cell.text) is not None or is_boilerplate(cell.text)


def _has_value(cell: Cell) -> bool:
    """Whether a value with a figure stands in a cell."""
    values = [value.text for value in tokens(cell) if _FIGURE.match(value.text) and not is_item_number(value.text)]
    return any(not _FIGURED.isdisjoint(kinds_of(take_marks(text, ())[0])) for text in values)


class TableFinder:
    """Takes from the lines of a page those that are tables."""

    def __init__(self) -> None:
        self.tables: list[Table] = []
        self.number = 0
        """The table that was announced or begun last."""
        self.announced = False
        """Whether it was announced and has not begun."""
        self.tries = 0
        """How many more lines may be taken for its heading, if it is set with blanks alone."""
        self.open: Table | None = None
        self.headed: set[Line] = set()
        """The lines of headings."""
        self.order: list[int] = []
        """Where the columns begin that the heading has, if it has each caption on one line."""
        self.spaced = False
        """Whether the heading that was found is set with blanks alone."""
        self.edges: list[int] = []
        """Where its columns begin, if that is known."""
        self.places: dict[Line, int] = {}
        """The lines of grids, numbered in each: of those grids that were asked for."""

    def announce(self, number: int) -> None:
        """Hear that a heading names Table I or II."""
        self.number = number
        self.announced = True
        self.tries = _MOST_TRIES
        self.open = None

    def takes(self, line: Line) -> bool:
        """Whether a line belongs to a table, to its heading or its rows; if so, it is in the table now."""
        filled = [cell for cell in line.cells if cell.text and not cell.torn]
        here = self.open if self.open is not None and self.goes_on(self.open, line, filled) else None
        if not filled or _is_rule(filled):
            return here is not None
        if line in self.headed:
            return True
        if here is not None and line.grid is not here.grid and (below := _sub_captions(filled)):
            here.heading += below
            return True
        if here is not None and self.is_row(here, filled):
            if line.grid.fixed and not here.order:
                at = self.place(line)
                if at and not line.grid.lines[at - 1].cells:
                    here.lines.append([])  # between two rows
            here.grid = line.grid
            here.add(line)
            return True
        heading = self.heading(line, filled)
        if heading:
            self.begin(line.grid, heading)
            return True
        if here is not None:
            self.open = None
        return False

    @staticmethod
    def goes_on(table: Table, line: Line, cells: list[Cell]) -> bool:
        """Whether a line may go on with a table: it is in its grid, or in one as wide, as some rule a grid a row."""
        return table.grid is line.grid or (
            table.grid is not None and table.grid.parent is line.grid.parent and line.cells[-1].right == table.width
            and len(cells) >= _FEWEST >= len(line.grid.lines) and not captions(cells[0].text))

    def is_row(self, table: Table, cells: list[Cell]) -> bool:
        """Whether a line in a table's grid is one of its rows, not a heading or what the form prints below it."""
        first = cells[0].text
        cut = cells[0].line.grid.fixed and not table.spaced  # the words of its line are cut into the columns
        if cut and (is_boilerplate(" ".join(cell.text for cell in cells)) or (
                not table.order and runs_across(table.heading, cells[0]))):
            return False
        if is_closing(first) or _SIGNED.match(first) or (
                len(cells) == 1 and (is_boilerplate(first) or is_note(first))):
            return False
        if len(cells) == 2 and is_boilerplate(f"{first} {cells[1].text}"):
            return False  # its mark has a cell of its own
        if captions(first) and (len(cells) < 3 or not table.lines):
            return False
        if table.number == 0 and any(FITS["date"].match(cell.text) for cell in cells):
            return False  # a signature, on a page whose tables have run together
        return len(cells) < 3 or not self.is_heading(cells)

    def heading(self, line: Line, cells: list[Cell]) -> list[ColumnCaption]:
        """The captions of the heading that begins with a line; none if none does."""
        known = self.is_heading(cells)
        if not known and (len(cells) < _FEWEST or not self.number):
            return []
        at = self.place(line)
        if self.tries and line.grid.fixed and not line.columned and self.number in (1, 2):
            whole = sum(1 for cell in cells if column_caption(cell.text))
            self.tries -= 1
            heading, rows = self.parted(islice(line.grid.lines, at, None))
            if not heading:
                return []
            read = self.spaced_heading
            if whole > max(_FEWEST, len(cells) - 2) and len(heading) <= _LINES_IF_WHOLE:
                read = self.ordered_heading
            return read(heading, rows)
        if line.grid.fixed and cells[0].text.startswith(OWNER_NAME):
            return self.owner_heading(line.grid.lines[at:at + _FEWEST])
        lines = islice(line.grid.lines, at, None)
        drawn = [*takewhile(lambda other: other.part == line.part, lines)] if line.grid.drawn and known else []
        if drawn and not any(_has_value(cell) for other in drawn for cell in other.cells):
            found, count = drawn_heading(drawn), len(drawn)
        else:
            found, count = read_heading(islice(line.grid.lines, at, None))
        labels = {caption.label for caption in found}
        if not known and (len(labels - _OF_OWNERS) < _FEWEST or not (self.announced or labels & _TITLES)):
            return []  # another table of the page around the form
        self.headed.update(islice(line.grid.lines, at, at + count))
        return found

    def owner_heading(self, lines: Sequence[Line]) -> list[ColumnCaption]:
        """The captions of the table of owners in fixed type, where they may stand one blank apart."""
        name = ColumnCaption("owner_name", lines[0].cells[0])
        options: dict[str, Cell] = {}
        for line in lines:
            for cell in line.cells:
                for found in _OPTIONS.finditer(cell.text):
                    left, right = cell.left + found.start(), cell.left + found.end()
                    if found[0] not in options:
                        options[found[0]] = attrs.evolve(cell, left=left, right=right)
                        self.headed.add(line)
        self.headed.add(lines[0])
        places = list(options.values())
        if places and places[0].left < min(name.cell.right, name.cell.left + _OWNER_NAME_WIDTH):
            # Each stands one column too far left.
            last = places[-1]
            places = [*places[1:], attrs.evolve(last, left=last.right, right=last.right + 1)]
        return [name, *(ColumnCaption(_OPTION_LABELS[option], cell)
                       for option, cell in zip(options, places, strict=True))]

    def ordered_heading(self, heading: list[Line], rows: list[Line]) -> list[ColumnCaption]:
        """The captions of a heading that has each on one line. Those below stand in the first columns."""
        self.headed.update(heading)
        values = sorted((cell for line in rows for cell in line.cells), key=lambda cell: cell.left)
        tops = heading[0].cells
        self.order = [cell.left for cell in tops]
        end = tops[-1].right
        for cell in values:
            if cell.left >= end:
                self.order.append(cell.left)
                end = cell.right
            elif cell.left >= self.order[-1]:
                end = max(end, cell.right)
        named = [line for line in heading if not all(cell.text.startswith("(Instr") for cell in line.cells)]
        found, _ = read_heading(
            Line(line.grid, [in_order(cell, self.order) for cell in line.cells]) for line in named)
        return found

    def parted(self, lines: Iterable[Line]) -> tuple[list[Line], list[Line]]:
        """The lines of a heading in fixed type, and of the rows below it."""
        heading: list[Line] = []
        rows: list[Line] = []
        blank = False
        for line in lines:
            if len(heading) > _HIGHEST_HEADING:
                return [], []
            first = line.cells[0].text if line.cells else ""
            if first and (heading or rows) and (is_closing(first) or _SIGNED.match(first) or any(
                    hit.label not in COLUMNS for hit in captions(first))):
                break
            if rows or (blank and len(heading) > _FEWEST) or any(map(_has_value, line.cells)):
                rows.append(line)
            elif line.cells:
                heading.append(line)
            blank = not line.cells
        return heading, rows

    def spaced_heading(self, heading: list[Line], rows: list[Line]) -> list[ColumnCaption]:
        """The captions of a heading in fixed type without a rule, by the rows below it."""
        begun = _begun(heading)
        heading, rows = heading[:begun], heading[begun:] + rows
        self.headed.update(heading)
        cells = [cell for line in heading for cell in line.cells]
        found = read_numbered(heading, rows)
        self.edges = [caption.cell.left for caption in found]
        if cells and not found:
            found = read_bands(cells, [cell for line in rows for cell in line.cells], self.number)
        self.spaced = bool(found)
        return found or [ColumnCaption("security_title", cells[0])] if cells else []

    def place(self, line: Line) -> int:
        """The number of a line in its grid."""
        if line not in self.places:
            self.places.update((each, at) for at, each in enumerate(line.grid.lines))
        return self.places[line]

    def is_heading(self, cells: list[Cell]) -> bool:
        """Whether captions of columns stand on a line."""
        if self.is_owner_heading(cells):
            return True
        if len(cells) < 3:
            return False
        return sum(1 for cell in cells if column_caption(cell.text)) > 1

    def is_owner_heading(self, cells: list[Cell]) -> bool:
        """Whether the columns of the table of owners stand on a line, or what is left of them."""
        if cells[0].text.startswith(OWNER_NAME):
            return True
        return self.number > 0 and 2 < len(cells) < 6 and sum(
            column_of(cell.text) in _OWNER_COLUMNS for cell in cells) > 2

    def begin(self, grid: Grid, heading: list[ColumnCaption]) -> None:
        """Begin the table that has this heading."""
        labels = {caption.label for caption in heading}
        if labels & _OF_OWNERS:
            number = 0
        elif labels & _OF_TABLE_2:
            number = 2
        else:
            number = 1 if "security_title" in labels else self.number or 1
        table = self.start(number, grid)
        table.heading = heading
        table.width = max(caption.cell.right for caption in heading)
        table.spaced, self.spaced = self.spaced, False
        table.order, self.order = self.order, []
        table.edges, self.edges = self.edges, []

    def start(self, number: int, grid: Grid | None) -> Table:
        self.number = number
        self.announced = False
        self.tries = 0
        self.open = Table(number, grid)
        self.tables.append(self.open)
        return self.open

    # ---- tables that lost their cells

    def takes_caption(self, hit: Caption, after: str, cell: Cell) -> bool:
        """Take the caption of a column in running text, and what follows it; whether a table begins with it."""
        table = self.open
        begins = table is None or table.grid is not None or bool(table.lines) or (
            hit.label in _TITLES and bool(table.heading))
        if table is None or begins:
            table = self.start(2 if hit.label == "derivative_security_title" else self.number or 1, None)
        table.heading.append(ColumnCaption(hit.label, cell))
        texts = takewhile(lambda text: not is_boilerplate(text), dropwhile(_is_heading, after.split("\n")))
        line = [Piece(text, cell) for text in texts if text.strip()]
        if len(line) > 1 or (line and is_row(line[0].text)):
            table.lines.append(line)
        return begins


def _is_heading(text: str) -> bool:
    """Whether a line between a caption and the rows belongs to the heading."""
    text = text.strip()
    if _TOUCHING_CAPTIONS.fullmatch("".join(text.split()).lower()):
        return True
    return not text or text.startswith(("(", "and ")) or caption_of(text) is not None
