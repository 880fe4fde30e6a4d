"""A form as dicts: nothing lost, nothing invented."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from insiderforms.diagnostics import CODES, Diagnostic, Severity, diagnose
from insiderforms.export import FORMAT_VERSION, to_dict
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
from insiderforms.submission import Filer, FilerAddress, FormerName, Submission
from tests.strategies import documents

_PLAIN: dict[Any, Callable[[Any], Any]] = {
    str: str, int: int, bool: bool, Decimal: Decimal, Severity: Severity,
    date: date.fromisoformat, datetime: datetime.fromisoformat,
}


def rebuilt(kind: Any, plain: Any) -> Any:
    """The value of this type that `plain` stands for, worked out from the model's annotations alone."""
    if kind in _PLAIN:
        return _PLAIN[kind](plain)
    if get_origin(kind) is tuple:
        return tuple(rebuilt(get_args(kind)[0], item) for item in plain)
    if isinstance(kind, UnionType):
        first, *others = [one for one in get_args(kind) if one is not NoneType]
        fits = [one for one in (first, *others) if not others or one.__name__.lower().endswith(plain["kind"])]
        return rebuilt(fits[0], plain)
    hints = get_type_hints(kind)
    return kind(**{name: rebuilt(hints[name], value) for name, value in plain.items() if name in hints})


def everything_of(form: OwnershipDocument) -> tuple[object, ...]:
    return form, form.submission, form.rendering, form.diagnostics


def test_a_filing_with_rows_of_every_kind() -> None:
    form = OwnershipDocument(
        schema_version="X0508",
        document_type="4",
        period_of_report=date(2024, 5, 14),
        not_subject_to_section16=False,
        issuer=Issuer(cik="0099900001", name="Larkspur Instruments Corp"),
        reporting_owners=(ReportingOwner(name="Harrow Miriam T", address=Address(city="BATH"), is_director=True),),
        non_derivative_table=(
            NonDerivativeTransaction(
                transaction_shares=Decimal(5000), transaction_price_per_share=Decimal("31.0840"),
                footnote_refs=(FootnoteRef(field="transaction_price_per_share", footnote_id="F1"),)),
            NonDerivativeHolding(shares_owned_following_transaction=Decimal("2150.375")),
        ),
        derivative_table=(DerivativeHolding(expiration_date=date(2033, 2, 28)), DerivativeTransaction()),
        footnotes=(Footnote(id="F1", text="A weighted average."),),
        owner_signatures=(OwnerSignature(signature_name="/s/ M", signature_date=date(2024, 5, 16)),),
        rendering="xml",
    )
    assert to_dict(form) == {
        "format_version": FORMAT_VERSION,
        "schema_version": "X0508",
        "document_type": "4",
        "period_of_report": "2024-05-14",
        "not_subject_to_section16": False,
        "issuer": {"cik": "0099900001", "name": "Larkspur Instruments Corp"},
        "reporting_owners": [{"name": "Harrow Miriam T", "address": {"city": "BATH"}, "is_director": True}],
        "non_derivative_table": [
            {"kind": "transaction", "transaction_shares": "5000", "transaction_price_per_share": "31.0840",
             "footnote_refs": [{"field": "transaction_price_per_share", "footnote_id": "F1"}]},
            {"kind": "holding", "shares_owned_following_transaction": "2150.375"},
        ],
        "derivative_table": [{"kind": "holding", "expiration_date": "2033-02-28"}, {"kind": "transaction"}],
        "footnotes": [{"id": "F1", "text": "A weighted average."}],
        "owner_signatures": [{"signature_name": "/s/ M", "signature_date": "2024-05-16"}],
    }


def test_a_form_that_says_nothing_is_a_version() -> None:
    assert to_dict(OwnershipDocument(), diagnostics=True, submission=True) == {"format_version": FORMAT_VERSION}


def test_no_address_and_an_empty_address_are_not_the_same() -> None:
    owners = (ReportingOwner(), ReportingOwner(address=Address()))
    assert to_dict(OwnershipDocument(reporting_owners=owners))["reporting_owners"] == [{}, {"address": {}}]


