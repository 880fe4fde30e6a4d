"""Rows of tables in plain text: set with blanks alone in columns, or with tabs where only the order of cells is left.

So w3m, links and pdftotext write the SEC's form, and so does what copies a page as words between tabs.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import attrs
import pytest

from insiderforms import parse
from insiderforms.model import (
    DerivativeHolding,
    DerivativeTransaction,
    NonDerivativeHolding,
    NonDerivativeTransaction,
    OwnershipDocument,
    Row,
)
from tests.page_pieces import told
from tests.torn_rows import HOLDING, SALE, marked

TOP = """FORM 4
STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP

2. Issuer Name and Ticker or Trading Symbol
Sample Corp [ SMPL ]

Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned

"""
# Captions stacked over several lines, some one blank apart.
HEADING = """\
1.Title of Security   2.           3.          4. Securities         5. Amount of   6.           7. Nature
(Instr. 3)            Transaction  Transaction Acquired (A) or       Securities     Ownership    of Indirect
                      Date         Code        Disposed of (D)       Beneficially   Form: Direct Beneficial
                      (Month/Day/  (Instr. 8)                        Owned          (D) or       Ownership
                      Year)        Code  V     Amount (A)or Price    Following      Indirect (I)
                                                      (D)
"""
SALE_LINE = "Common Stock          05/01/2023   S           100    D     $ 12.34  900            D\n"
HOLDING_LINE = f"Common Stock{' ' * 57}50             I            By trust\n"
NOTES = """
Explanation of Responses:
(1) A first note.
"""


def fixed(lines: str, heading: str = HEADING, below: str = NOTES) -> OwnershipDocument:
    """The form whose Table I is set with blanks alone."""
    return parse(f"{TOP}{heading}{lines}{below}")


def table_1(lines: str, heading: str = HEADING) -> tuple[Row, ...]:
    """The rows of that table, of which there is nothing to tell."""
    form = fixed(lines, heading)
    assert told(form) == []
    return form.non_derivative_table


# ---- columns by the words above them


def test_captions_stacked_over_several_lines_name_the_columns_below_them() -> None:
    assert table_1(SALE_LINE + HOLDING_LINE) == (SALE, HOLDING)


def test_a_blank_line_may_part_the_heading_from_the_rows_and_rows_from_one_another() -> None:
    assert table_1(f"\n{SALE_LINE}\n{HOLDING_LINE}") == (SALE, HOLDING)


def test_a_rule_may_part_the_heading_from_the_rows() -> None:
    assert table_1("-" * 100 + "\n" + SALE_LINE) == (SALE,)


@pytest.mark.parametrize("line, row", [
    # pdftotext narrows the gap between two columns to one blank
    ("Common Stock          05/01/2023   S           100 D $ 12.34        900            D\n", SALE),
    ("Common Stock 05/01/2023            S           100    D     $ 12.34  900            D\n", SALE),
    ("Common Stock          05/01/2023   S           100(1) D $ 12.34     900 (1)        D\n",
     marked(SALE, transaction_shares="F1", shares_owned_following_transaction="F1")),
    ("Common Stock                                                         50 I                        By trust\n",
     HOLDING),
], ids=["between values", "behind a title", "behind a mark", "between a balance and its letter"])
def test_values_may_stand_one_blank_apart(line: str, row: Row) -> None:
    assert table_1(SALE_LINE + HOLDING_LINE + line) == (SALE, HOLDING, row)


def test_a_table_without_rows_has_none() -> None:
    assert table_1("") == ()


def test_rows_without_a_heading_are_told_of() -> None:
    form = fixed(SALE_LINE, heading="")
    assert form.non_derivative_table == ()
    assert [text for code, text in told(form) if code == "unplaced_text"]


def test_a_long_list_below_the_name_of_a_table_is_no_heading() -> None:
    assert fixed("Alpha     Beta      Gamma\n" * 60, heading="").non_derivative_table == ()


def test_a_line_of_many_words_is_no_row() -> None:
    assert fixed("".join(f"{at:<6,}" for at in range(1000, 1100)) + "\n").non_derivative_table == ()


# ---- rows that run over several lines


@pytest.mark.parametrize("lines", [
    # w3m and pdftotext set the values beside the middle of a long title
    """\
Class A Common
Stock, par value      05/01/2023   S           100    D     $ 12.34  900            D
one cent
""", """\
Class A Common                                              $
Stock, par value      05/01/2023   S           100    D     12.34    900            D
one cent
""",
    # links and a typist set them to the top, with or without a blank line below
    """\
Class A Common        05/01/2023   S           100    D     $ 12.34  900            D
Stock, par value
one cent
""", """\
Class A Common        05/01/2023   S           100    D     $        900            D
Stock, par value                                            12.34

