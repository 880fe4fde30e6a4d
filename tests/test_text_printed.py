"""Pages that a browser printed and a tool made text again, in the SEC's two layouts."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import attrs
import pytest

from insiderforms import parse
from insiderforms._readers.printed_columns import Place, laid, words_of
from insiderforms.model import (
    Address,
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
from tests.printed_pages import (
    EDGAR_END,
    EDGAR_TOP,
    FORM_TOP,
    NOTE,
    OWNERS,
    REMINDER,
    TABLE_1,
    TABLE_2,
    TITLE_1,
    TITLE_2,
)


def refs(**marks: str) -> tuple[FootnoteRef, ...]:
    return tuple(FootnoteRef(field=field, footnote_id=ident) for field, ids in marks.items() for ident in ids.split())


SALE = NonDerivativeTransaction(
    security_title="Common Stock", transaction_date=date(2023, 5, 1), transaction_form_type="4", transaction_code="S",
    equity_swap_involved=False, transaction_shares=Decimal(500), transaction_acquired_disposed_code="D",
    transaction_price_per_share=Decimal(13), shares_owned_following_transaction=Decimal(900),
    direct_or_indirect_ownership="D")
OPTION = DerivativeTransaction(
    security_title="Option", conversion_or_exercise_price=Decimal(5), transaction_date=date(2023, 5, 1),
    transaction_form_type="4", transaction_code="A", equity_swap_involved=False, transaction_shares=Decimal(400),
    transaction_acquired_disposed_code="A", exercise_date=date(2024, 5, 1), expiration_date=date(2033, 5, 1),
    underlying_security_title="Stock", underlying_security_shares=Decimal(400), transaction_price_per_share=Decimal(0),
    shares_owned_following_transaction=Decimal(400), direct_or_indirect_ownership="D")


def printed(*parts: str) -> OwnershipDocument:
    """The document of a printed page that has some parts below its boxes."""
    return parse(FORM_TOP + "".join(parts) + NOTE)


def rows_1(rows: str) -> tuple[NonDerivativeTransaction | NonDerivativeHolding, ...]:
    return printed(TITLE_1, TABLE_1, rows, REMINDER).non_derivative_table


# ---- whole pages


def test_a_page_in_the_form_layout() -> None:
    form = printed(TITLE_1, TABLE_1, """
                                                                12,000  D       $
Common Stock       05/01/2023                 S                                          990,000    I       By Oak
                                                                (1)             12.34                       Fund III
Common Stock       05/02/2023                 S               500       D       $13      989,500    I       By Oak
                                                                                                            Fund III
""", REMINDER, TITLE_2, TABLE_2, """
Option                            A       40,000          (2)         05/01/2033  Class A 40,000  $ 0    40,000  D
(right to $ 5     05/01/2023                                                      Stock
buy)

""", OWNERS, """Oak Fund III, L.P.
C/O OAK PARTNERS LLC
200 ELM STREET, FLOOR 12              X        X
TROY, NY 12180
Oak GP III, LLC
1 LONG LANE                                    X              See Remarks
TROY, NY 12181

Signatures
/s/ Jane Doe                              05/03/2023
      **                                  Date
       Signature of Reporting Person
/s/ Mary Roe, for herself and as          05/04/2023
Attorney-in-Fact
      **                                  Date
       Signature of Reporting Person

Explanation of Responses:
*   If the form is filed by more than one reporting person, see Instruction 4(b)(v).
    The price is an average
(1)
    price.
(2) Vests at once.

