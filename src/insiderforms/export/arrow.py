"""The records of many forms as Arrow: typed columns, exact amounts.

In: any number of forms. Out: `arrow_batches`, `to_arrow`, `arrow_schema`. Needs pyarrow, the extra
`insiderforms[arrow]`, which is loaded when one of them is called. What a column's type cannot hold is an error that
names its place, and never rounded. Only this module knows pyarrow.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime
from decimal import Context, Decimal, Inexact, InvalidOperation
from functools import partial
from importlib import import_module
from itertools import islice
from typing import Any

from ..model import OwnershipDocument
from .flat_records import RECORD_COLUMNS, records
from .sec_columns import Value

_DIGITS = 38
_DECIMALS = 12  # the schema allows 4; with 18, DuckDB could multiply no price by a number of shares
_EXACTLY = Context(prec=_DIGITS, traps=[Inexact, InvalidOperation])
_Fit = Callable[[Any], Any]
"""Makes of a value what its column's type can hold, or raises."""


def arrow_schema(*, decimals: int = _DECIMALS) -> Any:
    """The `pyarrow.Schema` of the records: the columns of `RECORD_COLUMNS`, all of which may be null.

    `str` is `string`, `bool` is `bool`, `int` is `int64`, `date` is `date32`, `datetime` is `timestamp[us]` without a
    zone, `Decimal` is `decimal128(38, decimals)`.

    Raises `ImportError` without pyarrow.
    """
    arrow = _pyarrow()
    types = {
        str: arrow.string(), bool: arrow.bool_(), int: arrow.int64(), date: arrow.date32(),
        datetime: arrow.timestamp("us"), Decimal: arrow.decimal128(_DIGITS, decimals),
    }
    return arrow.schema([(name, types[kind]) for name, kind in RECORD_COLUMNS.items()])


def to_arrow(forms: Iterable[OwnershipDocument], *, decimals: int = _DECIMALS) -> Any:
    """The records of all forms as one `pyarrow.Table` of `arrow_schema()`; see `records` for what its columns are.

    Amounts are exact in value; `5.20` comes back as `5.200000000000`, for Arrow keeps the same number of decimals in
    all of a column. The schema allows 16 digits, 4 of them decimals; there is room for 26 digits before the point and
    12 behind it, or as many as `decimals` says.

    Raises `ImportError` without pyarrow, and `ValueError` for an amount that the type cannot hold exactly and for a
    text with a lone surrogate, naming record, filing, row and field.
    """
    schema, batches = arrow_schema(decimals=decimals), arrow_batches(forms, decimals=decimals)
    return _pyarrow().Table.from_batches(batches, schema=schema)


def arrow_batches(
    forms: Iterable[OwnershipDocument], *, size: int = 10_000, decimals: int = _DECIMALS
) -> Iterator[Any]:
    """The same as `pyarrow.RecordBatch`es of `size` records, the last with what is left; no form is kept.

    For more forms than memory holds: `pyarrow.parquet.ParquetWriter.write_batch` takes one after the other.

    Raises what `to_arrow` does, and `ValueError` for a size below 1.
    """
    if size < 1:
        raise ValueError(f"a batch of {size} records holds nothing")
    fitted: dict[type, _Fit] = {Decimal: partial(_exact, Decimal(1).scaleb(-decimals)), str: _encodable}
    return _batches(_pyarrow(), arrow_schema(decimals=decimals), fitted, records(forms), size)


def _pyarrow() -> Any:
    try:
        return import_module("pyarrow")
    except ImportError as error:
        raise ImportError("Arrow tables need pyarrow: pip install 'insiderforms[arrow]'", name="pyarrow") from error


def _batches(
    arrow: Any, schema: Any, fitted: Mapping[type, _Fit], rows: Iterator[dict[str, Value]], size: int
) -> Iterator[Any]:
    start = 0
    while batch := list(islice(rows, size)):
        columns = (_column(field, batch, start, fitted.get(RECORD_COLUMNS[field.name])) for field in schema)
        arrays = [arrow.array(column, type=field.type) for field, column in zip(schema, columns, strict=True)]
        yield arrow.RecordBatch.from_arrays(arrays, schema=schema)
        start += len(batch)


def _column(field: Any, batch: list[dict[str, Value]], start: int, fit: _Fit | None) -> list[Any]:
    """The values of one column, each as its type can hold it."""
    if fit is None:
        return [record[field.name] for record in batch]
    values = []
    for number, record in enumerate(batch, start):
        value = record[field.name]
        try:
            values.append(None if value is None else fit(value))
        except (Inexact, InvalidOperation, UnicodeEncodeError) as error:
            raise ValueError(f"{_place(record, number)}, {field.name}: {value!r} does not fit {field.type}") from error
    return values


def _place(record: Mapping[str, Value], number: int) -> str:
    accession = record["accession_number"] or "no accession number"
    return f"record {number} ({accession}), {record['table']}_table[{record['row']}]"


def _exact(unit: Decimal, amount: Decimal) -> Decimal:
    """The amount with as many decimals as `unit`; raises if it has more, or too many digits, or is no number.

    >>> _exact(Decimal("0.000001"), Decimal("31.0840"))
    Decimal('31.084000')
    """
    if amount.is_nan():
        raise InvalidOperation  # which `quantize` lets pass
    return amount.quantize(unit, context=_EXACTLY)


def _encodable(text: str) -> str:
    if not text.isascii():
        text.encode()  # raises for a lone surrogate
    return text
