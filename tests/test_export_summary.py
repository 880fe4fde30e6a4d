"""The summary that a person reads."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from importlib import resources
from textwrap import dedent
from typing import Any

import attrs
import pytest
from hypothesis import given

from insiderforms.export.printed import TABLE_I, TABLE_II, Layout
from insiderforms.export.summary import to_summary
from insiderforms.model import (
    Address,
    DerivativeHolding,
    DerivativeTransaction,
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
from insiderforms.submission import Submission
from tests.strategies import documents


def text(expected: str) -> str:
    return dedent(expected).strip("\n")


def section(form: OwnershipDocument, title: str) -> str:
    """The section of the summary that begins with `title`, without it; empty if there is none."""
    parts = to_summary(form).split("\n\n")
    return next((part.partition("\n")[2] for part in parts if part.startswith(title)), "")


def sale(**fields: Any) -> NonDerivativeTransaction:
    given_fields: Mapping[str, Any] = {
        "security_title": "Stock", "transaction_code": "S", "transaction_shares": Decimal(10),
        "transaction_acquired_disposed_code": "D", "shares_owned_following_transaction": Decimal(90), **fields}
    return NonDerivativeTransaction(**given_fields)


def test_the_sample_as_a_whole() -> None:
    sample = parse(resources.files("insiderforms").joinpath("sample.xml").read_bytes())
    assert sample.diagnostics == ()
    assert to_summary(sample) == text(SAMPLE)


def test_a_form_that_says_nothing_prints_nothing() -> None:
    assert to_summary(OwnershipDocument()) == "FORM"


def test_the_heading_of_an_amended_annual_statement() -> None:
    form = OwnershipDocument(
        document_type="5/A", period_of_report=date(2023, 12, 31), date_of_original_submission=date(2024, 2, 1),
        not_subject_to_section16=True, form3_holdings_reported=True, form4_transactions_reported=True,
        no_securities_owned=False,
        issuer=Issuer(name="Ebbtide Pilots Ltd", trading_symbol="EBB", foreign_trading_symbol="EBBP"),
        submission=Submission(accession_number="0000000000-24-000001", filed_as_of_date=date(2024, 2, 14)),
        reporting_owners=(
            ReportingOwner(
                name="Osgood Vera", is_ten_percent_owner=True, is_other=True, other_text="Founder",
                address=Address(
                    street1="1 QUAY", city="ST HELIER", non_us_state_territory="JERSEY", zip_code="JE2 4AA",
                    country="Y9")),
            ReportingOwner(cik="0099900004", officer_title="Treasurer"),
            ReportingOwner(address=Address()),
        ),
    )
    assert to_summary(form) == text("""
        FORM 5/A  Annual Statement of Changes in Beneficial Ownership

        Filed                 2024-02-14, 0000000000-24-000001
        Issuer                Ebbtide Pilots Ltd [EBB, EBBP]
        Fiscal year end       2023-12-31
        Original filed        2024-02-01
        Section 16            no longer subject
        Form 3 holdings       reported
        Form 4 transactions   reported
        Reporting owner       Osgood Vera
                              10% owner; Other: Founder
                              1 QUAY, ST HELIER, JERSEY JE2 4AA, Y9
        Reporting owner       CIK 0099900004
                              Treasurer
    """)


def test_an_initial_statement_speaks_of_an_event_and_of_what_is_owned() -> None:
    form = OwnershipDocument(
        document_type="3", period_of_report=date(2024, 1, 2), non_derivative_table=(
            NonDerivativeHolding(security_title="Stock", shares_owned_following_transaction=Decimal(5)),))
    assert to_summary(form) == text("""
        FORM 3  Initial Statement of Beneficial Ownership of Securities

        Event                 2024-01-02

        TABLE I  Non-derivative securities
        Security  Owned
        --------  -----
        Stock         5
    """)


def test_no_securities_owned_is_said() -> None:
    form = OwnershipDocument(document_type="3", no_securities_owned=True)
    assert "Holdings              no securities are beneficially owned" in to_summary(form)


@pytest.mark.parametrize(
    ("flag", "said"),
    [(True, "Rule 10b5-1(c)        box checked: made under a plan"), (False, "Rule 10b5-1(c)        box not checked"),
     (None, "")],
)
def test_the_plan_box_is_checked_or_not_or_not_there(flag: bool | None, said: str) -> None:
    heading, _, boxes = to_summary(OwnershipDocument(document_type="4", aff10b5_one=flag)).partition("\n\n")
    assert (heading, boxes) == ("FORM 4  Statement of Changes in Beneficial Ownership", said)


def test_codes_print_as_the_sec_prints_them_with_the_sec_s_words_below() -> None:
    form = OwnershipDocument(document_type="4", non_derivative_table=(
        sale(equity_swap_involved=True, transaction_form_type="5", transaction_timeliness="L"),
        sale(equity_swap_involved=False, transaction_form_type="4", transaction_timeliness="X",
             deemed_execution_date=date(2024, 1, 3),
             footnote_refs=(
                 FootnoteRef(field="transaction_coding", footnote_id="F1"),
                 FootnoteRef(field="transaction_code", footnote_id="F1"),
                 FootnoteRef(field="transaction_timeliness", footnote_id="note"))),
    ))
    assert section(form, "TABLE I ") == text("""
                  Deemed                     Early                 Owned
        Security  execution   Code        V  or late  Amount  A/D  after
        --------  ----------  ----------  -  -------  ------  ---  -----
        Stock                 S/K         V  late         10  D       90
        Stock     2024-01-03  S(1)(note)     X            10  D       90
    """)
    assert section(form, "CODES") == text("""
        S     Open market or private sale of non-derivative or derivative security
        K     Transaction in equity swap or instrument with similar characteristics
        V     Transaction voluntarily reported earlier than required
    """)


def test_a_row_that_belongs_on_another_form_says_so() -> None:
    form = OwnershipDocument(document_type="5", non_derivative_table=(
        sale(transaction_form_type="4"), sale(transaction_form_type="5"),
        NonDerivativeHolding(
            security_title="Stock", transaction_form_type="3", value_owned_following_transaction=Decimal("1500.5"),
            direct_or_indirect_ownership="I", nature_of_ownership="By Trust"),
    ))
    assert section(form, "TABLE I ") == text("""
                        Belongs                   Owned       Nature of
        Security  Code  on form  Amount  A/D      after  D/I  ownership
        --------  ----  -------  ------  ---  ---------  ---  ---------
        Stock     S     4            10  D           90
        Stock     S                  10  D           90
        Stock           3                     $1,500.50  I    By Trust
    """)


NOTE = DerivativeTransaction(
    security_title="Note", transaction_code="P", transaction_total_value=Decimal(50_000),
    transaction_acquired_disposed_code="A", underlying_security_title="Stock",
    underlying_security_value=Decimal(50_000), value_owned_following_transaction=Decimal(75_000),
    direct_or_indirect_ownership="I", nature_of_ownership="See note",
    footnote_refs=(
        FootnoteRef(field="conversion_or_exercise_price", footnote_id="F1"),
        FootnoteRef(field="exercise_date", footnote_id="F2"), FootnoteRef(field="expiration_date", footnote_id="F2"),
        FootnoteRef(field="nature_of_ownership", footnote_id="F3")),
)


def unit(after: int | None) -> DerivativeTransaction:
    return DerivativeTransaction(
        security_title="Unit", conversion_or_exercise_price=Decimal(0), transaction_date=date(2024, 1, 2),
        transaction_code="M", transaction_shares=Decimal(10), transaction_acquired_disposed_code="D",
        expiration_date=date(2030, 1, 1), direct_or_indirect_ownership="Q",
        shares_owned_following_transaction=None if after is None else Decimal(after),
    )


TABLE_TWO = OwnershipDocument(document_type="4", derivative_table=(NOTE, unit(30), unit(30), unit(None)))


def test_dollars_and_footnotes_stand_where_shares_and_values_would() -> None:
    assert section(TABLE_TWO, "TABLE II ") == text("""
        Derivative  Exercise                                  Exercisable    Underlying    Owned       Nature of
        security       price  Date        Code   Amount  A/D  to expiration  security      after  D/I  ownership
        ----------  --------  ----------  ----  -------  ---  -------------  ----------  -------  ---  -----------
        Note             (1)              P     $50,000  A    (2)            Stock       $75,000  I    See note(3)
                                                              to (2)         $50,000
        Unit           $0     2024-01-02  M          10  D    to 2030-01-01                   30  Q
        Unit           $0     2024-01-02  M          10  D    to 2030-01-01                   30  Q
        Unit           $0     2024-01-02  M          10  D    to 2030-01-01                       Q
    """)


def test_net_changes_say_what_was_not_counted() -> None:
    assert section(TABLE_TWO, "NET CHANGES") == text("""
                                                                                                   Not
        Line  Security              Held                   Acquired  Disposed of  Net  Before  counted
        ----  --------------------  ---------------------  --------  -----------  ---  ------  -------
        II.1  Note                  indirect: See note(3)                                            1
              (2)
        II.2  Unit                  Q                             0           30  -30      40
              at $0, to 2030-01-01
    """)


def test_a_balance_shows_its_verdict_where_it_does_not_agree() -> None:
    assert section(TABLE_TWO, "HELD AFTER") == text("""
        Line  Security  Date        Code  Change  Reported  Computed  Verdict
        ----  --------  ----------  ----  ------  --------  --------  ------------
        II.1  Note                  P                                 unknown
        II.2  Unit      2024-01-02  M        -10        30
        II.2  Unit      2024-01-02  M        -10        30        20  disagrees
        II.2  Unit      2024-01-02  M        -10                  10  not reported
    """)


def test_notes_remarks_and_signatures_are_wrapped_and_keep_their_paragraphs() -> None:
    form = OwnershipDocument(
        footnotes=(
            Footnote(id="F1", text="First line of a note.\nSecond."), Footnote(text="No mark."), Footnote(id="F12")),
        remarks="One two three four five six seven.\n\nEight.",
        owner_signatures=(
            OwnerSignature(signature_name="Vera Osgood, by her attorney", signature_date=date(2024, 5, 16)),
            OwnerSignature(signature_date=date(2024, 5, 17))),
    )
    assert to_summary(form, width=24) == text("""
        FORM

        FOOTNOTES
        (1)   First line of a
              note.
              Second.
              No mark.
        (12)

        REMARKS
        One two three four five
        six seven.

        Eight.

        SIGNATURES
        Vera Osgood, by her
          attorney, 2024-05-16
        2024-05-17
    """)


def test_what_could_steer_a_terminal_or_break_an_encoding_is_blanked_out() -> None:
    form = OwnershipDocument(remarks="red \x1b[31malert\x9b \ud800 caf\u00e9\u202e\u00a0ok")
    assert to_summary(form).split("\n")[-1] == "red  [31malert    caf\u00e9  ok"


def test_every_field_of_every_row_has_its_place() -> None:
    """A mark on a field is printed once, so that a field without a column would show."""
    kinds: tuple[tuple[type[Any], Layout], ...] = (
        (NonDerivativeTransaction, TABLE_I), (NonDerivativeHolding, TABLE_I),
        (DerivativeTransaction, TABLE_II), (DerivativeHolding, TABLE_II),
    )
    for kind, layout in kinds:
        printed = {field for _, places in layout for fields, _ in places for field in fields}
        assert {field.name for field in attrs.fields(kind)} - {"footnote_refs"} <= printed


@given(documents())
def test_every_form_can_be_printed_and_every_footnote_is(form: OwnershipDocument) -> None:
    lines = to_summary(form).split("\n")
    assert all(line.isprintable() and line == line.rstrip() for line in lines)
    for note in form.footnotes:
        assert any(line.startswith(f"({(note.id or '')[1:]})") for line in lines)


SAMPLE = """
FORM 4  Statement of Changes in Beneficial Ownership

