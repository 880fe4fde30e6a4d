"""Lines of a table -> its rows, where every cell is set to the middle of its row.

In: lines that follow one another, as the columns in which each has something. Out: how many lines each row is. Browsers
in a terminal leave no blank line between rows that run over several lines; yet every cell stands as far below the top
of its row as above its end, and a line of a cell ends where the next word did not fit. Reads no value.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import attrs

_HIGHEST = 40
"""A row has no more lines."""


@attrs.frozen
class Part:
    """What a line has in one column."""

    width: int
    first: int
    """The width of its first word."""
    valued: bool
    """Whether it is a value of which a row has only one in this column."""
    begins: bool
    """Whether one begins with it."""


@attrs.define
class _Cell:
    """What a row has in one column, so far."""

    top: int
    bottom: int
    """Its first and its last line."""
    last: Part
    values: int
    """How many of its lines are such values: one or none."""


def centred_rows(lines: Sequence[Mapping[int, Part]]) -> list[int] | None:
    """How many lines each row is: of the ways to part the lines the one with the fewest rows; `None` if there is none.

    Of several such ways, the one in which fewest lines end too early, and then in which rows are most alike.

    >>> word, value = Part(5, 5, False, False), Part(5, 5, True, True)
    >>> centred_rows([{0: word}, {0: word, 1: value}, {0: word}, {0: word, 1: value}])
    [3, 1]
    >>> centred_rows([{0: word, 1: value}, {0: word}, {0: word, 1: value}, {0: word}])
    [2, 2]
    """
    widest: dict[int, int] = {}
    for line in lines:
        for column, part in line.items():
            widest[column] = max(widest.get(column, 0), part.width)
    best: list[tuple[int, int, int, int] | None] = [(0, 0, 0, 0), *(None for _ in lines)]
    """For each line the best way to part those before it: how many rows, how many lines that end too early, the sum of
    the squares of heights; and the height of the last row."""
    for top in range(len(lines)):
        before = best[top]
        if before is not None:
            for height, early in _rows_from(lines, top, widest):
                way = before[0] + 1, before[1] + early, before[2] + height * height, height
                other = best[top + height]
                if other is None or way < other:
                    best[top + height] = way
    heights: list[int] = []
    end = len(lines)
    while end:
        way_here = best[end]
        if way_here is None:
            return None
        heights.append(way_here[3])
        end -= way_here[3]
    return heights[::-1]


def _rows_from(
        lines: Sequence[Mapping[int, Part]], top: int, widest: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    """The heights that a row may have which begins at a line, each with how many of its lines end too early."""
    cells: dict[int, _Cell] = {}
    early = 0
    for at, line in enumerate(lines[top:top + _HIGHEST]):
        for column, part in line.items():
            cell = cells.get(column)
            if cell is None:
                cells[column] = _Cell(at, at, part, part.valued)
            elif cell.bottom != at - 1 or (cell.values and part.begins):
                return
            else:
                early += cell.last.width + 1 + part.first <= widest[column]
                cell.bottom, cell.last, cell.values = at, part, cell.values + part.valued
        if any(cell.values for cell in cells.values()) and all(
                cell.top == (at - (cell.bottom - cell.top)) // 2 for cell in cells.values()):
            yield at + 1, early
