"""The lines of a table under a ruler -> its rows: words of cells that wrap go with the line that has the values.

In: the lines of a table, an empty one between those with a blank line or a rule between them. Out: a line for each row.
Most typists set the values on a row's first line, some on its last.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, pairwise

from .kinds import kinds_of, take_marks
from .tables import Piece

_Line = list[Piece]


def unfolded(lines: Sequence[_Line]) -> list[_Line]:
    """A line for each row: one that has values, and the words about it."""
    rows: list[_Line] = []
    for filled, group in groupby(lines, key=bool):
        block = list(group) if filled else []
        begins = _begins(block)
        if rows and not begins:
            _add(rows[-1], *block)
        elif block:
            for begin, end in pairwise([0, *begins[1:], len(block)]):
                rows.append(list(block[begin]))
                _add(rows[-1], *block[begin + 1:end])
    return rows


def _begins(block: Sequence[_Line]) -> list[int]:
    """Where rows begin in lines that follow one another; nowhere if none has a value."""
    valued = [at for at, line in enumerate(block) if any(kinds_of(take_marks(piece.text, ())[0]) for piece in line)]
    if valued and valued[0] > 0 and valued[-1] == len(block) - 1:
        return [0, *(at + 1 for at in valued[:-1])]  # the values stand on the last line
    return valued


def _add(row: _Line, *lines: _Line) -> None:
    """Let a row go on with what stands in its columns on further lines."""
    for piece in (piece for line in lines for piece in line):
        above = next((at for at, other in enumerate(row) if other.cell.left < piece.cell.right
                      and piece.cell.left < other.cell.right), None)
        if above is None:
            row.append(piece)
        else:
            row[above] = Piece(f"{row[above].text} {piece.text}", row[above].cell)
    row.sort(key=lambda piece: piece.cell.left)