Issuer                Larkspur Instruments Corp [LKSP], CIK 0099900001
Earliest transaction  2024-05-14
Rule 10b5-1(c)        box checked: made under a plan
Reporting owner       Harrow Miriam T, CIK 0099900002
                      Director; Officer: Chief Executive Officer
                      C/O LARKSPUR INSTRUMENTS CORP, 12 WEIR LANE, BATH, ME 04530
Reporting owner       Harrow Family Trust, CIK 0099900003
                      Other: Trust of an officer
                      12 WEIR LANE, BATH, ME 04530

TABLE I  Non-derivative securities
                                                                 Owned       Nature of
Security      Date        Code  Amount  A/D        Price         after  D/I  ownership
------------  ----------  ----  ------  ---  -----------  ------------  ---  --------------
Common Stock  2024-05-14  M     12,000  A       $8.40        96,000     D
Common Stock  2024-05-14  F(1)   4,612  D      $31.27        91,388     D
Common Stock  2024-05-14  S(2)   5,000  D    $31.0842(3)     86,388     D
Common Stock  2024-05-15  G      1,500  D          $0        84,888     D
Common Stock  2024-05-15  G      1,500  A          $0        31,500     I    By Trust(4)
Common Stock  2024-05-15  P      1,000  A      $31.60        32,500     I    By Trust(4)
Common Stock                                              2,150.375(5)  I    By 401(k) Plan

