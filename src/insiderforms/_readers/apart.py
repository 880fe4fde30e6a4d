"""Captions of items that stand one blank apart in fixed type -> cells of their own.

In: a `Page` as it was set, where words one blank apart are one cell. Out: the same page with more cells. Browsers in a
terminal narrow the boxes of a form until the caption of one ends just before the number of the next.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from .captions import COLUMNS, captions
from .page import Cell, Line, Page

_BESIDE = re.compile(r"(?<=\S) (?:(?=[0-9]{1,2}\.\s?[A-Z])|(?=_[_X]{1,4}\s?Form filed))")
_LONGEST = 400
"""A longer text has lost its columns."""
_OPENING = 80
"""How much of a caption tells which it is."""


def set_apart(page: Page) -> None:
    """Give captions of items, and options, cells of their own in lines of fixed type."""
    cells: list[Cell] = []
    changed: set[Line] = set()
    for cell in page.cells:
        parts = [*_parts(cell)] if cell.line.grid.fixed and len(cell.text) < _LONGEST else [cell]
        if len(parts) > 1:
            changed.add(cell.line)
        cells += parts
    page.cells = cells
    for line in changed:
        line.cells.clear()
    for cell in cells if changed else ():
        if cell.line in changed:
            cell.line.cells.append(cell)


def _parts(cell: Cell) -> Iterator[Cell]:
    at = 0
    for found in _BESIDE.finditer(cell.text):
        before, after = cell.text[at:found.start()], cell.text[found.end():found.end() + _OPENING]
        if _ends(before) and _begins(after):
            yield attrs.evolve(cell, text=before, left=cell.left + at, right=cell.left + found.start())
            at = found.end()
    yield attrs.evolve(cell, text=cell.text[at:], left=cell.left + at) if at else cell


def _begins(text: str) -> bool:
    """Whether a text begins with the caption of an item, and not of a column, or with an option."""
    hits = captions(text)
    return text[0] == "_" or (bool(hits) and hits[0].start == 0 and hits[0].label not in COLUMNS)


def _ends(text: str) -> bool:
    """Whether a text is an option, or ends with a caption: nothing stands between that and the next."""
    hits = captions(text)
    return text[0] == "_" or (bool(hits) and hits[-1].end == len(text))
