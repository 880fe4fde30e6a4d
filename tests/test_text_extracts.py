"""Extracts of pages by trafilatura, which parts captions and values, and what only parts of a form still say."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from insiderforms import NotOwnershipFormError, parse
from insiderforms.model import (
    Address,
    DerivativeHolding,
    Footnote,
    FootnoteRef,
    Issuer,
    NonDerivativeTransaction,
    OwnershipDocument,
    ReportingOwner,
)
from tests.extracts import (
    COLUMNS,
    FORM,
    HOLDINGS,
    LAST,
    LISTED,
    OWNERS,
    RELATIONSHIP,
    ROE,
    RULE_10B5,
    WORDS,
    page,
    rows,
)
from tests.page_pieces import told

HOME = Address(street1="1 MAIN STREET", street2="SUITE 5", city="SPRINGFIELD", state="IL", zip_code="62701")
JOINED = Address(street1="1 MAIN STREET, SUITE 5", city="SPRINGFIELD", state="IL", zip_code="62701")
JANE = ReportingOwner(name="Doe Jane", address=HOME, is_director=True, is_ten_percent_owner=False, is_officer=True,
                      is_other=False, officer_title="Chief Executive Officer")
SAMPLE = Issuer(name="Sample Corp", trading_symbol="SMPL")
HERE = "1 MAIN STREET SUITE 5 SPRINGFIELD, IL 62701"
NOTE = (Footnote(id="F1", text="A note."),)

# ---- EDGAR's page


def further(*tables: str, count: int) -> tuple[ReportingOwner, ...]:
    """The owners after the first, of which these tables are left."""
    first, *others = parse(page(others=tables, count=count)).reporting_owners
    assert first == JANE
    return tuple(others)


def test_name_address_and_title_may_stand_behind_all_captions() -> None:
    form = parse(page())
    assert (form.period_of_report, form.issuer, form.reporting_owners) == (date(2023, 5, 1), SAMPLE, (JANE,))
    assert (form.footnotes, told(form)) == (NOTE, [])


def test_further_owners_stand_behind_the_captions_of_all() -> None:
    there = Address(street1="C/O ROE", street2="HIGH HOUSE", city="TROY", state="NY", zip_code="12180")
    here = Address(street1="9 SHORT ROAD", city="ALBANY", state="NY", zip_code="12207")
    assert further("| Roe Fund L.P. |\n", "| C/O ROE | \n| HIGH HOUSE |\n", "| TROY | NY | 12180 |\n",
                   "| Roe Richard |\n", "| 9 SHORT ROAD |\n", "| ALBANY | NY | 12207 |\n", count=3) == (
        ReportingOwner(name="Roe Fund L.P.", address=there), ReportingOwner(name="Roe Richard", address=here))


def test_an_address_that_is_not_repeated_is_the_only_one_that_was_said_and_is_told_of() -> None:
    form = parse(page(others=["| Roe Fund L.P. |\n"], count=2))
    assert form.reporting_owners == (JANE, ReportingOwner(name="Roe Fund L.P.", address=HOME))
    assert [(one.code, one.field) for one in form.diagnostics if one.code != "unreferenced_footnote"] == [
        ("repeated_address", "reporting_owners[1].address")]


def test_which_of_several_addresses_is_not_repeated_is_lost() -> None:
    form = parse(page(others=ROE, count=3))
    assert form.reporting_owners[1:] == (
        ReportingOwner(name="Roe Fund L.P.", address=Address(
            street1="9 SHORT ROAD", city="SPRINGFIELD", state="IL", zip_code="62701")),
        ReportingOwner(name="Roe Richard", address=Address(city="SPRINGFIELD", state="IL", zip_code="62701")))
    assert [(one.code, one.field) for one in form.diagnostics if one.code.endswith("address")] == [
        ("repeated_address", "reporting_owners[1].address"), ("lost_address", "reporting_owners[2].address")]


@pytest.mark.parametrize("name, street", [
    ("Roe Fund 2013 L.P.", "9 SHORT ROAD"), ("1 Roe Fund", "HIGH STREET"), ("Roe Fund", "HAUPTSTRASSE 9"),
])
def test_how_many_owners_there_are_tells_which_lines_are_names(name: str, street: str) -> None:
    address = Address(street1=street, city="SPRINGFIELD", state="IL", zip_code="62701")
    assert further(f"| {name} |\n", f"| {street} |\n", count=2) == (ReportingOwner(name=name, address=address),)


def test_where_names_and_streets_cannot_be_told_apart_they_are_told_of() -> None:
    form = parse(page(others=["| Roe Fund |\n", "| HIGH HOUSE |\n"], count=2))
    assert form.reporting_owners == (JANE,)
    assert told(form) == [("unplaced_text", "Roe Fund"), ("unplaced_text", "HIGH HOUSE")]


MARK = "\n| X |\n"


@pytest.mark.parametrize("boxes, marks, flags, codes", [
    ("", "", (False, None), []),
    ("", MARK, (True, None), []),
    (RULE_10B5, "", (False, False), []),
    (RULE_10B5, MARK, (None, None), ["lost_check_mark"] * 2),
    ("", f"{MARK}\n{RULE_10B5}", (True, None), ["lost_check_mark"]),
], ids=["none", "checked", "two", "one of two", "no second mark"])
def test_the_mark_of_a_box_stands_behind_its_table(
        boxes: str, marks: str, flags: tuple[bool | None, bool | None], codes: list[str]) -> None:
    form = parse(page(boxes=boxes, marks=marks))
    assert (form.not_subject_to_section16, form.aff10b5_one) == flags
    assert [one.code for one in form.diagnostics if one.code == "lost_check_mark"] == codes


def test_a_mark_directly_before_a_caption_is_its_own() -> None:
    form = parse(page(marks=f"{MARK}{RULE_10B5[4:]}"))
    assert (form.not_subject_to_section16, form.aff10b5_one) == (False, True)


def test_links_of_markdown_have_ciks() -> None:
    link = "[{}](https://www.sec.gov/cgi-bin/browse-edgar?action=getcompany&CIK=000{})"
    form = parse(page(issuer=link.format("Sample Corp", 7654321), owner=link.format("Doe *Jane*", 1234567)))
    assert (form.issuer.cik, form.reporting_owners[0].cik) == ("0007654321", "0001234567")


def test_a_table_that_pandoc_could_not_set_is_told_of() -> None:
    form = parse(page().replace("| Doe Jane |", "[TABLE]"))
    assert [(one.code, one.text, one.line) for one in form.diagnostics if one.code == "lost_table"] == [
        ("lost_table", "[TABLE]", 10)]


# ---- the form layout, as rows


def test_rows_of_tables_inside_cells_stand_in_one_line() -> None:
    form = parse(FORM)
    sale = NonDerivativeTransaction(
        security_title="Common Stock", transaction_date=date(2023, 5, 1), transaction_form_type="4",
        transaction_code="S", equity_swap_involved=False, transaction_shares=Decimal(100),
        transaction_acquired_disposed_code="D", transaction_price_per_share=Decimal("12.34"),
        shares_owned_following_transaction=Decimal(900), direct_or_indirect_ownership="D",
        footnote_refs=(FootnoteRef(field="transaction_price_per_share", footnote_id="F1"),))
    assert (form.document_type, form.issuer, form.non_derivative_table) == ("4", SAMPLE, (sale,))
    assert form.reporting_owners == (ReportingOwner(
        name="Doe Jane", address=JOINED, is_director=True, is_ten_percent_owner=False, is_officer=True,
        is_other=False, officer_title="Chief Executive Officer"),)
    assert (form.footnotes, told(form)) == (NOTE, [])


def test_the_address_of_an_owner_is_known_from_item_1_without_its_end() -> None:
    owner, = parse(FORM.replace("SPRINGFIELD, IL 62701 | X", "SPRINGFIELD | X")).reporting_owners
    assert (owner.name, owner.address) == ("Doe Jane", JOINED)


def test_a_table_alone_is_a_form() -> None:
    form = parse(rows(HOLDINGS, instruction=5))
    holding = DerivativeHolding(
        security_title="Option", expiration_date=date(2030, 5, 1), underlying_security_title="Common Stock",
        underlying_security_shares=Decimal(1000), conversion_or_exercise_price=Decimal("3.74"),
        direct_or_indirect_ownership="D", footnote_refs=(FootnoteRef(field="exercise_date", footnote_id="F1"),))
    assert (form.document_type, form.derivative_table, form.footnotes) == ("3", (holding,), NOTE)


@pytest.mark.parametrize("text, kind", [
    (rows(OWNERS), None), (rows(instruction=5), "3"),
    ("Reminder: Report on a separate line for each class of securities.\nSEC 2270 (9-02)\n", "5"),
], ids=["owners", "notes", "standing sentences"])
def test_what_stands_on_these_forms_only_tells_what_is_left_of_one(text: str, kind: str | None) -> None:
    assert parse(text).document_type == kind


def test_notes_on_misstatements_stand_on_other_forms_too() -> None:
    with pytest.raises(NotOwnershipFormError):
        parse("* Intentional misstatements or omissions of fact constitute Federal criminal violations\n\n(See 18)\n")


# ---- the form layout, as words


def words(*parts: str) -> OwnershipDocument:
    return parse("".join(parts) + LAST)


def test_without_a_name_item_1_goes_with_the_relationship_above_it() -> None:
    form = words(WORDS, COLUMNS)
    director = ReportingOwner(
        address=JOINED, is_director=True, is_ten_percent_owner=False, is_officer=False, is_other=False)
    assert (form.issuer, form.reporting_owners, form.footnotes) == (SAMPLE, (director,), NOTE)


def test_notes_below_the_form_s_own_may_speak_of_tables() -> None:
    form = parse(WORDS + LAST.replace("A note.", "The shares in Table I are of a trust. See Table II "))
    assert [note.text for note in form.footnotes] == ["The shares in Table I are of a trust. See Table II"]


def test_the_title_of_the_statement_may_touch_what_stands_before_it() -> None:
    form = words("Washington, D.C. 20549INITIAL STATEMENT OF BENEFICIAL OWNERSHIP OF SECURITIES\n\n",
                 WORDS.replace("Date of Earliest Transaction", "Date of Event Requiring Statement"))
    assert form.document_type == "3"


def test_a_relationship_alone_is_of_somebody() -> None:
    assert words(RELATIONSHIP, COLUMNS).reporting_owners == (
        ReportingOwner(is_director=True, is_ten_percent_owner=False, is_officer=False, is_other=False),)


def test_running_text_behind_the_options_is_no_title() -> None:
    form = words(RELATIONSHIP, "Words of no form. " * 20, "\n\n", COLUMNS)
    assert [owner.officer_title for owner in form.reporting_owners] == [None]
    assert [code for code, _ in told(form)] == ["unplaced_text"]


def test_a_relationship_without_marks_is_nobody_s() -> None:
    assert words(RELATIONSHIP.replace("X", ""), COLUMNS).reporting_owners == ()


@pytest.mark.parametrize("text", [
    f"{LISTED}Doe Jane {HERE}\n\n", f"Doe Jane {HERE}\n\nX\n\n",
], ids=["below its caption", "below the captions of a table"])
def test_the_list_of_owners_has_the_name_that_item_1_has_lost(text: str) -> None:
    assert words(WORDS, COLUMNS, text).reporting_owners == (ReportingOwner(
        name="Doe Jane", address=JOINED, is_director=True, is_ten_percent_owner=False, is_officer=False,
        is_other=False),)


def test_owners_of_a_list_may_share_the_address_but_for_the_zip_code() -> None:
    listed = f"{LISTED}Doe Jane {HERE}\nRoe L.P. {HERE}-0001\n"
    assert [(owner.name, owner.address and owner.address.zip_code)
            for owner in words(WORDS, COLUMNS, listed).reporting_owners] == [
        ("Doe Jane", "62701"), ("Roe L.P.", "62701-0001")]


def test_a_known_city_ends_the_street() -> None:
    lost = WORDS.replace("1 MAIN STREET, SUITE 5\n", "")
    owner, = words(lost, COLUMNS, f"{LISTED}Doe Jane 9 HIGH SPRINGFIELD, IL 62701\n").reporting_owners
    assert owner.address == Address(street1="9 HIGH", city="SPRINGFIELD", state="IL", zip_code="62701")


def test_signatures_may_stand_below_the_captions_of_a_table() -> None:
    form = words(WORDS, COLUMNS, "/s/ Jane Doe\n\n05/02/2023\n\n")
    assert [(one.signature_name, one.signature_date) for one in form.owner_signatures] == [
        ("/s/ Jane Doe", date(2023, 5, 2))]
    assert form.derivative_table == ()
