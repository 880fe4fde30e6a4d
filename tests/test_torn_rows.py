"""Rows are laid along the columns: each trouble that a row can have, and what is read of it and told."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from insiderforms import parse
from tests.promises import diagnostics_quote
from tests.torn_rows import HOLDING, SALE, TEARS, Tear, page, row, rows


@pytest.mark.parametrize("tear", TEARS, ids=lambda tear: tear.shows)
def test_rows_are_laid_along_the_columns(tear: Tear) -> None:
    form = parse(tear.html)
    assert form.non_derivative_table + form.derivative_table == tear.rows
    assert tuple((told.code, told.text) for told in form.diagnostics) == tear.told
    diagnostics_quote(form, tear.html)


EMPTY = (2, 4, 10)  # the cells of the sale that say nothing


@pytest.mark.parametrize("lost", [lost for lost in product((False, True), repeat=3) if any(lost)])
def test_whichever_empty_cells_are_lost_the_row_stays(lost: tuple[bool, ...]) -> None:
    cells = ["Common Stock", "05/01/2023", "", "S", "", "100", "D", "$ 12.34", "900", "D", ""]
    gone = {at for at, is_lost in zip(EMPTY, lost, strict=True) if is_lost}
    form = parse(rows(row(*(cell for at, cell in enumerate(cells) if at not in gone))))
    assert form.non_derivative_table == (SALE,)


@given(st.lists(st.sampled_from([True, False]), min_size=1, max_size=12))
def test_rows_that_lost_cells_do_not_disturb_one_another(sales: list[bool]) -> None:
    sale = row("Common Stock", "05/01/2023", "S", "100", "D", "$ 12.34", "900", "D")
    holding = row("Common Stock", *[""] * 7, "50", "I", "By trust")
    form = parse(rows(*(sale if is_sale else holding for is_sale in sales)))
    assert form.non_derivative_table == tuple(SALE if is_sale else HOLDING for is_sale in sales)


BOX = "Check this box if no longer subject to Section 16. Form 4 or Form 5 obligations may continue."


@pytest.mark.parametrize("mark, flag", [
    ('<input type="checkbox" checked>', True), ('<input type="checkbox" checked="checked">', True),
    ('<input type="checkbox">', False), ("<input>", None), ("X", True), ("x", True), ("[X]", True), ("[ ]", False),
    ("[x]", True), ("&#9746;", True), ("&#9745;", True), ("&#9744;", False), ("__X__", True), ("_____", False),
    ("/X/", True), ("/ /", False), ("(X)", True), ("( )", False), ("<u>&nbsp;X&nbsp;</u>", True),
    ("<u>&nbsp;&nbsp;&nbsp;</u>", False), ('<font face="Wingdings">&#254;</font>', True),
    ('<font face="Wingdings">&#120;</font>', True), ('<font face="Wingdings">&#168;</font>', False),
    ('<font face="Wingdings">o</font>', False), ('<font face="Webdings">a</font>', True), ("", None),
    ('<img src="box.gif">', None), ('<img src="box.gif" alt="[X]">', True),
])
def test_a_check_box_is_read_however_it_is_drawn(mark: str, flag: bool | None) -> None:
    form = parse(page("", f"<table><tr><td>{mark}</td><td>{BOX}</td></tr></table>"))
    assert form.not_subject_to_section16 is flag
    lost = [told.field for told in form.diagnostics if told.code == "lost_check_mark"]
    assert lost == ([] if flag is not None else ["not_subject_to_section16"])


def test_an_empty_place_for_a_mark_says_no_where_the_page_shows_marks() -> None:
    other = "Check this box to indicate that a transaction was made pursuant to a contract."
    boxes = f"<table><tr><td></td><td>{BOX}</td></tr><tr><td>X</td><td>{other}</td></tr></table>"
    form = parse(page("", boxes))
    assert (form.not_subject_to_section16, form.aff10b5_one) == (False, True)
