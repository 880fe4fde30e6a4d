"""The items above and below the tables where filers or tools left something out, or set it otherwise."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs
import pytest

from insiderforms import parse
from insiderforms.model import Address, Footnote, Issuer, OwnershipDocument, OwnerSignature, ReportingOwner
from tests.page_pieces import EXPLANATIONS, HOLDING_CELLS, told, without_tables
from tests.torn_rows import HOLDING, page, row

BOX = "Check this box if no longer subject to Section 16. Form 4 or Form 5 obligations may continue."
ADDRESS = Address(street1="1 Main St", city="Troy", state="NY", zip_code="12180")


def table(*lines: str) -> str:
    """A table of one column."""
    return f"<table>{''.join(row(line) for line in lines)}</table>"


def said(boxes: str) -> OwnershipDocument:
    """The form of a page with these boxes, of which there is nothing to tell."""
    form = parse(page("", boxes))
    assert told(form) == []
    return form


def bare(*cells: str, heading: str = "") -> OwnershipDocument:
    """The form of a page that has nothing but a heading and items side by side."""
    return parse(f"<html><body>{heading}<table>{row(*cells)}</table></body></html>")


OWNER, ISSUER = "1. Name and Address of Reporting Person", "2. Issuer Name and Ticker or Trading Symbol"
STATEMENT = "<b>FORM 4</b><p>STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP</p>"


@pytest.mark.parametrize("caption, kind", [
    ("Date of Event Requiring Statement", "3"), ("Statement for Month/Day/Year", "4"),
    ("Date of Earliest Transaction", "4"), ("Statement for Issuer's Fiscal Year Ended", "5"),
    ("Statement for Issuer's", None),
])
def test_the_caption_of_the_period_tells_the_form_where_no_heading_does(caption: str, kind: str | None) -> None:
    form = bare(f"{ISSUER}<br>Sample Corp", f"3. {caption}<br>05/01/2023")
    assert (form.document_type, form.period_of_report) == (kind, date(2023, 5, 1))


def test_a_page_without_a_heading_and_a_period_says_no_form() -> None:
    form = bare(f"{OWNER}<br>Doe Jane", f"{ISSUER}<br>Sample Corp [ SMPL ]")
    assert (form.document_type, form.period_of_report) == (None, None)


def test_a_form_3_may_say_that_no_securities_are_owned() -> None:
    heading = "<b>FORM 3</b><p>INITIAL STATEMENT OF BENEFICIAL OWNERSHIP OF SECURITIES</p>"
    form = bare(f"{ISSUER}<br>Sample Corp", "Explanation of Responses:<br>No securities are beneficially owned.",
                heading=heading)
    assert (form.document_type, form.no_securities_owned) == ("3", True)


def test_a_box_that_is_printed_twice_is_checked_where_it_has_its_mark() -> None:
    marked = f"<table>{row('[X]', BOX)}</table>"
    assert said(f"{marked}<p>{BOX}</p>").not_subject_to_section16 is True


@pytest.mark.parametrize("boxes", [f"<p>{BOX}</p>", f"<table>{row('Printed by hand.', BOX)}</table>"],
                         ids=["nothing", "words"])
def test_a_box_is_lost_that_has_before_it(boxes: str) -> None:
    form = parse(page("", boxes))
    assert form.not_subject_to_section16 is None
    assert ("lost_check_mark", None) in told(form)


@pytest.mark.parametrize("cells, issuer", [
    (("", ISSUER), Issuer()),
    ((f"{ISSUER}<br>Sample Corp",), Issuer(name="Sample Corp")),
    (("Sample Corp [ SMPL ]", "3. Date of Earliest Transaction<br>05/01/2023"),
     Issuer(name="Sample Corp", trading_symbol="SMPL")),
    (("Sample Corp [ SMPL ]", f"{ISSUER}"), Issuer(name="Sample Corp", trading_symbol="SMPL")),
    ((f"{ISSUER}<br>Sample Corp [ SMPL ]", "2a. Foreign Trading Symbol<br>[SMPF]"),
     Issuer(name="Sample Corp", trading_symbol="SMPL", foreign_trading_symbol="SMPF")),
], ids=["not there", "a name alone", "without its caption", "before its caption", "with a foreign symbol"])
def test_an_issuer_may_be(cells: tuple[str, ...], issuer: Issuer) -> None:
    form = bare(*cells, heading=STATEMENT)
    assert (form.issuer, told(form)) == (issuer, [])


def test_what_stands_before_the_first_caption_is_told_of() -> None:
    assert told(parse(page("", "<p>Printed by Sample Filings</p>"))) == [("text_outside", "Printed by Sample Filings")]


@pytest.mark.parametrize("lines, owner", [
    (("Doe Jane",), ReportingOwner(name="Doe Jane")),
    (("Doe Jane", "(Last) (First) (Middle)", "1 Main St", "(Street)"),
     ReportingOwner(name="Doe Jane", address=Address(street1="1 Main St"))),
    (("Doe Jane", "(Last) (First) (Middle)", "1 Main St", "(Street)", "Troy 12180", "(City) (State) (Zip)"),
     ReportingOwner(name="Doe Jane", address=Address(street1="1 Main St", city="Troy", zip_code="12180"))),
    (("Roe Max", "(Last) (First) (Middle)", "1 Rue Une", "(Street)", "Lyon", "(City) (State) (Zip)", "FRANCE",
      "(Country)"),
     ReportingOwner(name="Roe Max", address=Address(street1="1 Rue Une", city="Lyon", country="I0"))),
    (("Doe Jane", "(Last) (First) (Middle)", "C/O SAMPLE CORP, 1 MAIN ST", "(Street)", "Troy, NY 12180",
      "(City) (State) (Zip)"),
     ReportingOwner(name="Doe Jane", address=Address(
         street1="C/O SAMPLE CORP", street2="1 MAIN ST", city="Troy", state="NY", zip_code="12180"))),
    (("", "(Last) (First) (Middle)", "1 Main St", "(Street)", "Troy, NY 12180", "(City) (State) (Zip)"),
     ReportingOwner(address=ADDRESS)),
    (("Doe Jane", "(Last) (First) (Middle)", "1 Main St", "(Street)", "Troy" + " on the hill" * 20,
      "(City) (State) (Zip)"),
     ReportingOwner(name="Doe Jane", address=Address(street1="1 Main St", city="Troy" + " on the hill" * 20))),
    (("Doe Jane<table></table>1 Main St<br>Troy, NY 12180",), ReportingOwner(name="Doe Jane", address=ADDRESS)),
], ids=["a name alone", "no place", "no state", "a country", "care of a company", "no name", "a place of many words",
        "an address behind an empty table"])
def test_item_1_may_have(lines: tuple[str, ...], owner: ReportingOwner) -> None:
    assert said(table(OWNER, *lines)).reporting_owners == (owner,)


def test_city_state_and_zip_code_may_have_cells_of_their_own_with_one_of_them_empty() -> None:
    boxes = table(OWNER, "Roe Max", "(Last) (First) (Middle)", "1 Rue Une", "(Street)").replace(
        "</table>", f"{row('Lyon', '', '69001')}{row('(City)', '(State)', '(Zip)')}</table>")
    assert said(boxes).reporting_owners == (
        ReportingOwner(name="Roe Max", address=Address(street1="1 Rue Une", city="Lyon", zip_code="69001")),)


def test_an_empty_item_1_names_nobody() -> None:
    assert said(table(OWNER, "")).reporting_owners == ()


def test_item_1_may_begin_with_what_stands_under_its_name() -> None:
    boxes = table("(Last) (First) (Middle)", "1 Main St", "(Street)", "Troy, NY 12180", "(City) (State) (Zip)")
    assert said(boxes).reporting_owners == (ReportingOwner(address=ADDRESS),)


def test_a_title_of_the_statement_is_no_name() -> None:
    assert said("<p>(Last) (First) (Middle)</p><p>1 Main St</p><p>(Street)</p>").reporting_owners == (
        ReportingOwner(address=Address(street1="1 Main St")),)


@pytest.mark.parametrize("html", [
    f"<table>{row(f'{OWNER}<br>Doe Jane')}{row('Sample Corp [ SMPL ]')}</table>",
    f"<p>{OWNER}<br>Doe Jane<br>Sample Corp [ SMPL ]</p>",
], ids=["in a cell", "on a line"])
def test_an_issuer_whose_caption_is_lost_is_known_by_its_ticker(html: str) -> None:
    form = parse(f"<html><body>{STATEMENT}{html}</body></html>")
    assert form.reporting_owners == (ReportingOwner(name="Doe Jane"),)
    assert form.issuer == Issuer(name="Sample Corp", trading_symbol="SMPL")


def test_an_address_behind_an_empty_table_is_of_its_cell() -> None:
    item = "Doe Jane<table></table>1 Main St<br>Troy, NY 12180"
    form = parse(f"<html><body>{STATEMENT}<table>{row(OWNER, ISSUER)}{row(item, 'Sample Corp [ SMPL ]')}</table>")
    assert form.reporting_owners == (ReportingOwner(name="Doe Jane", address=ADDRESS),)
    assert form.issuer == Issuer(name="Sample Corp", trading_symbol="SMPL")


def test_items_go_on_below_tables_that_are_nested_deeper_than_any_form_is() -> None:
    deep = "<table><tr><td>" * 21 + "4. If Amendment, Date of Original Filed" + "</td></tr></table>" * 21
    form = parse(f"<html><body>{STATEMENT}<table>{row(OWNER, ISSUER)}<tr><td colspan='2'>{deep}</td></tr>"
                 f"{row('Doe Jane', 'Sample Corp [ SMPL ]')}</table></body></html>")
    assert form.reporting_owners == (ReportingOwner(name="Doe Jane"),)
    assert form.issuer == Issuer(name="Sample Corp", trading_symbol="SMPL")


OFFICER, OTHER = "Officer (give title below)", "Other (specify below)"
BOTH = {"is_officer": True, "is_other": True, "officer_title": "Chief", "other_text": "Trustee"}


@pytest.mark.parametrize("lines, says", [
    ((row("X", OFFICER, "X", OTHER), "<tr><td colspan='4'>Chief / Trustee</td></tr>"), BOTH),
    ((row("X", OFFICER, "X", OTHER), row("", "Chief", "", "Trustee")), BOTH),
    ((row(f"__X__ {OFFICER}: Chief", f"_____ {OTHER}"),),
     {"is_officer": True, "is_other": False, "officer_title": "Chief"}),
    ((row("", OFFICER, "", OTHER), row("", "", "", "Trustee"), row("X", "Director", "", "10% Owner")),
     {"is_director": True, "is_ten_percent_owner": False, "is_officer": False, "is_other": False,
      "other_text": "Trustee"}),
], ids=["one line for both", "one below each", "one on its line", "one below no mark"])
def test_titles_stand_in(lines: tuple[str, ...], says: dict[str, Any]) -> None:
    boxes = f"<table>{row('5. Relationship of Reporting Person(s) to Issuer')}{''.join(lines)}</table>"
    assert said(table(OWNER, "Doe Jane") + boxes).reporting_owners == (ReportingOwner(name="Doe Jane", **says),)


def test_options_without_their_caption_have_the_marks_before_them() -> None:
    boxes = (table(OWNER, "Doe Jane") + f"<table>{row('X', 'Director', '', '10% Owner')}</table>"
             + f"<table>{row('X', 'Form filed by One Reporting Person')}</table>")
    assert said(boxes).reporting_owners == (
        ReportingOwner(name="Doe Jane", is_director=True, is_ten_percent_owner=False),)


def test_an_option_whose_mark_is_lost_is_told_of() -> None:
    form = parse(page("", table(OWNER, "Doe Jane", "5. Relationship of Reporting Person(s) to Issuer",
                                "<input> Director", "[X] 10% Owner")))
    assert form.reporting_owners == (ReportingOwner(name="Doe Jane", is_ten_percent_owner=True),)
    assert [(one.code, one.field) for one in form.diagnostics if one.code == "lost_check_mark"] == [
        ("lost_check_mark", "reporting_owners[0].is_director")]


DOE = row("Doe Jane<br>1 Main St<br>Troy, NY 12180", "X", "", "", "")
DIRECTOR = ReportingOwner(name="Doe Jane", address=ADDRESS, is_director=True, is_ten_percent_owner=False,
                          is_officer=False, is_other=False)
ROE = ReportingOwner(name="Roe Max", is_director=False, is_ten_percent_owner=True, is_officer=False, is_other=False)
OPTIONS = "<th>Director</th><th>10% Owner</th><th>Officer</th><th>Other</th>"
NAMES = '<th rowspan="2">Reporting Owner Name / Address</th>'


def owner_table(*lines: str, names: str = NAMES) -> str:
    return (f"<p>Reporting Owners</p><table><tr>{names}<th colspan='4'>Relationships</th></tr><tr>{OPTIONS}</tr>"
            f"{''.join(lines)}</table>")


def listed(*lines: str, names: str = NAMES, boxes: str = "") -> tuple[ReportingOwner, ...]:
    """The owners of a page with a table of owners."""
    form = parse(page("", boxes).replace(EXPLANATIONS, owner_table(*lines, names=names) + EXPLANATIONS))
    assert told(form) == []
    return form.reporting_owners


@pytest.mark.parametrize("names", [NAMES, NAMES.replace(' rowspan="2"', ""), ""],
                         ids=["whole", "without what reaches down", "without the caption of the names"])
def test_owners_are_listed_under_a_heading(names: str) -> None:
    assert listed(DOE, names=names) == (DIRECTOR,)


@pytest.mark.parametrize("lines, owners", [
    ((DOE, row("Roe Max", "", "X", "", "")), (DIRECTOR, ROE)),
    ((DOE, row("_____", "", "", "", "")), (DIRECTOR,)),
    ((DOE.replace("</tr>", "<td></td></tr>"),), (DIRECTOR,)),
    ((DOE, row("Roe Max<br>1 Rue Une<br>Lyon<br>FRANCE<br>69001<br>FRANCE", "", "X", "", "")),
     (DIRECTOR, ReportingOwner(
         name="Roe Max", is_director=False, is_ten_percent_owner=True, is_officer=False, is_other=False,
         address=Address(street1="1 Rue Une", city="Lyon", state="I0", zip_code="69001", country="I0")))),
    ((row("Doe Jane<br>1 Main St<br>Troy<br>NEW YORK<br>12180<br>UNITED STATES", "X", "", "", ""),), (DIRECTOR,)),
    ((DOE, row("", "", "X", "", "")), (DIRECTOR, attrs.evolve(ROE, name=None))),
    ((DOE, row("Doe Jane", "", "X", "", "")), (DIRECTOR, attrs.evolve(ROE, name="Doe Jane"))),
], ids=["a name alone", "a rule in place of a name", "a cell too many", "a country", "the country of most",
        "a row that lost its name", "two of one name"])
def test_a_list_of_owners_may_have(lines: tuple[str, ...], owners: tuple[ReportingOwner, ...]) -> None:
    assert listed(*lines) == owners


def test_what_has_no_column_in_a_list_of_owners_is_told_of() -> None:
    lines = (DOE.replace("</tr>", "<td>By hand</td></tr>"), row("Roe Max", "Sample Corp", "X", "", ""),
             row("", "", "", "", "", "By mail"))
    form = parse(page("").replace(EXPLANATIONS, owner_table(*lines) + EXPLANATIONS))
    assert form.reporting_owners == (DIRECTOR, attrs.evolve(ROE, is_director=None))
    assert told(form) == [("lost_check_mark", None), ("unplaced_text", "By hand"), ("unplaced_text", "By mail")]


def test_a_signature_is_no_owner_where_the_tables_of_a_page_have_run_together() -> None:
    lines = DOE, row("Jane Doe", "05/03/2023"), row("** Signature of Reporting Person", "Date")
    form = parse(page("").replace(EXPLANATIONS, owner_table(*lines) + EXPLANATIONS))
    assert form.reporting_owners == (DIRECTOR,)
    assert form.owner_signatures == (OwnerSignature(signature_name="Jane Doe", signature_date=date(2023, 5, 3)),)


def test_a_name_that_the_list_lost_is_in_item_1() -> None:
    assert listed(DOE.replace("Doe Jane<br>1 Main St<br>Troy, NY 12180", ""),
                  boxes=table(OWNER, "Doe Jane")) == (attrs.evolve(DIRECTOR, address=None),)


def test_the_list_has_the_place_of_an_owner_where_item_1_has_none() -> None:
    assert listed(DOE, boxes=table(OWNER, "Doe Jane")) == (DIRECTOR,)


def test_a_list_of_owners_that_lost_its_cells_has_their_addresses() -> None:
    owners = ("<p>Reporting Owner Name / Address</p>Relationships\nDirector\n10% Owner\nOfficer\nOther\n"
              "Doe Jane\n1 Main St\nTroy, NY 12180\nX\nRoe Max\nC/O DOE JANE\n1 Main St\nTroy, NY 12180\n")
    form = parse(without_tables(*HOLDING_CELLS, below=owners + EXPLANATIONS))
    assert form.non_derivative_table == (HOLDING,)
    assert form.reporting_owners == (
        ReportingOwner(name="Doe Jane", address=ADDRESS),
        ReportingOwner(name="Roe Max", address=Address(
            street1="C/O DOE JANE", street2="1 Main St", city="Troy", state="NY", zip_code="12180")))


def test_a_place_without_a_name_in_a_list_that_lost_its_cells_is_told_of() -> None:
    owners = "<p>Reporting Owner Name / Address</p>Troy, NY 12180\n"
    form = parse(without_tables(*HOLDING_CELLS, below=owners + EXPLANATIONS))
    assert (form.reporting_owners, told(form)) == ((), [("unplaced_text", "Troy, NY 12180")])


def noted(below: str) -> OwnershipDocument:
    """The form of a page with something else below its tables."""
    return parse(page("").replace(EXPLANATIONS, below))


CLOSING = "Persons who respond to the collection of information are not required to respond."


@pytest.mark.parametrize("below, notes", [
    (EXPLANATIONS, (("F1", "A first note."), ("F2", "A second note."))),
    (f"<table>{row('(1)', 'A first note.')}{row('(2)', 'A second note.')}</table>",
     (("F1", "A first note."), ("F2", "A second note."))),
    ("<p>Explanation of Responses:</p><p>1. A first note</p><p>that goes on.</p>",
     (("F1", "A first note\nthat goes on."),)),
    (f"<p>Explanation of Responses:</p><table>{row('(1)', 'A first note.')}{row('(2)', '')}{row('*', '')}</table>",
     (("F1", "A first note."), ("F2", None))),
    ("<p>Explanation of Responses:</p><p>All shares are held jointly.</p>", ((None, "All shares are held jointly."),)),
    ("<p>Explanation of Responses:</p><p>None.</p>", ()),
    (f"<p>Explanation of Responses:</p><p>{CLOSING}</p>", ()),
], ids=["paragraphs", "rows without a heading", "one that goes on", "marks alone", "no mark", "none", "a closing only"])
def test_explanations_may_be(below: str, notes: tuple[tuple[str | None, str | None], ...]) -> None:
    assert noted(below).footnotes == tuple(Footnote(id=ident, text=text) for ident, text in notes)


@pytest.mark.parametrize("below", [
    f"<p>Remarks:</p><p>All of it.</p><p>{CLOSING}</p>", f"{table('Remarks:', f'All of it.<br>{CLOSING}')}",
], ids=["paragraphs", "lines of a cell"])
def test_remarks_end_where_the_form_does(below: str) -> None:
    form = noted(below)
    assert (form.remarks, told(form)) == ("All of it.", [])


@pytest.mark.parametrize("below", ["<p>Explanation of Responses:</p><p>1. A note.</p>", "<p>Remarks:</p><p>None.</p>"],
                         ids=["explanations", "remarks"])
def test_what_stands_below_the_end_of_the_form_is_told_of(below: str) -> None:
    form = noted(f"{below}<p>{CLOSING}</p><p>Printed by Sample Filings.</p>")
    assert ("text_outside", "Printed by Sample Filings.") in told(form)


JANE = OwnerSignature(signature_name="/s/ Jane Doe", signature_date=date(2023, 5, 3))
MAX = OwnerSignature(signature_name="/s/ Max Roe", signature_date=date(2023, 5, 4))
SIGNATURE = "<p>** Signature of Reporting Person</p>"


@pytest.mark.parametrize("below, signatures", [
    (table("** Signature of Reporting Person"), ()),
    (f"<p>Signatures</p><p>/s/ Jane Doe 05/03/2023<br>/s/ Max Roe 05/04/2023</p>{SIGNATURE}", (JANE, MAX)),
], ids=["nobody's", "lines of a paragraph"])
def test_signatures_may_be(below: str, signatures: tuple[OwnerSignature, ...]) -> None:
    assert noted(EXPLANATIONS + below).owner_signatures == signatures


@pytest.mark.parametrize("lines, remarks, signatures", [
    ("Remarks:\nNone at all.\n/s/ Jane Doe\n05/03/2023\n/s/ Max Roe\n05/04/2023", "None at all.", (JANE, MAX)),
    ("Signatures\n/s/ Jane Doe\n05/03/2023", None, (JANE,)),
    ("Remarks:\nNone at all.\n/s/ Jane Doe\nas attorney\n05/03/2023", "None at all.",
     (OwnerSignature(signature_name="/s/ Jane Doe as attorney", signature_date=date(2023, 5, 3)),)),
], ids=["several", "one", "one of two lines"])
def test_signatures_are_read_when_the_tables_are_gone(
        lines: str, remarks: str | None, signatures: tuple[OwnerSignature, ...]) -> None:
    below = f"{EXPLANATIONS}\n{lines}\n** Signature of Reporting Person\nDate"
    form = parse(without_tables(*HOLDING_CELLS, below=below))
    assert (form.remarks, form.owner_signatures) == (remarks, signatures)


COLUMNS = "1. Title of Security", "2. Transaction Date"
OWNED = "5. Amount of Securities Beneficially Owned"


@pytest.mark.parametrize("heading, kind", [
    ("<p>Table I - Non-Derivative Securities Beneficially Owned</p>", "3"),
    (f"<table>{row(*COLUMNS, f'{OWNED} at end of Fiscal Year')}</table>", "5"),
    (f"<table>{row(*COLUMNS, f'{OWNED} Following Transactions')}</table>", "4"),
    ("<p>Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned</p>", None),
])
def test_the_tables_tell_the_form_where_nothing_above_them_does(heading: str, kind: str | None) -> None:
    assert bare(f"{ISSUER}<br>Sample Corp", heading=heading).document_type == kind


def test_a_row_of_an_unknown_form_says_no_form() -> None:
    heading = row(*COLUMNS, "3. Transaction Code", "4. Amount")
    form = bare(f"{ISSUER}<br>Sample Corp",
                heading=f"<table>{heading}{row('Common Stock', '05/01/2023', 'S', '100')}</table>")
    (sale,) = form.non_derivative_transactions
    assert (form.document_type, sale.transaction_code, sale.transaction_form_type) == (None, "S", None)
