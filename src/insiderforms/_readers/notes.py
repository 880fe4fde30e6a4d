"""The explanations and remarks of a page.

In: the sections of a page. Out: footnotes as (id, text), the remarks. Knows how notes are numbered.
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from .._printed_values import ABSENT
from .._raw import Cell as Word
from ..diagnostics import Report, diagnose
from .captions import is_boilerplate, is_closing
from .entries import note_id
from .page import CLOSE_MARK, OPEN_MARK, Cell, Page
from .sections import Sections
from .tables import Piece

# How a note begins: (1) or ( 1 ), 1. or 1) or 1/, Note 1:, (a), *, or a raised mark.
_MARK = re.compile(rf"""\s*+ (?: (?:Foot)?[Nn](?:ote|OTE) \s*+ (?= [(\[]?[0-9]{{1,2}}[)\]]?\s?: ) )?+ (?:
    {OPEN_MARK} (?P<raised> [^{CLOSE_MARK}]{{1,6}} ) {CLOSE_MARK} [.):]?
  | [(\[] \s* (?P<enclosed> [0-9]{{1,3}} | [A-Za-z]{{1,2}} | \*{{1,5}} ) \s* [)\]] [.:]?
  | (?P<plain> [0-9]{{1,3}} | [a-zA-Z] ) (?: [.):/] (?=\s|\Z) | \) )
  | (?P<stars> \*{{1,5}}+ | [†‡]+ ) [.):]?
) \s*+""", re.VERBOSE)


_NUMBERED = re.compile("F[0-9]{1,3}")
_ENDS = re.compile(r"[.!?]['\")\u201d]*\Z")
Note = tuple[str | None, Word | None]
"""A footnote's id and text."""


class NotesReader:
    """Reads the explanations and remarks of one form."""

    def __init__(self, page: Page, found: Sections, report: Report):
        self.page = page
        self.found = found
        self.report = report

    def footnotes(self, names: Container[str]) -> list[Note]:
        """The footnotes in order. A paragraph that is one of `names` alone signs below them."""
        pieces = [part for section in self.found.named("footnotes") for piece in section.pieces
                  for part in _to_the_end(piece)]
        starts = {_id(mark) for piece in pieces if (mark := _MARK.match(piece.text))}
        notes = _Notes()
        parts = iter([part for piece in pieces for part in _parts(piece, starts)])
        for part in parts:
            if is_closing(part.text):
                break
            if notes.pending is None and part.text.casefold() in names:
                self.leave_out(part)
                if part.cell.line.grid.fixed:
                    break  # who signs for it stands below
            else:
                notes.add(part)
        for part in parts:
            self.leave_out(part)
        notes.end()
        return [(self.page.word(ident, cell, ident.removeprefix("F")) if ident else None, self.joined(pieces))
                for ident, cell, pieces in notes.found]

    def remarks(self) -> Word | None:
        """The remarks; those of several sheets one below the other."""
        said: list[Piece] = []
        for section in self.found.named("remarks"):
            closed = False
            for part in (part for piece in section.pieces for part in _to_the_end(piece)):
                closed = closed or (is_boilerplate(part.text) and not _goes_on(said, part))
                if not closed and (not said or _same_grid(said[0], part)):
                    said.append(part)
                else:
                    self.leave_out(part)
        return self.joined(said)

    def leave_out(self, part: Piece) -> None:
        """Tell of a text that is in no note, unless it is the form's own."""
        if not is_boilerplate(part.text):
            word = self.page.word(part.text, part.cell)
            self.report(diagnose("text_outside", text=word.verbatim, line=word.line))

    def joined(self, pieces: Sequence[Piece]) -> Word | None:
        if not pieces:
            return None
        fixed = pieces[0].cell.line.grid.fixed  # its lines end where the page ended them
        text = (" " if fixed else "\n").join(piece.text for piece in pieces).strip()
        return self.page.word(text, pieces[0].cell) if text else None


