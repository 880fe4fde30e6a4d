"""Tables and boxes as browsers in a terminal set them: narrow, one blank apart, every cell to the middle of its row.

So links and w3m write the SEC's form.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import attrs
import pytest

from insiderforms import parse
from insiderforms._readers.squares import with_marks
from insiderforms.model import DerivativeTransaction, Issuer
from tests.page_pieces import told
from tests.torn_rows import HOLDING, SALE, marked

TOP = """FORM 4
STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP

2. Issuer Name and Ticker or Trading Symbol
Sample Corp [ SMPL ]

"""
TABLE_2 = f"""{TOP}\
   Table II - Derivative Securities Acquired, Disposed of, or Beneficially Owned

   1. Title of 2. Conversion 3. Transaction 4.          5. Number of  6. Date Exercisable    7. Title and     8. Price
   Derivative  or Exercise   Date           Transaction Derivative    and Expiration Date    Amount of        of
   Security    Price of                     Code        Securities                           Underlying
               Derivative                               Acquired (A)  Date        Expiration        Amount or
               Security                                 or Disposed   Exercisable Date       Title  Number of
                                            Code    V   (A)    (D)                                  Shares
"""
NOTES = "\nExplanation of Responses:\n(1) A first note.\n(2) A second note.\n"
CONVERSION = marked(DerivativeTransaction(
    security_title="Series A Preferred Stock", transaction_date=date(2023, 5, 1), transaction_form_type="4",
    transaction_code="C", equity_swap_involved=False, transaction_shares=Decimal(1200),
    transaction_acquired_disposed_code="D", underlying_security_title="Class B Common Stock",
    underlying_security_shares=Decimal(300), transaction_price_per_share=Decimal(0)),
    conversion_or_exercise_price="F1", exercise_date="F1", expiration_date="F2")


def table_2(lines: str, heading: str = TABLE_2) -> tuple[object, ...]:
    """The rows of Table II below its heading, of which there is nothing to tell."""
    form = parse(f"{heading}{lines}{NOTES}")
    assert told(form) == []
    return form.derivative_table


ROW = """\
   Series A                                                                                  Class
   Preferred   ^(1)          05/01/2023     C                  1,200     ^(1)        ^(2)      B    300       $ 0
   Stock                                                                                     Common
                                                                                             Stock
"""


def test_rows_without_blank_lines_between_them_part_where_their_cells_are_in_the_middle() -> None:
    assert table_2(ROW + ROW) == (CONVERSION, CONVERSION)


def test_the_first_lines_of_a_title_below_the_heading_may_be_words_of_captions() -> None:
    """Behind the captions of the groups a heading is over."""
    title = "Right To A Security of Sample Corp"
    lines = """\
                                                                                             Right
   Series A                                                                                  To A
   Preferred   ^(1)          05/01/2023     C                  1,200     ^(1)        ^(2)    Security 300     $ 0
   Stock                                                                                     of
                                                                                             Sample
                                                                                             Corp
"""
    assert table_2(lines) == (attrs.evolve(CONVERSION, underlying_security_title=title),)


TABLE_1 = f"""{TOP}\
   Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned

   1.Title of Security   2. Transaction 3.          4. Securities         5. Amount of 6.           7. Nature
   (Instr. 3)            Date           Transaction Acquired (A) or       Securities   Ownership    of Indirect
                         (Month/Day/    Code        Disposed of (D)       Beneficially Form: Direct Beneficial
                         Year)          (Instr. 8)                        Owned        (D) or       Ownership
                                        Code    V   Amount (A)or(D) Price Following    Indirect (I)
                                                           (D)
"""


def table_1(lines: str, heading: str = TABLE_1) -> tuple[object, ...]:
    """The same of Table I."""
    form = parse(f"{heading}{lines}{NOTES}")
    assert told(form) == []
    return form.non_derivative_table


def test_of_two_ways_to_part_rows_the_lines_of_cells_are_full() -> None:
    """`Stock` and `Class A Common` would have been one line of one cell."""
    lines = """\
   Preferred and Common  05/01/2023     S           100    D        12.34 900          D
   Stock
   Class A Common        05/01/2023     S           100    D        12.34 900          D
   Stock
   Class A Common        05/01/2023     S           100    D        12.34 900          D
   Stock
"""
    assert table_1(lines) == tuple(attrs.evolve(SALE, security_title=title) for title in (
        "Preferred and Common Stock", "Class A Common Stock", "Class A Common Stock"))


def test_a_dollar_sign_begins_the_next_value() -> None:
    lines = """\
   Common Stock          05/01/2023     S           100    D        $12.3 900          D
                                                                    $
   Common Stock          05/01/2023     S           100    D        12.34 900          D
                                                                    ^(1)