Remarks:
None.
""")
    assert form == OwnershipDocument(
        document_type="4", period_of_report=date(2023, 5, 1),
        issuer=Issuer(name="Sample Holdings, Inc.", trading_symbol="SMPL"),
        reporting_owners=(
            ReportingOwner(
                name="Oak Fund III, L.P.", address=Address(
                    street1="C/O OAK PARTNERS LLC", street2="200 ELM STREET, FLOOR 12", city="TROY", state="NY",
                    zip_code="12180"),
                is_director=True, is_officer=False, is_ten_percent_owner=True, is_other=False),
            ReportingOwner(
                name="Oak GP III, LLC",
                address=Address(street1="1 LONG LANE", city="TROY", state="NY", zip_code="12181"), is_director=False,
                is_officer=False, is_ten_percent_owner=True, is_other=True, other_text="See Remarks")),
        non_derivative_table=(
            attrs.evolve(
                SALE, transaction_shares=Decimal(12000), transaction_price_per_share=Decimal("12.34"),
                shares_owned_following_transaction=Decimal(990000), direct_or_indirect_ownership="I",
                nature_of_ownership="By Oak Fund III", footnote_refs=refs(transaction_shares="F1")),
            attrs.evolve(
                SALE, transaction_date=date(2023, 5, 2), shares_owned_following_transaction=Decimal(989500),
                direct_or_indirect_ownership="I", nature_of_ownership="By Oak Fund III")),
        derivative_table=(attrs.evolve(
            OPTION, security_title="Option (right to buy)", transaction_shares=Decimal(40000), exercise_date=None,
            underlying_security_title="Class A Stock", underlying_security_shares=Decimal(40000),
            shares_owned_following_transaction=Decimal(40000), footnote_refs=refs(exercise_date="F2")),),
        footnotes=(Footnote(id="F1", text="The price is an average price."), Footnote(id="F2", text="Vests at once.")),
        remarks="None.",
        owner_signatures=(
            OwnerSignature(signature_name="/s/ Jane Doe", signature_date=date(2023, 5, 3)),
            OwnerSignature(signature_name="/s/ Mary Roe, for herself and as Attorney-in-Fact",
                           signature_date=date(2023, 5, 4))))
    assert [diagnostic.code for diagnostic in form.diagnostics] == ["lost_check_mark"]


EDGAR_ROWS = """
Common Stock       05/01/2023                 S               500(1)    D       $13      900        D
"""


def test_a_page_of_edgar() -> None:
    form = parse(EDGAR_TOP + "\n" + TITLE_1 + TABLE_1 + EDGAR_ROWS + TITLE_2 + TABLE_2 + """
Explanation of Responses:
1. The price is an average price for purposes of
Section 16.
Remarks:
None to speak of.
                                                            /s/ Jane Doe,
                                                                               05/03/2023
                                                            Attorney-in-Fact
                                                            ** Signature of Reporting Person  Date
""" + EDGAR_END)
    assert form == OwnershipDocument(
        document_type="4", period_of_report=date(2023, 5, 1), not_subject_to_section16=True, aff10b5_one=True,
        issuer=Issuer(name="Sample Corp", trading_symbol="SMPL"),
        reporting_owners=(ReportingOwner(
            name="Roe Mary", address=Address(
                street1="C/O SAMPLE CORP", street2="1 MAIN STREET", city="SAN FRANCISCO", state="CA", zip_code="94129"),
            is_director=True, is_officer=True, is_ten_percent_owner=False, is_other=False,
            officer_title="Chief Financial Officer"),),
        non_derivative_table=(attrs.evolve(SALE, footnote_refs=refs(transaction_shares="F1")),),
        footnotes=(Footnote(id="F1", text="The price is an average price for purposes of Section 16."),),
        remarks="None to speak of.",
        owner_signatures=(OwnerSignature(signature_name="/s/ Jane Doe, Attorney-in-Fact",
                                         signature_date=date(2023, 5, 3)),))
    assert form.diagnostics == ()


def test_what_has_form_feeds_and_no_heading_of_the_sheets_is_no_printed_page() -> None:
    form = parse("FORM 4      UNITED STATES SECURITIES AND EXCHANGE COMMISSION      OMB APPROVAL\n"
                 "1. Name and Address of Reporting Person\nDoe Jane\n"
                 "\f2. Issuer Name and Ticker or Trading Symbol\nSample Corp [SMPL]\n")
    assert (form.issuer.name, form.reporting_owners[0].name) == ("Sample Corp", "Doe Jane")


# ---- boxes


def edgar(*parts: str, top: str = EDGAR_TOP) -> OwnershipDocument:
    """The document of a page of EDGAR with a row in Table I, and some parts below the tables."""
    return parse(top + "\n" + TITLE_1 + TABLE_1 + EDGAR_ROWS + "".join(parts) + EDGAR_END)


FURTHER = """
                             *