one cent
"""], ids=["to the middle", "to the middle with a dollar sign above", "to the top", "to the top, torn by a blank line"])
def test_a_title_may_run_over_lines_above_and_below_its_values(lines: str) -> None:
    title = "Class A Common Stock, par value one cent"
    assert table_1(f"\n{lines}") == (attrs.evolve(SALE, security_title=title),)


def test_rows_that_follow_one_another_part_between_the_lines_of_their_titles() -> None:
    lines = """
Class A Common
Stock, par value      05/01/2023   S           100    D     $ 12.34  900            D
one cent
Class B Common                                              $
Stock, par value      05/01/2023   S           100    D     12.34    900            D
two cents
"""
    assert table_1(lines) == (attrs.evolve(SALE, security_title="Class A Common Stock, par value one cent"),
                              attrs.evolve(SALE, security_title="Class B Common Stock, par value two cents"))


def test_a_dollar_sign_above_the_second_row_shows_that_values_stand_beside_the_middle() -> None:
    lines = """
Common Stock          05/01/2023   S           100    D     $ 12.34  900            D
Class B Common                                              $
Stock, par value      05/01/2023   S           100    D     12.34    900            D
two cents
"""
    assert table_1(lines) == (SALE, attrs.evolve(SALE, security_title="Class B Common Stock, par value two cents"))


def test_a_title_may_be_torn_from_its_values_by_a_page_break() -> None:
    lines = f"\nClass A Common\nStock\n\n{SALE_LINE.replace('Common Stock', ' ' * 12)}"
    assert [row.security_title for row in fixed(lines).non_derivative_table] == ["Class A Common Stock"]


def test_a_blank_line_parts_the_lines_of_a_title_from_the_row_above() -> None:
    lines = f"{SALE_LINE}\nClass A\n{SALE_LINE}"
    assert [row.security_title for row in fixed(lines).non_derivative_table] == ["Common Stock", "Class A Common Stock"]


def test_the_par_value_of_a_title_may_stand_alone_on_a_line() -> None:
    lines = "Common Stock,\n" + SALE_LINE.replace("Common Stock", "par value   ") + "$0.01\n"
    assert table_1(lines) == (attrs.evolve(SALE, security_title="Common Stock, par value $0.01"),)


def test_a_row_may_have_nothing_but_what_was_traded() -> None:
    """No value stands in it that every row has, so no line is known for its own."""
    form = fixed("Common Stock                                100    D     $ 12.34\n")
    row, = form.non_derivative_table
    assert isinstance(row, NonDerivativeTransaction)
    assert (row.security_title, row.transaction_shares, row.transaction_price_per_share) == (
        "Common Stock", Decimal(100), Decimal("12.34"))
    assert told(form) == []


def test_a_word_between_the_columns_is_told_of() -> None:
    form = fixed(SALE_LINE + SALE_LINE.replace("S           100", "S      odd  100"))
    assert (form.non_derivative_table, told(form)) == ((SALE, SALE), [("unplaced_text", "odd")])


def test_a_mark_may_be_raised_on_the_line_below_its_caret() -> None:
    """A browser in a terminal writes ^ before a raised mark; a page may show what it wrote."""
    lines = SALE_LINE.replace("Common Stock ", "Common Stock^") + "(1)\n" + HOLDING_LINE
    text = f"<html><body><pre>{TOP}{HEADING}{lines}{NOTES}</pre></body></html>"
    assert parse(text).non_derivative_table == (marked(SALE, security_title="F1"), HOLDING)


# ---- Table II, and Form 3


TABLE_2 = """FORM 4
STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP

2. Issuer Name and Ticker or Trading Symbol
Sample Corp [ SMPL ]

Table II - Derivative Securities Acquired, Disposed of, or Beneficially Owned

1.Title of   2.Conversion  3.          4.          5. Number of   6. Date Exercisable     7. Title and     8. Price
Derivative   or Exercise   Transaction Transaction Derivative     and Expiration Date     Amount of        of
Security     Price of      Date        Code        {acquired:15}(Month/Day/Year)        Underlying       Derivative
             Derivative    (Month/Day/ (Instr. 8)  {disposed:15}                        Securities       Security
             Security      Year)                                  Date        Expiration  Title  Amount or
                                                                  Exercisable Date               Number of
                                       Code  V     {sides:46}Shares
Option       $ 5           05/01/2023  M           {amount:15}05/01/2021  05/01/2030  Common  40        $ 0
                                                                                          Stock
