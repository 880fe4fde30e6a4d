"""Rows that say something in an odd place or way, and tables whose headings are odd."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import attrs
import pytest

from insiderforms import parse
from insiderforms.model import DerivativeHolding, DerivativeTransaction, FootnoteRef, NonDerivativeTransaction, Row
from tests.page_pieces import HOLDING_CELLS, SALE_CELLS, told
from tests.torn_rows import HEADING, HOLDING, SALE, but, page, row, rows


def table_1(*lines: str, heading: str = HEADING) -> tuple[Row, ...]:
    """The rows of Table I of a page, of which there is nothing to tell."""
    form = parse(rows(*lines, heading=heading))
    assert told(form) == []
    return form.non_derivative_table


def noted(base: NonDerivativeTransaction, **on: str) -> NonDerivativeTransaction:
    """A row with marks: `noted(SALE, security_title="F1 F2")`."""
    return attrs.evolve(base, footnote_refs=tuple(
        FootnoteRef(field=field, footnote_id=ident) for field, ids in on.items() for ident in ids.split()))


@pytest.mark.parametrize("line", [
    row(*['<img src="blank.gif">'] * 11), row("None", *[""] * 10), row("N/A", *[""] * 7, "None", "", ""),
], ids=["nothing but images", "None as its title", "None as its balance"])
def test_a_row_of_no_securities_has(line: str) -> None:
    assert table_1(row(*SALE_CELLS), line, row(*HOLDING_CELLS)) == (SALE, HOLDING)


def test_rows_of_which_none_has_a_title_have_none() -> None:
    assert table_1(but(SALE_CELLS, 0, "")) == (attrs.evolve(SALE, security_title=None),)


@pytest.mark.parametrize("cells", [(*HOLDING_CELLS[:9], "I - By trust", ""), (*HOLDING_CELLS[:9], "I By trust")],
                         ids=["with a hyphen", "with the last cell lost"])
def test_ownership_and_its_nature_may_share_a_cell(cells: tuple[str, ...]) -> None:
    assert table_1(row(*cells)) == (HOLDING,)


def test_a_title_may_be_broken_into_lines() -> None:
    assert table_1(but(SALE_CELLS, 0, "Common<br>Stock")) == (SALE,)


def test_a_title_of_more_lines_than_there_are_rows_is_that_of_the_first() -> None:
    cells = ("Common Stock<br>of the<br>issuer", "05/01/2023<br>05/01/2023", "", "S<br>S", "", "100<br>100", "D<br>D",
             "$12.34<br>$12.34", "1,000<br>900", "D<br>D", "")
    form = parse(rows(row(*cells)))
    last = attrs.evolve(SALE, security_title="Common Stock of the issuer")
    assert form.non_derivative_table == (attrs.evolve(last, shares_owned_following_transaction=Decimal(1000)), last)
    assert [code for code, _ in told(form)] == ["title_from_above"]


@pytest.mark.parametrize("price, left", [("$ 12.34 $ 13.00", "$ 13.00"), ("$ 12.34<br>13.00", "13.00")],
                         ids=["side by side", "one below the other"])
def test_a_second_value_in_a_cell_is_told_of(price: str, left: str) -> None:
    form = parse(rows(but(SALE_CELLS, 7, price)))
    assert (form.non_derivative_table, told(form)) == ((SALE,), [("unplaced_text", left)])


def test_words_in_a_column_of_letters_are_told_of() -> None:
    form = parse(rows(but(SALE_CELLS, 4, "late")))
    assert (form.non_derivative_table, told(form)) == ((SALE,), [("unplaced_text", "late")])


def test_a_mark_in_place_of_a_balance_is_on_the_balance() -> None:
    holding = attrs.evolve(HOLDING, shares_owned_following_transaction=None, footnote_refs=(
        FootnoteRef(field="shares_owned_following_transaction", footnote_id="F1"),))
    assert table_1(but(HOLDING_CELLS, 8, "<sup>(1)</sup>")) == (holding,)


def test_the_end_of_a_mark_may_stand_in_the_next_cell() -> None:
    heading = HEADING.replace("<th>Amount</th>", '<th colspan="2">Amount</th>').replace('colspan="3"', 'colspan="4"')
    cells = (*SALE_CELLS[:5], "100(1", ")", *SALE_CELLS[6:])
    assert table_1(row(*cells), heading=heading) == (noted(SALE, transaction_shares="F1"),)


def test_a_row_of_a_mark_alone_is_told_of() -> None:
    form = parse(rows(row(*SALE_CELLS), row(*[""] * 8, "<sup>(1)</sup>", "", "")))
    assert (form.non_derivative_table, told(form)) == ((SALE,), [("unplaced_text", "1")])


@pytest.mark.parametrize("line, sale", [
    (row(*SALE_CELLS[:10], "<sup>(1)</sup>", "<sup>(2)</sup>"), noted(SALE, nature_of_ownership="F1 F2")),
    (row("(1)", *SALE_CELLS), noted(SALE, security_title="F1")),
], ids=["behind the last column", "before the first"])
def test_a_mark_in_a_cell_of_its_own_may_stand(line: str, sale: NonDerivativeTransaction) -> None:
    assert table_1(line) == (sale,)


def test_the_amount_of_table_1_may_be_called_a_number_of_shares() -> None:
    assert table_1(row(*SALE_CELLS), heading=HEADING.replace(">Amount<", ">Number of Shares<")) == (SALE,)


SWAPPED = HEADING.replace("<th>Amount</th><th>(A) or (D)</th>", "<th>(A) or (D)</th><th>Amount</th>")


@pytest.mark.parametrize("cells", [SALE_CELLS, (*SALE_CELLS[:5], "D", "100", *SALE_CELLS[7:])],
                         ids=["in the form's order", "in the heading's order"])
def test_rows_under_a_heading_in_another_order_stand(cells: tuple[str, ...]) -> None:
    assert table_1(row(*cells), heading=SWAPPED) == (SALE,)


def test_a_heading_may_go_on_with_words_that_are_no_captions() -> None:
    heading = """<tr><th rowspan="2">1. Title of Security</th><th rowspan="2">2. Transaction Date</th>
