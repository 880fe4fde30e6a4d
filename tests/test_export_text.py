"""A form as plain text: it says what the form says, in lines of one width, and can be read back."""

from __future__ import annotations

import os
from datetime import date
from decimal import Decimal
from importlib import resources
from pathlib import Path
from textwrap import dedent

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from insiderforms.export.grid import cell_lines, column_widths, prose_lines, rule
from insiderforms.export.text import to_text
from insiderforms.model import (
    Address,
    DerivativeHolding,
    Footnote,
    FootnoteRef,
    Issuer,
    NonDerivativeHolding,
    NonDerivativeTransaction,
    OwnershipDocument,
    OwnerSignature,
    ReportingOwner,
)
from insiderforms.parser import parse
from tests.exported_pages import figured, for_text, in_text
from tests.page_strategies import page_documents
from tests.promises import said
from tests.strategies import documents

SAMPLE = parse(resources.files("insiderforms").joinpath("sample.xml").read_bytes())
CORPUS = os.environ.get("INSIDERFORMS_CORPUS", "")
WIDTHS = (100, 120, 160, 200)
widths = st.sampled_from(WIDTHS)


def table(text: str, title: str) -> list[list[str]]:
    """The rows of a table below its heading, each line of them as its cells."""
    lines = text.partition(title)[2].split("\n\n")[0].splitlines()
    rules = [at for at, line in enumerate(lines) if line.startswith("+")]
    return [[cell.strip() for cell in line.split("|")[1:-1]] for line in lines[rules[1]:] if line.startswith("|")]


HELD = NonDerivativeHolding(
    security_title="Common Stock, par value a penny", shares_owned_following_transaction=Decimal("1250.5"),
    direct_or_indirect_ownership="I", nature_of_ownership="By spouse",
    footnote_refs=(FootnoteRef(field="nature_of_ownership", footnote_id="F1"),))
INITIAL = OwnershipDocument(
    document_type="3", period_of_report=date(2024, 1, 2),
    issuer=Issuer(name="Ebbtide Pilots Ltd", trading_symbol="EBB"),
    reporting_owners=(ReportingOwner(
        name="Osgood Vera", is_director=True, is_officer=False,
        address=Address(street1="1 QUAY", city="TROY", state="NY", zip_code="12180", country="X0")),),
    non_derivative_table=(HELD,), footnotes=(Footnote(id="F1", text="He owns them alone."),),
    remarks="None\nat all.",
    owner_signatures=(OwnerSignature(signature_name="/s/ Vera Osgood", signature_date=date(2024, 1, 3)),))


def test_a_form_3_as_a_whole() -> None:
    assert to_text(INITIAL, width=100) == dedent(INITIAL_AS_TEXT).strip("\n")


# ---- it reads back


@given(page_documents("form").map(figured).map(for_text).filter(
    lambda form: len({owner.name for owner in form.reporting_owners}) == len(form.reporting_owners)), widths)
def test_a_text_reads_back(form: OwnershipDocument, width: int) -> None:
    read = parse(to_text(form, width=width))
    assert read.rendering == "text"
    assert said(read) == in_text(form)
    assert {told.code for told in read.diagnostics} <= {"lost_check_mark", "unreferenced_footnote"}


@pytest.mark.no_cover
@pytest.mark.skipif(not CORPUS, reason="INSIDERFORMS_CORPUS names no folder of filings")
@pytest.mark.parametrize("width", WIDTHS)
def test_texts_of_real_filings_read_back_with_nothing_to_tell(width: int) -> None:
    for path in sorted(Path(CORPUS).glob("*/source.xml")):
        form = parse(path)
        read = parse(to_text(form, width=width))
        assert said(read) == in_text(form), path
        assert read.diagnostics == (), path


@pytest.mark.parametrize("title", [
    "Units | Series A", "A+B", "A +- B", "Units &amp; more", "AT&T Inc. &#124; &copy", "S&P 500 &#x41;",
    "*Special* units", "under_score_d", "[A](b)", "[A-1]", r"a\*b", "Ünits ─ │",
])
def test_what_looks_like_a_drawing_or_markdown_reads_back(title: str) -> None:
    form = attrs.evolve(INITIAL, non_derivative_table=(attrs.evolve(HELD, security_title=title),))
    marked = attrs.evolve(form, non_derivative_table=(attrs.evolve(HELD, security_title=title, footnote_refs=(
        FootnoteRef(field="security_title", footnote_id="F1"),)),))
    for each in (form, marked):
        assert said(parse(to_text(each))) == in_text(each)


def test_long_words_and_figures_are_cut_and_read_back_whole() -> None:
    row = NonDerivativeTransaction(
        security_title="Aktienbezugsrechtsverzichtserklaerung" * 2, transaction_code="P",
        transaction_date=date(2024, 1, 2), deemed_execution_date=date(2024, 1, 3), transaction_form_type="5",
        equity_swap_involved=True, transaction_shares=Decimal("12345678901234567890.1234567891"),
        transaction_acquired_disposed_code="A", transaction_price_per_share=Decimal("98765432109876543210.12345678"),
        shares_owned_following_transaction=Decimal("12345678901234567890.123456789"),
        direct_or_indirect_ownership="D", nature_of_ownership="X" * 80)
    form = attrs.evolve(INITIAL, document_type="4", non_derivative_table=(row,), footnotes=())
    assert said(parse(to_text(form, width=100))) == in_text(form)