TABLE II  Derivative securities
Derivative            Exercise                                 Exercisable    Underlying            Owned
security                 price  Date        Code  Amount  A/D  to expiration  security      Price   after  D/I
--------------------  --------  ----------  ----  ------  ---  -------------  ------------  -----  ------  ---
Stock Option (Right      $8.40  2024-05-14  M     12,000  D    2019-03-01     Common Stock     $0  18,000  D
 to Buy)                                                       to 2026-02-28  12,000
Stock Option (Right     $27.15                                 (6)            Common Stock         40,000  D
 to Buy)                                                       to 2033-02-28  40,000

CODES
F     Payment of exercise price or tax liability by delivering or withholding securities incident to the
      receipt, exercise or vesting of a security issued in accordance with Rule 16b-3
G     Bona fide gift
M     Exercise or conversion of derivative security exempted pursuant to Rule 16b-3
P     Open market or private purchase of non-derivative or derivative security
S     Open market or private sale of non-derivative or derivative security

NET CHANGES, per holding line
Line  Security                           Held                   Acquired  Disposed of      Net  Before   After
----  ---------------------------------  ---------------------  --------  -----------  -------  ------  ------
I.1   Common Stock                       direct                   12,000       11,112     +888  84,000  84,888
I.2   Common Stock                       indirect: By Trust(4)     2,500            0   +2,500  30,000  32,500
II.1  Stock Option (Right to Buy)        direct                        0       12,000  -12,000  30,000  18,000
      at $8.40, 2019-03-01 to
       2026-02-28

