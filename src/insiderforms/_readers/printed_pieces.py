"""Lines of a printed page -> pieces: words that stand one blank apart, each with its place.

In: lines of text. Out: `Piece`s, and texts made of several. Knows how a browser breaks lines; nothing of forms.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

_PIECE = re.compile(r"\S++(?: \S++)*+")


class Piece(NamedTuple):
    """Words on a line that stand one blank apart."""

    text: str
    left: int
    at: int
    """The number of the line."""


class Row(NamedTuple):
    """Texts that stand side by side."""

    texts: Sequence[str]
    first: int
    """The number of the first of their lines."""
    last: int
    torn: bool = False
    """Whether the last runs over the edge of the sheet."""


def pieces_of(line: str, at: int) -> list[Piece]:
    """The pieces of a line."""
    return [Piece(found[0], found.start(), at) for found in _PIECE.finditer(line)]


def lines_of(pieces: Iterable[Piece]) -> list[str]:
    """The lines of some pieces that stand in one column."""
    lines: dict[int, list[str]] = {}
    for piece in pieces:
        lines.setdefault(piece.at, []).append(piece.text)
    return [" ".join(texts) for texts in lines.values()]


def joined(lines: Iterable[str]) -> str:
    """Some lines as one text: a browser breaks a line behind a hyphen too.

    >>> joined(["Doe, Attorney-", "in-Fact", "", "(1)"])
    'Doe, Attorney-in-Fact (1)'
    """
    parts: list[str] = []
    for line in filter(None, lines):
        if parts and not (parts[-1][-1:] == "-" and parts[-1][-2:-1].isalnum() and line[0].isalnum()):
            parts.append(" ")
        parts.append(line)
    return "".join(parts)


def row_of(pieces: Sequence[Piece]) -> Row:
    """Pieces of one line as a row."""
    return Row([piece.text for piece in pieces], pieces[0].at, pieces[-1].at)


def text_of(pieces: Sequence[Piece]) -> Row:
    """Pieces of several lines as one text."""
    return Row([joined(lines_of(pieces))], pieces[0].at, pieces[-1].at)