class _Notes:
    """Footnotes on their way, part by part."""

    def __init__(self) -> None:
        self.found: list[tuple[str | None, Cell, list[Piece]]] = []
        """Their ids, the cells of their marks, their texts."""
        self.known: set[str | None] = set()
        self.pending: tuple[str, Cell] | None = None
        """A mark in a cell of its own, whose text is to come."""
        self.last: list[Piece] | None = None
        """The note that may go on."""

    def add(self, part: Piece) -> None:
        mark = _MARK.match(part.text)
        if mark and mark.end() == len(part.text):
            self.end()
            self.pending = (_id(mark), part.cell)
        elif is_boilerplate(part.text) and not _goes_on(self.last, part):
            self.pending = self.last = None
        elif self.pending is not None:
            self.begin(*self.pending, part)
            self.pending = None
        elif mark and self.follows(_id(mark), part):
            self.begin(_id(mark), part.cell, Piece(part.text[mark.end():], part.cell))
        elif self.last and _same_grid(self.last[-1], part):
            self.last.append(part)
        elif part.text.strip(" .").lower() not in ABSENT:
            self.begin(None, part.cell, part)

    def follows(self, ident: str, part: Piece) -> bool:
        """Whether a note may begin with a mark, and not a line of the note above it that happens to begin so."""
        if not self.last or not part.cell.line.grid.fixed or not _same_grid(self.last[-1], part):
            return True
        before = self.found[-1][0] or ""
        if _NUMBERED.fullmatch(before):
            if not _NUMBERED.fullmatch(ident):
                return False
            # Some sort them as words: 1, 10, 2.
            fresh = ident not in self.known and _ENDS.search(self.last[-1].text) is not None
            return fresh or int(ident[1:]) == int(before[1:]) + 1
        return len(before) != 1 or not before.isalpha() or not ident.isalpha() or ident == chr(ord(before) + 1)

    def begin(self, ident: str | None, cell: Cell, *pieces: Piece) -> None:
        self.last = list(pieces)
        self.known.add(ident)
        self.found.append((ident, cell, self.last))

    def end(self) -> None:
        """End with what is pending: a mark without a text, unless it is the form's own * or **."""
        if self.pending is not None and not self.pending[0].startswith("*"):
            self.begin(*self.pending)
        self.pending = None


def _id(mark: re.Match[str]) -> str:
    return note_id(next(text for text in mark.groups() if text))


def _same_grid(one: Piece, other: Piece) -> bool:
    """Whether a text may go on in another piece; what follows a table does not go on in it."""
    return one.cell.line.grid is other.cell.line.grid


def _goes_on(before: Sequence[Piece] | None, part: Piece) -> bool:
    """Whether a line in fixed type that begins like the form's own sentences goes on with one that has not ended."""
    if not before or not part.cell.line.grid.fixed:
        return False
    return not (part.text.startswith("*") or is_closing(part.text) or _ENDS.search(before[-1].text))


def _to_the_end(piece: Piece) -> list[Piece]:
    """A piece up to the sentences at the end of the form; these as a piece of their own."""
    lines = piece.text.split("\n")
    for at, line in enumerate(lines):
        if at and is_closing(line):
            return [Piece("\n".join(lines[:at]), piece.cell), Piece("\n".join(lines[at:]), piece.cell)]
    return [piece]


def _parts(piece: Piece, starts: Container[str]) -> list[Piece]:
    """The notes in one piece: lines that begin with a mark which begins no piece, where pieces hold several."""
    lines = piece.text.split("\n")
    parts = [[lines[0]]]
    for line in lines[1:]:
        mark = _MARK.match(line)
        if (mark and _id(mark) not in starts) or is_boilerplate(line):
            parts.append([line])
        else:
            parts[-1].append(line)
    return [Piece("\n".join(part), piece.cell) for part in parts]