HELD AFTER EACH TRANSACTION
Line  Security                     Date        Code   Change  Reported
----  ---------------------------  ----------  ----  -------  --------
I.1   Common Stock                 2024-05-14  M     +12,000    96,000
I.1   Common Stock                 2024-05-14  F      -4,612    91,388
I.1   Common Stock                 2024-05-14  S      -5,000    86,388
I.1   Common Stock                 2024-05-15  G      -1,500    84,888
I.2   Common Stock                 2024-05-15  G      +1,500    31,500
I.2   Common Stock                 2024-05-15  P      +1,000    32,500
II.1  Stock Option (Right to Buy)  2024-05-14  M     -12,000    18,000

FOOTNOTES
(1)   The issuer kept these shares to pay the exercise price and the tax due on the exercise.
(2)   Sold under a plan after Rule 10b5-1(c) that Ms. Harrow adopted on December 4, 2023.
(3)   A weighted average: the shares went in nine trades at prices from $30.95 to $31.22. On request Ms.
      Harrow will tell the issuer, its shareholders or the staff of the SEC how many went at each price.
(4)   The Harrow Family Trust. Ms. Harrow is one of its two trustees and has no other interest in these
      shares.
(5)   As the plan stated it on April 30, 2024.
(6)   A quarter of the option becomes exercisable on March 1 of each year from 2024 to 2027.

REMARKS
An invented filing: the issuer, the persons and their numbers do not exist.

SIGNATURES
/s/ Miriam T. Harrow, 2024-05-16
Harrow Family Trust, by /s/ Miriam T. Harrow, trustee, 2024-05-16
"""
