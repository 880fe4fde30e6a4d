"""Rows of which the second half stands on the next line, where only the order of cells is left.

In: the lines of a table and its columns. Out: lines, each with what the next one goes on with, in its place. Knows that
a row ends with what is owned then, how, and through whom; nothing of renderings.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from .columns import Column
from .tables import Piece

_FEWEST = 2
"""A line goes on with the one above it if it begins with at least so many empty cells."""


def joined_halves(lines: Sequence[list[Piece]], columns: Sequence[Column]) -> Iterator[list[Piece]]:
    """The lines, and with each the half of a row that stands below it."""
    end = next((column.left for column in columns if column.name == "owned"), None)
    whole: list[Piece] = []
    for line in lines:
        filled = [piece for piece in line if piece.text]
        if not whole or end is None or not filled or filled[0].cell.left < _FEWEST or (
                any(piece.text and piece.cell.left >= end for piece in whole)):
            if whole:
                yield whole
            whole = list(line)
        else:
            by = end - filled[0].cell.left
            whole = [piece for piece in whole if piece.cell.left < end]
            whole += [_moved(piece, by) for piece in filled]
    if whole:
        yield whole


def _moved(piece: Piece, by: int) -> Piece:
    cell = attrs.evolve(piece.cell, left=piece.cell.left + by, right=piece.cell.right + by)
    return Piece(piece.text, cell)
