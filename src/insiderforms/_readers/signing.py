"""Where somebody signs, among what stands under other captions or under none.

In: cells, and pieces of sections. Out: whether somebody signs there, and what is above. Knows /s/, By: and dates.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from .captions import captions
from .kinds import FITS
from .page import Cell, Line
from .tables import Piece

_LINES_OF_A_SIGNATURE = 3
_MOST_LINES = 40
"""So many lines of several signatures may stand above the caption of all."""
_SIGNED_BELOW = re.compile(r"^(?:By\s*:?\s*|Signature\s*:\s*)?/s/", re.IGNORECASE | re.MULTILINE)
_SIGNED = re.compile(r"\W*(?:By\b|/s/)", re.IGNORECASE)


def begins_to_sign(cell: Cell, place: Callable[[Line], int]) -> bool:
    """Whether somebody signs in running text; or in fixed type, where no caption stands below the signature.

    `place`: the number of a line in its grid.
    """
    grid = cell.line.grid
    if (grid.ruled and not grid.fixed) or not _SIGNED_BELOW.search(cell.text):
        return False
    if not grid.fixed:
        return True
    at = place(cell.line)
    return not any(hit.label.startswith("signature") for line in grid.lines[at + 1:at + 1 + _MOST_LINES]
                   for other in line.cells for hit in captions(other.text))


def signs(piece: Piece) -> bool:
    """Whether somebody signs on the line of a piece, or at its end: there is a name behind /s/, or a date."""
    cells = [cell.text for cell in piece.cell.line.cells] if piece.cell.line.grid.ruled else [piece.text]
    return any("/s/" in text or _SIGNED.match(text) or FITS["date"].match(text)
               for cell in cells for text in cell.split("\n")[-_LINES_OF_A_SIGNATURE:])


def parted(piece: Piece) -> tuple[list[Piece], list[Piece]]:
    """A text that lost its cells, parted into what stands above the signatures and these, each with its date."""
    lines = piece.text.split("\n")
    at = len(lines)
    while at > 1 and FITS["date"].match(lines[at - 1]):
        at -= 2
        while at > 0 and not _SIGNED.match(lines[at]) and _SIGNED.match(lines[at - 1]):
            at -= 1
    if at == len(lines):
        return [], [piece]
    above = [Piece("\n".join(lines[:at]), piece.cell)] if at > 0 else []
    return above, [Piece("\n".join(lines[max(at, 0):]), piece.cell)]
