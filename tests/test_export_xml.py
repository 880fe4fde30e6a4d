"""Forms written as ownership XML: the text, what comes back from it, and what cannot be written."""

from __future__ import annotations

import os
import re
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, fromstring

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from insiderforms.export.xml import UnwritableError, to_xml, unwritable
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
from tests.complete import COMPLETE
from tests.promises import same
from tests.strategies import documents
from tests.xml_writer import to_tree

FORM = OwnershipDocument(
    schema_version="X0609",
    document_type="4",
    period_of_report=date(2026, 4, 7),
    not_subject_to_section16=False,
    issuer=Issuer(cik="0000000042", name='Salt & Sons "Brine" <Holdings>', trading_symbol="BRNE"),
    reporting_owners=(
        ReportingOwner(cik="0000000077", name="Pekel Ada", is_director=True,
                       address=Address(non_us_address_flag=False, city="Bath", state="ME")),
        ReportingOwner(cik="0000000078", name="Pekel Trust", is_ten_percent_owner=True),
    ),
    aff10b5_one=True,
    non_derivative_table=(
        NonDerivativeTransaction(
            security_title="Common Stock", transaction_date=date(2026, 4, 7), transaction_form_type="4",
            transaction_code="S", equity_swap_involved=False, transaction_shares=Decimal("1200.50"),
            transaction_acquired_disposed_code="D", shares_owned_following_transaction=Decimal(0),
            direct_or_indirect_ownership="I",
            footnote_refs=(FootnoteRef(field="transaction_coding", footnote_id="F1"),
                           FootnoteRef(field="transaction_price_per_share", footnote_id="F2"),
                           FootnoteRef(field="nature_of_ownership", footnote_id="F2"))),
    ),
    footnotes=(Footnote(id="F1", text="Sold under a plan."), Footnote(id="F2", text="See below.\nAnd above.")),
    remarks="None,\nsaid twice.",
    owner_signatures=(OwnerSignature(signature_name="/s/ A. Pekel", signature_date=date(2026, 4, 8)),),
)
TEXT = """\
<?xml version="1.0"?>
<ownershipDocument>
    <schemaVersion>X0609</schemaVersion>
    <documentType>4</documentType>
    <periodOfReport>2026-04-07</periodOfReport>
    <notSubjectToSection16>0</notSubjectToSection16>
    <issuer>
        <issuerCik>0000000042</issuerCik>
        <issuerName>Salt &amp; Sons &quot;Brine&quot; &lt;Holdings&gt;</issuerName>
        <issuerTradingSymbol>BRNE</issuerTradingSymbol>
    </issuer>
    <reportingOwner>
        <reportingOwnerId>
            <rptOwnerCik>0000000077</rptOwnerCik>
            <rptOwnerName>Pekel Ada</rptOwnerName>
        </reportingOwnerId>
        <reportingOwnerAddress>
            <rptOwnerNonUSAddressFlag>0</rptOwnerNonUSAddressFlag>
            <rptOwnerCity>Bath</rptOwnerCity>
            <rptOwnerState>ME</rptOwnerState>
        </reportingOwnerAddress>
        <reportingOwnerRelationship>
            <isDirector>1</isDirector>
        </reportingOwnerRelationship>
    </reportingOwner>
    <reportingOwner>
        <reportingOwnerId>
            <rptOwnerCik>0000000078</rptOwnerCik>
            <rptOwnerName>Pekel Trust</rptOwnerName>
        </reportingOwnerId>
        <reportingOwnerRelationship>
            <isTenPercentOwner>1</isTenPercentOwner>
        </reportingOwnerRelationship>
    </reportingOwner>
    <aff10b5One>1</aff10b5One>
    <nonDerivativeTable>
        <nonDerivativeTransaction>
            <securityTitle>
                <value>Common Stock</value>
            </securityTitle>
            <transactionDate>
                <value>2026-04-07</value>
            </transactionDate>
            <transactionCoding>
                <transactionFormType>4</transactionFormType>
                <transactionCode>S</transactionCode>
                <equitySwapInvolved>0</equitySwapInvolved>
                <footnoteId id="F1"/>
            </transactionCoding>
            <transactionAmounts>
                <transactionShares>
                    <value>1200.50</value>
                </transactionShares>
                <transactionPricePerShare>
                    <footnoteId id="F2"/>
                </transactionPricePerShare>
                <transactionAcquiredDisposedCode>
                    <value>D</value>
                </transactionAcquiredDisposedCode>
            </transactionAmounts>
            <postTransactionAmounts>
                <sharesOwnedFollowingTransaction>
                    <value>0</value>
                </sharesOwnedFollowingTransaction>
            </postTransactionAmounts>
            <ownershipNature>
                <directOrIndirectOwnership>
                    <value>I</value>
                </directOrIndirectOwnership>
                <natureOfOwnership>
                    <value></value>
                    <footnoteId id="F2"/>
                </natureOfOwnership>
            </ownershipNature>
        </nonDerivativeTransaction>
    </nonDerivativeTable>
    <footnotes>
        <footnote id="F1">Sold under a plan.</footnote>
        <footnote id="F2">See below.
And above.</footnote>
    </footnotes>
    <remarks>None,
said twice.</remarks>
    <ownerSignature>
        <signatureName>/s/ A. Pekel</signatureName>
        <signatureDate>2026-04-08</signatureDate>
    </ownerSignature>
</ownershipDocument>
"""


