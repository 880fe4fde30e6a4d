"""Rows that run over several lines in fixed type -> one line each.

In: the lines of a table and its columns. Out: lines, each with what belongs to it from the lines about it. Typists set
the cells of a row to its top, browsers in a terminal and what prints to paper to its middle.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, groupby, pairwise

import attrs

from .centres import Part, centred_rows
from .columns import Column
from .drawn import raised_marks
from .kinds import kinds_of, take_marks
from .middle import centred
from .tables import Piece

_KEYS = frozenset({"transaction_date", "transaction_code", "owned", "direct_or_indirect_ownership"})
"""Columns whose values never run over several lines."""


def unwrapped(lines: Sequence[list[Piece]], columns: Sequence[Column], *, known: bool) -> list[list[Piece]]:
    """The rows: each line that has a value which no row is without, and the lines about it.

    `known`: whether the columns are as wide as they are in the table, so that all that stands in one is in it.
    """
    blocks = [list(block) for filled, block in groupby(lines, key=bool) if filled]
    anchored = [[at for at, line in enumerate(block) if is_anchor(line, columns)] for block in blocks]
    rows: list[list[list[Piece]]] = []
    for block, anchors in zip(blocks, anchored, strict=True):
        heights = centred_rows([_parts(line, columns) for line in block]) if known else None
        if heights:
            ends = [*accumulate(heights)]
            rows += [block[end - height:end] for end, height in zip(ends, heights, strict=True)]
        elif anchors:
            rows += _parted(block, anchors)
        elif rows:
            rows[-1] += block
        else:
            rows.append(block)
    return [_joined(row, columns) for row in rows]


def _parts(line: Sequence[Piece], columns: Sequence[Column]) -> dict[int, Part]:
    """What a line has in each column."""
    places: dict[int, list[Piece]] = {}
    for piece in line:
        at = next((at for at, column in enumerate(columns) if _in(piece, column)), len(columns))
        places.setdefault(at, []).append(piece)
    return {at: _part(pieces, columns[at].kind if at < len(columns) else "text") for at, pieces in places.items()}


def _part(pieces: Sequence[Piece], kind: str) -> Part:
    text = " ".join(piece.text for piece in pieces)
    valued = kind in kinds_of(take_marks(text, ())[0])
    return Part(pieces[-1].cell.right - pieces[0].cell.left, len(text.partition(" ")[0]), valued, valued or text == "$")


def _parted(lines: Sequence[list[Piece]], anchors: Sequence[int]) -> Iterator[list[list[Piece]]]:
    """Lines without blank ones between them, parted into rows."""
    gaps = [anchors[0], *(right - left - 1 for left, right in pairwise(anchors)), len(lines) - anchors[-1] - 1]
    alone = set(anchors)
    lower = any(piece.text == "$" for at in anchors[1:] if at - 1 not in alone for piece in lines[at - 1])
    below = centred(gaps, [False] * len(anchors)) if gaps[0] or lower else None
    if below is None and gaps[0]:
        below = centred(gaps, [True] * len(anchors))
    at = 0
    for index, anchor in enumerate(anchors):
        end = anchor + 1 + (below[index] if below else gaps[index + 1])
        yield list(lines[at:end])
        at = end


def is_anchor(line: Sequence[Piece], columns: Sequence[Column]) -> bool:
    """Whether a line has a value that never runs over several lines."""
    return any(column.name in _KEYS and kinds_of(take_marks(piece.text, ())[0])
               for piece in line for column in columns if _in(piece, column))


def _in(piece: Piece, column: Column) -> bool:
    return column.left is not None and column.right is not None and (
        piece.cell.left < column.right and column.left < piece.cell.right)


def _and(text: str, more: str) -> str:
    """A text that goes on on the next line; between a footnote's mark and what raises it the line may break."""
    if text.endswith("^"):
        return f"{text[:-1].rstrip()} {raised_marks(more)}"
    return f"{text} {more}"


def _joined(lines: Sequence[Sequence[Piece]], columns: Sequence[Column]) -> list[Piece]:
    """One line of several: what stands in one column is one piece."""
    found: dict[int | None, Piece] = {}
    rest: list[Piece] = []
    for line in lines:
        for piece in line:
            at = next((at for at, column in enumerate(columns) if _in(piece, column)), None)
            above = found.get(at) if at is not None else None
            if at is None:
                rest.append(piece)
            elif above is None:
                found[at] = piece
            else:
                found[at] = Piece(_and(above.text, piece.text), attrs.evolve(above.cell, end=piece.cell.end))
    return sorted([*found.values(), *rest], key=lambda piece: piece.cell.left)
