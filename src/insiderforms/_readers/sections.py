"""Page -> sections: what stands under which caption, and the tables.

In: a `Page`. Out: `Sections`. A caption holds for the rest of its cell and for what follows; where captions stand side
by side over their values, for the cells below it in its columns. Knows captions and places; interprets no value.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from .captions import CHECK_BOXES, COLUMNS, OPTION_START, Caption, captions, is_boilerplate, is_item_number
from .kinds import FITS, is_mark, is_note
from .marks_behind import MarksBehind
from .page import WIDEST_TEXT, Cell, Grid, Line, Page
from .signing import begins_to_sign, parted, signs
from .tables import Piece, Table, TableFinder
from .unparted import rows_and_below

_UNDER_A_VALUE = frozenset({"names", "street", "place", "country"})
"""Captions that stand under the lines of item 1, each for its own line only."""
_BESIDE_ITEM_1 = frozenset({"issuer", "relationship", "period_of_report", "date_of_original_submission"})
_IN_NOTES = frozenset({"remarks", "signatures", "signature", "owners", "table_1", "table_2", "name_and_address",
                       "footnotes", "no_securities_owned"})
"""What ends the explanations; other captions may be quoted in them."""
NOTES = frozenset({"footnotes", "remarks"})
_AT_THE_END = NOTES | {"signature", "signatures"}
"""Where no options follow: in another table of the page around the form, "Director" is a title."""
_DEEPEST = 20  # tables in tables, in pages of forms and around them
_NEAR = 12
"""How many sections back an option's list of check boxes may lie."""
_TABLES = {"table_1": 1, "table_2": 2}
_LONGEST_MARK = 8
_LONGEST_OPTIONS = 400
_UNHEADED = frozenset({"remarks", "signature", "signatures", "joint_signature", "table"})
_NOT_SIGNED = NOTES | {"name_and_address", "names", "street", "place", "joint_name", "joint_address"}


@attrs.define(eq=False)
class Section:
    """What stands under one caption."""

    label: str
    caption: Cell | None = None
    pieces: list[Piece] = attrs.Factory(list)
    check: str | None = None
    """For a check box, its mark: the text before the caption, or `None` if there is nothing before it."""


@attrs.define(eq=False)
class Sections:
    """A page under its captions, in reading order."""

    sections: list[Section] = attrs.Factory(list)
    tables: list[Table] = attrs.Factory(list)
    torn: list[Cell] = attrs.Factory(list)
    """The cells in the middle of which the source ends, or a sheet of paper; they are in no section."""

    def named(self, *labels: str) -> list[Section]:
        """The sections under captions of some kinds."""
        return [section for section in self.sections if section.label in labels]


def read_sections(page: Page) -> Sections:
    """The sections of a page. What stands before the first caption is under `"head"`."""
    return _Sorting(page).sections()


