"""The model: what every record is, what each attribute is called, and what a form answers about itself."""

from __future__ import annotations

import ast
import copy
import inspect
import pickle
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import attrs
import pytest

from insiderforms import _fields, model, submission
from insiderforms.diagnostics import diagnose
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
from tests.complete import COMPLETE
from tests.xml_writer import attribute

ROWS = (NonDerivativeTransaction, NonDerivativeHolding, DerivativeTransaction, DerivativeHolding)
CLASSES = (OwnershipDocument, Issuer, ReportingOwner, Address, *ROWS, Footnote, FootnoteRef, OwnerSignature,
           Submission, Filer, FilerAddress, FormerName)
HEADER = Submission(
    accession_number="0001140361-24-000001", submission_type="4/A",
    acceptance_datetime=datetime(2024, 7, 19, 16, 30, 5), public_document_count=2, period_of_report=date(2024, 7, 17),
    filed_as_of_date=date(2024, 7, 19), date_as_of_change=date(2024, 7, 19),
    issuer=Filer(conformed_name="EXAMPLE CORP", cik="0000320193", business_address=FilerAddress(city="CUPERTINO"),
                 former_names=(FormerName(name="SAMPLE CORP", date_of_change=date(2001, 1, 4)),)),
    reporting_owners=(Filer(conformed_name="DOE JANE", cik="0001234567"),),
)
SAMPLES: dict[type[Any], Any] = {
    OwnershipDocument: attrs.evolve(COMPLETE, submission=HEADER),
    Issuer: COMPLETE.issuer,
    ReportingOwner: COMPLETE.reporting_owners[0],
    Address: COMPLETE.reporting_owners[0].address,
    **{type(row): row for row in (*COMPLETE.non_derivative_table, *COMPLETE.derivative_table)},
    Footnote: COMPLETE.footnotes[0],
    FootnoteRef: FootnoteRef(field="security_title", footnote_id="F1"),
    OwnerSignature: COMPLETE.owner_signatures[0],
    Submission: HEADER,
    Filer: HEADER.issuer,
    FilerAddress: FilerAddress(city="CUPERTINO"),
    FormerName: FormerName(name="SAMPLE CORP", date_of_change=date(2001, 1, 4)),
}
every_class = pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)


def test_the_classes_looked_at_are_all_there_are() -> None:
    records = {value for module in (model, submission) for value in vars(module).values()
               if inspect.isclass(value) and value.__module__ == module.__name__}
    assert records == set(CLASSES) == set(SAMPLES)


@every_class
def test_a_record_cannot_be_changed(cls: type[Any]) -> None:
    record = SAMPLES[cls]
    for field in attrs.fields(cls):
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(record, field.name, None)
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            delattr(record, field.name)


@every_class
def test_a_record_holds_its_fields_and_nothing_else(cls: type[Any]) -> None:
    assert not hasattr(SAMPLES[cls], "__dict__")
    with pytest.raises((AttributeError, attrs.exceptions.FrozenInstanceError)):
        SAMPLES[cls].something_else = 1


@every_class
def test_records_are_made_by_keyword_alone(cls: type[Any]) -> None:
    assert {parameter.kind for parameter in inspect.signature(cls).parameters.values()} == {
        inspect.Parameter.KEYWORD_ONLY}


@every_class
def test_records_are_equal_and_hashed_by_value(cls: type[Any]) -> None:
    record = SAMPLES[cls]
    twin = attrs.evolve(record)
    assert twin is not record
    assert twin == record
    assert hash(twin) == hash(record)
    assert {record: "found"}[twin] == "found"


@every_class
def test_every_field_counts_for_equality_but_what_came_with_the_form(cls: type[Any]) -> None:
    record = SAMPLES[cls]
    beside = {"submission", "rendering", "diagnostics"} if cls is OwnershipDocument else set()
    counted = {field.name for field in attrs.fields(cls) if attrs.evolve(record, **{field.name: object()}) != record}
    assert counted == {field.name for field in attrs.fields(cls)} - beside


@every_class
def test_a_record_survives_pickling_and_copying(cls: type[Any]) -> None:
    record = SAMPLES[cls]
    for twin in (*(pickle.loads(pickle.dumps(record, protocol)) for protocol in range(pickle.HIGHEST_PROTOCOL + 1)),
                 copy.copy(record), copy.deepcopy(record)):
        assert (twin, repr(twin)) == (record, repr(record))


def test_a_pickled_form_keeps_its_header_and_diagnostics() -> None:
    form = attrs.evolve(COMPLETE, submission=HEADER, rendering="xml", diagnostics=(diagnose("zoned_date", line=4),))
    twin = pickle.loads(pickle.dumps(form))
    assert (twin.submission, twin.rendering, twin.diagnostics) == (HEADER, "xml", (diagnose("zoned_date", line=4),))


@pytest.mark.parametrize("record, printed", [
    (Issuer(), "Issuer()"),
    (Issuer(cik="0000320193", name=None), "Issuer(cik='0000320193')"),
    (ReportingOwner(is_director=False, is_officer=True), "ReportingOwner(is_director=False, is_officer=True)"),
    (NonDerivativeHolding(shares_owned_following_transaction=Decimal("0.00")),
     "NonDerivativeHolding(shares_owned_following_transaction=Decimal('0.00'))"),
    (OwnershipDocument(document_type="4"), "OwnershipDocument(document_type='4', issuer=Issuer())"),
    (Footnote(id="F1", text=""), "Footnote(id='F1', text='')"),
], ids=repr)
def test_repr_prints_only_what_is_set(record: Any, printed: str) -> None:
    assert repr(record) == printed