def test_a_form_is_written_in_the_schemas_order_as_in_the_secs_samples() -> None:
    assert to_xml(FORM) == TEXT


# ---- what is written is read


@given(documents())
def test_a_form_reads_back_equal_without_a_diagnostic(form: OwnershipDocument) -> None:
    read = parse(to_xml(form))
    same(read, form)
    assert read.diagnostics == ()


@given(documents())
def test_bytes_in_utf8_read_back_equal_too(form: OwnershipDocument) -> None:
    same(parse(to_xml(form).encode()), form)


def test_a_form_that_says_all_that_the_schema_can_say_reads_back_equal() -> None:
    read = parse(to_xml(COMPLETE))
    same(read, COMPLETE)
    assert read.diagnostics == ()


def test_an_owner_without_an_address_reads_back_without_one() -> None:
    same(parse(to_xml(FORM)), FORM)


@pytest.mark.parametrize("version", ["X0101", "X0206", "X0407", "X0609", None])
def test_the_version_stays_as_filed(version: str | None) -> None:
    form = attrs.evolve(COMPLETE, schema_version=version)
    assert parse(to_xml(form)) == form


def _elements(node: Element) -> tuple[Any, ...]:
    """The tree as plain values. A `<value>` that is empty beside marks is the schema's wish, and says nothing."""
    children = [child for child in node if not (child.tag == "value" and not child.text)]
    text = None if children else (node.text or "").strip() or None
    return node.tag, dict(node.attrib), text, [_elements(child) for child in children]


@given(documents())
def test_elements_are_those_of_the_schema_as_the_tests_have_it(form: OwnershipDocument) -> None:
    """The tests spell the schema out once more, so a slip in the package's own table shows."""
    assert _elements(fromstring(to_xml(form))) == _elements(to_tree(form))


@given(st.text(max_size=40))
def test_any_text_comes_back_from_a_parser_of_xml_or_is_said_to_be_none(text: str) -> None:
    form = OwnershipDocument(document_type="4", remarks=text)
    if unwritable(form):
        with pytest.raises(UnwritableError):
            to_xml(form)
    else:
        assert (fromstring(to_xml(form)).findtext("remarks") or "") == text


# ---- what a form does not say, and what its type does not have


def test_a_form_that_says_nothing_is_a_document_with_an_empty_issuer() -> None:
    assert to_xml(OwnershipDocument()) == (
        '<?xml version="1.0"?>\n<ownershipDocument>\n    <issuer>\n    </issuer>\n</ownershipDocument>\n')


