"""One flat dict for each transaction and holding, ready for a data frame.

In: any number of forms. Out: `records`, and `RECORD_COLUMNS`, their keys. Knows no library of tables: a key is always
there, a value is a scalar. Keys of the filing and of the row are the model's names; those of others get a prefix.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import attrs

from ..model import (
    DerivativeHolding,
    DerivativeTransaction,
    Footnote,
    Issuer,
    NonDerivativeHolding,
    NonDerivativeTransaction,
    OwnershipDocument,
    ReportingOwner,
    Row,
)
from ..submission import Submission
from .sec_columns import Value, footnote_ids
from .sec_tables import relationship

_TYPES: Mapping[Any, type] = {"str | None": str, "bool | None": bool, "date | None": date, "Decimal | None": Decimal}
_BETWEEN = "; "
_NOBODY = ReportingOwner()
_NO_HEADER = Submission()


def _scalars(record: type[Any], *left_out: str) -> dict[str, type]:
    """The fields of a record that hold one value, with its type, in the model's order."""
    fields = {field.name: _TYPES[field.type] for field in attrs.fields(record) if field.eq and field.type in _TYPES}
    return {name: kind for name, kind in fields.items() if name not in left_out}


_HEADER: Mapping[str, type] = {"accession_number": str, "filed_as_of_date": date, "acceptance_datetime": datetime}
_FORM = _scalars(OwnershipDocument)
_ISSUER = _scalars(Issuer)
_OWNER = _scalars(ReportingOwner, "ccc")  # a filer's password, which EDGAR takes out before it publishes
_OWNERS: Mapping[str, type] = {"owner_count": int, "owner_ciks": str, "owner_names": str, "owner_relationships": str}
_ROW = _scalars(DerivativeTransaction)  # it has the columns of all four classes
_CODING = "transaction_coding"

RECORD_COLUMNS: Mapping[str, type] = {
    **_HEADER,
    **_FORM,
    **{f"issuer_{name}": kind for name, kind in _ISSUER.items()},
    **{f"owner_{name}": kind for name, kind in _OWNER.items()},
    **_OWNERS,
    "table": str, "kind": str, "row": int,
    **_ROW,
    **{f"{name}_footnotes": str for name in (*_ROW, _CODING)},
    "footnotes": str,
}
"""The keys of every record in their order, each with the type of its values; any may be `None`."""

_KINDS: Mapping[type[Row], tuple[str, str]] = {
    NonDerivativeTransaction: ("non_derivative", "transaction"),
    NonDerivativeHolding: ("non_derivative", "holding"),
    DerivativeTransaction: ("derivative", "transaction"),
    DerivativeHolding: ("derivative", "holding"),
}


def records(forms: Iterable[OwnershipDocument]) -> Iterator[dict[str, Value]]:
    """A dict for every transaction and holding, form after form as they come, Table I before Table II, as filed.

    Each has the keys of `RECORD_COLUMNS` in their order; values are `str`, `bool`, `int`, exact `Decimal`, `date`,
    `datetime`, and `None` where the filing does not say or the row has no such column. They are:

    * of EDGAR's header: `accession_number`, `filed_as_of_date`, `acceptance_datetime` (US Eastern time, no zone);
    * of the form: its boxes and `remarks`; `issuer_*`;
    * of the owners: `owner_*` is the *first* owner, whom box 1 prints. A joint filing makes no row twice: all its
      owners are in `owner_ciks`, `owner_names` and `owner_relationships`, with `"; "` between them, in filed order
      and each in its place, and `owner_count` is their number;
    * of the row: `table` (`"non_derivative"`, `"derivative"`), `kind` (`"transaction"`, `"holding"`), `row` (its index
      in that table of the form, from 0), and its columns;
    * `*_footnotes`: the ids of the footnotes on each column, `"F1,F2"`; `footnotes`: what the row's notes say, a line
      for each that begins with its id.

    A form without rows has no record; addresses, signatures and further footnotes are in `tables`.

    >>> from insiderforms.model import NonDerivativeHolding
    >>> row = NonDerivativeHolding(security_title="Common Stock", shares_owned_following_transaction=Decimal(2150))
    >>> [record] = records([OwnershipDocument(document_type="3", non_derivative_table=(row,))])
    >>> record["document_type"], record["kind"], record["shares_owned_following_transaction"]
    ('3', 'holding', Decimal('2150'))
    """
    for form in forms:
        filing = _filing(form)
        notes = {note.id: note for note in reversed(form.footnotes)}
        for table in (form.non_derivative_table, form.derivative_table):
            for index, row in enumerate(table):
                yield {**filing, **_row(row, index, notes)}


def _filing(form: OwnershipDocument) -> dict[str, Value]:
    header, owners = form.submission or _NO_HEADER, form.reporting_owners
    first = owners[0] if owners else _NOBODY
    return {
        **{name: getattr(header, name) for name in _HEADER},
        **{name: getattr(form, name) for name in _FORM},
        **{f"issuer_{name}": getattr(form.issuer, name) for name in _ISSUER},
        **{f"owner_{name}": getattr(first, name) for name in _OWNER},
        "owner_count": len(owners),
        "owner_ciks": _joined(owner.cik for owner in owners),
        "owner_names": _joined(owner.name for owner in owners),
        "owner_relationships": _joined(map(relationship, owners)),
    }


def _joined(texts: Iterable[str | None]) -> str | None:
    """One text for all owners, each in its place, so that the n-th name goes with the n-th CIK."""
    said = list(texts)
    return _BETWEEN.join(text or "" for text in said) if any(said) else None


def _row(row: Row, index: int, notes: Mapping[str | None, Footnote]) -> dict[str, Value]:
    table, kind = _KINDS[type(row)]
    marked = {ref.field for ref in row.footnote_refs}
    return {
        "table": table, "kind": kind, "row": index,
        **{name: getattr(row, name, None) for name in _ROW},
        **{f"{name}_footnotes": footnote_ids(row, (name,)) if name in marked else None for name in (*_ROW, _CODING)},
        "footnotes": _said(row, notes),
    }


def _said(row: Row, notes: Mapping[str | None, Footnote]) -> str | None:
    """The texts of the row's footnotes, each once, in filed order; an id that no footnote has is left out."""
    found = (notes[id_] for id_ in dict.fromkeys(ref.footnote_id for ref in row.footnote_refs) if id_ in notes)
    return "\n".join(f"{note.id}: {note.text or ''}".rstrip() for note in found) or None