@pytest.mark.parametrize("cls", sorted({*CLASSES} - {FootnoteRef}, key=repr), ids=lambda cls: cls.__name__)
def test_a_record_says_nothing_unless_told(cls: type[Any]) -> None:
    assert set(attrs.asdict(cls(), recurse=False).values()) <= {None, (), Issuer()}


def test_a_footnote_reference_needs_both_its_ends() -> None:
    for half in ({"field": "security_title"}, {"footnote_id": "F1"}):
        with pytest.raises(TypeError):
            FootnoteRef(**half)


def test_rows_do_not_inherit_from_one_another() -> None:
    assert [(cls, other) for cls in ROWS for other in ROWS if cls is not other and issubclass(cls, other)] == []


@pytest.mark.parametrize("module", [model, submission], ids=lambda module: module.__name__)
def test_each_field_is_explained_by_a_literal_right_under_it(module: Any) -> None:
    """Editors and the field reference show it."""
    unexplained = []
    for cls in ast.parse(Path(module.__file__).read_text("utf-8")).body:
        if isinstance(cls, ast.ClassDef):
            for field, below in zip(cls.body, [*cls.body[1:], None], strict=True):
                if isinstance(field, ast.AnnAssign) and not (
                        isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant)
                        and isinstance(below.value.value, str) and below.value.value.strip()):
                    unexplained.append(f"{cls.name}.{ast.unparse(field.target)}")
    assert unexplained == []


# ---- names

_TABLE: dict[str, tuple[type[Any], set[str]]] = {
    # record of _fields -> class, and what the class has besides: parts and tuples
    "document": (OwnershipDocument, {"issuer", "reporting_owners", "non_derivative_table", "derivative_table",
                                     "footnotes", "owner_signatures", "submission", "rendering", "diagnostics"}),
    "issuer": (Issuer, set()),
    "signature": (OwnerSignature, set()),
    "non_derivative_transaction": (NonDerivativeTransaction, {"footnote_refs"}),
    "non_derivative_holding": (NonDerivativeHolding, {"footnote_refs"}),
    "derivative_transaction": (DerivativeTransaction, {"footnote_refs"}),
    "derivative_holding": (DerivativeHolding, {"footnote_refs"}),
}


def test_the_field_table_and_the_classes_name_the_same_attributes() -> None:
    names = {kind: {field.name for field in fields} for kind, fields in _fields.RECORDS.items()}
    assert {kind: names[kind] | extras for kind, (_, extras) in _TABLE.items()} == {
        kind: {field.name for field in attrs.fields(cls)} for kind, (cls, _) in _TABLE.items()}
    classes: tuple[type[Any], type[Any]] = (ReportingOwner, Address)
    owner, address = ({field.name for field in attrs.fields(cls)} for cls in classes)
    assert names["owner"] == (owner - {"address"}) | address
    assert {field.name for field in _fields.ADDRESS} == address
    assert set(names) == {*_TABLE, "owner"}


def test_attributes_are_the_schema_elements_in_snake_case() -> None:
    fields = [field for record in _fields.RECORDS.values() for field in record]
    assert [field.name for field in fields] == [attribute(field.element) for field in fields]


# ---- what a form answers

BUY = NonDerivativeTransaction(security_title="Common Stock", transaction_code="P", footnote_refs=(
    FootnoteRef(field="transaction_coding", footnote_id="F2"),
    FootnoteRef(field="security_title", footnote_id="F1"),
    FootnoteRef(field="nature_of_ownership", footnote_id="F2"),
    FootnoteRef(field="nature_of_ownership", footnote_id="F9"),
))
OWNED = NonDerivativeHolding(security_title="Preferred Stock")
GRANT = DerivativeTransaction(security_title="Option", transaction_code="A")
WARRANT = DerivativeHolding(security_title="Warrant")
NOTES = (Footnote(id="F1", text="one"), Footnote(id="F2", text="two"), Footnote(id="F2", text="two again"))
FORM = OwnershipDocument(document_type="4/A", non_derivative_table=(OWNED, BUY), derivative_table=(WARRANT, GRANT),
                         footnotes=NOTES)


def test_transactions_and_holdings_are_told_apart_in_filed_order() -> None:
    assert (FORM.transactions, FORM.holdings) == ((BUY, GRANT), (OWNED, WARRANT))
    assert (FORM.non_derivative_transactions, FORM.non_derivative_holdings) == ((BUY,), (OWNED,))
    assert (FORM.derivative_transactions, FORM.derivative_holdings) == ((GRANT,), (WARRANT,))


@pytest.mark.parametrize("document_type, form_type, is_amendment", [
    ("3", "3", False), ("3/A", "3", True), ("4", "4", False), ("4/A", "4", True), ("5", "5", False), ("5/A", "5", True),
    (None, None, None),
])
def test_the_document_type_says_form_and_amendment(
        document_type: str | None, form_type: str | None, is_amendment: bool | None) -> None:
    form = OwnershipDocument(document_type=document_type)
    assert (form.form_type, form.is_amendment) == (form_type, is_amendment)


def test_a_footnote_is_found_by_its_id_and_the_first_of_two_wins() -> None:
    assert (FORM.footnote("F2"), FORM.footnote("F9")) == (NOTES[1], None)


def test_notes_on_a_row_come_in_filed_order_each_once_and_dangling_ones_not() -> None:
    assert FORM.notes_on(BUY) == (NOTES[1], NOTES[0])


def test_notes_on_a_field_are_those_of_that_field() -> None:
    assert FORM.notes_on(BUY, "nature_of_ownership") == (NOTES[1],)
    assert FORM.notes_on(BUY, "transaction_coding") == (NOTES[1],)
    assert FORM.notes_on(BUY, "transaction_code") == ()
    assert FORM.notes_on(OWNED) == ()
