"""The search for the best reading of a row: it finds the cheapest one, and leaves regular rows as they stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise, product

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from insiderforms._fields import PRINTED_COLUMNS
from insiderforms._readers import align as prices
from insiderforms._readers.align import Atom, align
from insiderforms._readers.columns import Column
from insiderforms._readers.kinds import KINDS, kinds_of

Reading = Sequence[tuple[int, bool]]

VALUES = {
    "title": ("Common Stock", "Option (right to buy)"), "date": ("05/01/2023",), "code": ("S", "J"), "v": ("V",),
    "amount": ("100", "1,000"), "price": ("$ 12.34",), "acquired_disposed": ("A", "D"), "ownership": ("D", "I"),
    "text": ("By trust",),
}
SHEETS = sorted({(number, form) for number, form in PRINTED_COLUMNS if form != "5"})
NEEDED = {"security_title", "transaction_date", "transaction_code", "exercise_date", "owned",
          "direct_or_indirect_ownership"}
"""Columns that a whole row has; the others are often empty."""


def columns_of(number: int, form: str) -> tuple[Column, ...]:
    """The columns of a sheet of the SEC's own."""
    return tuple(Column(name, KINDS[name], at, at + 1) for at, name in enumerate(PRINTED_COLUMNS[number, form]))


@st.composite
def some_columns(draw: st.DrawFn) -> tuple[Column, ...]:
    """A few columns of a sheet, with places or all without."""
    everything = columns_of(*draw(st.sampled_from(SHEETS)))
    chosen = sorted(draw(st.sets(st.integers(0, len(everything) - 1), min_size=1, max_size=4)))
    found = [everything[at] for at in chosen]
    if draw(st.booleans()):
        return tuple(found)
    return tuple(attrs.evolve(column, left=None, right=None) for column in found)


@st.composite
def some_atoms(draw: st.DrawFn, columns: Sequence[Column]) -> list[Atom]:
    """A few pieces of any kind, each in the place of any column or of none."""
    homes = st.none() | st.integers(0, len(columns) - 1)
    atoms = []
    texts = ["", "late", *(value for column in columns for value in VALUES[column.kind])]
    for at in range(draw(st.integers(1, 4))):
        text = draw(st.sampled_from(texts))
        begins = at == 0 or draw(st.booleans())
        home = draw(homes) if columns[0].left is not None else None
        atoms.append(Atom(text, () if text else ("1",), kinds_of(text), home, begins, begins or draw(st.booleans())))
    return atoms


def readings(atoms: Sequence[Atom], columns: Sequence[Column]) -> Iterator[Reading]:
    """Every reading: from piece to piece the columns go to the right, or stay, unless a row begins."""
    for places in product(range(len(columns)), repeat=len(atoms)):
        for begins in product((False, True), repeat=len(atoms) - 1):
            reading = list(zip(places, (True, *begins), strict=True))
            if all(begun or before <= at for (before, _), (at, begun) in pairwise(reading)):
                yield reading


def price(reading: Reading, atoms: Sequence[Atom], columns: Sequence[Column], *, loose: bool) -> float:
    """What a reading costs, piece by piece."""
    search = prices._Search(columns, loose)
    empty, last = search.empty, len(columns)
    total, before = 0.0, None
    for (at, begins), atom in zip(reading, atoms, strict=True):
        total += prices._fit(atom, columns[at])
        total += 0.0 if atom.home is None else prices._SHIFTED * min(abs(at - atom.home), 3)
        if begins:
            if before is not None:
                total += empty[last] - empty[before[0] + 1] + search.row_cost(atom)
            total += empty[at] + (0.0 if atom.home in (None, at) else prices._SHIFT)
        elif before is not None:
            total += prices._BREAK_INSIDE if atom.first_in_line and not loose else 0.0
            if before[0] == at:
                total += search.staying(atom, columns[at])
            else:
                known = atom.home is not None and before[1] is not None
                in_step = not known or at - before[0] == (atom.home or 0) - (before[1] or 0)
                total += empty[at] - empty[before[0] + 1] + (0.0 if in_step else prices._SHIFT)
        before = at, atom.home
    return total if before is None else total + empty[last] - empty[before[0] + 1]


@settings(max_examples=1000)  # few of them have two readings that cost nearly the same
@given(st.data(), st.booleans())
def test_the_reading_found_is_the_cheapest_of_all(data: st.DataObject, loose: bool) -> None:
    columns = data.draw(some_columns())
    atoms = data.draw(some_atoms(columns))
    found = align(atoms, columns, loose=loose)
    cheapest = min(price(reading, atoms, columns, loose=loose) for reading in readings(atoms, columns))
    assert abs(price(found, atoms, columns, loose=loose) - cheapest) < 1e-9


@st.composite
def regular_rows(draw: st.DrawFn) -> tuple[tuple[Column, ...], list[Atom]]:
    """A row whose pieces stand in their columns and are of their kinds."""
    columns = columns_of(*draw(st.sampled_from(SHEETS)))
    atoms: list[Atom] = []
    for at, column in enumerate(columns):
        if column.name in NEEDED or draw(st.booleans()):
            text = draw(st.sampled_from(VALUES[column.kind]))
            atoms.append(Atom(text, (), kinds_of(text), at, not atoms, first_in_cell=True))
    return columns, atoms


@given(regular_rows())
def test_a_regular_row_stays_as_it_stands(row: tuple[tuple[Column, ...], list[Atom]]) -> None:
    columns, atoms = row
    assert align(atoms, columns, loose=False) == [(atom.home, atom.first_in_line) for atom in atoms]


@given(regular_rows(), st.integers(2, 4))
def test_regular_rows_stay_apart(row: tuple[tuple[Column, ...], list[Atom]], count: int) -> None:
    columns, atoms = row
    assert align(atoms * count, columns, loose=False) == count * align(atoms, columns, loose=False)