"""
    first = attrs.evolve(SALE, transaction_price_per_share=Decimal("12.3"))
    assert table_1(lines) == (first, marked(SALE, transaction_price_per_share="F1"))


def test_values_of_a_row_may_stand_on_different_lines() -> None:
    lines = """\
   Class A               05/01/2023     S           100    D        12.34 900          D ^(1)       See note
   Common Stock                                                                        ^(2)         below
   Common Stock                                                           50           I            By trust
"""
    sale = attrs.evolve(SALE, security_title="Class A Common Stock", nature_of_ownership="See note below")
    first, *_ = table_1(lines)
    assert first == attrs.evolve(marked(sale, direct_or_indirect_ownership="F1"), footnote_refs=(
        *marked(sale, direct_or_indirect_ownership="F1").footnote_refs,
        *marked(sale, direct_or_indirect_ownership="F2").footnote_refs))


def test_a_value_below_another_of_its_column_begins_a_row() -> None:
    lines = "   Common Stock" + " " * 59 + "50           I            By trust\n"
    assert table_1(lines * 3) == (HOLDING,) * 3


@pytest.mark.parametrize("heading", [
    TABLE_1.replace("Code    V   ", "            "), TABLE_1.replace("Amount (A)or(D) Price", "                     "),
], ids=["V", "the amount and the price"])
def test_a_heading_may_lack_the_captions_of(heading: str) -> None:
    """Form 5 has no column V; without the others the columns are told by their values."""
    line = "   Common Stock          05/01/2023     S           100    D        12.34 900          D\n"
    assert table_1(line, heading) == (SALE,)


def test_a_line_of_many_values_is_no_row() -> None:
    lines = "   Common Stock          05/01/2023     S           100    D        12.34 900          D\n"
    heading = TABLE_1.replace("4. Securities         5.", "4. Securities" + " " * 400 + "5.")
    assert isinstance(parse(f"{heading}{lines}{' ' * 52}{'1 ' * 180}\n{NOTES}").non_derivative_table, tuple)


# ---- captions of items


def test_captions_of_items_may_stand_one_blank_apart() -> None:
    form = parse("""FORM 3
INITIAL STATEMENT OF BENEFICIAL OWNERSHIP OF SECURITIES

1. Name and Address of Reporting Person ^* 2. Date of Event 3. Issuer Name and Ticker or Trading Symbol
  Doe Jane                                 (Month/Day/Year) Sample Corp [SMPL]
    (Last)        (First)      (Middle)    05/01/2023       4. Relationship of Reporting Person
                                                                 (Check all applicable)
1 MAIN STREET
                  (Street)                                  __X__ Director _X_ Form filed by One
SPRINGFIELD, IL 62701
    (City)        (State)        (Zip)

Remarks:
See item 4. Relationship to issuer.
""")
    owner, = form.reporting_owners
    assert (form.period_of_report, owner.name, owner.is_director) == (date(2023, 5, 1), "Doe Jane", True)
    assert form.remarks == "See item 4. Relationship to issuer."
    assert told(form) == []


def test_words_beside_an_empty_item_are_no_foreign_symbol() -> None:
    form = parse(f"""{TOP}2a. Foreign Trading Symbol            (Check all applicable)

3. Date of Earliest Transaction
05/01/2023

Table I - Non-Derivative Securities   Acquired, Disposed of,   or Beneficially Owned
""")
    assert form.issuer == Issuer(name="Sample Corp", trading_symbol="SMPL")


@pytest.mark.parametrize("title", ["Chief Executive\nOfficer", "Chief\nExecutive\nOfficer"])
def test_the_last_word_of_a_title_is_no_option(title: str) -> None:
    form = parse(f"""{TOP}1. Name and Address of Reporting Person
Doe Jane

5. Relationship of Reporting Person(s) to Issuer
_____ Director                   _____ 10% Owner
__X__ Officer (give title below) _____ Other (specify below)
{title}
""")
    owner, = form.reporting_owners
    assert (owner.is_officer, owner.officer_title) == (True, "Chief Executive Officer")


@pytest.mark.parametrize("options", [
    "  Officer (give    X  Other (specify\n  title below)         below)\n",
    "  Officer (give title  X  Other (specify\n  below)                   below)\n",
])
def test_an_option_may_go_on_below_the_check_mark_of_the_next(options: str) -> None:
    caption = "5. Relationship of Reporting Person(s) to Issuer\n"
    boxed = "".join(f"|{line:50}|\n" for line in f"{caption}{options}".split("\n"))
    rule = f"{'-' * 52}\n"
    owner, = parse(f"{TOP}1. Name and Address of Reporting Person\nDoe Jane\n\n{rule}{boxed}{rule}").reporting_owners
    assert (owner.is_officer, owner.is_other, owner.officer_title, owner.other_text) == (False, True, None, None)


# ---- signatures


SIGNED = """
         Doe Fund L.P. By: Doe Capital LLC,
         its general partner, By: /s/ Jane      05/02/2023
         Doe, Managing Member
         Roe Fund L.P. By: Roe LLC, By: /s/
         Mary Roe, Managing Member              05/03/2023
         of all of the funds
         ** Signature of Reporting Person       Date
