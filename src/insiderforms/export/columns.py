"""A table as lines of aligned text.

In: columns, and rows of cells. Out: lines. Knows nothing of forms: a cell is a few texts one below the other, each
with its footnote marks. Figures stand right-aligned and are never cut; texts are wrapped to what width is left, with
their further lines set in; a column in which nothing is said is left out. Cost grows in proportion to the texts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

import attrs

Cell = Sequence[tuple[str, str]]
"""What stands in a cell, one below the other: a text and its marks, `("12,500", "(1)")`; nothing if empty."""

_GAP = "  "
INSET = " "
_LONGEST_FIGURE = 40
_LONGEST_WORD = 16


@attrs.frozen
class Column:
    """A column of a table."""

    heading: str
    """One or more lines."""
    figures: bool = False
    """Whether figures stand in it, right-aligned with their marks behind them."""


def table_lines(columns: Sequence[Column], rows: Sequence[Sequence[Cell]], width: int) -> list[str]:
    """The table of one row or more, as wide as its figures need and its texts allow: `width` at most if that can be."""
    laid = [_laid(column, cells) for column, cells in zip(columns, zip(*rows, strict=True), strict=True)]
    laid = [block for block in laid if any(text for cell in block.cells for text in cell)]
    widths = _widths(laid, width, len(_GAP))
    gap = _GAP
    if sum(widths) + len(gap) * (len(widths) - 1) > width:
        gap = _GAP[1:]
        widths = _widths(laid, width, len(gap))
    headings = [block.heading.split("\n") for block in laid]
    deepest = max(map(len, headings), default=0)
    lines = list(_row_lines(laid, [[""] * (deepest - len(heading)) + heading for heading in headings], widths, gap))
    lines.append(gap.join("-" * wide for wide in widths))
    for number in range(len(rows)):
        cells = [block.cells[number] if block.figures else _wrapped_cell(block.cells[number], wide)
                 for block, wide in zip(laid, widths, strict=True)]
        lines.extend(_row_lines(laid, cells, widths, gap))
    return lines


@attrs.frozen
class _Block:
    """A column with its cells, each a list of texts with their marks attached."""

    heading: str
    figures: bool
    cells: list[list[str]]

    @property
    def widest(self) -> int:
        """The width at which nothing is wrapped."""
        texts = (text for cell in self.cells for text in cell)
        return max(map(len, (*self.heading.split("\n"), *texts)))

    @property
    def narrowest(self) -> int:
        """The width below which figures would be cut, or words broken that are no monsters."""
        if self.figures:
            return self.widest
        words = (word for cell in self.cells for text in cell for word in text.split())
        longest = max(map(len, words), default=0) + len(INSET)
        return max(min(longest, _LONGEST_WORD), *map(len, self.heading.split("\n")))


def _laid(column: Column, cells: Sequence[Cell]) -> _Block:
    """The column; its marks stand behind the figures without moving them. Monstrous figures are wrapped like text."""
    marked = max((len(marks) for cell in cells for _, marks in cell), default=0) if column.figures else 0
    texts = [[text + marks.ljust(marked) for text, marks in cell] for cell in cells]
    block = _Block(column.heading, column.figures, texts)
    if not column.figures or block.widest <= _LONGEST_FIGURE:
        return block
    return _Block(column.heading, False, [[text.rstrip() for text in cell] for cell in texts])


def _wrapped_cell(cell: Sequence[str], width: int) -> list[str]:
    return [line for text in cell for line in wrapped(text, width)]


def _widths(blocks: Sequence[_Block], width: int, gap: int) -> list[int]:
    """How wide each column is: what it asks for, unless the widest texts have to yield."""
    least = [min(block.narrowest, block.widest) for block in blocks]
    widths = [max(min(block.widest, width), needed) for block, needed in zip(blocks, least, strict=True)]
    too_wide = sum(widths) + gap * (len(widths) - 1) - width
    while too_wide > 0:
        yielding = [index for index, needed in enumerate(least) if widths[index] > needed]
        if not yielding:
            break
        widths[max(yielding, key=widths.__getitem__)] -= 1
        too_wide -= 1
    return widths


def _row_lines(
    blocks: Sequence[_Block], cells: Sequence[Sequence[str]], widths: Sequence[int], gap: str
) -> Iterator[str]:
    for parts in zip_longest(*cells, fillvalue=""):
        yield gap.join(
            part.rjust(wide) if block.figures else part.ljust(wide)
            for block, part, wide in zip(blocks, parts, widths, strict=True)
        ).rstrip()


def wrapped(text: str, width: int, inset: str = INSET) -> list[str]:
    """The text on lines of at most `width` characters, further lines set in; a longer word is broken, never cut.

    >>> wrapped("Stock Option (Right to Buy)(12)", 16)
    ['Stock Option', ' (Right to', ' Buy)(12)']
    >>> wrapped("", 16)
    ['']
    """
    lines, line = [], ""
    for word in text.split():
        joined = f"{line} {word}" if line else word
        if line and len(joined) > width:
            lines.append(line)
            joined = inset + word
        if len(joined) > width:
            step = max(width - len(inset), 1)
            parts = [inset + joined[start:start + step] for start in range(width, len(joined), step)]
            lines += [joined[:width], *parts[:-1]]
            joined = parts[-1]
        line = joined
    return [*lines, line]