def test_an_address_that_says_nothing_is_an_empty_element() -> None:
    form = OwnershipDocument(document_type="4", reporting_owners=(ReportingOwner(address=Address()),))
    assert fromstring(to_xml(form)).find("reportingOwner/reportingOwnerAddress") is not None


def test_a_footnote_without_id_or_text_is_written_as_it_is() -> None:
    form = OwnershipDocument(document_type="4", footnotes=(Footnote(), Footnote(id="F1"), Footnote(text="Words.")))
    assert [(note.get("id"), note.text) for note in fromstring(to_xml(form)).iter("footnote")] == [
        (None, None), ("F1", None), (None, "Words.")]


@pytest.mark.parametrize("document_type, row, groups", [
    ("3", DerivativeHolding(), ["underlyingSecurity", "ownershipNature"]),
    ("3/A", DerivativeHolding(shares_owned_following_transaction=Decimal(1)),
     ["underlyingSecurity", "postTransactionAmounts", "ownershipNature"]),
    ("4", DerivativeHolding(), ["underlyingSecurity", "postTransactionAmounts", "ownershipNature"]),
    ("5", DerivativeHolding(footnote_refs=(FootnoteRef(field="transaction_coding", footnote_id="F1"),)),
     ["transactionCoding", "underlyingSecurity", "postTransactionAmounts", "ownershipNature"]),
])
def test_groups_are_there_where_the_schema_demands_them_or_something_is_said(
        document_type: str, row: DerivativeHolding, groups: list[str]) -> None:
    form = OwnershipDocument(document_type=document_type, derivative_table=(row,))
    [written] = fromstring(to_xml(form)).iter("derivativeHolding")
    assert [child.tag for child in written] == groups


def test_what_the_type_of_form_does_not_have_is_written_all_the_same() -> None:
    form = OwnershipDocument(
        document_type="3", period_of_report=date(2026, 1, 2), date_of_original_submission=date(2026, 1, 3),
        form3_holdings_reported=True, non_derivative_table=FORM.non_derivative_table,
        reporting_owners=FORM.reporting_owners[:1], footnotes=FORM.footnotes, owner_signatures=FORM.owner_signatures)
    same(parse(to_xml(form)), form)


def test_a_mark_beside_the_code_as_pages_print_it_stands_on_the_coding() -> None:
    [row] = FORM.non_derivative_table
    [coding, *others] = row.footnote_refs
    printed = attrs.evolve(row, footnote_refs=(attrs.evolve(coding, field="transaction_code"), *others))
    assert to_xml(attrs.evolve(FORM, non_derivative_table=(printed,))) == TEXT


def test_what_belongs_to_no_form_is_not_written() -> None:
    read = parse(f"<!-- left out -->{TEXT}")
    assert read.diagnostics
    assert to_xml(read) == TEXT


def test_a_carriage_return_and_a_tab_survive() -> None:
    form = OwnershipDocument(document_type="4", remarks="one\r\ntwo\tthree")
    assert fromstring(to_xml(form)).findtext("remarks") == "one\r\ntwo\tthree"


def test_a_number_with_an_exponent_is_written_in_digits() -> None:
    form = OwnershipDocument(document_type="4", non_derivative_table=(
        NonDerivativeHolding(shares_owned_following_transaction=Decimal("12E+2")),))
    assert "<value>1200</value>" in to_xml(form)


# ---- what cannot be written

HOLDING = NonDerivativeHolding()


def _with_row(**values: Any) -> OwnershipDocument:
    return OwnershipDocument(document_type="5", non_derivative_table=(HOLDING, attrs.evolve(HOLDING, **values)))


def _with_mark(field: str, footnote_id: str = "F1") -> OwnershipDocument:
    return _with_row(footnote_refs=(FootnoteRef(field=field, footnote_id=footnote_id),))


OWNED = "non_derivative_table[1].shares_owned_following_transaction"


