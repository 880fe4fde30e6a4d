"""Explanations, remarks and signatures on a printed page -> rows of cells.

In: lines of text. Out: `Row`s. Knows how the SEC's own sheets print them, and that a browser sets what stands beside a
text of several lines to its middle: the mark of a note, the date of a signature.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from .middle import parted
from .printed_pieces import Piece, Row, joined, lines_of, pieces_of

_MARK = re.compile(r"\s*(\([0-9]{1,2}\)|\*{1,2})(?:\s+(\S.*))?")
_NUMBERED = re.compile(r"\s?([0-9]{1,3})\. ")
_ENDS = re.compile(r"[.!?:;)\"\u201d]\s*\Z")
_DATE = re.compile(r"(?:(.*\S) )?([0-9]{1,2}/[0-9]{1,2}(?:-[0-9:]{1,5})?/[0-9]{4})")
_CAPTION = re.compile(r"\*\*(?: ?Signature of.*)?|Signature of Reporting.*|(?:Reporting )?Person(?: Date)?|Date")
_SIGN = re.compile(r"/s/", re.IGNORECASE)

# What it costs if a mark has no lines; if its last does not end as texts do; for each blank line among them; for each
# /s/ too many or too few; for each line that a mark is off the middle, and if it is by more than half of one.
_NO_LINES, _OPEN, _BLANK, _SIGNED, _SLIGHTLY_OFF, _OFF = 6.0, 1.0, 2.0, 3.0, 0.3, 1.0
_EDGE, _EDGE_OF_REMARKS = 0.9, 0.76
"""A line that is nearly so wide as the widest reaches the edge of the sheet."""


# ---- explanations


def read_numbered(lines: Sequence[str], start: int) -> list[Row]:
    """The notes on some lines, each of which begins with its number; none if none does."""
    numbers: list[int] = []
    begins = [at for at, line in enumerate(lines)
              if (found := _NUMBERED.match(line)) and _follows(int(found[1]), numbers)]
    return [Row([joined(line.strip() for line in lines[top:bottom])], start + top, start + bottom - 1)
            for top, bottom in zip(begins, [*begins[1:], len(lines)], strict=False)]


def read_marked(lines: Sequence[str], sheets: Sequence[int], start: int) -> list[Row]:
    """The notes on some lines, with marks in a column of their own; none if there are no marks."""
    filled = [at for at, line in enumerate(lines) if line.strip()]
    found = {at: mark for at, line in enumerate(filled) if (mark := _MARK.fullmatch(lines[line]))}
    left = min((mark.start(1) for mark in found.values()), default=0)
    numbers: list[int] = []
    marks = {at: mark for at, mark in found.items() if mark.start(1) <= left + 1 and (
        mark[1][0] == "*" or _follows(int(mark[1][1:-1]), numbers))}
    texts = [marks[at][2] or "" if at in marks else lines[line].strip() for at, line in enumerate(filled)]
    places = list(marks)

    def cost(top: int, bottom: int) -> float:
        own = [at for at in range(top, bottom) if texts[at]]
        if not own:
            return _NO_LINES
        price = 0.0 if _ENDS.search(texts[own[-1]]) else _OPEN
        whole = sheets[filled[top]] == sheets[filled[bottom - 1]]
        return price + (_off(own, places[bisect_left(places, top)]) if whole else 0)

    return [Row([marks[places[index]][1], joined(texts[top:bottom])], start + filled[top], start + filled[bottom - 1])
            for index, (top, bottom) in enumerate(parted(places, len(filled), cost))]


def _follows(number: int, numbers: list[int]) -> bool:
    """Whether a note may have a number after those with others; if so, it is one of them now. 10 may follow 1."""
    last = numbers[-1] if numbers else 0
    follows = number not in numbers and (number in (last + 1, 10 * last) or number == next(
        free for free in range(1, len(numbers) + 2) if free not in numbers))
    if follows:
        numbers.append(number)
    return follows


def _off(own: Sequence[int], mark: int) -> float:
    """What it costs that a mark is not beside the middle of its lines; of an even number it is beside one of both."""
    beside = abs((own[0] + own[-1]) / 2 - mark)
    return _SLIGHTLY_OFF * beside + _OFF * max(beside - 0.5, 0)


# ---- notes that run over the edge of the sheet


def cut_off(lines: Sequence[str], width: float) -> bool:
    """Whether a text is as wide as the sheet and ends as no text does.

    If one note is too wide for the sheet, all are set so wide, and what is beyond its edge is not printed.
    """
    return len(lines[-1]) > _EDGE * width and not _ENDS.search(lines[-1])


def remarks_cut_off(lines: Sequence[str], width: float) -> bool:
    """The same of remarks, whose paragraphs are parted by blank lines."""
    ends = [line for line, below in zip(lines, [*lines[1:], ""], strict=False) if line.strip() and not below.strip()]
    return any(len(line) > _EDGE_OF_REMARKS * width and not _ENDS.search(line) for line in ends)


def runs_over(lines: Sequence[str], width: float) -> bool:
    """Whether a note runs over the edge where others do: it has one line without an end, or a wide one."""
    return not _ENDS.search(lines[-1]) if len(lines) == 1 else max(map(len, lines)) > _EDGE * width


# ---- remarks


def read_remarks(lines: Sequence[str], start: int) -> Row:
    """The remarks on some lines: paragraphs, parted by blank lines."""
    paragraphs: list[list[str]] = [[]]
    for line in lines:
        if line.strip():
            paragraphs[-1].append(line.strip())
        else:
            paragraphs.append([])
    return Row(["\n".join(map(joined, filter(None, paragraphs)))], start, start + len(lines) - 1)


# ---- signatures


def read_signatures(lines: Sequence[str], sheets: Sequence[int], start: int) -> Iterator[Row]:
    """The signatures on some lines, each a name with its date, and below them their captions."""
    waiting: list[list[Piece]] = []
    captions: list[Piece] = []
    for at, line in enumerate(lines):
        pieces = pieces_of(line, at)
        if pieces and all(_CAPTION.fullmatch(piece.text) for piece in pieces):
            captions += pieces
            continue
        if pieces and captions:
            yield from _signed(waiting, sheets, start)
            yield _captions(captions, start)
            waiting, captions = [], []
        if pieces:
            waiting.append(pieces)
    yield from _signed(waiting, sheets, start)
    if captions:
        yield _captions(captions, start)


def _captions(pieces: Sequence[Piece], start: int) -> Row:
    words = lines_of(piece for piece in pieces if piece.text != "Date")
    return Row([" ".join(words), "Date"], start + pieces[0].at, start + pieces[-1].at)


def _signed(lines: Sequence[Sequence[Piece]], sheets: Sequence[int], start: int) -> Iterator[Row]:
    """Names with their dates."""
    numbers = [pieces[0].at for pieces in lines]
    names = [" ".join(_name_and_date(piece.text)[0] for piece in pieces).strip() for pieces in lines]
    dates = [next((date for piece in pieces if (date := _name_and_date(piece.text)[1])), "") for pieces in lines]
    places = [at for at, date in enumerate(dates) if date]
    each = sum(bool(_SIGN.search(name)) for name in names) == len(places)

    def cost(top: int, bottom: int) -> float:
        own = [at for at in range(top, bottom) if names[at]]
        mark = places[bisect_left(places, top)]
        if not own:
            return _NO_LINES
        price = _BLANK * (numbers[bottom - 1] - numbers[top] - (bottom - 1 - top))
        price += _SIGNED * abs(sum(bool(_SIGN.search(names[at])) for at in own) - 1) if each else 0
        if sheets[numbers[top]] != sheets[numbers[bottom - 1]]:
            return price + max(mark - top - 1, 0)  # what the end of a sheet tears is set to the top
        return price + _off(own, mark)

    parts = parted(places, len(lines), cost) or [(0, len(lines))][:len(lines)]
    for top, bottom in parts:
        yield Row([joined(names[top:bottom]), *filter(None, dates[top:bottom])],
                  start + numbers[top], start + numbers[bottom - 1])


def _name_and_date(text: str) -> tuple[str, str]:
    found = _DATE.fullmatch(text)
    return (found[1] or "", found[2]) if found else (text, "")