def test_diagnostics_and_submission_come_on_request_only() -> None:
    form = OwnershipDocument(
        rendering="xml",
        diagnostics=(diagnose("zoned_date", field="period_of_report", text="2024-07-19-05:00", line=4),),
        submission=Submission(
            accession_number="0000000000-24-000001", acceptance_datetime=datetime(2024, 7, 19, 17, 30, 5),
            public_document_count=2, filed_as_of_date=date(2024, 7, 19)),
    )
    told = {"rendering": "xml", "diagnostics": [{
        "code": "zoned_date", "severity": "note", "message": CODES["zoned_date"][1], "field": "period_of_report",
        "text": "2024-07-19-05:00", "line": 4}]}
    sent = {"submission": {
        "accession_number": "0000000000-24-000001", "acceptance_datetime": "2024-07-19T17:30:05",
        "public_document_count": 2, "filed_as_of_date": "2024-07-19"}}
    version = {"format_version": FORMAT_VERSION}
    assert to_dict(form) == version
    assert to_dict(form, diagnostics=True) == version | told
    assert to_dict(form, submission=True) == version | sent
    assert to_dict(form, diagnostics=True, submission=True) == version | told | sent


@pytest.mark.parametrize(
    ("amount", "written"),
    [("12.50", "12.50"), ("0", "0"), ("0.00000000000000000001", "0.00000000000000000001"), ("0E-8", "0.00000000"),
     ("1E+5", "1E+5"), ("1E-101", "1E-101"), ("123456789012345678901234567890.5", "123456789012345678901234567890.5")],
)
def test_an_amount_is_written_to_its_last_digit(amount: str, written: str) -> None:
    row = NonDerivativeTransaction(transaction_shares=Decimal(amount))
    assert to_dict(OwnershipDocument(non_derivative_table=(row,)))["non_derivative_table"] == [
        {"kind": "transaction", "transaction_shares": written}]


class Placed(str):
    """A text that knows more than a text, as a reader's may."""

    __slots__ = ()


def test_texts_are_plain_strings() -> None:
    told = to_dict(
        OwnershipDocument(remarks=Placed("Late."), diagnostics=(diagnose("doctype"),)), diagnostics=True)
    assert type(told["remarks"]) is str
    assert type(told["diagnostics"][0]["severity"]) is str


_TEXT = st.none() | st.text(max_size=5)
_FILER_ADDRESS = st.builds(FilerAddress, street1=_TEXT, phone=_TEXT)
_FORMER_NAME = st.builds(FormerName, name=_TEXT, date_of_change=st.none() | st.dates())
_FILER = st.builds(
    Filer, conformed_name=_TEXT, sic_code=_TEXT, business_address=st.none() | _FILER_ADDRESS,
    former_names=st.lists(_FORMER_NAME, max_size=2).map(tuple))
_SUBMISSION = st.builds(
    Submission, accession_number=_TEXT, acceptance_datetime=st.none() | st.datetimes(),
    public_document_count=st.none() | st.integers(0, 9), period_of_report=st.none() | st.dates(),
    issuer=st.none() | _FILER, reporting_owners=st.lists(_FILER, max_size=2).map(tuple))
_DIAGNOSTIC = st.builds(
    diagnose, st.sampled_from(sorted(CODES)), field=_TEXT, text=_TEXT, line=st.none() | st.integers(1, 99))


_DIAGNOSTICS = st.lists(_DIAGNOSTIC, max_size=2).map(tuple)


@given(documents(), st.none() | _SUBMISSION, st.sampled_from([None, "xml"]), _DIAGNOSTICS)
def test_the_form_can_be_rebuilt_from_its_json_and_the_models_types(
    form: OwnershipDocument, submission: Submission | None, rendering: str | None, diagnostics: tuple[Diagnostic, ...],
) -> None:
    form = evolve(form, submission=submission, rendering=rendering, diagnostics=diagnostics)
    told = json.loads(json.dumps(to_dict(form, diagnostics=True, submission=True)))
    assert everything_of(rebuilt(OwnershipDocument, told)) == everything_of(form)
    bare = rebuilt(OwnershipDocument, json.loads(json.dumps(to_dict(form))))
    assert everything_of(bare) == (form, None, None, ())
