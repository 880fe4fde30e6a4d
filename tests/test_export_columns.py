"""Tables of aligned text."""

from __future__ import annotations

from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st

from insiderforms.export.columns import Cell, Column, table_lines, wrapped

TITLE, AMOUNT = Column("Title"), Column("Amount", figures=True)


def cells(*texts: str) -> list[Cell]:
    return [[(text, "")] if text else [] for text in texts]


def table(text: str) -> list[str]:
    return dedent(text).strip("\n").split("\n")


def test_texts_stand_left_and_figures_right() -> None:
    assert table_lines([TITLE, AMOUNT], [cells("Common Stock", "5"), cells("B", "12,000")], 80) == table("""
        Title         Amount
        ------------  ------
        Common Stock       5
        B             12,000
    """)


def test_footnote_marks_do_not_move_the_figures() -> None:
    rows: list[list[Cell]] = [[[("$31.0842", "(3)")]], [[("$8.40", "")]], [[("", "(4)(5)")]]]
    assert table_lines([Column("Price", figures=True)], rows, 80) == table("""
                 Price
        --------------
        $31.0842(3)
           $8.40
                (4)(5)
    """)


def test_a_column_in_which_nothing_is_said_is_left_out() -> None:
    assert table_lines([TITLE, Column("V"), AMOUNT], [cells("A", "", "1"), cells("B", "", "")], 80) == table("""
        Title  Amount
        -----  ------
        A           1
        B
    """)


def test_headings_stand_on_the_rule() -> None:
    columns = [TITLE, Column("Exercise\nprice", figures=True)]
    assert table_lines(columns, [cells("Option", "$1")], 80) == table("""
                Exercise
        Title      price
        ------  --------
        Option        $1
    """)


def test_a_cell_may_hold_several_texts_one_below_the_other() -> None:
    rows: list[list[Cell]] = [[[("2019-03-01", ""), ("to 2026-02-28", "(1)")], [("5", ""), ("$7", "")]], cells("", "1")]
    assert table_lines([Column("Dates"), AMOUNT], rows, 80) == table("""
        Dates             Amount
        ----------------  ------
        2019-03-01             5
        to 2026-02-28(1)      $7
                               1
    """)


def test_the_widest_text_yields_first_and_is_wrapped_with_an_inset() -> None:
    rows = [cells("Stock Option (Right to Buy)", "Common Stock", "1,000,000")]
    assert table_lines([TITLE, Column("Nature"), AMOUNT], rows, 40) == table("""
        Title            Nature           Amount
        ---------------  ------------  ---------
        Stock Option     Common Stock  1,000,000
         (Right to Buy)
    """)


def test_where_figures_need_more_than_the_width_they_get_it_and_gaps_are_narrower() -> None:
    rows = [cells("Preferred Stock", "123,456,789", "123,456,789")]
    assert table_lines([TITLE, AMOUNT, Column("After", figures=True)], rows, 30) == table("""
        Title           Amount       After
        ---------- ----------- -----------
        Preferred  123,456,789 123,456,789
         Stock
    """)


def test_a_monstrous_figure_is_wrapped_and_not_cut() -> None:
    monster = "9" * 100
    lines = table_lines([AMOUNT], [cells(monster), cells("1")], 30)
    assert "".join(line.strip() for line in lines[2:-1]) == monster
    assert lines[-1] == "1"
    assert max(map(len, lines)) == 30


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", [""]),
        ("   ", [""]),
        ("one  two\nthree", ["one two", " three"]),
        ("abcdefgh", ["abcdefgh"]),
        ("abcdefghij", ["abcdefgh", " ij"]),
        ("a bcdefghi j", ["a", " bcdefgh", " i j"]),
        ("ab abcdefghabcdefghabc", ["ab", " abcdefg", " habcdef", " ghabc"]),
    ],
)
def test_wrapping_to_eight_characters(text: str, lines: list[str]) -> None:
    assert wrapped(text, 8) == lines


@given(st.text(max_size=200), st.integers(1, 30), st.sampled_from(["", " "]))
def test_wrapping_loses_nothing_and_keeps_to_the_width(text: str, width: int, inset: str) -> None:
    lines = wrapped(text, width, inset)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert max(map(len, lines)) <= max(width, len(inset) + 1)


_CELL = st.lists(
    st.tuples(st.text("ab1 ", max_size=60), st.sampled_from(["", "(1)", "(12)(3)"])), max_size=2)


@given(st.lists(st.lists(_CELL, min_size=3, max_size=3), min_size=1, max_size=5), st.integers(20, 120))
def test_every_character_of_every_cell_is_printed_once(rows: list[list[Cell]], width: int) -> None:
    columns = [TITLE, AMOUNT, Column("Nature of\nownership")]
    printed = "".join(table_lines(columns, rows, width))
    said = "".join(text + marks for row in rows for cell in row for text, marks in cell)
    for character in "b1()":  # no heading has them
        assert printed.count(character) == said.count(character)
