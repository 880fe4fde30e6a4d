"""One made-up form that says everything the schema can say: every leaf of every record, every mark, each value once.

In: nothing. Out: `COMPLETE`. No real filing looks like it: it is a Form 3, 4 and 5 in one.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import attrs

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
from tests.xml_writer import kind_of, marked_fields

CODED = {
    "schema_version": "X0609",
    "document_type": "5/A",
    "transaction_form_type": "4",
    "transaction_code": "S",
    "transaction_timeliness": "L",
    "transaction_acquired_disposed_code": "D",
    "direct_or_indirect_ownership": "I",
}
"""The fields whose values come from a list."""


def _filled(cls: type[Any], seed: int, **given: Any) -> Any:
    """A record of `cls` with a value of its own in every field that `given` leaves open."""
    values: dict[str, Any] = {}
    for place, field in enumerate(attrs.fields(cls)):
        number = seed * 100 + place
        if field.name in given or not field.eq:
            continue
        values[field.name] = CODED.get(field.name) or {
            "date | None": date(2010, 1, 1) + timedelta(days=number),
            "Decimal | None": Decimal(f"{number}.{place:04d}"),
            "bool | None": number % 2 == 1,
            "str | None": f"{field.name} {number} & more",
        }[field.type]
    return cls(**values, **given)


def _row(cls: type[Any], seed: int, **given: Any) -> Any:
    """A row with two marks on every field that can carry one."""
    return _filled(cls, seed, **given, footnote_refs=tuple(
        FootnoteRef(field=field, footnote_id=f"F{place % 7 + turn}")
        for place, field in enumerate(marked_fields(kind_of(cls))) for turn in (1, 2)
    ))


def _owner(seed: int) -> ReportingOwner:
    owner: ReportingOwner = _filled(ReportingOwner, seed, cik=f"{seed:010d}", address=_filled(Address, seed + 1))
    return owner


COMPLETE: OwnershipDocument = _filled(
    OwnershipDocument, 1,
    issuer=_filled(Issuer, 2, cik="0000320193"),
    reporting_owners=(_owner(30), _owner(40)),
    non_derivative_table=(
        _row(NonDerivativeTransaction, 50), _row(NonDerivativeHolding, 51, transaction_form_type="3")),
    derivative_table=(_row(DerivativeTransaction, 52), _row(DerivativeHolding, 53, transaction_form_type="3")),
    footnotes=tuple(Footnote(id=f"F{number}", text=f"Footnote {number},\nsecond line.") for number in range(1, 9)),
    remarks="Remarks,\nsecond line.",
    owner_signatures=(_filled(OwnerSignature, 60), _filled(OwnerSignature, 61)),
)
