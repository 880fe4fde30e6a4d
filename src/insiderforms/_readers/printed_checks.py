"""The boxes to check on a printed page -> rows of cells.

In: pieces of lines. Out: `Row`s as the page in HTML has them: the options of the relationship two and two with their
marks before them, the title below them; and what there is to check at the top. Knows that a mark stands beside the
middle of its option, which may run over two lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from .printed_columns import words_of
from .printed_pieces import Piece, Row, joined, lines_of, pieces_of, text_of

_CHECK = re.compile(r"_+X?_+|X")
_OPTIONS = {"Director": "Director", "10%": "10% Owner", "Officer": "Officer (give title below)",
            "Other": "Other (specify below)"}
"""The options of the relationship, by their first words."""
_AT_THE_LEFT = ("Director", "Officer")
_ON_ONE_LINE = ("Director", "10%")
_WORDS = (*_OPTIONS, "Owner", "(give", "title", "below)", "(specify", "below)")
_PARAGRAPH = re.compile(r"Check this box|Form [34] ")
_MOST_LEFT = 14
"""What there is to check at the top stands so far left."""


def read_relationship(item: Sequence[Piece]) -> Iterator[Row]:
    """The item of the relationship."""
    begins = next((at for at, piece in enumerate(item) if _is_option(piece.text)), len(item))
    yield Row(["\n".join(lines_of(item[:begins]))], item[0].at, item[-1].at)
    options: dict[str, Piece] = {}
    marks: list[Piece] = []
    title: list[Piece] = []
    expected = list(_WORDS)
    for piece in item[begins:]:
        own: list[str] = []
        for word in words_of(piece.text):
            placed = Piece(word.text, piece.left + word.left, piece.at)
            if _CHECK.fullmatch(word.text) and (not own or "_" in word.text):
                marks.append(placed)
            elif word.text in expected and not own:
                expected.remove(word.text)
                if word.text in _OPTIONS:
                    options[word.text] = placed
            else:
                own.append(word.text)
        if own:
            title.append(Piece(" ".join(own), piece.left, piece.at))
    yield from _option_rows(options, marks, item)
    if title:
        yield text_of(title)


def _is_option(text: str) -> bool:
    return any(word in _OPTIONS or _CHECK.fullmatch(word) for word in text.split(" "))


def _option_rows(options: dict[str, Piece], marks: Sequence[Piece], item: Sequence[Piece]) -> Iterator[Row]:
    """The options, each with the mark left of it that is nearest to the middle of its lines."""
    of: dict[str, str] = {}
    right = max((options[name].left for name in _AT_THE_LEFT if name in options), default=0)
    for mark in marks:
        side = [name for name in options if (name in _AT_THE_LEFT) == (mark.left < right)]
        if side:
            of[min(side, key=lambda name: abs(options[name].at + (name not in _ON_ONE_LINE) / 2 - mark.at))] = mark.text
    ruled = any("_" in mark.text for mark in marks)
    names = list(options)
    for at in range(0, len(names), 2):
        texts: list[str] = []
        for name in names[at:at + 2]:
            texts += [f"{of.get(name, '_____')} {_OPTIONS[name]}"] if ruled else [of.get(name, ""), _OPTIONS[name]]
        yield Row(texts, item[0].at, item[-1].at)


def read_head(lines: Sequence[str], *, marked: bool) -> tuple[list[str], list[Row]]:
    """The lines above the boxes without what there is to check at their left, and that.

    `marked`: whether the page shows marks at all; the form layout has them in boxes that are not printed as text.
    """
    others: list[str] = []
    found: list[_Paragraph] = []
    for at, line in enumerate(lines):
        pieces = pieces_of(line, at)
        mark = ""
        if len(pieces) > 1 and pieces[0].text == "X" and pieces[0].left < _MOST_LEFT:
            mark = pieces.pop(0).text
        elif pieces and pieces[0].text.startswith("X ") and pieces[0].left < _MOST_LEFT:
            mark = "X"
            pieces[0] = Piece(pieces[0].text[2:], pieces[0].left + 2, at)
        text, left, _ = pieces[0] if pieces else Piece("", _MOST_LEFT, at)
        if left < _MOST_LEFT and _PARAGRAPH.match(text):
            found.append(_Paragraph(at))
        taken = 0
        if left < _MOST_LEFT and found:
            found[-1].add(text, mark, at)
            taken = left + len(text)
        others.append(" " * taken + line[taken:])
    return others, [paragraph.row(marked=marked) for paragraph in found]


class _Paragraph:
    """Something to check, with its mark beside one of its lines."""

    def __init__(self, at: int):
        self.first = self.last = at
        self.texts: list[str] = []
        self.mark = ""

    def add(self, text: str, mark: str, at: int) -> None:
        self.texts.append(text)
        self.mark = self.mark or mark
        self.last = at

    def row(self, *, marked: bool) -> Row:
        return Row([*([self.mark] if marked else []), joined(self.texts)], self.first, self.last)
