"""What a notebook shows: brief, escaped, and nothing but what the record says."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from html.parser import HTMLParser

import attrs
import pytest
from hypothesis import given, settings

from insiderforms._record import Answers, notebook_html
from insiderforms.analysis import (
    History,
    differences,
    exercises,
    holding_lines,
    holdings_after,
    line_balances,
    net_share_changes,
    price_range,
    rule_10b5_1,
)
from insiderforms.diagnostics import diagnose
from insiderforms.model import (
    DerivativeTransaction,
    Footnote,
    FootnoteRef,
    Issuer,
    NonDerivativeHolding,
    NonDerivativeTransaction,
    OwnershipDocument,
    ReportingOwner,
)
from tests.strategies import documents

SALE = NonDerivativeTransaction(
    security_title="Common Stock", transaction_date=date(2024, 6, 3), transaction_code="S",
    transaction_shares=Decimal(1000), transaction_price_per_share=Decimal("10.5"),
    transaction_acquired_disposed_code="D", shares_owned_following_transaction=Decimal(9000),
    direct_or_indirect_ownership="D",
    footnote_refs=(FootnoteRef(field="transaction_price_per_share", footnote_id="F1"),))
FORM = OwnershipDocument(
    document_type="4", period_of_report=date(2024, 6, 3), issuer=Issuer(name="Acme & Co", trading_symbol="ACM"),
    reporting_owners=(ReportingOwner(name="Osgood Vera", is_director=True, officer_title="Chief <Whatever>"),),
    non_derivative_table=(SALE,), remarks="None.",
    footnotes=(Footnote(id="F1", text="Sold under a Rule 10b5-1 plan at prices from $10.15 to $10.92."),))


class Reader(HTMLParser):
    """The tags of a piece of HTML, its text, and the cells of its tables, row by row."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.rows: list[list[str]] = []
        self.text = ""
        self._silent = self._in_cell = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002  # the parser's
        self.tags.append(tag)
        self._silent = tag == "style"
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.rows[-1].append("")
            self._in_cell = True
        self._put(" | " * (tag == "br"))

    def handle_endtag(self, tag: str) -> None:
        self._silent = self._silent and tag != "style"
        self._in_cell = self._in_cell and tag not in ("td", "th")

    def handle_data(self, data: str) -> None:
        self._put(data)

    def _put(self, data: str) -> None:
        if not self._silent:
            self.text += data
            if self._in_cell:
                self.rows[-1][-1] += data


def read(value: object) -> Reader:
    reader = Reader()
    reader.feed(notebook_html(value))
    reader.close()
    return reader


def test_a_form_with_its_parties_tables_and_what_is_folded_away() -> None:
    shown = read(FORM)
    assert shown.rows == [
        ["Security", "Date", "Code", "Amount", "A/D", "Price", "Owned\nafter", "D/I"],
        ["Common Stock", "2024-06-03", "S", "1,000", "D", "$10.50(1)", "9,000", "D"],
    ]
    assert re.sub(r"\s+", " ", shown.text) == (
        "Form 4 · Acme & Co [ACM]Statement of Changes in Beneficial Ownership · 2024-06-03"
        "Osgood Vera · director, Chief <Whatever>Table I"
        "SecurityDateCodeAmountA/DPriceOwned afterD/I"
        "Common Stock2024-06-03S1,000D$10.50(1)9,000D"
        "1 footnotes(1) Sold under a Rule 10b5-1 plan at prices from $10.15 to $10.92.RemarksNone.")


def test_a_form_that_says_nothing_shows_what_was_found() -> None:
    shown = read(OwnershipDocument(diagnostics=(diagnose("partial_form"),)))
    assert shown.text.startswith("Form1 diagnostics1 diagnosticswarning: a part of the form is not there")


def test_a_row_by_itself_name_by_name() -> None:
    held = NonDerivativeHolding(security_title="Stock", shares_owned_following_transaction=Decimal(1200))
    assert read(held).rows == [
        ["security_title", "Stock"], ["shares_owned_following_transaction", "1,200"]]
    assert read(SALE).rows[-1] == ["footnote_refs", "1"]


def test_rows_stand_in_the_tables_of_the_form() -> None:
    option = DerivativeTransaction(
        security_title="Option", transaction_form_type="4", exercise_date=date(2024, 1, 2),
        expiration_date=date(2034, 1, 2))
    form = attrs.evolve(FORM, derivative_table=(option,))
    shown = read(form.transactions)
    assert shown.text.startswith("Table I")
    assert shown.rows[3:] == [["Option", "4", "2024-01-02 | to 2034-01-02"]]
    assert "Belongs" not in read(form.derivative_transactions).text


def test_answers_are_the_tuple_that_they_are() -> None:
    answers = holding_lines(FORM)
    assert isinstance(answers, Answers)
    assert answers == tuple(answers)
    assert repr(answers) == repr(tuple(answers))
    assert read(Answers()).text == "none"


