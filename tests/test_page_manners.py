"""Manners of filers in notes, tables and headings, each on a page with nothing else odd about it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import attrs
import pytest

from insiderforms import parse
from insiderforms.model import DerivativeHolding, Footnote, OwnerSignature
from tests.page_pieces import EXPLANATIONS, HOLDING_CELLS, SALE_CELLS, TABLE, told
from tests.torn_rows import HEADING, HOLDING, SALE, but, marked, page, row, rows

FIRST, SECOND = Footnote(id="F1", text="By a trust, for a son."), Footnote(id="F2", text="An average price.")

# ---- notes


@pytest.mark.parametrize("mark", ["[1]", "<b>[1]</b>", "(1)", "<sup>1</sup>", "<sup>[1]</sup>"])
def test_a_mark_may_stand_behind_a_value(mark: str) -> None:
    (sale,) = parse(rows(but(SALE_CELLS, 7, f"$ 12.34 {mark}"))).non_derivative_table
    assert sale == marked(SALE, transaction_price_per_share="F1")


def test_every_letter_may_be_a_mark() -> None:
    html = rows(but(SALE_CELLS, 7, "$ 12.34<sup>c</sup>")).replace("1. A first note.", "<sup>c</sup> A first note.")
    form = parse(html)
    assert form.non_derivative_table == (marked(SALE, transaction_price_per_share="c"),)
    assert form.footnotes[0] == Footnote(id="c", text="A first note.")


@pytest.mark.parametrize("mark", ["[1]", "(1)", "<sup>1</sup>"])
def test_notes_may_stand_in_the_last_rows_of_a_table(mark: str) -> None:
    notes = f'<tr><td colspan="11">{mark} By a trust, for a son.</td></tr>'
    form = parse(rows(row(*SALE_CELLS), notes).replace(EXPLANATIONS, ""))
    assert (form.non_derivative_table, form.footnotes, told(form)) == ((SALE,), (FIRST,), [])


def test_notes_may_stand_below_the_tables_without_a_heading() -> None:
    form = parse(page(TABLE).replace(EXPLANATIONS, "<p>(1) By a trust, for a son.</p><p>(2) An average price.</p>"))
    assert (form.footnotes, told(form)) == ((FIRST, SECOND), [])


@pytest.mark.parametrize("notes, ids", [
    ("<ol><li>By a trust, for a son.<li>An average price.</ol>", ["F1", "F2"]),
    ("<ol><li><p>By a trust, for a son.</p></li><li>An average price.</li></ol></ol>", ["F1", "F2"]),
    ("<ul><li>By a trust, for a son.</li><li>An average price.</li></ul>", [None]),
    ("<li>By a trust, for a son.</li><li>An average price.</li>", [None]),
], ids=["a numbered list", "with an end too many", "a list without numbers", "items of no list"])
def test_notes_may_be_a_list(notes: str, ids: list[str | None]) -> None:
    form = parse(page(TABLE).replace("<p>1. A first note.</p><p>2. A second note.</p>", notes))
    assert [one.id for one in form.footnotes] == ids
    assert "\n".join(one.text or "" for one in form.footnotes) == f"{FIRST.text}\n{SECOND.text}"


def test_notes_and_remarks_may_have_one_heading() -> None:
    form = parse(page(TABLE).replace("Explanation of Responses:", "Remarks and Explanation of Responses:"))
    assert [one.id for one in form.footnotes] == ["F1", "F2"]


# ---- signatures


@pytest.mark.parametrize("below", [
    "<p>Sample Partners, L.P.<br>By: Doe LLC<br>By: /s/ Jane Doe<br>05/03/2023</p>",
    "<p>Signature: /s/ Jane Doe<br>Date: May 3, 2023</p>", "<p>/s/ Jane Doe &nbsp; Date: May 3, 2023</p>",
    "<p>/s/ Jane Doe, dated: May 3, 2023</p>",
], ids=["for a company", "called one", "with a date called one", "dated"])
def test_a_signature_may_stand_below_the_notes(below: str) -> None:
    (signature,) = parse(page(TABLE).replace(EXPLANATIONS, EXPLANATIONS + below)).owner_signatures
    assert (signature.signature_date, "/s/ Jane Doe" in (signature.signature_name or "")) == (date(2023, 5, 3), True)


def test_a_signature_may_stand_in_the_table() -> None:
    signature = row("/s/ Jane Doe", "05/03/2023"), row("** Signature of Reporting Person", "Date")
    form = parse(rows(row(*SALE_CELLS), *signature))
    assert form.non_derivative_table == (SALE,)
    assert form.owner_signatures == (OwnerSignature(signature_name="/s/ Jane Doe", signature_date=date(2023, 5, 3)),)


# ---- items


@pytest.mark.parametrize("heading, kind", [
    ("<b>FORM 5 - ANNUAL STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP</b>", "5"), ("<b>FORM 5</b>", "5"),
    ('<img src="a.gif" alt="FORM 5: Annual Statement of Beneficial Ownership">', "5"),
    ("<b>FORM 4</b>", "4"), ("", "4"),
])
def test_a_statement_for_a_month_is_a_form_4_or_5(heading: str, kind: str) -> None:
    items = row("2. Issuer Name and Ticker Symbol<br>Sample Corp", "4. Statement for Month/Year<br>05/31/1999",
                "5. If Amendment, Date of Original<br>Not applicable")
    assert parse(f"<html><body>{heading}<table>{items}</table></body></html>").document_type == kind


@pytest.mark.parametrize("words", ["Sample Corp &#151; SMPL", 'Sample Corp - "SMPL"', 'Sample Corp &nbsp; "SMPL"'])
def test_a_ticker_may_stand_behind_a_dash_or_in_quotes(words: str) -> None:
    issuer = parse(page(TABLE).replace("Sample Corp [ SMPL ]", words)).issuer
    assert (issuer.name, issuer.trading_symbol) == ("Sample Corp", "SMPL")


NAMED = "<p>1. Name and Address of Reporting Person{}<br>Doe, Jane</p>"
RELATED = "<p>6. Relationship of Reporting Person to Issuer<br>{}</p>"


@pytest.mark.parametrize("words", ["(Last, First, Middle)", "* (Print or Type Responses)", " (last, first)"])
def test_a_caption_may_say_how_the_name_is_written(words: str) -> None:
    (owner,) = parse(page(TABLE, NAMED.format(words))).reporting_owners
    assert (owner.name, owner.address) == ("Doe, Jane", None)


def test_the_caption_of_item_1_may_be_short_but_not_in_a_note() -> None:
    note = "<p>1. A first note.<br>Name of Reporting Person: Roe Max</p>"
    html = page(TABLE, "<p>Name of Reporting Person: Doe, Jane</p>").replace("<p>1. A first note.</p>", note)
    form = parse(html)
    assert [owner.name for owner in form.reporting_owners] == ["Doe, Jane"]
    assert form.footnotes[0].text == "A first note.\nName of Reporting Person: Roe Max"


@pytest.mark.parametrize("yes, no", [
    ('<img alt="checked box">', '<img alt="unchecked box">'), ('<img alt="Checked">', '<img alt="Not checked">'),
    ("x", "o"),
])
def test_a_check_mark_may_be_named_or_drawn_with_letters(yes: str, no: str) -> None:
    options = f"{no} Director {no} 10% Owner<br>{yes} Officer (give title below) {no} Other<br>(Officer title) Clerk"
    (owner,) = parse(page(TABLE, NAMED.format("") + RELATED.format(options))).reporting_owners
    assert (owner.is_director, owner.is_officer, owner.is_other, owner.officer_title) == (False, True, False, "Clerk")


def test_a_province_may_stand_over_the_caption_of_the_state() -> None:
    place = row("Toronto", "Ontario", "M5H 2N2") + row("(City)", "(State)", "(Zip)")
    (owner,) = parse(page(TABLE, f"{NAMED.format('')}<table>{row('1 Bay St')}{row('(Street)')}{place}</table>")
                     ).reporting_owners
    assert owner.address is not None
    assert (owner.address.city, owner.address.state, owner.address.zip_code) == ("Toronto", "A6", "M5H 2N2")


def test_the_sheet_of_a_joint_filer_may_follow_the_notes() -> None:
    sheet = "<p>JOINT FILER INFORMATION</p><p>Name: Doe Partners, L.P.</p><p>Address: 1 Main St, Troy, NY 12180</p>"
    form = parse(page(TABLE, NAMED.format("")).replace(EXPLANATIONS, EXPLANATIONS + sheet))
    assert [owner.name for owner in form.reporting_owners] == ["Doe, Jane", "Doe Partners, L.P."]


@pytest.mark.parametrize("said", ["Remarks:<br>{}", "<b>Remarks:</b></p><p>{}", "Explanation of Responses:<br>(1) {}"])
def test_notes_and_remarks_may_speak_of_joint_filers(said: str) -> None:
    words = "Joint Filer Information<br>Name: Doe Partners, L.P.<br>Address: 1 Main St, Troy, NY 12180"
    form = parse(page(TABLE, NAMED.format("")).replace(EXPLANATIONS, f"<p>{said.format(words)}</p>"))
    assert [owner.name for owner in form.reporting_owners] == ["Doe, Jane"]
    notes = [form.remarks, *(note.text for note in form.footnotes)]
    assert words.replace("<br>", "\n") in notes


# ---- rows


@pytest.mark.parametrize("amount", ["(100)", "( 100 )"])
def test_an_amount_in_parentheses_is_disposed_of_and_not_below_zero(amount: str) -> None:
    assert parse(rows(but(SALE_CELLS, 5, amount))).non_derivative_table == (SALE,)


def test_a_total_of_a_class_is_no_row_but_a_name_may_begin_so() -> None:
    form = parse(rows(but(SALE_CELLS, 0, "Total System Services common"), row("Total Common Stock", *[""] * 7, "900")))
    assert form.non_derivative_table == (attrs.evolve(SALE, security_title="Total System Services common"),)
    assert told(form) == [("unplaced_text", "Total Common Stock"), ("unplaced_text", "900")]


@pytest.mark.parametrize("held", ["I - By trust", "I (By trust)", "I<br>By trust", "(I) By trust"])
def test_ownership_and_its_nature_may_have_one_column(held: str) -> None:
    heading = row("1. Title of Security", "5. Amount of Securities Beneficially Owned",
                  "6. Ownership Form: Direct (D) or Indirect (I); 7. Nature of Indirect Beneficial Ownership")
    (holding,) = parse(rows(row("Common Stock", "50", held), heading=heading)).non_derivative_table
    assert holding == HOLDING


def test_the_nature_of_ownership_may_stand_on_a_line_of_its_own() -> None:
    lines = row(*HOLDING_CELLS[:10], ""), row(*[""] * 10, "By trust"), row(*SALE_CELLS)
    assert parse(rows(*lines)).non_derivative_table == (HOLDING, SALE)


def test_a_cell_may_have_words_where_an_amount_and_its_letter_belong() -> None:
    heading = HEADING.replace("4. Securities Acquired (A) or Disposed of", "4. Amount; Acquired (A) or Disposed of")
    assert parse(rows(row(*SALE_CELLS), heading=heading)).non_derivative_table == (SALE,)


OPTION = DerivativeHolding(
    security_title="Option", exercise_date=date(2000, 6, 1), expiration_date=date(2009, 6, 1),
    underlying_security_title="Common Stock", underlying_security_shares=Decimal(8000),
    direct_or_indirect_ownership="D")


def option(dates: str, underlying: str) -> tuple[object, ...]:
    """The rows of a Form 3 whose Table II has both dates in one column, and the underlying security in another."""
    heading = row("1. Title of Derivative Security", "2. Exercisable / Expiration Date",
                  "3. Title and Amount of Securities Underlying Derivative Security",
                  "5. Ownership Form: Direct (D) or Indirect (I)")
    table = f"<table>{heading}{row('Option', dates, underlying, 'D')}</table>"
    return parse("<html><body><b>FORM 3</b><p>INITIAL STATEMENT OF BENEFICIAL OWNERSHIP OF SECURITIES</p>"
                 f"<p>Table II - Derivative Securities Beneficially Owned</p>{table}</body></html>").derivative_table


@pytest.mark.parametrize("dates", [
    "06/01/2000<br>06/01/2009", "06/01/2000 / 06/01/2009", "06/01/2000 - 06/01/2009",
    "Date Exercisable: 06/01/2000<br>Expiration Date: 06/01/2009",
])
@pytest.mark.parametrize("underlying", ["Common Stock 8,000", "Common Stock<br>8,000 shares", "Common Stock - 8,000"])
def test_two_dates_or_a_security_and_its_amount_may_share_a_cell(dates: str, underlying: str) -> None:
    assert option(dates, underlying) == (OPTION,)


@pytest.mark.parametrize("dates", ["Date Exercisable: immediately<br>Expiration Date: 06/01/2009",
                                   "immediately - 06/01/2009", "currently<br>06/01/2009", "Immed. 06/01/2009"])
def test_a_word_may_stand_for_the_first_of_two_dates(dates: str) -> None:
    assert option(dates, "Common Stock 8,000") == (attrs.evolve(OPTION, exercise_date=None),)