# ---- its lines


@given(documents(), st.integers(100, 240))
def test_no_line_is_too_long_and_nothing_steers_a_terminal(form: OwnershipDocument, width: int) -> None:
    text = to_text(form, width=width)
    lines = text.split("\n")
    assert max(map(len, lines)) <= width
    assert all(line.isprintable() and line == line.rstrip() for line in lines)
    assert to_text(form, width=width) == text


@given(documents(), widths)
def test_every_row_stands_between_two_rules_as_wide_as_itself(form: OwnershipDocument, width: int) -> None:
    for section in to_text(form, width=width).split("\n\n"):
        drawn = [line for line in section.split("\n") if line.startswith(("+", "|"))]
        assert {len(line) for line in drawn} <= {width}
        assert not drawn or (drawn[0][0], drawn[-1][0]) == ("+", "+")


def test_a_width_below_that_of_the_tables_is_refused() -> None:
    with pytest.raises(ValueError, match="a form needs lines of 100 characters, not 99"):
        to_text(SAMPLE, width=99)


def test_a_form_that_says_nothing_is_an_empty_form_4() -> None:
    text = to_text(OwnershipDocument())
    assert text.startswith("FORM 4\n")
    assert "Remarks:" not in text
    assert parse(text).document_type == "4"


# ---- what it says


def test_rows_stand_along_the_columns_of_the_form() -> None:
    rows = table(to_text(SAMPLE, width=200), "Table I - ")
    assert rows[2] == ["Common Stock", "05/14/2024", "", "S(2)", "", "5,000", "D", "$31.0842(3)", "86,388", "D", ""]
    rows = table(to_text(SAMPLE, width=240), "Table II - ")
    assert rows[0] == ["Stock Option (Right to Buy)", "$8.40", "05/14/2024", "", "M", "", "", "12,000", "03/01/2019",
                       "02/28/2026", "Common Stock", "12,000", "$0", "18,000", "D", ""]


def test_boxes_that_the_filing_leaves_open_are_left_out() -> None:
    owner = ReportingOwner(name="Roe", is_director=False, officer_title="Agent", is_other=True, other_text="Nominee")
    form = OwnershipDocument(
        document_type="5", form3_holdings_reported=True, aff10b5_one=True, reporting_owners=(owner, owner),
        issuer=Issuer(foreign_trading_symbol="EBBP"))
    text = to_text(form)
    assert "no longer subject" not in text
    assert "| [X] Form 3 Holdings Reported " in text
    assert "| [X] Check this box to indicate that a transaction was made pursuant to a Rule 10b5-1(c) plan. " in text
    boxes = text.partition("5. Relationship")[2].partition("\n+")[0]
    assert [line.split("|")[1].strip() for line in boxes.split("\n")[1:]] == [
        "(Check all applicable)", "[ ] Director", "Officer (give title below)", "Agent",
        "[X] Other (specify below) Nominee"]
    assert "2a. Foreign Trading Symbol" in text


def test_a_form_3_without_securities_says_so() -> None:
    text = to_text(OwnershipDocument(document_type="3", no_securities_owned=True, footnotes=(Footnote(id="F1"),)))
    assert "Explanation of Responses:\nNo securities are beneficially owned\n" in text
    assert text.endswith("\n\n(1)")


def test_a_mark_that_is_too_long_for_its_place_begins_its_note() -> None:
    notes = (Footnote(id="F1234", text="One."), Footnote(id="a\tb|c", text="x " * 60))
    held = attrs.evolve(HELD, footnote_refs=(FootnoteRef(field="security_title", footnote_id="a\tb|c"),))
    text = to_text(attrs.evolve(INITIAL, footnotes=notes, non_derivative_table=(held,), remarks=None), width=100)
    assert text.endswith(f"\n\n     (1234) One.\n\n     (a b|c){' x' * 44}\n     {'x ' * 16}".rstrip())
    assert "| Common Stock, par value a penny(a b&#124;c) " in text


def test_an_empty_row_has_a_line() -> None:
    text = to_text(OwnershipDocument(document_type="4", derivative_table=(DerivativeHolding(),)))
    assert table(text, "Table II - ") == [[""] * 16]


# ---- cells and columns


@pytest.mark.parametrize(("text", "width", "lines"), [
    ("", 5, []),
    ("one two", 9, [" one two"]),
    ("one two", 7, [" one", " two"]),
    ("abcdefgh", 5, [" abcd", "efgh"]),
    ("abcde", 5, ["abcde"]),
    ("abcde fghij", 5, ["abcde", " fghi", "j"]),
    ("a\nb", 5, [" a", " b"]),
    ("abcD efgh", 4, ["abcD", " efg", "h"]),
    ("abcdEfgh", 5, ["  abc", "dEfgh"]),
    ("By: me", 5, [" By:", " me"]),
    ("we, By: me", 9, [" we,", " By: me"]),
])
def test_the_lines_of_a_cell(text: str, width: int, lines: list[str]) -> None:
    assert cell_lines(text, width) == lines


