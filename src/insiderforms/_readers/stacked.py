"""Several printed rows that stand in one row of a table, each on a line of its cells -> a row each.

In: a row of a table, and its columns. Out: rows. Filers stacked rows by line breaks inside the cells of markup, and by
setting no rule between them in tables that are drawn.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .columns import Column
from .kinds import kinds_of, take_marks
from .tables import Piece
from .wrapped import is_anchor, unwrapped


def storeys(line: list[Piece], columns: Sequence[Column]) -> list[list[Piece]]:
    """The rows in a row that is drawn with bars and rules, if each has a line: many set no rule between rows."""
    height = max((len(piece.cell.stacked) for piece in line), default=0)
    lines = [[Piece(text, piece.cell) for piece in line if (text := _line(piece, at))] for at in range(height)]
    if sum(is_anchor(each, columns) for each in lines) < 2:
        return [line]
    return unwrapped(lines, columns, known=False)


def _line(piece: Piece, at: int) -> str:
    """One of the lines of a piece."""
    stack = piece.cell.stacked or (piece.text,)
    return stack[at] if at < len(stack) else ""


def unstacked(line: list[Piece]) -> Iterator[list[Piece]]:
    """The printed rows in one row of a table: filers stacked several by line breaks inside its cells."""
    if not any("\n" in piece.text for piece in line):
        yield line
        return
    stacked = [(_stack(piece), piece) for piece in line]
    stacks = [stack for stack, _ in stacked]
    typed = [stack for stack in stacks if sum(map(bool, stack)) > 1
             and all(kinds_of(take_marks(text, ())[0]) for text in stack if text)]
    if len(typed) < 2:
        yield [Piece(piece.text.replace("\n", " "), piece.cell) for piece in line]
        return
    height = max(map(len, typed))
    for at in range(height):
        yield [Piece(_storey(stack, at, height), piece.cell) for stack, piece in stacked if at < max(1, len(stack))]


def _stack(piece: Piece) -> tuple[str, ...]:
    """The lines of a piece, the blank ones between and before them too."""
    lines = piece.cell.stacked or tuple(piece.text.split("\n"))
    end = len(lines)
    while end and not lines[end - 1]:
        end -= 1
    return lines[:end]


def _storey(stack: tuple[str, ...], at: int, height: int) -> str:
    """The line of a stack that belongs to one of its rows; words of more lines than there are rows are one text."""
    if len(stack) > height:
        return "" if at else " ".join(filter(None, stack))
    return stack[at] if at < len(stack) else ""