1. Name and Address of Reporting Person
 Roe Mary

 (Last)        (First)      (Middle)
 C/O SAMPLE CORP
 1 MAIN STREET

(Street)
 SAN
               CA           94129
 FRANCISCO

 (City)        (State)      (Zip)

1. Name and Address of Reporting Person*
 Oak Fund III, L.P.
\f (Last)        (First)      (Middle)
 200 ELM STREET

(Street)
 TROY NY                    12180

 (City)        (State)      (Zip)
                             *
1. Name and Address of Reporting Person
 Oak Overseas Ltd.
 (Last)        (First)      (Middle)
 1 LONG LANE
(Street)
 PARIS                      75008
 (City)        (State)      (Zip)
1. Name and Address of Reporting Person*
 Oak Asia Ltd.
 (Last)        (First)      (Middle)
 2 LONG LANE
(Street)
 HONG KONG     K3
 (City)        (State)      (Zip)
"""


def test_boxes_of_further_owners_stand_one_below_the_other() -> None:
    addresses = [(owner.name, owner.address) for owner in edgar(FURTHER).reporting_owners]
    assert addresses == [
        ("Roe Mary", Address(street1="C/O SAMPLE CORP", street2="1 MAIN STREET", city="SAN FRANCISCO", state="CA",
                             zip_code="94129")),
        ("Oak Fund III, L.P.", Address(street1="200 ELM STREET", city="TROY", state="NY", zip_code="12180")),
        ("Oak Overseas Ltd.", Address(street1="1 LONG LANE", city="PARIS", zip_code="75008")),
        ("Oak Asia Ltd.", Address(street1="2 LONG LANE", city="HONG KONG", state="K3"))]


def test_a_street_as_long_as_its_box_touches_the_date_beside_it() -> None:
    touching = "1 MAIN STREET, SUITE 1200 05/01/2023"
    form = edgar(top=EDGAR_TOP.replace("1 MAIN STREET                            05/01/2023", touching + " " * 15))
    assert form.period_of_report == date(2023, 5, 1)
    assert form.reporting_owners[0].address == Address(
        street1="C/O SAMPLE CORP", street2="1 MAIN STREET, SUITE 1200", city="SAN FRANCISCO", state="CA",
        zip_code="94129")


def test_a_name_as_long_as_its_box_touches_the_issuers_and_stands_again_in_the_table_of_owners() -> None:
    top = FORM_TOP.replace("Oak Fund III, L.P.                        Sample Holdings, Inc. [SMPL]",
                           "Oak Fund III, L.P. Sample Holdings, Inc. [SMPL]                       ")
    form = parse(top + TITLE_1 + TABLE_1 + REMINDER + OWNERS + """Oak Fund III, L.P.
200 ELM STREET                        X        X
TROY, NY 12180

Signatures
""" + NOTE)
    assert (form.issuer.name, form.issuer.trading_symbol) == ("Sample Holdings, Inc.", "SMPL")
    assert [owner.name for owner in form.reporting_owners] == ["Oak Fund III, L.P."]


def test_a_name_that_touches_the_issuers_and_stands_nowhere_else_is_told_of() -> None:
    form = edgar(top=EDGAR_TOP.replace("Roe Mary                                 Sample Corp [ SMPL ]",
                                       "Roe Mary Sample Corp [ SMPL ]" + " " * 33))
    assert (form.issuer, form.reporting_owners[0].name) == (Issuer(trading_symbol="SMPL"), None)
    assert [told.code for told in form.diagnostics if "Roe Mary" in (told.text or "")] == ["unplaced_text"]


def test_what_a_sheet_of_2023_says_of_rule_10b5_1_runs_on_below_the_boxes_at_its_right() -> None:
    form = parse(FORM_TOP.replace("(City)         (State)        (Zip)\n", """(City)         (State)        (Zip)
                                          Rule 10b5-1(c) Transaction Indication
                                             Check this box to indicate that a transaction was made pursuant to a plan.
