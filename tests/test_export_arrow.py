"""The records as Arrow. Without pyarrow a stand-in takes its place, and shows what pyarrow would be given."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import attrs
import pytest
from hypothesis import given

from insiderforms.export.arrow import arrow_batches, arrow_schema, to_arrow
from insiderforms.export.flat_records import RECORD_COLUMNS, records
from insiderforms.model import (
    DerivativeHolding,
    Footnote,
    FootnoteRef,
    Issuer,
    NonDerivativeTransaction,
    OwnershipDocument,
    ReportingOwner,
)
from insiderforms.parser import parse
from insiderforms.submission import Submission
from tests.strategies import documents


@attrs.frozen
class Field:
    name: str
    type: str


@attrs.frozen
class Rows:
    """A batch or a table of the stand-in: columns of values under a schema."""

    schema: list[Field]
    arrays: list[list[Any]]

    @property
    def num_rows(self) -> int:
        return len(self.arrays[0])

    def to_pylist(self) -> list[dict[str, Any]]:
        names = [field.name for field in self.schema]
        return [dict(zip(names, row, strict=True)) for row in zip(*self.arrays, strict=True)]

    @classmethod
    def from_batches(cls, batches: Iterable[Rows], schema: list[Field]) -> Rows:
        parts = list(batches)
        return cls(schema, [[value for part in parts for value in part.arrays[at]] for at in range(len(schema))])


STAND_IN = SimpleNamespace(
    string=lambda: "string", bool_=lambda: "bool", int64=lambda: "int64", date32=lambda: "date32[day]",
    timestamp=lambda unit: f"timestamp[{unit}]",
    decimal128=lambda digits, decimals: f"decimal128({digits}, {decimals})",
    schema=lambda fields: [Field(*field) for field in fields],
    array=lambda values, **_: list(values),
    RecordBatch=SimpleNamespace(from_arrays=lambda arrays, schema: Rows(schema, arrays)), Table=Rows)


@pytest.fixture(params=["stand-in", "pyarrow"], autouse=True)
def _arrow(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "stand-in":
        monkeypatch.setitem(sys.modules, "pyarrow", STAND_IN)
    else:
        pytest.importorskip("pyarrow", reason="pyarrow is not installed")


def types(schema: Iterable[Any]) -> dict[str, str]:
    return {field.name: str(field.type) for field in schema}


def priced(price: str, **fields: Any) -> OwnershipDocument:
    row = NonDerivativeTransaction(
        transaction_shares=Decimal(10), transaction_price_per_share=Decimal(price), **fields)
    return OwnershipDocument(non_derivative_table=(row,))


FORM = OwnershipDocument(
    document_type="4", period_of_report=date(2024, 5, 14), aff10b5_one=True, issuer=Issuer(name="Caf\u00e9 Holdings"),
    reporting_owners=(ReportingOwner(name="Harrow Miriam T"), ReportingOwner(name="Osgood Vera")),
    non_derivative_table=(NonDerivativeTransaction(
        transaction_price_per_share=Decimal("31.0840"), transaction_shares=Decimal("1E+5"),
        footnote_refs=(FootnoteRef(field="transaction_shares", footnote_id="F1"),)),),
    derivative_table=(DerivativeHolding(expiration_date=date(2033, 2, 28)),),
    footnotes=(Footnote(id="F1", text="A gift."),),
    submission=Submission(
        accession_number="0000000000-24-000001", acceptance_datetime=datetime(2024, 5, 16, 17, 30, 5)))


def test_the_schema_gives_every_column_of_the_records_its_type() -> None:
    names = {str: "string", bool: "bool", int: "int64", date: "date32[day]", datetime: "timestamp[us]",
             Decimal: "decimal128(38, 12)"}
    assert types(arrow_schema()) == {name: names[kind] for name, kind in RECORD_COLUMNS.items()}
    assert types(arrow_schema(decimals=18))["transaction_shares"] == "decimal128(38, 18)"


def test_a_table_says_what_the_records_say() -> None:
    table = to_arrow([FORM, FORM])
    assert types(table.schema) == types(arrow_schema())
    assert table.to_pylist() == list(records([FORM, FORM]))
    assert str(table.to_pylist()[0]["transaction_price_per_share"]) == "31.084000000000"


def test_no_forms_make_an_empty_table_of_the_same_columns() -> None:
    table = to_arrow([])
    assert (table.num_rows, types(table.schema)) == (0, types(arrow_schema()))
    assert list(arrow_batches([OwnershipDocument()])) == []


def test_batches_have_the_size_asked_for_and_forms_come_one_by_one() -> None:
    taken = []

    def forms() -> Iterator[OwnershipDocument]:
        for number in range(5):
            taken.append(number)
            yield priced(str(number))

    batches = arrow_batches(forms(), size=2)
    first = next(batches)
    assert (first.num_rows, taken) == (2, [0, 1])
    assert [batch.num_rows for batch in batches] == [2, 1]


def test_a_batch_holds_something() -> None:
    with pytest.raises(ValueError, match="a batch of 0 records holds nothing"):
        arrow_batches([], size=0)


@pytest.mark.parametrize("amount", [
    "12345678901234567890123456.123456789012", "1E+25", "1E-12", "1.00000000000000000000", "-5", "0E-30"])
def test_an_amount_that_fits_is_kept_exactly(amount: str) -> None:
    [record] = to_arrow([priced(amount)]).to_pylist()
    assert record["transaction_price_per_share"] == Decimal(amount)


@pytest.mark.parametrize("amount", ["1E-13", "1E+26", "0.3333333333333", "1E+999999", "NaN", "sNaN", "Infinity"])
def test_an_amount_that_does_not_fit_is_an_error_that_names_its_place(amount: str) -> None:
    strange = attrs.evolve(priced(amount), submission=Submission(accession_number="0000000000-24-000001"))
    with pytest.raises(ValueError, match="does not fit") as raised:
        list(arrow_batches([priced("1"), priced("1"), strange], size=2))
    assert str(raised.value) == (
        "record 2 (0000000000-24-000001), non_derivative_table[0], transaction_price_per_share:"
        f" Decimal('{amount}') does not fit decimal128(38, 12)")


def test_more_decimals_make_room_for_a_finer_price() -> None:
    [record] = to_arrow([priced("0.333333333333333333")], decimals=18).to_pylist()
    assert record["transaction_price_per_share"] == Decimal("0.333333333333333333")


def test_a_text_that_is_no_unicode_is_an_error_that_names_its_place() -> None:
    with pytest.raises(ValueError, match="does not fit") as raised:
        to_arrow([priced("1", nature_of_ownership="By \ud800")])
    assert str(raised.value) == (
        "record 0 (no accession number), non_derivative_table[0], nature_of_ownership:"
        " 'By \\ud800' does not fit string")


@pytest.mark.parametrize("call", [to_arrow, arrow_batches, lambda _: arrow_schema()])
def test_without_pyarrow_the_extra_is_named_at_once(call: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(ImportError, match=r"^Arrow tables need pyarrow: pip install 'insiderforms\[arrow\]'$"):
        call([])


@given(documents())
def test_whatever_a_filing_says_fits_or_is_named(form: OwnershipDocument) -> None:
    told = list(records([form]))
    try:
        table = to_arrow([form], decimals=8)
    except ValueError:
        amounts = [value for record in told for value in record.values() if isinstance(value, Decimal)]
        assert any(value != round(value * 10**8) / Fraction(10**8) or value >= 10**30
                   for value in map(Fraction, amounts))
    else:
        assert table.to_pylist() == told


@pytest.mark.parametrize("_arrow", ["pyarrow"], indirect=True)
def test_polars_duckdb_and_pandas_take_the_table() -> None:
    polars = pytest.importorskip("polars", reason="polars is not installed")
    duckdb = pytest.importorskip("duckdb", reason="duckdb is not installed")
    pytest.importorskip("pandas", reason="pandas is not installed")
    table = to_arrow([FORM, priced("2.5")])
    paid = Decimal(3108425)
    frame = polars.from_arrow(table)
    product = polars.col("transaction_shares") * polars.col("transaction_price_per_share")
    assert frame.select(product.sum()).item() == paid
    query = "select sum(transaction_shares * transaction_price_per_share) from forms"
    assert duckdb.from_arrow(table).query("forms", query).fetchall() == [(paid,)]
    columns = table.to_pandas()
    assert (columns["transaction_shares"] * columns["transaction_price_per_share"]).dropna().sum() == paid


# ---- real filings

CORPUS = os.environ.get("INSIDERFORMS_CORPUS", "")


@pytest.mark.no_cover
@pytest.mark.skipif(not CORPUS, reason="INSIDERFORMS_CORPUS names no folder of filings")
def test_the_rows_of_real_filings_fit() -> None:
    forms = [parse(path) for path in sorted(Path(CORPUS).glob("*/source.xml"))]
    assert to_arrow(forms).to_pylist() == list(records(forms))