<th rowspan="2">3. Transaction Code</th><th rowspan="2">4. Amount</th><th rowspan="2">(A) or (D)</th>
<th rowspan="2">Price</th><th rowspan="2">5. Amount of Securities Beneficially Owned</th><th colspan="3">Held</th></tr>
<tr><th>6. Ownership Form: Direct (D) or Indirect (I)</th><th>7. Nature of Indirect Beneficial Ownership</th>
<th>by whom</th></tr>"""
    line = row("Common Stock", "05/01/2023", "S", "100", "D", "12.34", "900", "D", "", "")
    assert table_1(line, heading=heading) == (SALE,)


FORM_3 = """<html><body><b>FORM 3</b><p>INITIAL STATEMENT OF BENEFICIAL OWNERSHIP OF SECURITIES</p>
<p>Table II - Derivative Securities Beneficially Owned</p><table>
<tr><th rowspan="2">1. Title of Derivative Security</th>
<th colspan="2">2. Date Exercisable and Expiration Date</th>
<th colspan="2">3. Title and Amount of Securities Underlying Derivative Security</th>
<th rowspan="2">4. Conversion or Exercise Price of Derivative Security</th>
<th rowspan="2">5. Ownership Form: Direct (D) or Indirect (I)</th>
<th rowspan="2">6. Nature of Indirect Beneficial Ownership</th></tr>
<tr><th>Date Exercisable</th><th>Expiration Date</th><th>Title</th><th>{}</th></tr>
{}</table><p>Explanation of Responses:</p><p>1. A note.</p></body></html>"""
OPTION = DerivativeHolding(
    security_title="Stock Option", conversion_or_exercise_price=Decimal(5), exercise_date=date(2024, 1, 2),
    expiration_date=date(2030, 1, 2), underlying_security_title="Common Stock", underlying_security_shares=Decimal(40),
    direct_or_indirect_ownership="D")
OPTION_CELLS = ("Stock Option", "01/02/2024", "01/02/2030", "Common Stock", "40", "$5", "D", "")


@pytest.mark.parametrize("caption", ["Amount or Number of Shares", "Amount"])
def test_the_amount_under_the_underlying_security_is_its_own(caption: str) -> None:
    assert parse(FORM_3.format(caption, row(*OPTION_CELLS))).derivative_table == (OPTION,)


def test_a_dollar_sign_before_a_mark_alone_is_no_value() -> None:
    form = parse(FORM_3.format("Amount", but(OPTION_CELLS, 5, "$ <sup>(1)</sup>")))
    assert form.derivative_table == (attrs.evolve(OPTION, conversion_or_exercise_price=None, footnote_refs=(
        FootnoteRef(field="conversion_or_exercise_price", footnote_id="F1"),)),)
    assert told(form) == []


def test_a_table_split_by_its_columns_may_have_more_rows_in_its_second_half() -> None:
    left = row("1. Title of Derivative Security", "2. Conversion or Exercise Price of Derivative Security",
               "3. Transaction Date", "4. Transaction Code")
    right = row("6. Date Exercisable", "7. Title of Underlying Securities", "Amount of Underlying Securities",
                "9. Number of Derivative Securities Beneficially Owned",
                "10. Ownership Form: Direct (D) or Indirect (I)", "11. Nature of Indirect Beneficial Ownership")
    form = parse(page(
        f"<p>Table II - Derivative Securities</p><table>{left}{row('Option', '$5', '05/01/2023', 'A')}</table>"
        f"<p>Table II - Derivative Securities (continued)</p><table>{right}"
        f"{row('05/01/2024', 'Common Stock', '100', '100', 'D', '')}"
        f"{row('05/01/2025', 'Common Stock', '40', '40', 'D', '')}</table>"))
    assert form.derivative_table == (
        DerivativeTransaction(
            security_title="Option", conversion_or_exercise_price=Decimal(5), transaction_date=date(2023, 5, 1),
            transaction_form_type="4", transaction_code="A", equity_swap_involved=False,
            exercise_date=date(2024, 5, 1), underlying_security_title="Common Stock",
            underlying_security_shares=Decimal(100), shares_owned_following_transaction=Decimal(100),
            direct_or_indirect_ownership="D"),
        DerivativeHolding(
            security_title="Option", exercise_date=date(2025, 5, 1), underlying_security_title="Common Stock",
            underlying_security_shares=Decimal(40), shares_owned_following_transaction=Decimal(40),
            direct_or_indirect_ownership="D"))
    assert told(form) == [("title_from_above", "Option")]
