"""Lines of a table that a browser printed, laid along its columns -> its rows.

In: for each line, what stands in which column. Out: which lines are a row. A browser breaks each cell within its column
and sets it to the middle of its row, so the values of one row stand on several lines; and what makes text of the page
sets them half a line up or down. Every row has one letter for direct or indirect ownership. Which of the lines between
two of these are of which row is told by what makes rows complete and sets each cell to the middle.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise, takewhile

import attrs

from .kinds import KINDS
from .middle import parted
from .printed_columns import Word, body_of, is_of_text

_ANCHORS = ("direct_or_indirect_ownership", "owned")
"""Columns in which every row has one value; the first may be beyond the edge of the sheet."""
_TEXTS = frozenset(name for name, kind in KINDS.items() if is_of_text(kind))
_MOST = 8
"""A row begins at most so many lines above its letter."""
_UNLIKE = {"security_title": 2.0, "underlying_security_title": 1.0}
"""What it costs if two rows have other titles: rows often have the same, and rows parted in the wrong place never."""

# What it costs if a row has two values in a column, or lacks one that no row does; if a dollar sign is torn from its
# number; for a blank line inside a row; if a sheet of paper ends inside it; if a mark stands before words of its text;
# if the middle line of a text is not on the line of the values beside it; for each line that its middle is off theirs.
_TWICE, _WITHOUT, _ALONE, _BLANK, _TORN, _MARKED, _UNSHARED, _OFF = 20.0, 10.0, 6.0, 6.0, 3.0, 4.0, 3.0, 1.5
_SLIGHTLY_OFF = 0.3


@attrs.define(eq=False)
class LaidLine:
    """A line of a table."""

    at: int
    """Its number among the lines of the page."""
    sheet: int
    """The number of the sheet of paper on which it stands."""
    cells: Mapping[str, Sequence[Word]]
    """The words in each column that has any."""


def rows_of(lines: Sequence[LaidLine], names: Sequence[str]) -> list[Sequence[LaidLine]]:
    """The lines of each row of a table that has some columns; none if no row can be told."""
    anchor = next((name for name in _ANCHORS if name in names), "")
    anchors = [at for at, line in enumerate(lines) if any(
        body_of(word.text) not in ("", "$") for word in line.cells.get(anchor, ()))]
    texts: dict[tuple[str, int, int], str] = {}

    def text(name: str, start: int, end: int) -> str:
        if (name, start, end) not in texts:
            texts[name, start, end] = " ".join(
                word.text for line in lines[start:end] for word in line.cells.get(name, ()) if body_of(word.text))
        return texts[name, start, end]

    def unlike(start: int, middle: int, end: int) -> float:
        return sum(price for name, price in _UNLIKE.items() if text(name, start, middle) != text(name, middle, end))

    return [lines[start:end] for start, end in parted(
        anchors, len(lines), lambda start, end: _cost(lines[start:end], names), unlike, _MOST)]


def _cost(row: Sequence[LaidLine], names: Sequence[str]) -> float:
    """How unlikely it is that some lines are a row."""
    filled = [at for at, line in enumerate(row) if line.cells]
    lines = row[filled[0]:filled[-1] + 1]
    cost = _BLANK * (len(lines) - len(filled))
    places: dict[str, list[int]] = {}
    values: dict[str, int] = {}
    for at, line in enumerate(lines):
        for name, words in line.cells.items():
            places.setdefault(name, []).append(at)
            values[name] = values.get(name, 0) + sum(body_of(word.text) not in ("", "$") for word in words)
    for name, here in places.items():
        texts = [word.text for at in here for word in lines[at].cells[name]]
        cost += _MARKED * sum(body_of(word) != word and bool(body_of(following)) for word, following in pairwise(texts))
        if name not in _TEXTS:
            cost += _TWICE * max(values[name] - 1, 0) + (_ALONE if texts[-1] == "$" else 0)
            cost += _SLIGHTLY_OFF * max(here[-1] - here[0] - 1, 0)
    cost += _WITHOUT * ("security_title" not in places)
    cost += _WITHOUT * (bool(values.get("transaction_date")) != bool(values.get("transaction_code")))
    if lines[0].sheet != lines[-1].sheet:
        # The end of a sheet tears a row only if each cell begins at the top of it.
        return cost + _TORN + sum(_SLIGHTLY_OFF * here[0] + _OFF * max(here[0] - 2, 0) for here in places.values())
    single = {name: here[0] for name, here in places.items() if len(here) == 1 and values[name] and name not in _TEXTS}
    return cost + sum(_off(name, here, single, names) for name, here in places.items() if name in _TEXTS)


def _off(name: str, here: Sequence[int], single: Mapping[str, int], names: Sequence[str]) -> float:
    """What it costs that a text does not stand with its middle beside the values next to it, each on a `single` line.

    If it has an odd number of lines, the middle one is on the line of the values; else the middle is between two lines,
    and what makes text of the page may set the values before, behind, or on one of these.
    """
    at = names.index(name)
    beside = {single[each] for each in (*_values(names[at + 1:]), *_values(names[:at][::-1])) if each in single}
    near = beside or {*single.values()}
    if not near:
        return 0
    shared = not beside.isdisjoint(here)
    balance = abs(sum(line < min(near) for line in here) - sum(line > max(near) for line in here))
    if beside and len(here) % 2:
        return _SLIGHTLY_OFF * balance + (_OFF * balance if shared else _UNSHARED)
    return _SLIGHTLY_OFF * balance + _OFF * max(balance - (1 if shared else 2), 0)


def _values(names: Sequence[str]) -> Sequence[str]:
    """The columns of values up to the next one of text."""
    return [*takewhile(lambda name: name not in _TEXTS, names)]


def usual_of(lines: Sequence[LaidLine]) -> dict[str, float]:
    """For each column the share of rows that have something in it; none if there are no rows."""
    rows = sum(_ANCHORS[0] in line.cells for line in lines)
    counts: dict[str, int] = {}
    for line in lines:
        for name in line.cells:
            counts[name] = counts.get(name, 0) + 1
    return {name: min(count / rows, 1.0) for name, count in counts.items()} if rows else {}
