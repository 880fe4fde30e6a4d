"""Check marks that stand behind the table in which their boxes are -> the boxes that they belong to.

In: empty check boxes and the cells of a page, in reading order. Out: the mark of each box. Knows how trafilatura takes
a page apart: a box is set behind the table around it, an empty one not at all, and of several checked ones one.
"""

from __future__ import annotations

from typing import Protocol

import attrs

from .captions import CHECK_BOXES, captions
from .page import Cell


class Box(Protocol):
    """A check box: the cell of its caption, and its mark."""

    caption: Cell | None
    check: str | None


@attrs.define(eq=False)
class MarksBehind:
    """Empty boxes on a page, up to some place."""

    boxes: list[Box] = attrs.Factory(list)
    """Those of one table."""
    alone: bool = False
    """Whether the last words were a mark alone."""
    taken: bool = False
    """Whether a mark was found behind its box."""

    def add(self, box: Box, cell: Cell) -> None:
        """Hear of an empty box, the caption of which is in a cell. Behind a mark nothing tells of a second one."""
        beside = [other for other in self.boxes if other.caption and other.caption.line.grid is cell.line.grid]
        self.boxes = [*beside, box]
        if self.taken:
            box.check = None

    def takes(self, cell: Cell) -> bool:
        """Whether a cell is a mark alone; the caption of a box directly below one says whose it is."""
        its = cell.line.cells[0] is cell and any(hit.label in CHECK_BOXES for hit in captions(cell.text))
        if self.alone and not its:
            for box in self.boxes:
                box.check = "X" if len(self.boxes) == 1 else None
            self.boxes, self.taken = [], True
        self.alone = cell.text == "X" and bool(self.boxes) and not cell.line.grid.ruled
        return self.alone
