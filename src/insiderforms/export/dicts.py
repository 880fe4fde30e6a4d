"""A form as plain dicts and lists, ready for JSON.

In: an `OwnershipDocument`. Out: `to_dict`. Knows no field by name but the few that are not part of a form's equality:
every record becomes a dict of what is set, under its attributes' names, so that nothing is lost or invented.
`from_dicts` is the way back.
"""

from __future__ import annotations

import re
from collections.abc import Container
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import attrs

from ..model import (
    DerivativeHolding,
    DerivativeTransaction,
    NonDerivativeHolding,
    NonDerivativeTransaction,
    OwnershipDocument,
)

FORMAT_VERSION = 1
"""The version of the format: it rises when a reader of the old format would misread the new one."""

KINDS: dict[type[Any], str] = {
    NonDerivativeTransaction: "transaction",
    DerivativeTransaction: "transaction",
    NonDerivativeHolding: "holding",
    DerivativeHolding: "holding",
}
"""Both kinds of row stand in one table, so a row says which it is."""

AMOUNT = re.compile(
    r"^-?"  # a filing may say less than nothing
    r"(0|[1-9][0-9]*)"
    r"(\.[0-9]+)?"
    r"(E[+-][0-9]{1,8})?$"  # more digits than these are beyond what `Decimal` holds on a machine of 32 bits
)
"""How an amount is written. Not a verbose expression, because the JSON Schema has it too."""

_ON_REQUEST = {"diagnostics": ("rendering", "diagnostics"), "submission": ("submission",)}


def to_dict(form: OwnershipDocument, *, diagnostics: bool = False, submission: bool = False) -> dict[str, Any]:
    """The form as nested dicts and lists of `str`, `int`, `bool`, in the order of the model.

    Keys are the attributes' names. What is not set is not there: `None`, an empty tuple, and an issuer of whom nothing
    is said; an owner's empty address is an empty dict, no address is no key. Amounts are strings, exact to the last
    digit as written; dates and times are ISO 8601. A row has the key `kind`, `"transaction"` or `"holding"`; the form
    has the key `format_version`, `FORMAT_VERSION`. Equal forms differ at most in how an amount is written (`1`, `1.0`).

    `diagnostics` adds the `rendering` that the form was read from and its diagnostics; `submission` adds EDGAR's
    header. Neither is part of a form's equality. `from_dict` makes the form of it again; `json_schema` describes it.

    It raises `ValueError` for what the model does not mean to hold, and the format cannot write: an amount that is not
    finite or has an exponent of more than eight digits, and a time with a zone. `parse` gives none of these.

    >>> from insiderforms.model import Issuer, NonDerivativeHolding
    >>> held = NonDerivativeHolding(shares_owned_following_transaction=Decimal("1200.50"))
    >>> to_dict(OwnershipDocument(document_type="3", issuer=Issuer(name="Larkspur"), non_derivative_table=(held,)))
    ... # doctest: +NORMALIZE_WHITESPACE
    {'format_version': 1, 'document_type': '3', 'issuer': {'name': 'Larkspur'},
     'non_derivative_table': [{'kind': 'holding', 'shares_owned_following_transaction': '1200.50'}]}
    """
    wanted = {"diagnostics": diagnostics, "submission": submission}
    left_out = {name for request, names in _ON_REQUEST.items() if not wanted[request] for name in names}
    return {"format_version": FORMAT_VERSION, **_record_as_dict(form, left_out)}


def _record_as_dict(record: Any, left_out: Container[str] = ()) -> dict[str, Any]:
    kind = KINDS.get(type(record))
    values = {} if kind is None else {"kind": kind}
    for field in attrs.fields(type(record)):
        value = getattr(record, field.name)
        if field.name not in left_out and value != _default(field):
            values[field.name] = _plain(value)
    return values


def _default(field: attrs.Attribute[Any]) -> Any:
    """What a field holds if nothing was said; `attrs.NOTHING`, which equals no value, if it must always be given."""
    factory = getattr(field.default, "factory", None)
    return field.default if factory is None else factory()


def _plain(value: Any) -> Any:
    match value:
        case Decimal():
            return _digits(value)
        case datetime() if value.tzinfo is not None:
            raise ValueError(f"{value!r} has a zone, and the times of a form have none")
        case date():
            return value.isoformat()  # a datetime is a date, and has its own
        case tuple():
            return [_plain(item) for item in value]
        case bool() | int():
            return value
        case str():
            return str(value)  # a StrEnum or another str with attributes of its own becomes a plain one
        case _:
            return _record_as_dict(value)


def _digits(amount: Decimal) -> str:
    """The amount as a filing writes it, without an exponent unless that would print zeros that nobody wrote.

    >>> _digits(Decimal("0.00000010")), _digits(Decimal("1E+2"))
    ('0.00000010', '1E+2')
    """
    exponent = amount.as_tuple().exponent
    if isinstance(exponent, int) and -100 <= exponent <= 0:
        return f"{amount:f}"
    text = str(amount)
    if AMOUNT.fullmatch(text) is None:
        raise ValueError(f"{amount!r} is no amount that the format can write")
    return text
