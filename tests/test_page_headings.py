"""Headings of tables as filers set them: over several lines, in short words, with columns the SEC's sheets have not."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from insiderforms import parse, to_html
from insiderforms._readers.headings import caption_of
from insiderforms.model import (
    DerivativeTransaction,
    Issuer,
    NonDerivativeHolding,
    NonDerivativeTransaction,
    OwnershipDocument,
    ReportingOwner,
    Row,
)
from tests.page_pieces import HOLDING_CELLS, SALE_CELLS, told
from tests.page_writer_edgar import to_edgar_page
from tests.page_writer_form import to_form_page
from tests.torn_rows import HOLDING, SALE, marked, page, row, rows

# A caption runs down its column, a word or two to the line, as a typist sets it who rules no cells.
STACKED = "".join(row(*line) for line in (
    ("1.", "2. Trans-", "2A. Deemed", "3. Trans-", "", "4. Secur-", "", "", "5. Amount of", "6. Owner-", "7. Nature"),
    ("Title of", "action", "Execution", "action", "", "ities", "", "", "Securities", "ship Form:", "of Indirect"),
    ("Security", "Date", "Date, if any", "Code", "", "Acquired (A)", "", "", "Beneficially", "Direct (D) or",
     "Beneficial"),
    ("(Instr. 3)", "", "", "(Instr. 8)", "", "or Disposed of (D)", "", "", "Owned", "Indirect (I)", "Ownership"),
    ("", "", "", "Code", "V", "Amount", "(A) or (D)", "Price", "", "", ""),
))


def table_1(heading: str, *lines: str) -> tuple[Row, ...]:
    form = parse(rows(*lines, heading=heading))
    assert told(form) == []
    return form.non_derivative_table


def test_captions_may_run_down_over_several_lines() -> None:
    assert table_1(STACKED, row(*SALE_CELLS), row(*HOLDING_CELLS)) == (SALE, HOLDING)


@pytest.mark.parametrize("rule", ["-" * 10, "", "==="], ids=["dashes", "nothing", "signs"])
def test_a_line_that_says_nothing_may_stand_under_a_heading(rule: str) -> None:
    assert table_1(STACKED + row(*[rule] * 11), row(*SALE_CELLS)) == (SALE,)


def test_captions_may_be_of_short_words() -> None:
    heading = row("Title of Sec.", "Trans. Date", "Code", "V", "Amt. Acq. (A) or Disp. of (D)", "A/D", "Price",
                  "Amt. of Secs. Benef. Owned", "D/I", "Nature of Ownership")
    cells = ("Common Stock", "05/01/2023", "S", "", "100", "D", "$12.34", "900", "D", "")
    assert table_1(heading, row(*cells)) == (SALE,)


@pytest.mark.parametrize("acquired, disposed", [
    ("Number of Derivative Securities Acquired (A)", "Number of Derivative Securities Disposed (D)"),
    ("Number of Derivative Securities Acquired", "Disposed of (D)"),
])
def test_the_two_amounts_of_table_2_may_stand_apart_under_captions_of_their_own(acquired: str, disposed: str) -> None:
    heading = row("Title of Derivative Security", "Exercise Price", "Transaction Date", "Transaction Code",
                  acquired, disposed, "Date Exercis.", "Exp. Date", "Title of Underlying Securities",
                  "No. of Shares Underlying", "Number Owned", "Direct (D) or Indirect (I)",
                  "Nature of Beneficial Ownership")
    cells = ("Option", "$5", "05/01/2023", "M", "", "40", "05/01/2021", "05/01/2030", "Common Stock", "40",
             "0", "D", "")
    form = parse(page(f"<p>Table II - Derivative Securities</p><table>{heading}{row(*cells)}</table>"))
    assert form.derivative_table == (DerivativeTransaction(
        security_title="Option", conversion_or_exercise_price=Decimal(5), transaction_date=date(2023, 5, 1),
        transaction_form_type="4", transaction_code="M", equity_swap_involved=False, transaction_shares=Decimal(40),
        transaction_acquired_disposed_code="D", exercise_date=date(2021, 5, 1), expiration_date=date(2030, 5, 1),
        underlying_security_title="Common Stock", underlying_security_shares=Decimal(40),
        shares_owned_following_transaction=Decimal(0), direct_or_indirect_ownership="D"),)
    assert told(form) == []


@pytest.mark.parametrize("text, column", [
    ("2.\nTransaction\nDate\n(Month/Day/\nYear)", "transaction_date"), ("Exp. Date", "expiration_date"),
    ("Conv. or Ex. Price of Deriv. Sec.", "conversion_or_exercise_price"),
    ("(D) or (I)", "direct_or_indirect_ownership"), ("Number of Derivative Securities Owned", "owned"),
    ("Number of Derivative Securities", "number_acquired_or_disposed"), ("Common Stock", None), ("Date of birth", None),
])
def test_a_caption_is_known_by_its_words(text: str, column: str | None) -> None:
    assert caption_of(text) == column


def test_table_1_may_have_a_column_for_each_side() -> None:
    heading = row("1. Title of Security", "2. Transaction Date", "3. Transaction Code", "Number of Shares Acquired (A)",
                  "Number of Shares Disposed of (D)", "Price", "5. Amount of Securities Beneficially Owned",
                  "6. Direct (D) or Indirect (I)")
    cells = ("Common Stock", "05/01/2023", "S", "", "100 <sup>(1)</sup>", "$ 12.34", "900", "D")
    (sale,) = table_1(heading, row(*cells))
    assert sale == marked(SALE, transaction_shares="F1")


def test_each_row_may_be_ruled_as_a_grid_of_its_own() -> None:
    upper = row("1. Title of Security", "2. Transaction Date", "2A. Deemed Execution Date", "3. Transaction Code", "",
                "4. Securities Acquired (A) or Disposed of (D)", "", "",
                "5. Amount of Securities Beneficially Owned", "6. Ownership Form: Direct (D) or Indirect (I)",
                "7. Nature of Indirect Beneficial Ownership")
    lower = row("", "", "", "Code", "V", "Amount", "(A) or (D)", "Price", "", "", "")
    grids = (upper, lower, row(*SALE_CELLS), row(*HOLDING_CELLS))
    form = parse(page("".join(f"<table>{line}</table>" for line in grids)))
    assert (form.non_derivative_table, told(form)) == ((SALE, HOLDING), [])


def test_a_stacked_caption_may_hold_the_words_of_another() -> None:
    stacks = (("2. Conver-", "sion or", "Exercise", "Price of", "Derivative", "Security"),
              ("8. Price", "of", "Derivative"),
              ("5. Number of", "Derivative", "Securities", "Acquired (A)", "or Disposed", "of (D)"),
              ("Title of", "Derivative", "Security"), ("4. Trans-", "action", "Code"))
    order = (3, 0, 4, 2, 1)
    lines = [row(*(stacks[at][line] if line < len(stacks[at]) else "" for at in order)) for line in range(6)]
    form = parse(page(f"<p>Table II - Derivative Securities</p><table>{''.join(lines)}"
                      f"{row('Option', '$5', 'M', '40 (D)', '$ 7')}</table>"))
    assert form.derivative_table == (DerivativeTransaction(
        security_title="Option", conversion_or_exercise_price=Decimal(5), transaction_form_type="4",
        transaction_code="M", equity_swap_involved=False, transaction_shares=Decimal(40),
        transaction_acquired_disposed_code="D", transaction_price_per_share=Decimal(7)),)


ELSEWHERE = """<h3>Recent insider transactions</h3><table><tr><th>Insider</th><th>Title</th><th>Date</th><th>Code</th>
<th>Shares</th><th>Price</th><th>Owned following</th></tr><tr><td>Roe Max</td><td>Director</td><td>01/05/2021</td>
<td>S</td><td>5,000</td><td>$38.10</td><td>12,000</td></tr></table>"""


def test_a_table_of_the_page_around_the_form_is_none_of_its_own() -> None:
    html = rows(row(*SALE_CELLS)).replace("</body>", "<p>Reminder: Report on a separate line.</p></body>")
    assert parse(html.replace("</body>", f"{ELSEWHERE}</body>")) == parse(html)


@pytest.mark.parametrize("nature", ["SHARES", "OWN", "Price", "Amount"])
@pytest.mark.parametrize("write", [to_form_page, to_edgar_page, to_html])
def test_a_row_without_figures_is_no_heading_though_its_nature_reads_like_a_caption(
    write: Callable[[OwnershipDocument], str], nature: str,
) -> None:
    held = NonDerivativeHolding(
        security_title="Units", direct_or_indirect_ownership="I", nature_of_ownership=nature)
    form = OwnershipDocument(
        document_type="4", issuer=Issuer(name="Acme"), reporting_owners=(ReportingOwner(name="Doe"),),
        non_derivative_table=(held,))
    assert parse(write(form)).non_derivative_table == (held,)


def test_a_row_of_letters_alone_is_no_heading() -> None:
    row_of_letters = NonDerivativeTransaction(
        security_title="Units", transaction_form_type="4", equity_swap_involved=False,
        transaction_acquired_disposed_code="D", direct_or_indirect_ownership="I", nature_of_ownership="OWN")
    form = OwnershipDocument(
        document_type="4", issuer=Issuer(name="Acme"), reporting_owners=(ReportingOwner(name="Doe"),),
        non_derivative_table=(row_of_letters,))
    (read,) = parse(to_form_page(form)).non_derivative_table
    assert (read.security_title, read.direct_or_indirect_ownership, read.nature_of_ownership) == ("Units", "I", "OWN")