"""


def signed(lines: str) -> list[tuple[str | None, date | None]]:
    """Who signs a form that ends so, and when."""
    form = parse(f"{TABLE_1}\nExplanation of Responses:\n(1) A note.\n{lines}")
    assert told(form) == []
    return [(signature.signature_name, signature.signature_date) for signature in form.owner_signatures]


def test_dates_stand_beside_the_middle_of_names() -> None:
    assert signed(SIGNED) == [
        ("Doe Fund L.P. By: Doe Capital LLC, its general partner, By: /s/ Jane Doe, Managing Member", date(2023, 5, 2)),
        ("Roe Fund L.P. By: Roe LLC, By: /s/ Mary Roe, Managing Member of all of the funds", date(2023, 5, 3))]


def test_a_date_may_stand_at_the_top_of_two_lines_or_one_blank_behind_a_name() -> None:
    assert signed("""
   /s/ Jane Doe, as Chief Executive         05/02/2023
   Officer of Doe LLC
   /s/ Jane Doe, as Chief Executive Officer 05/02/2023
   of Doe Capital L.P.
   ** Signature of Reporting Person         Date
""") == [("/s/ Jane Doe, as Chief Executive Officer of Doe LLC", date(2023, 5, 2)),
         ("/s/ Jane Doe, as Chief Executive Officer of Doe Capital L.P.", date(2023, 5, 2))]


def test_a_narrow_date_breaks_before_its_year() -> None:
    assert signed("""
 /s/ Jane Doe, by power of attorney granted on January 2,   05/02/
2023                                                        2023

                  ^**Signature of Reporting Person           Date
""") == [("/s/ Jane Doe, by power of attorney granted on January 2, 2023", date(2023, 5, 2))]


# ---- explanations and remarks


def noted(lines: str) -> tuple[list[tuple[str | None, str | None]], str | None]:
    """The notes and remarks of a form that ends so."""
    form = parse(f"{TABLE_1}\n{lines}")
    assert told(form) == []
    return [(note.id, note.text) for note in form.footnotes], form.remarks


def test_a_line_of_a_note_or_of_remarks_may_begin_like_a_sentence_of_the_form() -> None:
    assert noted("""Explanation of Responses:
1. The person disclaims ownership of them for purposes of
Section 16 or otherwise, as in
Form 4.
* If the form is filed by more than one reporting person, see Instruction 4(b)(v).
Remarks:
This is not the beneficial
ownership of anybody.
Form 4 is signed below.
""") == ([("F1", "The person disclaims ownership of them for purposes of Section 16 or otherwise, as in Form 4.")],
         "This is not the beneficial ownership of anybody.")


def test_notes_may_be_sorted_as_words() -> None:
    assert noted("""Explanation of Responses:
(1) A note.
(10) A note of sections 10 and
(12) of the plan.
(2) Another.
(1) of it.
(a) of it.
""") == ([("F1", "A note."), ("F10", "A note of sections 10 and (12) of the plan."),
          ("F2", "Another. (1) of it. (a) of it.")], None)


# ---- check boxes with lines around them


PAGE = """FORM 4

{}

STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP

2. Issuer Name and Ticker or Trading Symbol
Sample Corp [ SMPL ]
"""


@pytest.mark.parametrize("boxes, subject", [
    ("""
 +-+  Check this box if no longer subject to
 |X|  Section 16. Form 4 or Form 5 obligations
 +-+  may continue. See Instruction 1(b).""", True),
    ("""
      Check this box if no longer
 ┌─┐  subject to Section 16. Form 4
 │X│  or Form 5 obligations may
 └─┘  continue. See Instruction 1(b).""", True),
    ("""
      Check this box if no longer subject to
 +-+  Section 16. Form 4 or Form 5 obligations
 +-+  may continue. See Instruction 1(b).
 +-+  Check this box to indicate that a transaction
 |X|  was made pursuant to a contract.
 +-+""", False),
], ids=["beside its first line", "below its first line", "without a mark"])
def test_a_check_box_may_be_drawn_with_lines(boxes: str, subject: bool | None) -> None:
    form = parse(PAGE.format(boxes))
    assert form.not_subject_to_section16 is subject
    assert form.aff10b5_one is (True if "indicate" in boxes else None)


@pytest.mark.parametrize("lines", [[" +-+  One", " |X|  two"], [" +-+  One"], ["A +-+ B", "A  |  B", "A +-+ B"]],
                         ids=["open below", "alone", "of another kind"])
def test_lines_that_draw_no_check_box_are_left_as_they_are(lines: list[str]) -> None:
    texts = [(line, 0) for line in lines]
    assert with_marks(texts) == texts