@pytest.mark.parametrize(("answers", "rows"), [
    (holding_lines(FORM), [["Security", "Held", "Rows"], ["Common Stock", "direct", "1"]]),
    (holdings_after(FORM), [
        ["Security", "Held", "Date", "Code", "Change", "Reported", "Computed", "Verdict"],
        ["Common Stock", "direct", "2024-06-03", "S", "-1,000", "9,000", "9,000", "first reported"]]),
    (line_balances(FORM), [
        ["Security", "Held", "Before", "After", "Rows", "Balances"],
        ["Common Stock", "direct", "10,000", "9,000", "1", "after each transaction"]]),
    (net_share_changes(FORM), [
        ["Security", "Held", "Acquired", "Disposed of", "at", "Net", "Before", "After"],
        ["Common Stock", "direct", "0", "1,000", "$10.50", "-1,000", "10,000", "9,000"]]),
    (differences(FORM, attrs.evolve(FORM, remarks="Some.")), [
        ["Where", "First", "Second", ""], ["remarks", "None.", "Some.", "changed"]]),
    (History([FORM]), [
        ["Security", "Held", "Before", "After", "Rows", "Balances"],
        ["Common Stock", "direct", "10,000", "9,000", "1", "after each transaction"]]),
    (price_range(FORM, SALE), [
        ["low", "10.15"], ["high", "10.92"], ["footnote_id", "F1"], ["text", "prices from $10.15 to $10.92"]]),
])
def test_answers_show_as_tables(answers: object, rows: list[list[str]]) -> None:
    shown = read(answers)
    assert shown.rows == rows
    assert answers._repr_html_() == notebook_html(answers)  # type: ignore[attr-defined]


def test_what_a_record_is_made_of_stands_in_tables_of_its_own() -> None:
    shown = read(rule_10b5_1(FORM))
    assert [row[0] for row in shown.rows if row] == ["answer", "decided_by", "differ", "row", shown.rows[4][0], "where",
                                                      "footnote"]
    assert read(exercises(FORM)).rows == []


def test_parties_are_said_once_where_they_are_the_same_and_beside_each_line_where_not() -> None:
    assert "LineBalance: 1 · Acme & Co · Osgood Vera" in read(History([FORM])).text
    other = attrs.evolve(FORM, reporting_owners=(ReportingOwner(name="Pike Amos"),))
    shown = read(History([FORM, other]))
    assert "LineBalance: 2 · Acme & Co" in shown.text
    assert {row[0] for row in shown.rows} == {"Owner", "Osgood Vera", "Pike Amos"}


def test_an_empty_history_has_no_table() -> None:
    assert read(History([])).text == "History of 0 filings, 0 lines"


def test_long_tables_and_texts_are_cut_and_say_by_how_much() -> None:
    form = attrs.evolve(FORM, non_derivative_table=(SALE,) * 23, remarks="x" * 1234)
    shown = read(form)
    assert len(shown.rows) == 21
    assert "and 3 more" in shown.text
    assert "x" * 400 + "... (1,234 characters)" in shown.text
    assert "and 3 more" in read(holdings_after(form)).text


def test_an_acquisition_has_a_sign_and_several_lines_a_number() -> None:
    bought = attrs.evolve(SALE, transaction_acquired_disposed_code="A")
    rows = [attrs.evolve(bought, direct_or_indirect_ownership=way) for way in "DQ"]
    form = attrs.evolve(FORM, non_derivative_table=tuple(rows), reporting_owners=FORM.reporting_owners * 3)
    assert read(net_share_changes(form, by="security")).rows[1][2:6] == ["2", "2,000", "$10.50", "0"]
    assert [row[4] for row in read(holdings_after(form)).rows[1:]] == ["+1,000", "+1,000"]
    assert "Osgood Vera, Osgood Vera, ..." not in read(History([form])).text
    group = tuple(ReportingOwner(name=name) for name in ("A", "B", "C"))
    assert "A, B, ..." in read(History([attrs.evolve(form, reporting_owners=group)])).text


def test_what_is_no_record_is_refused() -> None:
    with pytest.raises(TypeError, match=r"^int is no record$"):
        notebook_html(4)


TAGS = {"div", "style", "p", "b", "i", "br", "span", "sup", "table", "caption", "thead", "tbody", "tr", "th", "td",
        "details", "summary"}


@settings(max_examples=15)
@given(form=documents())
def test_no_markup_of_a_filing_survives(form: OwnershipDocument) -> None:
    for value in (
        form, form.transactions, form.holdings, holdings_after(form), net_share_changes(form), History([form]),
        rule_10b5_1(form), *form.reporting_owners, *form.footnotes, *form.transactions,
    ):
        assert set(read(value).tags) <= TAGS