"""
EXERCISE = DerivativeTransaction(
    security_title="Option", conversion_or_exercise_price=Decimal(5), transaction_date=date(2023, 5, 1),
    transaction_form_type="4", transaction_code="M", equity_swap_involved=False, transaction_shares=Decimal(40),
    transaction_acquired_disposed_code="D", exercise_date=date(2021, 5, 1), expiration_date=date(2030, 5, 1),
    underlying_security_title="Common Stock", underlying_security_shares=Decimal(40),
    transaction_price_per_share=Decimal(0))


def table_2(sides: str, amount: str, acquired: str = "(A) or", disposed: str = "of (D)") -> OwnershipDocument:
    """The form whose row has this amount under these captions of the two sides."""
    return parse(TABLE_2.format(sides=sides, amount=amount, acquired=acquired, disposed=disposed))


@pytest.mark.parametrize("sides, amount, letter", [
    ("(A)    (D)", "       40", "D"), ("(A)    (D)", "40", "A"), ("Amount (A) or (D)", "40     D", "D"),
    ("", "40     D", "D"),
], ids=["below (D)", "below (A)", "beside a letter below its caption", "beside a letter below none"])
def test_the_amount_of_table_2_may_stand(sides: str, amount: str, letter: str) -> None:
    form = table_2(sides, amount)
    expected = attrs.evolve(EXERCISE, transaction_acquired_disposed_code=letter)
    assert (form.derivative_table, told(form)) == ((expected,), [])


def test_an_amount_below_d_was_disposed_of_though_the_caption_of_the_group_has_an_a_above() -> None:
    assert table_2("(A)      (D)", "         40", "Acquired (A)", "or Disposed").derivative_table == (EXERCISE,)


def test_an_amount_may_stand_one_blank_behind_the_title_of_its_security() -> None:
    text = TABLE_2.format(sides="(A)    (D)", amount="       40", acquired="Securities", disposed="")
    assert parse(text.replace("Common  40 ", "Common 40  ")).derivative_table == (EXERCISE,)


def test_the_number_of_an_item_may_stand_alone_on_its_line() -> None:
    """A browser in a terminal breaks `10. Ownership Form` so, where the column is narrow."""
    first, second, third = "7. Title and     8. Price\n", "Amount of        of\n", "       Derivative\n"
    text = TABLE_2.replace(first, f"{first[:-1]}   10.\n").replace(second, f"{second[:-1]}          Ownership\n")
    text = text.replace(third, f"{third[:-1]}  Form: Direct\n").replace("$ 0\n", "$ 0         D\n")
    form = parse(text.format(sides="(A)    (D)", amount="       40", acquired="", disposed=""))
    assert form.derivative_table == (attrs.evolve(EXERCISE, direct_or_indirect_ownership="D"),)
    assert told(form) == []


FORM_3 = """FORM 3
INITIAL STATEMENT OF BENEFICIAL OWNERSHIP OF SECURITIES

Table I - Non-Derivative Securities Beneficially Owned

1. Title of Security  2. Amount of     3. Ownership   4. Nature of
(Instr. 4)            Securities       Form: Direct   Indirect Beneficial
                      Beneficially     (D) or         Ownership
                      Owned            Indirect (I)   (Instr. 5)
Common Stock          1,000            D
Common Stock          50               I              By trust

Table II - Derivative Securities Beneficially Owned

1. Title of    2. Date Exercisable       3. Title and Amount      4. Conversion  5. Ownership  6. Nature of
Derivative     and Expiration Date       of Securities            or Exercise    Form: Direct  Indirect
Security       (Month/Day/Year)          Underlying Derivative    Price of       (D) or        Beneficial
(Instr. 4)                               Security                 Derivative     Indirect (I)  Ownership
               Date         Expiration   Title         Amount or  Security
               Exercisable  Date                       Number of
                                                       Shares
