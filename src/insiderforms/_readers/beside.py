"""Items that stand side by side with nothing but blanks between them -> cells, one for each item.

In: lines of text. Out: cells of a grid, told to a `PageBuilder`. On paper the items of the form stand in boxes, two or
three to a band; typists who drew none trusted the eye. The number and caption of an item begin a column, which goes on
down to the next item that begins there. Knows the captions of the form.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

import attrs

from .captions import COLUMNS, captions
from .page import Cell, Grid, Line, PageBuilder
from .plain import TextLine, shown

_START = re.compile(r"(?:(?<=[ _-])|\A)[0-9]{1,2}[.)] ?(?=[A-Z])")
_CLOSE = re.compile(r"[^ _-] ")
_APART = re.compile(r"\S+(?: \S+)*")
_RULES = re.compile(r"[-_=]{2,}+")
_FEWEST, _MOST = 2, 12
"""How many items stand side by side."""
_NEAR = 3
"""How far beside each other items of one column may begin."""
_BELOW = COLUMNS | {"table_1", "table_2", "owners", "owner_name", "footnotes", "remarks", "signature", "signatures"}
"""What stands below the items."""


@attrs.define(eq=False)
class _Item:
    """An item on the way: the column in which it began, and its lines."""

    left: int
    top: int
    start: int
    end: int
    words: list[str] = attrs.Factory(list)


@attrs.define(eq=False)
class Band:
    """Items that stand side by side, and the lines that they take."""

    begin: int
    end: int
    items: list[_Item]


def bands_in(lines: Sequence[TextLine]) -> Iterator[Band]:
    """The bands of items in some lines."""
    at = 0
    while at < len(lines):
        if sum(_is_item(lines[at][0], start) for start in _starts(lines[at][0])) >= _FEWEST:
            band = _band(lines, at)
            yield band
            at = band.end
        else:
            at += 1


def put_band(builder: PageBuilder, band: Band) -> None:
    """Set a band, a cell for each item."""
    grid = builder.grid(Grid())
    lefts = sorted({item.left for item in band.items})
    rows = {top: Line(grid) for top in sorted({item.top for item in band.items})}
    grid.lines += rows.values()
    for item in sorted(band.items, key=lambda item: (item.top, item.left)):
        column = bisect_right(lefts, item.left) - 1
        builder.set(Cell(shown("\n".join(item.words)), rows[item.top], column, column + 1, item.start, item.end))


def _starts(text: str) -> list[int]:
    """Where something begins with a number on a line and stands apart, or is an item."""
    starts = (found.start() for found in _START.finditer(text))
    return [start for start in starts if not _CLOSE.match(text, start - 2) or _is_item(text, start)][:_MOST]


def _is_item(text: str, start: int) -> bool:
    """Whether the caption of an item begins at a place of a line."""
    found = _APART.match(text, start)
    hits = captions(found[0]) if found else ()
    return bool(hits) and hits[0].label not in _BELOW


def _band(lines: Sequence[TextLine], begin: int) -> Band:
    """The band that begins on a line. It ends where words run across its columns, or a table begins."""
    done: list[_Item] = []
    columns: list[_Item] = []
    for at in range(begin, len(lines)):
        text, start = lines[at]
        words = _RULES.sub(lambda found: " " * len(found[0]), text)
        if at > begin and any(hit.label in _BELOW for part in _APART.findall(words) for hit in captions(part)):
            return Band(begin, at, done + columns)
        starts = _starts(text)
        for left in starts:
            ended = [item for item in columns if abs(item.left - left) <= _NEAR]
            done += ended
            columns = sorted([*(item for item in columns if item not in ended),
                              _Item(left, at, start + left, start + len(text))], key=lambda item: item.left)
        crossed = _crossed(words, starts, columns)
        across_all = len(columns) > 1 and len(crossed) == len(columns) - 1 and not starts
        if across_all or len(columns) > _MOST or any(item.top == begin for item in crossed):
            return Band(begin, at, done + columns)
        done += crossed
        columns = [item for item in columns if item not in crossed]
        _share(words, start, columns)
    return Band(begin, len(lines), done + columns)


def _crossed(words: str, starts: Sequence[int], columns: Sequence[_Item]) -> list[_Item]:
    """The columns of which words of a line run across the place where they begin.

    Where the column before is full, one blank parts them.
    """
    crossed: list[_Item] = []
    for run in _APART.finditer(words):
        left = max((start for start in starts if start < run.end()), default=0)
        across = [item for item in columns if max(run.start(), left) + _NEAR < item.left < run.end()]
        if len(across) > 1 or run.start() in starts or any(not words[item.left - 1].isspace() for item in across):
            crossed += across
    return crossed


def _share(words: str, start: int, columns: Sequence[_Item]) -> None:
    """Give each column its words of a line; some begin a little ahead of it."""
    cuts = [0, *(_cut(words, item.left) for item in columns[1:]), len(words)]
    for item, left, right in zip(columns, cuts, cuts[1:], strict=False):
        if left < right and (said := words[left:right].strip()):
            item.words.append(said)
            item.end = start + right


def _cut(words: str, left: int) -> int:
    """Where the words of a column begin on a line, if not just at its left a little ahead of it."""
    ahead = words.rfind("  ", 0, left) + 2
    if ahead > 1 and 0 < left - ahead < _NEAR:
        return ahead
    return left if not words[left - 1:left].strip() else words.rfind(" ", 0, left) + 1
