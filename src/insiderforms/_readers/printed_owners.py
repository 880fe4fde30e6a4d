"""The table of owners on a printed page, in which names and addresses run over several lines -> a row each.

In: the lines below its heading, and what item 5 says of the first owner. Out: `Row`s. Knows that what an owner is to
the issuer stands beside the middle of name and address, that an address ends with its place, and that what makes text
of a printed page may set marks some letters beside their columns.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from .._printed_values import STATE_CODES
from .printed_pieces import Piece, Row, joined, lines_of, pieces_of

OPTIONS = ("Director", "10% Owner", "Officer", "Other")
_OPTION = re.compile("|".join(OPTIONS))
_TITLED = OPTIONS[2:]
_PLACE = re.compile(r".*\S,? ([A-Z0-9]{2}) [0-9A-Z][0-9A-Z -]*")
_LONGEST_PLACE = 100
_NAMED = 6
"""Names begin so many letters left of all options."""
_MOST, _HIGHEST = 12, 6
"""An owner has at most so many lines, and seldom more than so many."""

# What it costs if an owner's lines end with no place, if another place stands among them, if no mark stands beside
# them, for each line too many, if there is but one, for each line that the marks are off the middle.
_NO_PLACE, _TWO_PLACES, _NO_MARK, _LONG, _SHORT, _OFF = 4.0, 5.0, 3.0, 2.0, 4.0, 1.0


def read_owners(heading: str, lines: Sequence[str], sheets: Sequence[int], start: int,
                checked: Sequence[str]) -> Iterator[Row]:
    """The rows of the table with a heading, on some lines. `checked`: what item 5 says that the first owner is."""
    places = {found[0]: (found.start() + found.end()) / 2 for found in _OPTION.finditer(heading)}
    left = heading.find(OPTIONS[0]) - _NAMED
    found = []
    for at, (line, sheet) in enumerate(zip(lines, sheets, strict=True), start):
        pieces = pieces_of(line, at)
        if pieces:
            found.append(_Line(pieces, left, sheet))
    for index, (top, bottom) in enumerate(_owners(found)):
        marks = [mark for line in found[top:bottom] for mark in line.marks]
        columns = _by_place(marks, places)
        if not index and len(groups := _groups(marks)) == len(checked):
            columns = dict(zip(checked, groups, strict=True))
            places |= {option: _middle(group) for option, group in columns.items()}
        name = "\n".join(line.name for line in found[top:bottom] if line.name)
        texts = [joined(lines_of(sorted(columns.get(option, ()), key=lambda mark: mark.at))) for option in OPTIONS]
        yield Row([name, *texts], found[top].at, found[bottom - 1].at)


class _Line:
    """A line of names and addresses, and of marks and titles beside them."""

    def __init__(self, pieces: Sequence[Piece], left: int, sheet: int):
        self.at, self.sheet = pieces[0].at, sheet
        named = pieces[0].left < left
        self.name = pieces[0].text if named else ""
        self.marks: list[Piece] = []
        for piece in pieces[named:]:
            text, left = piece.text, piece.left
            while text.startswith("X "):  # another mark touches it, or a title
                self.marks.append(Piece("X", left, self.at))
                text, left = text[2:], left + 2
            self.marks.append(Piece(text, left, self.at))


def _owners(lines: Sequence[_Line]) -> list[tuple[int, int]]:
    """Where the lines of each owner begin and end: the cheapest way to part them."""
    ends = [_ends(line.name, lines[at - 1].name if at else "") for at, line in enumerate(lines)]
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, len(lines) + 1):
        best.append(min((best[top][0] + _cost(lines[top:end], ends[top:end]), top)
                        for top in range(max(0, end - _MOST), end)))
    parts: list[tuple[int, int]] = []
    end = len(lines)
    while end:
        parts.append((best[end][1], end))
        end = best[end][1]
    return parts[::-1]


def _cost(lines: Sequence[_Line], ends: Sequence[bool]) -> float:
    """How unlikely it is that some lines are of one owner."""
    named = [at for at, line in enumerate(lines) if line.name]
    cost = _SHORT if len(named) < 2 else _LONG * max(len(named) - _HIGHEST, 0)
    cost += _TWO_PLACES * sum(ends[at] for at in named[:-1]) + (0 if named and ends[named[-1]] else _NO_PLACE)
    marked = [at for at, line in enumerate(lines) if line.marks]
    if not marked:
        return cost + _NO_MARK
    if lines[0].sheet != lines[-1].sheet:
        return cost
    return cost + _OFF * max(abs(marked[0] + marked[-1] - len(lines) + 1) / 2 - 0.5, 0)


def _ends(text: str, above: str) -> bool:
    """Whether a line is the last of an address: a place with its state, or a country below a zip code."""
    if len(text) > _LONGEST_PLACE:
        return False
    found = _PLACE.fullmatch(text)
    if found:
        return found[1] in STATE_CODES
    return text.upper() in STATE_CODES and any(letter.isdigit() for letter in above)


def _by_place(marks: Sequence[Piece], places: Mapping[str, float]) -> dict[str, list[Piece]]:
    """What stands under each option: a mark under the nearest that has none, words under one that takes them."""
    found: dict[str, list[Piece]] = {}
    for mark in sorted(marks, key=lambda mark: mark.left):
        middle = mark.left + len(mark.text) / 2
        free = [name for name in OPTIONS if name not in found] if mark.text == "X" else _TITLED
        option = min(free or OPTIONS, key=lambda name: abs(places.get(name, 0) - middle))
        found.setdefault(option, []).append(mark)
    return found


def _groups(marks: Sequence[Piece]) -> list[list[Piece]]:
    """The marks, and the lines of each title together, from left to right."""
    groups: list[list[Piece]] = []
    right = 0
    for mark in sorted(marks, key=lambda mark: mark.left):
        if groups and "X" not in (mark.text, groups[-1][-1].text) and mark.left < right:
            groups[-1].append(mark)
        else:
            groups.append([mark])
            right = 0
        right = max(right, mark.left + len(mark.text))
    return groups


def _middle(group: Sequence[Piece]) -> float:
    return sum(mark.left + len(mark.text) / 2 for mark in group) / len(group)