""") + TITLE_1 + TABLE_1 + NOTE)
    assert form.date_of_original_submission is None
    assert [owner.officer_title for owner in form.reporting_owners] == [None]


def test_sheets_of_2026_have_a_cell_for_each_part_of_the_place() -> None:
    top = FORM_TOP.replace("                  (Street) ", "(Street)                   ").replace(
        "TROY, NY 12180                 ", "TROY           NEW YORK        12180") .replace(
        "   (City)         (State)        (Zip)\n", """                                (Zip/Postal
   (City)         (State)
                                Code)
UNITED STATES                                     """)
    form = parse(top + TITLE_1.strip() + "\n(Country)\n\n" + TABLE_1 + NOTE)
    assert form.reporting_owners[0].address == Address(
        street1="C/O OAK PARTNERS LLC, 200 ELM STREET,", street2="FLOOR 12", city="TROY", state="NY", zip_code="12180")


def test_a_mark_beside_no_option_is_left() -> None:
    top = EDGAR_TOP.replace("Director         10% Owner", "Director                 X").replace(
        " Other (specify", "").replace("  below)\n", "\n")
    owner = edgar(top=top).reporting_owners[0]
    assert (owner.is_director, owner.is_officer, owner.is_other) == (True, True, None)


def test_so_many_captions_side_by_side_are_no_boxes() -> None:
    form = edgar("1. Name and Address of Reporting Person  " + "2. Issuer Name and  " * 20 + "\n")
    assert form.issuer.name == "Sample Corp"


# ---- tables


def test_a_title_without_a_heading_below_it_begins_no_table() -> None:
    form = printed(TITLE_1, TABLE_1, EDGAR_ROWS, REMINDER, TITLE_2, "1. Title 2. Of what the sheets do not have\n")
    assert (len(form.non_derivative_table), form.derivative_table) == (1, ())


def test_form_5_has_no_column_for_voluntary_reports() -> None:
    top = FORM_TOP.replace("FORM 4 ", "FORM 5 ").replace(
        "Date of Earliest Transaction", "Statement for Fiscal Year").replace("STATEMENT OF", "ANNUAL STATEMENT OF")
    form = parse(top + TITLE_1 + TABLE_1.replace(" V ", "   ")
                 + EDGAR_ROWS.replace("S    ", "G    ") + NOTE)
    assert form.non_derivative_table == (
        attrs.evolve(SALE, transaction_form_type=None, transaction_code="G",
                     footnote_refs=refs(transaction_shares="F1")),)


def test_the_last_column_may_be_beyond_the_edge_of_the_sheet() -> None:
    heading = TABLE_1.replace("  7. Nature", "").replace("Direct   of", "Dire").replace("      Indirect", "")
    assert printed(TITLE_1, heading, EDGAR_ROWS).non_derivative_table == (
        attrs.evolve(SALE, footnote_refs=refs(transaction_shares="F1")),)


ROW_2 = """\
Option    $ 5     05/01/2023     A       400           05/01/2024  05/01/2033  Stock    400   $ 0    400    D
"""
CLOSER = "Option  $ 5  05/01/2023  A  400  05/01/2024 05/01/2033 Stock 400 $ 0 400  D\n"


def test_a_heading_that_the_end_of_a_sheet_tears_tells_of_the_columns_under_groups() -> None:
    upper, lower, _ = TABLE_2.split("\n")
    form = printed(TITLE_2, upper, "\n\f", lower, "\n", ROW_2)
    assert form.derivative_table == (OPTION,)


def test_a_table_goes_on_without_its_heading_on_a_sheet_where_all_is_set_closer_together() -> None:
    assert printed(TITLE_2, TABLE_2, ROW_2, ROW_2, "\f", CLOSER).derivative_table == (OPTION, OPTION, OPTION)


def test_a_table_goes_on_below_its_heading_on_the_next_sheet() -> None:
    title = TITLE_2 + "              (e.g., puts, calls, warrants)\n"
    form = printed(title, TABLE_2, ROW_2, "\f", title, TABLE_2, ROW_2)
    assert form.derivative_table == (OPTION, OPTION)


def test_the_end_of_a_sheet_tears_a_row_whose_cells_begin_at_its_top() -> None:
    first = ROW_2.replace("Option    $", "Option to $")
    assert [row.security_title for row in printed(
        TITLE_2, TABLE_2, first, "buy\n", first, "\fbuy\n", first, "buy\n").derivative_table] == ["Option to buy"] * 3


def test_tables_may_follow_one_another_without_a_line_between_them() -> None:
    form = printed(TITLE_1, TABLE_1, EDGAR_ROWS, TITLE_2, TABLE_2, ROW_2)
    assert (len(form.non_derivative_table), form.derivative_table) == (1, (OPTION,))


def test_a_row_of_words_and_a_letter_is_one() -> None:
    row, = rows_1("Units of" + " " * 93 + "D\nthe Fund\n")
    assert row == NonDerivativeHolding(security_title="Units of the Fund", direct_or_indirect_ownership="D")


def test_a_mark_may_stand_below_the_only_letter_of_a_row() -> None:
    row, = rows_1("Units of" + " " * 93 + "D\nthe Fund" + " " * 93 + "(1)\n")
    assert row == NonDerivativeHolding(security_title="Units of the Fund", direct_or_indirect_ownership="D",
                                       footnote_refs=refs(direct_or_indirect_ownership="F1"))


def test_a_price_is_torn_from_its_dollar_sign_and_a_mark_from_its_value() -> None:
    assert rows_1("""                                                                500     D       $