@given(st.lists(st.text("aB-", min_size=1, max_size=30), max_size=6).map(" ".join), st.integers(3, 12))
def test_a_cell_keeps_every_letter(text: str, width: int) -> None:
    lines = cell_lines(text, width)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(0 < len(line) <= width for line in lines)


def test_prose_never_begins_a_line_with_what_looks_like_a_mark() -> None:
    assert prose_lines("", 10) == [""]
    assert prose_lines("by him (1) alone", 8) == ["by", "him (1)", "alone"]
    assert prose_lines("abcdefghijk l", 5) == ["abcde", "fghij", "k l"]
    assert prose_lines("a " + "(1) " * 4, 8) == ["a (1)", "(1) (1)", "(1)"]


def test_figures_come_first_where_there_is_little_room() -> None:
    assert column_widths(["Amount", "Nature"], [["1,250,000.50", "By the trust of a spouse"]], 24) == [14, 7]
    assert sum(column_widths(["A", "B", "C"], [], 60)) + len(rule([0] * 3)) == 60


INITIAL_AS_TEXT = r"""
FORM 3
UNITED STATES SECURITIES AND EXCHANGE COMMISSION
Washington, D.C. 20549
INITIAL STATEMENT OF BENEFICIAL OWNERSHIP OF SECURITIES
Filed pursuant to Section 16(a) of the Securities Exchange Act of 1934
or Section 30(h) of the Investment Company Act of 1940

+------------------------------------------------+-------------------------------------------------+
| 1. Name and Address of Reporting Person *      | 2. Date of Event Requiring Statement            |
| Osgood Vera                                    | (Month/Day/Year)                                |
| (Last) (First) (Middle)                        | 01/02/2024                                      |
| 1 QUAY                                         +-------------------------------------------------+
| (Street)                                       | 3. Issuer Name and Ticker or Trading Symbol     |
| TROY, NY 12180                                 | Ebbtide Pilots Ltd [EBB]                        |
| (City) (State) (Zip)                           +-------------------------------------------------+
| UNITED KINGDOM                                 | 5. If Amendment, Date Original Filed            |
| (Country)                                      | (Month/Day/Year)                                |
+------------------------------------------------+-------------------------------------------------+
| 4. Relationship of Reporting Person(s) to      | 6. Individual or Joint/Group Filing             |
| Issuer                                         | (Check Applicable Line)                         |
| (Check all applicable)                         | [X] Form filed by One Reporting Person          |
| [X] Director                                   | [ ] Form filed by More than One Reporting Person|
| [ ] Officer (give title below)                 |                                                 |
+------------------------------------------------+-------------------------------------------------+

Table I - Non-Derivative Securities Beneficially Owned
+----------------------------------------+-------------------+----------------+--------------------+
| 1. Title of Security                   | 2. Amount of      | 3. Ownership   | 4. Nature of       |
|                                        | Securities        | Form: Direct   | Indirect Beneficial|
|                                        | Beneficially Owned| (D) or         | Ownership          |
|                                        |                   | Indirect (I)   |                    |
+----------------------------------------+-------------------+----------------+--------------------+
| Common Stock, par value a penny        |           1,250.5 | I              | By spouse(1)       |
+----------------------------------------+-------------------+----------------+--------------------+

Table II - Derivative Securities Beneficially Owned
(e.g., puts, calls, warrants, options, convertible securities)
+-------------+--------------+-------------+--------+--------+------------+-----------+------------+
| 1. Title of | 2. Date Exercisable and    | 3. Title and    | 4.         | 5.        | 6. Nature  |
| Derivative  | Expiration Date            | Amount of       | Conversion | Ownership | of Indirect|
| Security    |                            | Securities      | or Exercise| Form:     | Beneficial |
|             |                            | Underlying      | Price of   | Direct (D)| Ownership  |
|             |                            | Derivative      | Derivative | or        |            |
|             |                            | Security        | Security   | Indirect  |            |
|             +--------------+-------------+--------+--------+            | (I)       |            |
|             | Date         | Expiration  | Title  | Amount |            |           |            |
|             | Exercisable  | Date        |        | or     |            |           |            |
|             |              |             |        | Number |            |           |            |
|             |              |             |        | of     |            |           |            |
|             |              |             |        | Shares |            |           |            |
+-------------+--------------+-------------+--------+--------+------------+-----------+------------+

Signatures
+-------------------------------------------------------------------------------------+------------+
| /s/ Vera Osgood                                                                     | 01/03/2024 |
+-------------------------------------------------------------------------------------+------------+
| ** Signature of Reporting Person                                                    | Date       |
+-------------------------------------------------------------------------------------+------------+

Explanation of Responses:
*    If the form is filed by more than one reporting person, see Instruction 5(b)(v).
**   Intentional misstatements or omissions of facts constitute Federal Criminal Violations. See 18
     U.S.C. 1001 and 15 U.S.C. 78ff(a).

(1)  He owns them alone.

Remarks:
None at all.
"""