class _Sorting:
    """One way through a page, cell by cell."""

    def __init__(self, page: Page):
        self.page = page
        self.finder = TableFinder()
        self.found = Sections(tables=self.finder.tables)
        self.open = self.start("head", None)
        """The section under the last caption in reading order."""
        self.heads: dict[Grid, dict[int, Section]] = {}
        """In each grid, the section under the last caption of each column."""
        self.captioned: Line | None = None
        """The last line on which an item's caption stands."""
        self.named = False
        """Whether item 1 has been found."""
        self.name = Section("name_and_address")
        """Item 1 that was found last."""
        self.joint = False
        """Whether a sheet for a further owner has begun, on which other words are captions too."""
        self.marks = MarksBehind()
        self.under: dict[int, Section] = {}
        """Where only the order of cells is left: the sections of those of a line, by the captions in the line above."""
        self.met: set[Line] = set()
        """Lines that were looked at: the cells of a line need not follow one another, as there are tables in cells."""
        self.before: Cell | None = None
        """The cell before this one, which may hold a check mark."""
        self.last = self.open
        """The section to which the last words went."""

    def sections(self) -> Sections:
        line = done = None
        for cell in self.page.cells:
            if cell.torn:
                self.found.torn.append(cell)
                continue
            if cell.line is done:
                continue
            if cell.line is not line:
                line = cell.line
                if line.grid.ruled and line not in self.met and self.takes(line):
                    done = line
                    continue
            if cell.text:
                self.read(cell)
            else:
                self.empty(cell)
            self.before = cell
        return self.found

    def takes(self, line: Line) -> bool:
        """Whether a line belongs to a table."""
        self.met.add(line)
        if self.finder.takes(line):
            return True
        if is_mark(line.cells[0].text) and self.open.label not in NOTES and (
                sum(1 for cell in line.cells if cell.text) == 2):
            self.open = self.start("footnotes", None)  # explanations that lost their heading
        return False

    def start(self, label: str, caption: Cell | None) -> Section:
        section = Section(label, caption)
        self.found.sections.append(section)
        return section

    # ---- what a cell says

    def empty(self, cell: Cell) -> None:
        """An empty cell may be a box that is not checked, or the place of a title or state."""
        section = self.section_of(cell)
        if section.label in ("relationship", "street"):
            section.pieces.append(Piece("", cell))

    def read(self, cell: Cell) -> None:
        text = cell.text
        if len(text) < _LONGEST_MARK and is_item_number(text) and self.open.label not in NOTES:
            return
        if self.marks.takes(cell):
            return
        hits = captions(text) and self.captions(cell)
        if not hits:
            if self.begins_unheaded(cell):
                self.last = self.open
                self.open.pieces.append(Piece(text, cell))
                return
            option = None
            if len(text) < _LONGEST_OPTIONS and self.open.label not in _AT_THE_END:
                option = OPTION_START.match(text)
            self.last = section = self.section_of(cell) if option is None else self.of_option(option, cell)
            section.pieces.append(Piece(text, cell))
            return
        if hits[0].start > 0:
            self.add(self.section_of(cell), text[:hits[0].start], cell)
        ends = [*(hit.start for hit in hits[1:]), len(text)]
        for hit, end in zip(hits, ends, strict=True):
            if hit.label in COLUMNS and not cell.line.grid.ruled:
                rows, label, below = rows_and_below(text[hit.end:end])
                if self.finder.takes_caption(hit, rows, cell):
                    self.open = self.start("table", cell)
                if label:
                    self.open = self.start(label, None)
                    self.add(self.open, below, cell)
                continue
            self.caption(hit, cell)
            self.add(self.open, text[hit.end:end], cell)
        self.last = self.open

    def begins_unheaded(self, cell: Cell) -> bool:
        """Whether explanations or signatures begin below the tables whose caption is lost, or stands elsewhere."""
        label, text = self.open.label, cell.text
        if not self.finder.tables or label in _UNHEADED:
            return False
        if label != "footnotes" and is_note(text) and not is_boilerplate(text):
            self.open = self.start("footnotes", None)
        elif begins_to_sign(cell, self.finder.place):
            self.open = self.start("signature", None)
        else:
            return False
        if cell.line.grid.fixed and len(cell.line.cells) == 1 and text.endswith("."):
            self.heads.pop(cell.line.grid, None)  # a sentence, and nothing stands beside it
        return True

    def captions(self, cell: Cell) -> Sequence[Caption]:
        """The captions in a cell that can be such where it stands."""
        hits: Sequence[Caption] = captions(cell.text)
        notes = 0 if self.open.label in NOTES else next((hit.end for hit in hits if hit.label in NOTES), len(cell.text))
        if notes < len(cell.text):
            hits = [hit for hit in hits if hit.end <= notes or hit.label in _IN_NOTES or self.is_sheet(hit, cell)]
        hits = [hit._replace(label="footnotes") if hit.label == "notes_below" else hit for hit in hits]
        self.joint = self.joint or any(hit.label == "joint_filer" for hit in hits)
        if not self.joint:
            hits = [hit for hit in hits if not hit.label.startswith("joint_")]
        remarks = 0 if self.open.label == "remarks" else next(
            (hit.start for hit in hits if hit.label == "remarks"), len(cell.text))
        return [hit for hit in hits if hit.label != "no_securities_owned" or hit.start < remarks]

    def is_sheet(self, hit: Caption, cell: Cell) -> bool:
        """Whether a sheet for a further owner begins below the explanations; remarks may speak of one."""
        plain = cell.line.grid.fixed or not cell.line.grid.ruled
        return hit.label == "joint_filer" and self.open.label == "footnotes" and plain and hit.end == len(cell.text)

    def add(self, section: Section, text: str, cell: Cell) -> None:
        text = text.strip()
        if text:
            section.pieces.append(Piece(text, cell))

    # ---- captions

    def caption(self, hit: Caption, cell: Cell) -> None:
        """Open the section under a caption."""
        label = "name_and_address" if hit.label == "name" else hit.label  # shortened; in notes it is none
        if label == "signatures" and any(other.text.lower() == "date" for other in cell.line.cells):
            label = "signature"
        if label in _TABLES:
            self.finder.announce(_TABLES[label])
        elif label != "names":
            self.finder.open = None
        section = self.start(label, cell)
        if label in CHECK_BOXES:
            section.check = hit.check if hit.check is not None else self.mark_before()
            if section.check == "":
                self.marks.add(section, cell)
        elif label == "signature":
            section.pieces += self.signed(cell)
        elif label == "names" and not (self.named and self.name.pieces):
            self.name_above(cell)
        if label == "name_and_address":
            self.name = section
        self.named = self.named or label in ("names", "name_and_address")
        self.open = section
        if label not in _UNDER_A_VALUE:
            self.captioned = cell.line
        if cell.line.grid.ruled:
            self.head(section, cell)

    def head(self, section: Section, cell: Cell) -> None:
        """Set a section at the head of the columns of its caption."""
        columns = self.heads.setdefault(cell.line.grid, {})
        if cell.line.grid.fixed and _is_alone(cell):
            columns.clear()  # nothing stands beside it
        before = self.before
        numbered = before is not None and before.line is cell.line and is_item_number(before.text)
        left = before.left if before is not None and numbered else cell.left  # the number has a cell of its own
        for column in range(left, min(cell.right, WIDEST_TEXT + 1)):
            columns[column] = section

    def mark_before(self) -> str | None:
        """The text of the cell before a check box's caption; it is taken from the section that it went to."""
        before = self.before
        if before is None or len(before.text) > _LONGEST_MARK:
            return None
        for section in self.found.sections[-2:]:
            if section.pieces and section.pieces[-1].cell is before:
                section.pieces.pop()
        return before.text

    def name_above(self, cell: Cell) -> None:
        """The name of the owner, whose caption is lost or an image: what stands above `(Last) (First) (Middle)`."""
        last = self.open.pieces[-1].cell.line if self.open.pieces else None
        parted = self.named and self.before is not None and self.before.line is last  # by trafilatura
        if last is not None and (last.grid is cell.line.grid or parted) and self.open.label != "relationship":
            self.name.pieces = [piece for piece in self.open.pieces
                                if piece.cell.line is last and not is_boilerplate(piece.text)]
            self.open.pieces = [piece for piece in self.open.pieces if piece.cell.line is not last]
        if not self.named:
            self.found.sections.insert(-1, self.name)

    def signed(self, cell: Cell) -> list[Piece]:
        """What stands above or before a signature's caption; it is taken from the section that it went to.

        In a table of its own these are all lines above it, elsewhere the line above and those before it with a date.
        """
        section = next((section for section in reversed(self.found.sections[-4:-1]) if section.pieces), None)
        grid = cell.line.grid
        if section is None or section.pieces[-1].cell.line.grid is not grid:
            return []
        if section.label in _NOT_SIGNED and not cell.text.startswith("*") and not signs(section.pieces[-1]):
            return []  # who signs stands below
        own_table = grid.ruled and not grid.fixed and not grid.bare and (
            section.caption is not None and section.caption.line.grid is not grid)
        lines = list(dict.fromkeys(piece.cell.line for piece in section.pieces if piece.cell.line.grid is grid))
        signed = {lines[-1]}
        for line in reversed(lines[:-1]):
            if not own_table and not any(FITS["date"].match(other.text) for other in line.cells):
                break
            signed.add(line)
        taken = [piece for piece in section.pieces if piece.cell.line in signed]
        section.pieces = [piece for piece in section.pieces if piece.cell.line not in signed]
        if not grid.ruled and len(taken) == 1:
            above, taken = parted(taken[0])
            section.pieces += above
        return taken

    # ---- texts before any caption in their cell

    def of_option(self, found: re.Match[str], cell: Cell) -> Section:
        """The section to which a text belongs by what it says: an option of a list of check boxes."""
        label = "filing" if found["filing"] else "relationship"
        near = self.found.sections[-_NEAR:]
        section = next((section for section in reversed(near) if section.label == label), None)
        if section is None:
            section = self.open = self.start(label, None)
        before = self.before
        if before is not None and before.line is cell.line and found["check"] is None and (
                len(before.text) < _LONGEST_MARK):
            for other in near:  # its check mark goes with it
                if other is not section and other.pieces and other.pieces[-1].cell is before:
                    section.pieces.append(other.pieces.pop())
        return section

    def section_of(self, cell: Cell) -> Section:
        """The section of a cell by its place: under the caption above it in its columns, else under the last."""
        before = self.before
        if before is not None and before.line is cell.line and before.left == cell.left:
            return self.last  # the same cell, after a table inside it
        if cell.line.grid.bare:
            return self.in_order(cell)
        columns = self.heads.get(cell.line.grid)
        if columns is None or self.goes_on(cell):
            return self.open
        # Other items may stand beside the options of the relationship, on whose lines their captions are.
        if cell.line is self.captioned and columns.get(cell.left, self.open).label != "relationship":
            return self.open
        for column in range(cell.left, min(cell.right, WIDEST_TEXT + 1)):
            if column in columns:
                return columns[column]
        return self.open

    def in_order(self, cell: Cell) -> Section:
        """The section of a cell where only the order of cells is left."""
        before, line = self.before, cell.line
        if cell.left == 0 and self.open.label in _BESIDE_ITEM_1 and any(
                captions(other.text) for other in line.cells[1:]):
            return self.start("names", None)  # a line of item 1, which goes on left of the other items
        if before is None or before.line.grid is not line.grid:
            return self.open
        if before.line is not line:
            self.under = self.heads_of(before.line, line)
        if self.last.label == "relationship" and not self.under:
            return self.last  # a title below the options, which trafilatura sets behind all captions
        return self.under.get(cell.left, self.open)

    def heads_of(self, above: Line, line: Line) -> dict[int, Section]:
        """The sections of the cells of a line, if each stands below a caption alone in the line above."""
        heads = {section.caption.left: section for section in self.found.sections[-len(line.cells):]
                 if section.caption is not None and section.caption.line is above
                 and not section.pieces and section.label not in _UNDER_A_VALUE}
        return heads if len(heads) == len(above.cells) == len(line.cells) > 1 else {}

    def goes_on(self, cell: Cell) -> bool:
        """Whether a cell goes on after a table inside it, in which the last caption stands."""
        inner = self.open.caption
        for _ in range(_DEEPEST):
            if inner is None or inner.line.grid.parent is None:
                return False
            inner = inner.line.grid.parent
            if inner.line.grid is cell.line.grid:
                return inner.left == cell.left
        return False


def _is_alone(cell: Cell) -> bool:
    """Whether a caption is the only one on its line, and nothing stands before it but its number or a check mark."""
    at = cell.line.cells.index(cell)
    before, behind = cell.line.cells[:at], cell.line.cells[at + 1:]
    return all(len(other.text) < _LONGEST_MARK for other in before) and not any(
        captions(other.text) for other in (*before, *behind))