Common Stock       05/01/2023                 S                                          900        D
                                                                (1)             13 (2)
Common Stock       05/01/2023                 S                 500     D       $13      900        D
""") == (attrs.evolve(SALE, footnote_refs=refs(transaction_shares="F1", transaction_price_per_share="F2")), SALE)


def test_a_mark_stands_in_the_place_of_a_value() -> None:
    row = ROW_2.replace("Option    $ 5     ", "Option    (1)     ")
    assert printed(TITLE_2, TABLE_2, row).derivative_table == (attrs.evolve(
        OPTION, conversion_or_exercise_price=None, footnote_refs=refs(conversion_or_exercise_price="F1")),)


def test_a_date_with_a_zone_breaks_in_its_column() -> None:
    row = rows_1("                   05/01-\n"
                 "Common Stock                                S               500     D       $13      900        D\n"
                 "                   04:00/2023\n")
    assert row == (attrs.evolve(SALE),)


def test_numbers_in_a_title_are_no_values() -> None:
    title = "Notes due 2030"
    row, = rows_1(f"{title}     05/01/2023                 S                 500     D       $13      900        D\n")
    assert row.security_title == title


def test_a_title_longer_than_its_column_breaks_where_the_titles_of_rows_are_alike() -> None:
    values = "      05/01/2023                 S                 500     D       $13      900        D\n"
    assert [row.security_title for row in rows_1(
        f"Class A\nCommon Stock {values}of the Co.\nClass A\nCommon Stock {values}of the Co.\n")] == (
        ["Class A Common Stock of the Co."] * 2)


def test_so_many_columns_are_no_table_of_the_form() -> None:
    assert rows_1(" 100" * 80 + "\n") == ()


def test_a_heading_may_stand_above_a_great_many_blank_lines() -> None:
    assert rows_1("\n" * 30) == ()


# ---- owners, notes and signatures


def owners(rows: str) -> list[tuple[str | None, str | None, str, str | None]]:
    """The owners of a table: name, city, and all that they are."""
    return [(owner.name, (owner.address or Address()).city, "".join(
        letter for letter, flag in zip("DTFO", (
            owner.is_director, owner.is_ten_percent_owner, owner.is_officer, owner.is_other), strict=True) if flag),
        owner.officer_title or owner.other_text) for owner in printed(
            TITLE_1, TABLE_1, REMINDER, OWNERS, rows, "\n\nSignatures\n").reporting_owners]


def test_what_owners_are_stands_beside_the_middle_of_their_lines() -> None:
    assert owners("""Oak Fund III, L.P.