@pytest.mark.parametrize("form, field, why", [
    (OwnershipDocument(document_type="144"), "document_type", "'144' is no type of ownership document"),
    (OwnershipDocument(document_type=""), "document_type", "'' is no type of ownership document"),
    (OwnershipDocument(remarks="a\x00b"), "remarks", "U+0000 is no character of XML"),
    (OwnershipDocument(remarks="\ud800"), "remarks", "U+D800 is no character of XML"),
    (OwnershipDocument(remarks="\uffff"), "remarks", "U+FFFF is no character of XML"),
    (OwnershipDocument(issuer=Issuer(name="\x1b[1m")), "issuer.name", "U+001B is no character of XML"),
    (OwnershipDocument(reporting_owners=(ReportingOwner(address=Address(city="\x07")),)),
     "reporting_owners[0].address.city", "U+0007 is no character of XML"),
    (OwnershipDocument(footnotes=(Footnote(id="F1", text="\x02"),)),
     "footnotes[0].text", "U+0002 is no character of XML"),
    (OwnershipDocument(footnotes=(Footnote(id='F"1'),)), "footnotes[0].id", "'F\"1' cannot be a footnote's id"),
    (OwnershipDocument(footnotes=(Footnote(id="F\x01"),)), "footnotes[0].id", "U+0001 is no character of XML"),
    (OwnershipDocument(owner_signatures=(OwnerSignature(signature_name="\x03"),)),
     "owner_signatures[0].signature_name", "U+0003 is no character of XML"),
    (_with_row(shares_owned_following_transaction=Decimal("NaN")), OWNED, "NaN is no number"),
    (_with_row(shares_owned_following_transaction=Decimal("-Infinity")), OWNED, "-Infinity is no number"),
    (_with_row(shares_owned_following_transaction=Decimal("1E+999999")), OWNED, "a number of more than 1000 places"),
    (_with_row(shares_owned_following_transaction=Decimal("1E-1001")), OWNED, "a number of more than 1000 places"),
    (_with_mark("transaction_date"), "non_derivative_table[1].transaction_date",
     "a footnote mark on what can carry none"),
    (_with_mark("footnote_refs"), "non_derivative_table[1].footnote_refs", "a footnote mark on what can carry none"),
    (_with_mark("security_title", ""), "non_derivative_table[1].security_title", "'' cannot be a footnote's id"),
    (_with_mark("security_title", "F 1"), "non_derivative_table[1].security_title", "'F 1' cannot be a footnote's id"),
    (OwnershipDocument(derivative_table=(HOLDING,)),  # type: ignore[arg-type]  # as somebody may who does not check
     "derivative_table[0]", "a non derivative holding stands in the other table"),
], ids=lambda value: None if isinstance(value, OwnershipDocument) else re.sub(r"\W+", "-", value))
def test_what_xml_cannot_say_is_an_error_with_its_place(form: OwnershipDocument, field: str, why: str) -> None:
    with pytest.raises(UnwritableError) as caught:
        to_xml(form)
    assert caught.value.reasons == ((field, why),) == unwritable(form)


def test_an_error_tells_all_that_cannot_be_written() -> None:
    form = OwnershipDocument(document_type="D", remarks="\x00")
    with pytest.raises(ValueError) as caught:  # noqa: PT011  # it is a ValueError, which is what is asked here
        to_xml(form)
    assert str(caught.value) == (
        "2 thing(s) that XML cannot say:\n"
        "  document_type: 'D' is no type of ownership document\n"
        "  remarks: U+0000 is no character of XML")


# ---- real filings

CORPUS = os.environ.get("INSIDERFORMS_CORPUS", "")


@pytest.mark.no_cover
@pytest.mark.skipif(not CORPUS, reason="INSIDERFORMS_CORPUS names no folder of filings")
@pytest.mark.parametrize(
    "path", sorted(Path(CORPUS).glob("*/source.xml")) if CORPUS else [], ids=lambda path: path.parent.name)
def test_a_filing_that_is_written_reads_back_as_it_was_filed(path: Path) -> None:
    form = parse(path)
    read = parse(to_xml(form))
    same(read, form)
    assert read.diagnostics == ()
