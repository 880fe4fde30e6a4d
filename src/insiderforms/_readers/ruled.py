"""Tables between rulers -> cells: pandoc draws a ruler of dashes above and below a table, a dash for each letter.

In: lines of text with their places. Out: cells of one grid, told to a `PageBuilder`. Rows of several lines have blank
lines between them. Knows nothing of forms.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from .page import Cell, Grid, Line, PageBuilder
from .plain import TextLine, shown

_RULER = re.compile(r"\s*+-{2,}+(?: -{2,}+)*+\s*+")
_DASHES = re.compile(r"-+")
_HIGHEST_HEADING = 8


def rulers_of(line: str) -> tuple[tuple[int, int], ...]:
    """The columns that a line rules; none if it is no ruler."""
    if "--" not in line or not _RULER.fullmatch(line):
        return ()
    return tuple((found.start(), found.end()) for found in _DASHES.finditer(line))


def tables_in(lines: Sequence[TextLine]) -> Iterator[tuple[int, int]]:
    """Where tables begin with a ruler, and where they end.

    They end with the same ruler, or with one across the whole table if such a one begins above their heading; or else,
    if a heading stands on the line above, with a blank line.
    """
    at = 0
    while at < len(lines):
        ruler = rulers_of(lines[at][0])
        end = _end(lines, at, ruler) if len(ruler) > 1 else at
        if end > at:
            yield at, end
            at = end
        else:
            at += 1


def _end(lines: Sequence[TextLine], at: int, ruler: Sequence[tuple[int, int]]) -> int:
    """Where the table ends whose rows begin below a ruler; there if there is none."""
    whole = ((ruler[0][0], ruler[-1][1]),)
    above = any(rulers_of(line) == whole for line, _ in lines[max(0, at - _HIGHEST_HEADING):at])
    headed = at > 0 and bool(lines[at - 1][0].strip())
    for further in range(at + 1, len(lines)):
        line = lines[further][0]
        found = rulers_of(line)
        if found == (whole if above else tuple(ruler)):
            return further + 1
        if headed and not above and not line.strip():
            return further
        if line[:ruler[0][0]].strip() or (found and found != tuple(ruler)):
            break
    return at


def put_ruled(builder: PageBuilder, lines: Sequence[TextLine]) -> None:
    """Set a table with its rulers."""
    columns = rulers_of(lines[0][0])
    grid = builder.grid(Grid(builder.last if builder.table is not None else None))
    body = [(text, start) for text, start in lines[1:] if not rulers_of(text)]
    for row in _rows(body):
        line = Line(grid)
        grid.lines.append(line)
        for at, (left, _) in enumerate(columns):
            right = columns[at + 1][0] if at + 1 < len(columns) else None
            words = [(text[left:right], start) for text, start in row]
            said = "\n".join(filter(None, (part.strip() for part, _ in words)))
            start = next((start + left for part, start in words if part.strip()), words[0][1])
            builder.set(Cell(shown(said), line, at, at + 1, start, words[-1][1] + len(row[-1][0])))


def _rows(body: Sequence[TextLine]) -> Iterator[list[TextLine]]:
    """Lines by rows: those between blank lines if there are any, else each for itself."""
    while body and not body[-1][0].strip():
        body = body[:-1]
    if all(text.strip() for text, _ in body):
        yield from ([line] for line in body)
        return
    yield from ([*row] for filled, row in groupby(body, key=lambda line: bool(line[0].strip())) if filled)