200 ELM STREET                          X         X
TROY, NY 12180
Oak GP III, LLC
C/O OAK FUND III
200 ELM STREET                                    X      Managing     See
\fFLOOR 12                                               Member       Remarks
TROY, NY 12180
Doe Milton
1 LONG LANE
SUITE 1
LAS VEGAS                             X X Chairman
NEVADA
89141
UNITED STATES
Poe Ann
TROY, NY 12180
""") == [("Oak Fund III, L.P.", "TROY", "DT", None), ("Oak GP III, LLC", "TROY", "TFO", "Managing Member"),
         ("Doe Milton", "LAS VEGAS", "DTF", "Chairman"), ("Poe Ann", "TROY", "", None)]


def test_item_5_tells_what_the_marks_of_the_first_owner_are() -> None:
    top = FORM_TOP.replace("__X__ Director ", "_____ Director ").replace("_____ Officer", "__X__ Officer")
    form = parse(top + TITLE_1 + TABLE_1 + REMINDER + OWNERS + """\
Oak Fund III, L.P.            X                   Managing
200 ELM STREET
TROY, NY 12180                                    Member
Oak GP III, LLC               X
TROY, NY 12180

Signatures
""" + NOTE)
    assert [(owner.is_ten_percent_owner, owner.officer_title) for owner in form.reporting_owners] == [
        (True, "Managing Member"), (True, None)]


def test_a_line_too_long_for_a_place_is_none() -> None:
    assert len(owners("Oak Fund III, L.P.\n" + "LONG LANE " * 20 + "\n                         X\n")) == 1


def test_a_heading_of_owners_without_options_begins_no_table() -> None:
    assert [owner.name for owner in printed(
        TITLE_1, TABLE_1, REMINDER, "Reporting Owners\nas before\n").reporting_owners] == ["Oak Fund III, L.P."]


def notes(*lines: str) -> list[tuple[str | None, str | None]]:
    """The notes of a page in the form layout."""
    return [(note.id, note.text) for note in printed(
        TITLE_1, TABLE_1, REMINDER, "Explanation of Responses:\n", *(f"{line}\n" for line in lines)).footnotes]


def test_marks_stand_beside_the_middle_of_notes() -> None:
    assert notes("    The first note has", "(1) three lines, and", "    ends here.",
                 "    The second has a line above", "(2)", "    and one below, (3) of no note.",
                 "(3) The third.", "    It goes on over", "\f(4) the end", "    of a sheet.") == [
        ("F1", "The first note has three lines, and ends here."),
        ("F2", "The second has a line above and one below, (3) of no note."),
        ("F3", "The third."), ("F4", "It goes on over the end of a sheet.")]


def test_notes_are_sorted_as_words_on_some_pages() -> None:
    assert notes("(1) The first.", "(10) The tenth.", "(11) The next.", "(2) The second.", "(1) No other.") == [
        ("F1", "The first."), ("F10", "The tenth."), ("F11", "The next."), ("F2", "The second. (1) No other.")]


def test_a_mark_without_a_text_is_a_note_without_one() -> None:
    assert notes("(1)", "(2) The second.") == [("F1", None), ("F2", "The second.")]


def test_explanations_without_marks_stay_as_they_are() -> None:
    form = printed(TITLE_1, TABLE_1, REMINDER, "Explanation of Responses:\nAn exhibit is attached.\n", "Remarks:\n\n")
    assert ([note.text for note in form.footnotes], form.remarks) == (["An exhibit is attached."], None)


WIDE = "A note that is as wide as the widest line of all on the sheet, and of which the end is beyond the edge of th"


def test_notes_that_run_over_the_edge_of_the_sheet_are_told_of_and_left_out() -> None:
    form = printed(TITLE_1, TABLE_1, REMINDER, f"""Explanation of Responses:
(1) {WIDE}
    {WIDE}
(2)
    ends on a second line.
(3) A short one.
(4) Capitals are wider, and this runs over too

Remarks:
{WIDE}
""")
    assert [(note.id, note.text) for note in form.footnotes] == [
        ("F1", None), ("F2", None), ("F3", "A short one."), ("F4", None)]
    assert form.remarks is None
    assert [diagnostic.code for diagnostic in form.diagnostics if diagnostic.code == "truncated"] == ["truncated"] * 4


def test_remarks_alone_may_run_over_the_edge() -> None:
    form = printed(TITLE_1, TABLE_1, REMINDER, f"Remarks:\n{WIDE}e\n\nA second paragraph.\n")
    assert form.remarks is None


def signed(text: str) -> list[tuple[str | None, str]]:
    """Who signs on a page of EDGAR, and when."""
    return [(each.signature_name, str(each.signature_date)) for each in edgar("Remarks:\n", text).owner_signatures]


CAPTION = """                                                            ** Signature of Reporting
                                                            Person                        Date
"""


def test_dates_stand_beside_the_middle_of_names() -> None:
    assert signed(f"""                                                            Oak Fund III, L.P., By:
                                                            Oak GP III, LLC, By: /s/      05/03/2023
                                                            Jane Doe
                                                            Oak GP III, LLC, By: /s/
                                                                                          05/04/2023
                                                            Jane Doe, Managing Member
                                                            /s/ Mary Roe                  05/05/2023
                                                                                          05/06/2023
                                                            John Poe, /s/ John            05/07/2023
\f                                                            Poe
{CAPTION}""") == [
        ("Oak Fund III, L.P., By: Oak GP III, LLC, By: /s/ Jane Doe", "2023-05-03"),
        ("Oak GP III, LLC, By: /s/ Jane Doe, Managing Member", "2023-05-04"), ("/s/ Mary Roe", "2023-05-05"),
        ("John Poe, /s/ John Poe", "2023-05-07")]


def test_a_signature_without_a_date_or_caption_is_one() -> None:
    form = printed(TITLE_1, TABLE_1, REMINDER, "Signatures\n/s/ Jane Doe\n")
    assert [each.signature_name for each in form.owner_signatures] == ["/s/ Jane Doe"]


def test_a_table_of_owners_without_options_in_fixed_type_is_read_as_names() -> None:
    form = parse(FORM_TOP + "Reporting Owner Name / Address                 Relationships\nDoe Jane            X\n")
    assert [owner.name for owner in form.reporting_owners] == ["Doe Jane"]


@pytest.mark.parametrize(("line", "columns"), [
    ("value $0.01", [0, 0]),  # the rest of "Common Stock, par value $0.01", broken within its column
    ("Stock       $0.01", [0, 1]),
    ("Stock    2,000", [0, 1]),
])
def test_a_par_value_at_the_edge_of_its_column_stays_in_its_title(line: str, columns: list[int]) -> None:
    places = [Place("underlying_security_title", -2.0, 11.5), Place("underlying_amount", 11.5, 18.5)]
    assert laid([word._replace(left=word.left + 1, right=word.right + 1) for word in words_of(line)], places) == columns
