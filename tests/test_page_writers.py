"""Pages written in the SEC's two layouts: what stands where, and that they read back as far as a page says it."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

import attrs
import pytest
from hypothesis import given

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
from insiderforms.parser import parse
from tests.cases import FORM, with_changes
from tests.complete import COMPLETE
from tests.page_sheets import Layout
from tests.page_strategies import page_documents
from tests.page_writer_edgar import to_edgar_page
from tests.page_writer_form import to_form_page
from tests.printed_form import as_printed
from tests.promises import said
from tests.strategies import documents

SAMPLE = parse(FORM)
PAGES = {"form": to_form_page, "edgar": to_edgar_page}


def changed(**changes: Any) -> OwnershipDocument:
    """The sample with other values; `__` stands for a dot in their paths, `_0` before it for the first of a tuple."""
    document: OwnershipDocument = with_changes(
        SAMPLE, {re.sub(r"_(\d)(?=__|$)", r"[\1]", path).replace("__", "."): value for path, value in changes.items()})
    return document


def plain(html: str) -> str:
    """The page without its attributes and without blanks between its tags: what its structure is."""
    return re.sub(r"\s*(<[^>]*>)\s*", r"\1", re.sub(r"<(\w+)(?: (?!href|class)[\w-]+(?:=\"[^\"]*\")?)+", r"<\1", html))


def on_sheet_of(form: OwnershipDocument, printed: OwnershipDocument) -> OwnershipDocument:
    """The printed document with the version of the schema by which its sheet is chosen."""
    return attrs.evolve(printed, schema_version=form.schema_version)


def without_cents(page: str) -> list[str]:
    """The words of a page; a decimal that is printed as two goes back to one: when printed again, it is filed so."""
    return re.sub(r"(\.\d)0(?=\s)", r"\1", page).replace(".0 ", " ").replace(".0\n", "\n").split()


def cells(html: str, first: str) -> list[str]:
    """The cells of the last row that begins with a cell that holds `first`, tags taken off."""
    rows = [re.findall(r"<td[^>]*>(.*?)</td>", row, re.DOTALL) for row in re.findall(r"<tr>.*?</tr>", html, re.DOTALL)]
    texts = [[" ".join(re.sub(r"<[^>]*>", " ", cell).split()) for cell in row] for row in rows]
    return [row for row in texts if row and first in row[0]][-1]


@pytest.mark.parametrize("layout", PAGES)
def test_a_row_of_table_1_prints_along_its_columns(layout: str) -> None:
    assert cells(PAGES[layout](SAMPLE), "Common Stock") == [
        "Common Stock", "05/01/2023", "", "S", "", "100", "D", "$ 12.34 (1)", "900", "D", ""]


@pytest.mark.parametrize("layout", PAGES)
def test_a_row_of_table_2_prints_along_its_columns(layout: str) -> None:
    assert cells(PAGES[layout](SAMPLE), "Stock Option") == [
        "Stock Option", "$ 5", "", "", "", "", "", "", "(2)", "05/01/2030", "Common Stock", "40", "", "40", "I",
        "By trust"]


@pytest.mark.parametrize("layout", PAGES)
def test_swaps_voluntary_reports_and_values_print_by_their_signs(layout: str) -> None:
    row = DerivativeTransaction(
        security_title="Swap", transaction_code="J", equity_swap_involved=True, transaction_form_type="5",
        transaction_acquired_disposed_code="D", transaction_total_value=Decimal("1130775.00"),
        underlying_security_value=Decimal(25000), value_owned_following_transaction=Decimal("7.55555"),
        footnote_refs=(FootnoteRef(field="transaction_acquired_disposed_code", footnote_id="F2"),
                       FootnoteRef(field="transaction_coding", footnote_id="F1")))
    assert cells(PAGES[layout](changed(derivative_table=(row,))), "Swap") == [
        "Swap", "", "", "", "J/K (1)", "V", "", "$ 1,130,775 (2)", "", "", "",
        "$ 25,000", "", "$ 7.5556", "", ""]


@pytest.mark.parametrize("layout", PAGES)
def test_form_3_has_columns_of_its_own(layout: str) -> None:
    form = changed(document_type="3", non_derivative_table=(), derivative_table_0__transaction_form_type=None)
    assert cells(PAGES[layout](form), "Stock Option") == [
        "Stock Option", "(2)", "05/01/2030", "Common Stock", "40", "$ 5", "I", "By trust"]


@pytest.mark.parametrize("layout", PAGES)
def test_form_5_has_no_column_for_voluntary_reports(layout: str) -> None:
    assert cells(PAGES[layout](changed(document_type="5")), "Common Stock") == [
        "Common Stock", "05/01/2023", "", "S", "100", "D", "$ 12.34 (1)", "900", "D", ""]


def test_the_form_layout_checks_boxes_by_rules_and_inputs() -> None:
    page = plain(to_form_page(SAMPLE))
    assert ("<td><font>__X__ Officer (give title below)</font></td>"
            "<td><font>_____ Other (specify below)</font></td>") in page
    assert "_X_ Form filed by One Reporting Person<br>___ Form filed by More than One Reporting Person" in page
    assert '<input type="checkbox" checked onclick="return false" disabled>' in to_form_page(SAMPLE)
    assert "<td>[X]</td>" in to_form_page(changed(schema_version="X0101", not_subject_to_section16=True))


def test_edgar_sets_an_x_before_its_caption() -> None:
    page = plain(to_edgar_page(SAMPLE))
    assert ('<td><span class="FormData">X</span></td>'
            '<td class="MedSmallFormText">Officer (give title below)</td><td></td>') in page
    assert ('<td><table><tr><td><span class="FormData">X</span></td></tr></table></td>'
            '<td class="SmallFormText">Check this box to indicate') in page


def test_the_form_layout_ends_with_owners_signatures_and_notes() -> None:
    page = plain(to_form_page(SAMPLE))
    assert ("<tr><td>Doe Jane<br>1 Main St<br>Troy, NY 12180</td>"
            "<td></td><td></td><td>Chief Officer</td><td></td></tr>") in page
    assert "<tr><td>/s/ Jane Doe</td><td></td><td>05/03/2023</td></tr>" in page
    assert "<b>(<a></a>1)</b></font></td><td><font>An average price.</font></td>" in page
    assert "<b>Remarks:</b><br>None at all.</td>" in page


def test_edgar_repeats_every_owner_below_the_tables_if_there_are_several() -> None:
    other = ReportingOwner(cik="0000000042", name="Roe & Co", is_director=True)
    page = to_edgar_page(attrs.evolve(SAMPLE, reporting_owners=(*SAMPLE.reporting_owners, other)))
    assert page.count("1. Name and Address of Reporting Person") == 3
    assert 'CIK=0000000042">Roe &amp; Co</a>' in page
    assert page.count("Relationship of Reporting Person(s) to Issuer") == 1


def test_a_sheet_of_2026_prints_the_name_of_state_and_country() -> None:
    page = plain(to_form_page(changed(schema_version="X0609", issuer__foreign_trading_symbol="SMPF")))
    assert "<td>Troy</td><td>NEW YORK</td><td>12180</td>" in page
    assert "<td><br>UNITED STATES</td>" in page
    assert "<td><font>2a. Foreign Trading Symbol</font><br>SMPF<br></td>" in page


def test_only_edgar_tells_an_amendment_by_its_heading() -> None:
    form = changed(document_type="4/A")
    assert ">FORM 4<" in to_form_page(form)
    assert ">FORM 4/A<" in to_edgar_page(form)
    assert (as_printed(form, "form").document_type, as_printed(form, "edgar").document_type) == ("4", "4/A")


def test_what_is_printed_of_a_form() -> None:
    form = changed(
        non_derivative_table_0__transaction_price_per_share=Decimal("12.5"),
        non_derivative_table_0__footnote_refs=(FootnoteRef(field="transaction_timeliness", footnote_id="F1"),))
    assert as_printed(form, "form") == OwnershipDocument(
        document_type="4", period_of_report=SAMPLE.period_of_report, not_subject_to_section16=False, aff10b5_one=True,
        issuer=Issuer(name="Sample Corp", trading_symbol="SMPL"),
        reporting_owners=(ReportingOwner(
            name="Doe Jane", address=Address(street1="1 Main St", city="Troy", state="NY", zip_code="12180"),
            is_director=False, is_officer=True, is_ten_percent_owner=False, is_other=False,
            officer_title="Chief Officer"),),
        non_derivative_table=(NonDerivativeTransaction(
            security_title="Common Stock", transaction_date=SAMPLE.period_of_report, transaction_form_type="4",
            transaction_code="S", equity_swap_involved=False, transaction_shares=Decimal(100),
            transaction_acquired_disposed_code="D", transaction_price_per_share=Decimal("12.50"),
            shares_owned_following_transaction=Decimal(900), direct_or_indirect_ownership="D",
            footnote_refs=(FootnoteRef(field="transaction_code", footnote_id="F1"),)),),
        derivative_table=SAMPLE.derivative_table,
        footnotes=(Footnote(id="F1", text="An average price."), Footnote(id="F2", text="Vests in two years.")),
        remarks="None at all.",
        owner_signatures=(OwnerSignature(
            signature_name="/s/ Jane Doe", signature_date=SAMPLE.owner_signatures[0].signature_date),),
    )


def test_a_mark_on_shares_or_value_is_one_on_what_is_there() -> None:
    row = NonDerivativeHolding(
        security_title="Units", value_owned_following_transaction=Decimal(5),
        footnote_refs=(FootnoteRef(field="shares_owned_following_transaction", footnote_id="F1"),))
    printed = as_printed(changed(non_derivative_table=(row,)), "edgar").non_derivative_table[0]
    assert printed.footnote_refs == (FootnoteRef(field="value_owned_following_transaction", footnote_id="F1"),)


@given(documents() | page_documents("form") | page_documents("edgar"))
def test_what_is_printed_of_any_form_is_printed_of_that_again(form: OwnershipDocument) -> None:
    layouts: tuple[Layout, ...] = ("form", "edgar")
    for layout in layouts:
        printed = as_printed(form, layout)
        assert as_printed(on_sheet_of(form, printed), layout) == printed


@given(documents() | page_documents("form") | page_documents("edgar"))
def test_a_page_says_no_more_of_any_form_than_what_is_printed(form: OwnershipDocument) -> None:
    printed = on_sheet_of(form, as_printed(form, "edgar"))
    assert to_edgar_page(printed).split() == to_edgar_page(form).split()
    printed = on_sheet_of(form, as_printed(form, "form"))
    assert without_cents(to_form_page(printed)) == without_cents(to_form_page(form))


def test_the_complete_form_can_be_written() -> None:
    for page in (to_form_page(COMPLETE), to_edgar_page(COMPLETE)):
        assert page.count("<td") == page.count("</td>")
        assert "&amp; more" in page
        assert "& more" not in page


@given(page_documents("form"))
def test_a_page_in_the_form_layout_reads_back(form: OwnershipDocument) -> None:
    assert said(parse(to_form_page(form))) == as_printed(form, "form")


@given(page_documents("edgar"))
def test_a_page_of_edgar_reads_back(form: OwnershipDocument) -> None:
    assert said(parse(to_edgar_page(form))) == as_printed(form, "edgar")
