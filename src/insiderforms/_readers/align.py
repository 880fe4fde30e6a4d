"""Pieces of a table laid along its columns: the best way to read them, with place as evidence and kind as constraint.

In: the pieces of some printed lines in order, and columns. Out: for each piece the column it belongs to, and where
rows begin. Knows no rendering. The reading is the cheapest path: a piece goes into the column of the piece before it
or one further right, or begins a row; each step has a price. Time grows with pieces times columns.

A line whose pieces all stand in their columns and are of their kinds is read so: it needs no search.
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from .columns import Column
from .kinds import is_word_of_dates
from .page import EMPTY_CELL

# What things cost. Only their order matters: a value of another kind is worse than any shift, a shift is worse than
# an empty column.
_WRONG_KIND = 8.0
_WORDS_FOR_A_VALUE = 2.5
"""Words where a date or number should be: `Immediately`, `Previously reported`."""
_KNOWN_WORDS = 0.5
_UNKNOWN_CODE, _LONGEST_CODE = 1.0, 4
_VALUE_FOR_WORDS = 2.0
_ODD = {("price", False): 0.3, ("amount", True): 1.1}
"""A price without a dollar sign, an amount with one: most amounts are shares."""
_SHIFT = 0.8
"""From here on the pieces stand further left or right than their columns: a cell before them was lost or added."""
_SHIFTED = 0.1
"""Each piece that stands so."""
_BREAK_INSIDE = 1.0
"""A row that goes on on the next line."""
_ROW_INSIDE = 0.5
"""A row that begins inside a line, for text that lost its rows."""
_ROW_UNSEEN = 1.5
"""A row that begins inside running words."""
_SAME_COLUMN = 2.2
"""Two cells of a line in one column."""
_MARK_ALONE = 0.1
_ODD_MARK_ALONE = 0.5
"""A mark in a column that hardly ever has a note in place of its value."""
_OFTEN_NOTED = frozenset({"conversion_or_exercise_price", "exercise_date", "expiration_date",
                          "transaction_price_per_share"})
_MARK_AFTER = 0.15
"""A mark for the value before it, from which it was parted."""
_MARK_GOES_ON = 0.05
"""A mark behind the one before it in number."""
_WORDS_GO_ON = 0.9
_EMPTY: dict[str, float] = {
    "security_title": 2.0, "owned": 1.2, "direct_or_indirect_ownership": 1.2, "conversion_or_exercise_price": 0.6,
    "transaction_date": 0.15, "exercise_date": 0.3, "expiration_date": 0.4, "underlying_security_title": 0.8,
    "underlying_amount": 1.1, "transaction_price_per_share": 0.3,
}
"""What it costs to leave a column empty; others are often empty."""
_EMPTY_OTHERWISE = 0.05
_EMPTY_CELL = 0.25
"""How much of that it costs where the column has a place of its own, which can be seen to be empty."""
_PASSED_OVER = 0.4
"""A sign of an empty cell that is none: a blank before the mark in its cell."""
_INFINITE = float("inf")
_WORDS = frozenset({"title", "text"})


@attrs.define(eq=False)
class Atom:
    """A piece that belongs into one column."""

    text: str
    marks: tuple[str, ...]
    kinds: frozenset[str]
    """The kinds of value that the text may be; none for words."""
    home: int | None
    """The column in whose place it stands; `None` if that is not known."""
    first_in_line: bool
    first_in_cell: bool
    goes_on: bool = False
    """Whether it is a mark that counts on from the mark before it."""


def align(atoms: Sequence[Atom], columns: Sequence[Column], *, loose: bool) -> list[tuple[int, bool]]:
    """For each of one or more atoms its column, and whether it begins a row. `loose`: lines are no evidence of rows."""
    search = _Search(columns, loose)
    for atom in atoms:
        search.step(atom)
    return search.reading()


class _Search:
    """The cheapest readings so far, one for each column that the last atom may be in."""

    def __init__(self, columns: Sequence[Column], loose: bool):
        self.columns = columns
        self.loose = loose
        self.empty = [0.0]
        """What it costs to leave all columns before each one empty."""
        for column in columns:
            cost = _EMPTY.get(column.name, _EMPTY_OTHERWISE)
            self.empty.append(self.empty[-1] + (cost if column.left is None else cost * _EMPTY_CELL))
        self.costs: list[float] = []
        self.home: int | None = None
        """The home of the last atom."""
        self.steps: list[list[int]] = []
        """For each atom and column, where it came from: a column, or `~column` if a row begins."""

    def step(self, atom: Atom) -> None:
        """Go on to the next atom."""
        count, empty, costs = len(self.columns), self.empty, self.costs
        if costs:
            last = min(range(count), key=lambda j: costs[j] - empty[j + 1])
            new_row = costs[last] - empty[last + 1] + empty[count] + self.row_cost(atom)
        else:
            last, new_row = 0, 0.0
        inside = _BREAK_INSIDE if atom.first_in_line and not self.loose else 0.0
        shift = 0.0 if atom.home is None or self.home is None else _SHIFT
        apart = atom.home - self.home if atom.home is not None and self.home is not None else 0
        best, best_at = _INFINITE, 0  # over the columns further left: its cost, less that of leaving what is before it
        result, came = [], []
        for j, column in enumerate(self.columns):
            offset = 0 if atom.home is None else j - atom.home
            cost, origin = new_row + empty[j] + (_SHIFT if offset else 0.0), ~last
            if costs:
                for path, at in ((best + empty[j] + shift, best_at), (costs[j] + self.staying(atom, column), j)):
                    if path + inside < cost:
                        cost, origin = path + inside, at
                before = j - apart
                if shift and 0 <= before < j and costs[before] + empty[j] - empty[before + 1] + inside < cost:
                    cost, origin = costs[before] + empty[j] - empty[before + 1] + inside, before
                if costs[j] - empty[j + 1] < best:
                    best, best_at = costs[j] - empty[j + 1], j
            result.append(cost + _fit(atom, column) + _SHIFTED * min(abs(offset), 3))
            came.append(origin)
        self.costs, self.home = result, atom.home
        self.steps.append(came)

    def row_cost(self, atom: Atom) -> float:
        """What it costs to begin a row."""
        if self.loose:
            return _ROW_INSIDE if atom.first_in_cell else _INFINITE if atom.kinds else _ROW_UNSEEN
        return 0.0 if atom.first_in_line else _INFINITE

    def staying(self, atom: Atom, column: Column) -> float:
        """What it costs to put a further piece into a column that has one."""
        if atom.text == EMPTY_CELL:
            return _PASSED_OVER
        if not atom.first_in_cell and (column.kind in _WORDS or not self.loose):
            return 0.0
        if not atom.text:
            return (_MARK_GOES_ON if atom.goes_on else _MARK_AFTER if self.loose else _SAME_COLUMN) - _fit(atom, column)
        if column.kind in _WORDS and not atom.kinds:
            return _WORDS_GO_ON if self.loose else 0.0 if atom.first_in_line else _SAME_COLUMN
        return _WRONG_KIND

    def reading(self) -> list[tuple[int, bool]]:
        """The cheapest of the readings."""
        count = len(self.columns)
        at = min(range(count), key=lambda j: self.costs[j] + self.empty[count] - self.empty[j + 1])
        found = []
        for came in reversed(self.steps):
            before = came[at]
            found.append((at, before < 0))
            at = ~before if before < 0 else before
        return found[::-1]


def _fit(atom: Atom, column: Column) -> float:
    """What it costs to have an atom in a column, whatever its place."""
    if not atom.text:
        return _MARK_ALONE if column.name in _OFTEN_NOTED else _ODD_MARK_ALONE
    if column.kind in _WORDS or atom.text == EMPTY_CELL:
        return _VALUE_FOR_WORDS if atom.kinds else 0.0
    if column.kind in atom.kinds:
        return _ODD.get((column.kind, "$" in atom.text), 0.0)
    if not atom.kinds and column.kind == "code" and len(atom.text) <= _LONGEST_CODE:
        return _UNKNOWN_CODE
    if atom.kinds or column.kind not in ("date", "price", "amount"):
        return _WRONG_KIND
    return _KNOWN_WORDS if column.kind == "date" and is_word_of_dates(atom.text) else _WORDS_FOR_A_VALUE
