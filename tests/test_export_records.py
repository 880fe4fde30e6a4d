"""A flat dict for each transaction and holding."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from types import NoneType
from typing import Any

import attrs
import pytest
from hypothesis import given

from insiderforms.export.flat_records import RECORD_COLUMNS, records
from insiderforms.model import (
    ROW_CLASSES,
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

PRICED = OwnershipDocument(
    document_type="4", issuer=Issuer(name="Larkspur Instruments Corp"),
    non_derivative_table=(
        *(NonDerivativeHolding(security_title="Stock") for _ in range(3)),
        NonDerivativeTransaction(
            transaction_date=date(2024, 5, 14), transaction_code="S", transaction_shares=Decimal(5000),
            transaction_price_per_share=Decimal("31.0840"), equity_swap_involved=False),
        NonDerivativeTransaction(
            transaction_date=date(2024, 5, 15), transaction_code="S", transaction_shares=Decimal("0.5"),
            transaction_price_per_share=Decimal("123456789012.25"))),
    submission=Submission(acceptance_datetime=datetime(2024, 5, 16, 17, 30, 5)))


def said(record: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in record.items() if value is not None}


def test_the_record_of_a_transaction() -> None:
    form = OwnershipDocument(
        schema_version="X0508", document_type="4", period_of_report=date(2024, 5, 14), not_subject_to_section16=False,
        aff10b5_one=True, remarks="Late.", rendering="xml",
        issuer=Issuer(cik="0099900001", name="Larkspur Instruments Corp", trading_symbol="LRKS"),
        reporting_owners=(ReportingOwner(
            cik="0099900002", ccc="secret", name="Harrow Miriam T", address=Address(city="BATH"), is_director=True,
            is_officer=True, officer_title="Treasurer"),),
        non_derivative_table=(
            NonDerivativeHolding(),
            NonDerivativeTransaction(
                security_title="Stock", transaction_date=date(2024, 5, 14), transaction_code="S",
                transaction_shares=Decimal(5000), transaction_price_per_share=Decimal("31.0840"),
                footnote_refs=tuple(FootnoteRef(field=field, footnote_id=id_) for field, id_ in (
                    ("transaction_coding", "F3"), ("transaction_price_per_share", "F2"),
                    ("transaction_price_per_share", "F1"), ("transaction_shares", "F9"),
                    ("nature_of_ownership", "F2")))),
        ),
        footnotes=(Footnote(id="F1", text="A price\nof many."), Footnote(id="F2", text="A gift."), Footnote(id="F3"),
                   Footnote(id="F4", text="Unmarked."), Footnote(id="F1", text="Another first.")),
        owner_signatures=(OwnerSignature(signature_name="/s/ M"),),
        submission=Submission(
            accession_number="0000000000-24-000001", filed_as_of_date=date(2024, 5, 16),
            acceptance_datetime=datetime(2024, 5, 16, 17, 30, 5)))
    _, record = records([form])
    assert list(record) == list(RECORD_COLUMNS)
    assert said(record) == {
        "accession_number": "0000000000-24-000001", "filed_as_of_date": date(2024, 5, 16),
        "acceptance_datetime": datetime(2024, 5, 16, 17, 30, 5),
        "schema_version": "X0508", "document_type": "4", "period_of_report": date(2024, 5, 14),
        "not_subject_to_section16": False, "aff10b5_one": True, "remarks": "Late.",
        "issuer_cik": "0099900001", "issuer_name": "Larkspur Instruments Corp", "issuer_trading_symbol": "LRKS",
        "owner_cik": "0099900002", "owner_name": "Harrow Miriam T", "owner_is_director": True, "owner_is_officer": True,
        "owner_officer_title": "Treasurer",
        "owner_count": 1, "owner_ciks": "0099900002", "owner_names": "Harrow Miriam T",
        "owner_relationships": "Director,Officer",
        "table": "non_derivative", "kind": "transaction", "row": 1,
        "security_title": "Stock", "transaction_date": date(2024, 5, 14), "transaction_code": "S",
        "transaction_shares": Decimal(5000), "transaction_price_per_share": Decimal("31.0840"),
        "transaction_shares_footnotes": "F9", "transaction_price_per_share_footnotes": "F2,F1",
        "nature_of_ownership_footnotes": "F2", "transaction_coding_footnotes": "F3",
        "footnotes": "F3:\nF2: A gift.\nF1: A price\nof many.",
    }


def test_the_columns_in_their_order() -> None:
    assert list(RECORD_COLUMNS) == COLUMNS.split()
    assert {RECORD_COLUMNS[name] for name in RECORD_COLUMNS if name.endswith("footnotes")} == {str}


def test_every_column_of_every_kind_of_row_has_a_key() -> None:
    names = {field.name for cls in ROW_CLASSES.values() for field in attrs.fields(cls)} - {"footnote_refs"}
    assert names <= RECORD_COLUMNS.keys()
    assert {f"{name}_footnotes" for name in names} <= RECORD_COLUMNS.keys()


def test_several_owners_do_not_multiply_rows_and_keep_their_places() -> None:
    owners = (ReportingOwner(name="Osgood Vera", is_ten_percent_owner=True), ReportingOwner(cik="0099900004"),
              ReportingOwner(name="Ebb Fund LP", cik="0099900005", is_other=True))
    form = OwnershipDocument(reporting_owners=owners, derivative_table=(DerivativeHolding(),))
    [record] = records([form])
    assert said(record) == {
        "owner_name": "Osgood Vera", "owner_is_ten_percent_owner": True, "owner_count": 3,
        "owner_ciks": "; 0099900004; 0099900005", "owner_names": "Osgood Vera; ; Ebb Fund LP",
        "owner_relationships": "TenPercentOwner; ; Other", "table": "derivative", "kind": "holding", "row": 0}


def test_a_form_of_which_nothing_is_known_but_a_row() -> None:
    [record] = records([OwnershipDocument(derivative_table=(DerivativeTransaction(),))])
    assert said(record) == {"owner_count": 0, "table": "derivative", "kind": "transaction", "row": 0}


def test_a_form_without_rows_has_no_record_and_forms_come_one_by_one() -> None:
    taken = []

    def forms() -> Iterator[OwnershipDocument]:
        for kind in "345":
            taken.append(kind)
            yield OwnershipDocument(document_type=kind)

    assert list(records(forms())) == []
    taken.clear()
    assert next(records([*forms(), PRICED]))["document_type"] == "4"


@given(documents())
def test_a_record_says_of_a_row_what_the_model_says(form: OwnershipDocument) -> None:
    tables: dict[str, tuple[Any, ...]] = {
        "non_derivative": form.non_derivative_table, "derivative": form.derivative_table}
    told = list(records([form]))
    assert [(record["table"], record["row"]) for record in told] == [
        (table, index) for table, rows in tables.items() for index, _ in enumerate(rows)]
    for record in told:
        row: Any = tables[str(record["table"])][int(str(record["row"]))]
        assert type(row) is ROW_CLASSES[f"{record['table']}_{record['kind']}"]
        fields = [field.name for field in attrs.fields(type(row)) if field.name != "footnote_refs"]
        assert [record[name] for name in fields] == [getattr(row, name) for name in fields]
        marked: dict[str, list[str]] = {ref.field: [] for ref in row.footnote_refs}
        for ref in row.footnote_refs:
            marked[ref.field].append(ref.footnote_id)
        assert marked == {name.removesuffix("_footnotes"): str(value).split(",") for name, value in record.items()
                          if name.endswith("_footnotes") and value is not None}
        assert list(record) == list(RECORD_COLUMNS)
        assert {name for name, value in record.items()
                if type(value) not in (RECORD_COLUMNS[name], NoneType)} == set()


# ---- ready for a data frame

def test_pandas_makes_a_frame_of_them() -> None:
    pandas = pytest.importorskip("pandas", reason="pandas is not installed")
    frame = pandas.DataFrame(records([PRICED]))
    assert list(frame.columns) == list(RECORD_COLUMNS)
    assert (frame["transaction_price_per_share"] * frame["transaction_shares"])[3] == Decimal("155420.0000")
    assert frame["acceptance_datetime"][0] == pandas.Timestamp(2024, 5, 16, 17, 30, 5)
    assert list(pandas.DataFrame(records([]), columns=list(RECORD_COLUMNS)).columns) == list(RECORD_COLUMNS)


def test_polars_makes_a_frame_of_them() -> None:
    polars = pytest.importorskip("polars", reason="polars is not installed")
    frame = polars.DataFrame(records([PRICED]), infer_schema_length=None)
    assert frame.columns == list(RECORD_COLUMNS)
    assert frame.to_dicts() == list(records([PRICED]))


def test_pyarrow_makes_a_table_of_them() -> None:
    pyarrow = pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    table = pyarrow.Table.from_pylist(list(records([PRICED])))
    assert table.column_names == list(RECORD_COLUMNS)
    assert table.to_pylist() == list(records([PRICED]))


# ---- real filings

CORPUS = os.environ.get("INSIDERFORMS_CORPUS", "")


@pytest.mark.no_cover
@pytest.mark.skipif(not CORPUS, reason="INSIDERFORMS_CORPUS names no folder of filings")
def test_every_row_of_real_filings_has_a_record() -> None:
    forms = [parse(path) for path in sorted(Path(CORPUS).glob("*/source.xml"))]
    told = list(records(forms))
    rows = [row for form in forms for row in (*form.non_derivative_table, *form.derivative_table)]
    assert [record["transaction_shares"] for record in told] == [
        getattr(row, "transaction_shares", None) for row in rows]


_ROW_COLUMNS = """
    security_title conversion_or_exercise_price transaction_date deemed_execution_date transaction_form_type
    transaction_code equity_swap_involved transaction_timeliness transaction_shares transaction_total_value
    transaction_acquired_disposed_code exercise_date expiration_date underlying_security_title
    underlying_security_shares underlying_security_value transaction_price_per_share shares_owned_following_transaction
    value_owned_following_transaction direct_or_indirect_ownership nature_of_ownership
"""
COLUMNS = f"""
    accession_number filed_as_of_date acceptance_datetime
    schema_version document_type period_of_report date_of_original_submission no_securities_owned
    not_subject_to_section16 form3_holdings_reported form4_transactions_reported aff10b5_one remarks
    issuer_cik issuer_name issuer_trading_symbol issuer_foreign_trading_symbol
    owner_cik owner_name owner_is_director owner_is_officer owner_is_ten_percent_owner owner_is_other
    owner_officer_title owner_other_text owner_count owner_ciks owner_names owner_relationships
    table kind row {_ROW_COLUMNS} {" ".join(f"{name}_footnotes" for name in _ROW_COLUMNS.split())}
    transaction_coding_footnotes footnotes
"""