Option         01/02/2024   01/02/2030   Common Stock  40         $ 5            D
"""


def test_form_3_has_the_columns_of_holdings() -> None:
    form = parse(FORM_3)
    assert form.non_derivative_table == (
        NonDerivativeHolding(security_title="Common Stock", shares_owned_following_transaction=Decimal(1000),
                             direct_or_indirect_ownership="D"), HOLDING)
    assert form.derivative_table == (DerivativeHolding(
        security_title="Option", conversion_or_exercise_price=Decimal(5), exercise_date=date(2024, 1, 2),
        expiration_date=date(2030, 1, 2), underlying_security_title="Common Stock",
        underlying_security_shares=Decimal(40), direct_or_indirect_ownership="D"),)
    assert told(form) == []


# ---- each caption on one line, as inscriptis sets them


def whole_captions(*rows: tuple[str, ...]) -> tuple[Row, ...]:
    """The rows of a table in which each caption stands on one line, and nothing to tell of them."""
    captions = (
        "1. Title of Security (Instr. 3)", "2. Transaction Date (Month/Day/Year)", "2A. Deemed Execution Date, if any",
        "3. Transaction Code (Instr. 8)", "4. Securities Acquired (A) or Disposed of (D) (Instr. 3, 4 and 5)",
        "5. Amount of Securities Beneficially Owned Following Reported Transaction(s)",
        "6. Ownership Form: Direct (D) or Indirect (I)", "7. Nature of Indirect Beneficial Ownership", "", "", "")
    widths = [max(len(caption) + 2, 12) for caption in captions]
    lines = [captions, ("Code", "V", "Amount", "(A) or (D)", "Price", *[""] * 6), *rows]
    form = fixed("".join("".join(map(str.ljust, cells, widths)).rstrip() + "\n" for cells in lines), "")
    assert told(form) == []
    return form.non_derivative_table


def test_captions_may_stand_on_one_line_and_those_of_groups_in_the_first_columns_below() -> None:
    """It gives a cell that spans several columns the place of one."""
    assert whole_captions(("Common Stock", "05/01/2023", "", "S", "", "100", "D", "$ 12.34", "900", "D"),
                          ("Common Stock", "", "", "", "", "", "", "", "50", "I", "By trust")) == (SALE, HOLDING)


def test_so_set_a_row_may_have_every_column() -> None:
    row = ("Common Stock", "05/01/2023", "05/02/2023", "S", "V", "100", "D", "$ 12.34", "900", "I", "By trust")
    assert whole_captions(row) == (attrs.evolve(
        SALE, deemed_execution_date=date(2023, 5, 2), transaction_form_type="5", direct_or_indirect_ownership="I",
        nature_of_ownership="By trust"),)


# ---- tabs, where only the order of cells is left


TAB_HEADING = ("1.Title of Security", "2. Transaction Date", "2A. Deemed Execution Date, if any",
               "3. Transaction Code", "4. Securities Acquired (A) or Disposed of (D)",
               "5. Amount of Securities Beneficially Owned Following Reported Transaction(s)",
               "6. Ownership Form: Direct (D) or Indirect (I)", "7. Nature of Indirect Beneficial Ownership")
PRICE_FIRST = "\t\t\t\t(A) or (D)\tPrice\n"
IN_ORDER = "Code\tV\tAmount\t(A) or (D)\tPrice\n"


WITHOUT_V = attrs.evolve(SALE, transaction_form_type=None)


def tabbed(lines: str, below: str = IN_ORDER, captions: tuple[str, ...] = TAB_HEADING) -> OwnershipDocument:
    return parse(TOP + "\t".join(captions) + "\n" + below + lines + NOTES)


def test_a_row_may_go_on_on_the_next_line_behind_empty_cells() -> None:
    """Empty cells were dropped, and the price stands before the letter."""
    form = tabbed("Common Stock\t05/01/2023\t\tS\t100\t$ 12.34\tD\n\t\t\t\t\t900 (1)\tD\n", PRICE_FIRST)
    assert form.non_derivative_table == (marked(WITHOUT_V, shares_owned_following_transaction="F1"),)
    assert told(form) == []


def test_several_rows_may_go_on_so() -> None:
    line = "Common Stock\t05/01/2023\t\tS\t100\t$ 12.34\tD\n\t\t\t\t\t900\tD\n"
    assert tabbed(line * 3, PRICE_FIRST).non_derivative_table == (WITHOUT_V,) * 3


@pytest.mark.parametrize("line, below, captions, row", [
    ("Common Stock\t05/01/2023\t\tS\t\t100\tD\t$ 12.34\t900\tD\t\n", IN_ORDER, TAB_HEADING, SALE),
    ("Common Stock\t05/01/2023\t\tS\t100\tD\t$ 12.34\t900\tD\t\n", IN_ORDER, TAB_HEADING, WITHOUT_V),
    ("Common Stock\t05/01/2023\t\tS\t100\t$ 12.34\tD\t900\tD\t\n", PRICE_FIRST, TAB_HEADING, WITHOUT_V),
    ("Common Stock\t05/01/2023\tS\t100\tD\t$ 12.34\t900\tD\t\n", IN_ORDER, (*TAB_HEADING[:2], *TAB_HEADING[3:]),
     WITHOUT_V),
], ids=["whole", "without V", "with the price before the letter", "without a deemed date"])
def test_a_row_between_tabs_may_be(line: str, below: str, captions: tuple[str, ...], row: Row) -> None:
    assert tabbed(line, below, captions).non_derivative_table == (row,)


def test_a_table_between_tabs_may_have_no_rows() -> None:
    assert tabbed("").non_derivative_table == ()
