"""A table as printed -> its rows: every piece of a printed row is laid along the columns.

In: the `Table`s of a page. Out: `RawRow`s. A line whose pieces all stand in their columns and are of their kinds is
read at once; for others the best alignment is searched. Knows no rendering.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Sequence

from .._printed_values import ABSENT
from .._raw import RawRow
from ..diagnostics import Report, diagnose
from .align import Atom, align
from .columns import Column, read_columns
from .entries import Entry, Row, to_raw_row
from .folded import unfolded
from .halves import joined_halves
from .kinds import DATE, fits, kinds_of, said_marks, take_marks
from .page import EMPTY_CELL, Cell, Page
from .stacked import storeys, unstacked
from .tables import Piece, Table
from .unparted import parts_of
from .wrapped import unwrapped

# A cell that holds the values of two columns: `S V`, `1,000 A`, `1,000(D)`, `3/01/02 - 3/01/11`.
_VALUE = re.compile(r"""\s*+(?:
    [0-9]{1,2}[-/.][0-9]{1,2}[-/.](?:[0-9]{4}|[0-9]{2})
  | \$?\s*+[0-9][0-9,]*+(?:\.[0-9]*+)?(?:\s[0-9]{1,2}/[0-9]{1,3}(?![0-9/]))?
  | \([ADI]\) | [A-Z](?:/K)?
) (?:\s*⁽[^⁾]*⁾ | \s?\([0-9a-z]{1,2}\) | \*++)*+ (?=\s|[(\-]|\Z) \s*+ [-\u2013/]?""", re.VERBOSE)
_CODE = frozenset({"code"})
_WORDS = frozenset({"title", "text"})
_CODE_AND_V = re.compile(r"([A-Z])(V)")
_OWNERSHIP_AND_NATURE = re.compile(r"(\(?[DI]\)?|Direct|Indirect)\s*[-,:;]?\s+(\S.*)", re.DOTALL)
_WORD_AND_DATE = re.compile(rf"(immed\w*\.?|currently|now|n/a|none|\(\w\)|\*+)\s*[-\u2013/,;]?\s*({DATE})",
                            re.IGNORECASE | re.VERBOSE)
# What filers repeat of the captions in a cell that has both dates.
_LABEL = re.compile(r"(?:date exercisable|exercisable|expiration date|expiration|expires)\s*:\s*", re.IGNORECASE)
_ENCLOSED = re.compile(r"\A\(([^()]*)\)\Z")
_SHARES = re.compile(r"\s*(?:shares|shs\.?)\Z", re.IGNORECASE)
_AMOUNT = re.compile(r"[0-9][0-9,]*+(?:\.[0-9]++)?")
_SIDES = {"acquired", "disposed"}
_EITHER_SIDE = Column("transaction_shares", "amount", None, None)
_FEWEST = 3
"""A line with fewer pieces than these is likely to be part of a row."""


class RowReader:
    """Reads the tables of one form."""

    def __init__(self, page: Page, form: str | None, footnotes: Container[str], report: Report):
        self.page = page
        self.form = form
        self.footnotes = footnotes
        """The marks that the explanations have."""
        self.report = report
        self.given: set[int] = set()
        """The titles that were given to rows below them, by identity."""

    def rows(self, tables: Sequence[Table], number: int) -> list[RawRow]:
        """The rows of Table I or II, which may be printed in several pieces."""
        rows: list[Row] = []
        form = self.form
        for table in tables:
            if table.number != number:
                continue
            columns = read_columns(table, self.form)
            if self.form == "4" and table.grid is not None and table.grid.bare and all(
                    column.name != "v" for column in columns):
                form = None  # the column is lost that says which belong on a Form 5
            laid = _Laying(self, table, columns).rows()
            if rows and all(column.name != "security_title" for column in columns):
                _join_halves(rows, laid)  # the table is split over two pages by its columns
            else:
                rows += laid
        rows = _put_together(rows)
        self.complete(rows)
        raw_rows = []
        for row in rows:
            raw, left = to_raw_row(self.page, row, number, form)
            if raw is not None:
                raw_rows.append(raw)
                self.tell_side(row, number)
            for entry in left:
                for text in (entry.text, *entry.marks):
                    if text.strip(" .").lower() not in ABSENT and id(entry) not in self.given:
                        self.tell("unplaced_text", text, entry.cell)
        return raw_rows

    def complete(self, rows: list[Row]) -> None:
        """Give a row without a title the one above it: filers write it once above several rows."""
        title: Entry | None = None
        for row in rows:
            own = row.get("security_title")
            if own is not None and own.text:
                title = own
            elif title is not None and any(row[name].said for name in ("owned", "transaction_date") if name in row):
                row["security_title"] = given = Entry(title.text, own.marks if own else (), title.cell)
                self.tell("title_from_above", title.text, title.cell)
                self.given.add(id(given))

    def tell_side(self, row: Row, number: int) -> None:
        """Tell of a number of Table II, where the column says whether it was acquired, that has lost its column."""
        shares = row.get("transaction_shares")
        if number == 2 and shares is not None and shares.said and "transaction_acquired_disposed_code" not in row:
            self.tell("lost_side", shares.text, shares.cell)

    def tell(self, code: str, text: str, cell: Cell) -> None:
        if text:
            word = self.page.word(text, cell)
            self.report(diagnose(code, text=word.verbatim, line=word.line))


def _put_together(rows: Sequence[Row]) -> list[Row]:
    """Rows, each with the nature of ownership that stands on a line of its own below it."""
    whole: list[Row] = []
    for row in rows:
        if whole and row.keys() == {"nature_of_ownership"} and not whole[-1].get("nature_of_ownership"):
            whole[-1] |= row
        else:
            whole.append(row)
    return whole


def _join_halves(left: list[Row], right: list[Row]) -> None:
    """Put the halves of rows together, in their order."""
    for at, row in enumerate(right):
        if at < len(left):
            left[at].update(row)
        else:
            left.append(row)


class _Laying:
    """One printed table on its way to rows."""

    def __init__(self, reader: RowReader, table: Table, columns: tuple[Column, ...]):
        self.reader = reader
        self.table = table
        self.columns = columns
        self.ends = {"owned", "direct_or_indirect_ownership"}.intersection(column.name for column in columns)
        """Columns of which a whole row has one."""
        self.atoms: list[Atom] = []
        """What is still to be laid."""
        self.cells: list[Cell] = []
        """The cells of the atoms."""
        self.found: list[Row] = []

    def rows(self) -> list[Row]:
        for line in self.lines():
            for part in unstacked(_rejoined(_unlabelled(line))):
                row = self.regular(part)
                if row is None:
                    self.take_apart(part)
                    continue
                self.search()
                if row:
                    self.found.append(row)
        self.search()
        return self.found

    def lines(self) -> Iterable[list[Piece]]:
        """The lines of the table, put together where rows were broken."""
        if self.table.spaced:
            return unwrapped(self.table.lines, self.columns, known=bool(self.table.edges))
        if self.table.grid is not None and self.table.grid.drawn:
            return [row for line in self.table.lines for row in storeys(line, self.columns)]
        fixed = self.table.grid is not None and self.table.grid.fixed and not self.table.order
        lines = unfolded(self.table.lines) if fixed else self.table.lines
        ordered = self.table.grid is not None and self.table.grid.bare
        return joined_halves(lines, self.columns) if ordered else lines

    def regular(self, line: list[Piece]) -> Row | None:
        """The row, if every piece stands in its column and is of its kind; `None` if that has to be searched for."""
        if self.table.grid is None:
            return None
        row: Row = {}
        straight = len(line) == len(self.columns)
        for at, piece in enumerate(line):
            if not piece.text:
                continue
            column = self.columns[at] if straight else self.only_column(piece.cell)
            if column is None or column.name in row:
                return None
            body, marks = self.value(piece.text, column)
            if body and not fits(column.kind, body) and not self.is_form(body, column):
                return None
            row[column.name] = Entry(body, marks, piece.cell)
        if row and "security_title" not in row and (
                line[0].cell.left == 0 and self.columns and self.columns[0].name == "security_title"):
            return None
        if row and self.ends and not self.ends & row.keys():
            return None  # its end may have fallen onto the next line
        return None if 0 < len(row) < _FEWEST < len(self.columns) else row

    def value(self, text: str, column: Column | None) -> tuple[str, tuple[str, ...]]:
        """A text without its marks, and these. In place of a value, a note may be said in words: `See note 1`."""
        body, marks = take_marks(text, self.reader.footnotes)
        said = said_marks(body) if body and column is not None and column.kind not in _WORDS else ()
        return ("", (*said, *marks)) if said else (body, marks)

    def only_column(self, cell: Cell) -> Column | None:
        """The column in whose place a cell stands, if it is the only one."""
        here = [column for column in self.columns if _overlap(cell, column)]
        return here[0] if len(here) == 1 else None

    def is_form(self, body: str, column: Column) -> bool:
        """Whether a number in the column of codes of a Form 5 is that of the form on which the row belonged."""
        return self.reader.form == "5" and column.kind == "code" and body in ("3", "4", "5")

    # ---- the search

    def take_apart(self, line: list[Piece]) -> None:
        """Take a line apart into what is to be laid."""
        if self.table.grid is None:
            self.atoms += [
                Atom(part.text, part.marks, part.kinds, None, not at, part.apart, part.goes_on)
                for at, part in enumerate(parts_of([piece.text for piece in line], self.reader.footnotes))]
            self.cells += [line[0].cell] * (len(self.atoms) - len(self.cells))
            return
        first_in_line = True
        for piece in line:
            first_in_cell = True
            for text in self.parts(piece):
                home = next((at for at, column in enumerate(self.columns) if _overlap(piece.cell, column)),
                            None) if first_in_cell else None
                body, marks = self.value(text, None if home is None else self.columns[home])
                if not body and not marks:
                    continue
                late = home is not None and self.is_form(body, self.columns[home])
                kinds = _CODE if late else kinds_of(body)
                self.atoms.append(Atom(body, marks, kinds, home, first_in_line, first_in_cell))
                self.cells.append(piece.cell)
                first_in_line = first_in_cell = False

    def parts(self, piece: Piece) -> list[str]:
        """The values in one piece."""
        text = piece.text
        body, _ = take_marks(text, self.reader.footnotes)
        if not body or kinds_of(body) or body.lower() in ABSENT:
            return [text]
        values, at = [], 0
        while at < len(text) and (found := _VALUE.match(text, at)):
            values.append(found[0].strip().rstrip("-\u2013/").strip())
            at = found.end()
        if at == len(text):
            return values
        for pair in (_CODE_AND_V, _OWNERSHIP_AND_NATURE, _WORD_AND_DATE):
            if found := pair.fullmatch(text):
                return [found[1], _ENCLOSED.sub(r"\1", found[2])]
        title, _, amount = _SHARES.sub("", text).rpartition(" ")
        title = title.rstrip(" -\u2013")
        if title and _AMOUNT.fullmatch(amount) and not kinds_of(title) and any(
                column.name == "underlying_amount" and _overlap(piece.cell, column) for column in self.columns):
            return [title, amount]
        return [text]

    def search(self) -> None:
        """Lay what is still to be laid, by the best alignment of all of it."""
        atoms, cells = self.atoms, self.cells
        if not atoms or not self.columns:
            return
        self.atoms, self.cells = [], []
        reading = align(atoms, self.columns, loose=self.table.grid is None)
        if any(atom.home is not None and atom.home != at and atom.text.lower() not in ABSENT
               for atom, (at, _) in zip(atoms, reading, strict=True)):
            self.reader.tell("shifted_row", atoms[0].text, cells[0])
        row: Row = {}
        for index, (atom, cell, (at, begins)) in enumerate(zip(atoms, cells, reading, strict=True)):
            if begins:
                row = {}
                self.found.append(row)
            if atom.text == EMPTY_CELL:
                continue
            column = _EITHER_SIDE if _is_undecided(index, atoms, reading, self.columns) else self.columns[at]
            if not self.put(row, column, atom, cell):
                self.reader.tell("unplaced_text", atom.text, cell)

    def put(self, row: Row, column: Column, atom: Atom, cell: Cell) -> bool:
        """Put an atom into a column of a row, unless the column cannot have it."""
        words = column.kind in _WORDS
        if atom.text and not words:
            readable = column.kind in atom.kinds if atom.kinds else column.kind in ("date", "price", "amount", "code")
            if not readable and atom.text.lower() not in ABSENT:
                return False
        entry = row.get(column.name)
        if entry is None:
            row[column.name] = Entry(atom.text, atom.marks, cell)
            return True
        if atom.text and entry.text and not words:
            return False
        row[column.name] = Entry(f"{entry.text} {atom.text}".strip(), entry.marks + atom.marks, entry.cell)
        return True


def _is_undecided(
        index: int, atoms: Sequence[Atom], reading: Sequence[tuple[int, bool]], columns: Sequence[Column]) -> bool:
    """Whether a number may stand under (A) as well as under (D).

    So it is where those before and behind it stand further apart than their columns, or nearer: then a cell beside it
    was lost or added, on one side or the other.
    """
    home = atoms[index].home
    if columns[reading[index][0]].name not in _SIDES:
        return False
    if home is None:
        return columns[0].left is None and not _is_between_known(index, reading, columns)
    beside = [at for at in (index - 1, index + 1) if 0 <= at < len(atoms)]
    shifts = [reading[at][0] - place for at in beside if (place := atoms[at].home) is not None]
    return {columns[home + shift].name for shift in shifts if 0 <= home + shift < len(columns)} == _SIDES


def _is_between_known(index: int, reading: Sequence[tuple[int, bool]], columns: Sequence[Column]) -> bool:
    """Whether each column about a number, from the code to the dates, has something or is shown to be empty."""
    names = [column.name for column in columns]
    start, end = names.index("transaction_code"), names.index("disposed")
    first = next(at for at in range(index, -1, -1) if at == 0 or reading[at][1])
    filled = {reading[index][0]}
    for at in range(first, len(reading)):
        if at > index and reading[at][1]:
            break
        filled.add(reading[at][0])
    return filled.issuperset(range(start, end + 1))


def _overlap(cell: Cell, column: Column) -> bool:
    return column.left is not None and column.right is not None and (
        column.left < cell.right and cell.left < column.right)


# ---- printed lines

def _unlabelled(line: list[Piece]) -> list[Piece]:
    """A line without the captions that are repeated in its cells."""
    if not any(":" in piece.text for piece in line):
        return line
    return [Piece(_LABEL.sub("", piece.text), piece.cell) for piece in line]


def _rejoined(line: list[Piece]) -> list[Piece]:
    """A line in which a dollar sign or a closing parenthesis stood in a cell of its own: each goes with its number."""
    if not any(piece.text in ("$", ")") for piece in line):
        return line
    joined: list[Piece] = []
    dollar = False
    for piece in line:
        if piece.text == "$":
            dollar = True
        elif piece.text == ")" and joined and joined[-1].text.count("(") > joined[-1].text.count(")"):
            joined[-1] = Piece(f"{joined[-1].text})", joined[-1].cell)
        else:
            joined.append(Piece(f"${piece.text}", piece.cell) if dollar and piece.text[:1].isdigit() else piece)
            dollar = False
    return joined
