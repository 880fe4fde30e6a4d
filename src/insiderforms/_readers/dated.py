"""Names over several lines with dates beside their middle -> a line each, the date behind its name.

In: lines of text. Out: lines. So browsers in a terminal set the signatures of a page; a narrow date breaks before its
year. Knows nothing of forms.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from .centres import Part, centred_rows
from .plain import TextLine

_DAY = re.compile(r"(?<=\s)[0-9]{1,2}/[0-9]{1,2}/(?:[0-9]{4})?\Z|(?<=\s\s)[0-9]{4}\Z")
"""A date at the end of a line, or a part of it."""
_LONGEST_DAY = 12
_CAPTION = re.compile(r"\s*\^?\*\*\s?\S")
_MOST = 100
"""So many lines of names may stand above their caption."""


def with_dates(lines: Sequence[TextLine]) -> Iterator[TextLine]:
    """The lines; names of several lines above a caption with asterisks as one line each."""
    done = 0
    for at, (line, _) in enumerate(lines):
        if not _CAPTION.match(line):
            continue
        bottom = at
        while bottom > done and not lines[bottom - 1][0].strip():
            bottom -= 1
        top = bottom
        while top > max(done, bottom - _MOST) and lines[top - 1][0].strip():
            top -= 1
        yield from lines[done:top]
        yield from _joined(lines[top:bottom])
        yield from lines[bottom:at]
        done = at
    yield from lines[done:]


def _joined(lines: Sequence[TextLine]) -> Iterator[TextLine]:
    """Lines above a caption, those of a name as one; as they are, if they are no names with dates beside them."""
    cells = [_cells(line) for line, _ in lines]
    heights = centred_rows([_parts(name, day) for name, day in cells])
    if heights is None:
        begun = [at for at, (_, day) in enumerate(cells) if day]
        if not begun or begun[0] or len({len(line) - len(line.lstrip()) for line, _ in lines}) > 1:
            yield from lines
            return
        heights = [end - top for top, end in pairwise([*begun, len(cells)])]  # a typist sets the dates to the top
    for end, height in zip(accumulate(heights), heights, strict=True):
        line, start = lines[end - height]
        names = " ".join(filter(None, (name for name, _ in cells[end - height:end])))
        day = "".join(day for _, day in cells[end - height:end])
        inside = height == 1 and names.endswith(",")
        yield line if inside else f"{line[:len(line) - len(line.lstrip())]}{names}   {day}", start


def _cells(line: str) -> tuple[str, str]:
    """The name and the date on a line, or what there is of them."""
    found = _DAY.search(f"  {line.rstrip()}"[-_LONGEST_DAY:])
    day = found[0] if found else ""
    return line.rstrip().removesuffix(day).strip(), day


def _parts(name: str, day: str) -> dict[int, Part]:
    """The same as the columns of a table."""
    begins = "/" in day
    first = len(name.partition(" ")[0])
    parts = (Part(len(name), first, False, False), Part(len(day), len(day), begins, begins))
    return {column: part for column, part in enumerate(parts) if part.width}
