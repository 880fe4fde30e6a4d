"""RawForm -> OwnershipDocument: strings become values, and what does not become one becomes a diagnostic with a path.

In: a `RawForm` of any reader. Out: the document with its diagnostics. Knows no rendering.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from . import _values, model
from ._fields import ADDRESS, RECORDS, Field
from ._raw import Cell, Mark, RawForm, RawRow, Record
from .diagnostics import Diagnostic, diagnose
from .submission import Submission

_ADDRESS_NAMES = frozenset(field.name for field in ADDRESS)
_NEAR_THE_PERIOD = frozenset({"transaction_date", "deemed_execution_date", "signature_date"})
"""The dates that lie about the period of report; others, as an expiration date, may lie decades off."""


def assemble(raw: RawForm, diagnostics: list[Diagnostic],
             submission: Submission | None = None) -> model.OwnershipDocument:
    """The document that `raw` says. It takes the `diagnostics` of earlier stages with it, and adds its own to them."""
    return _Assembly(raw, diagnostics, submission).document(submission)


class _Assembly:
    """One document on its way."""

    def __init__(self, raw: RawForm, diagnostics: list[Diagnostic], submission: Submission | None):
        self.raw = raw
        self.readers = _readers(raw)
        self.date = _date_reader(raw, submission)
        self.diagnostics = diagnostics
        self.period: date | None = None

    def document(self, submission: Submission | None) -> model.OwnershipDocument:
        raw = self.raw
        values = self.values("document", raw.document, "")
        self.period = values["period_of_report"]
        parts: dict[str, Any] = {
            "issuer": model.Issuer(**self.values("issuer", raw.issuer, "issuer.")),
            "reporting_owners": tuple([self.owner(texts, at) for at, texts in enumerate(raw.owners)]),
            **{table: tuple([self.row(row, f"{table}[{at}].") for at, row in enumerate(rows)])
               for table, rows in raw.tables.items()},
            "footnotes": self.footnotes(),
            "owner_signatures": tuple([
                model.OwnerSignature(**self.values("signature", texts, f"owner_signatures[{at}]."))
                for at, texts in enumerate(raw.signatures)]),
        }
        return model.OwnershipDocument(**values, **parts, submission=submission, rendering=raw.rendering,
                                       diagnostics=tuple(self.diagnostics))

    def values(self, kind: str, texts: Record, place: str) -> dict[str, Any]:
        """The values of one record by attribute name."""
        return {field.name: self.value(field, text, place) if text and not text.isspace() else None
                for field, text in zip(RECORDS[kind], texts, strict=True)}

    def value(self, field: Field, text: str, place: str) -> Any:
        reader = self.readers[field.kind]
        value, code = self.date(field.name, text) if self.date and field.kind == "date" else reader(text)
        if code == "lost_century" and field.name in _NEAR_THE_PERIOD and self.period:
            value = _values.in_century_of(text, self.period)
            code = code if value is None else "settled_century"
        if code:
            self.tell(code, place + field.path, text)
        return value

    def owner(self, texts: Record, at: int) -> model.ReportingOwner:
        values = self.values("owner", texts, f"reporting_owners[{at}].")
        address = {name: values.pop(name) for name in _ADDRESS_NAMES}
        said = any(value is not None for value in address.values())
        return model.ReportingOwner(**values, address=model.Address(**address) if said else None)

    def row(self, row: RawRow, place: str) -> Any:
        self.repeated(row.marks, place)
        references = [model.FootnoteRef(field=field, footnote_id=str(footnote_id)) for field, footnote_id in row.marks]
        return model.ROW_CLASSES[row.kind](**self.values(row.kind, row.texts, place), footnote_refs=tuple(references))

    # ---- footnotes

    def repeated(self, marks: Sequence[Mark], place: str) -> None:
        told = set()
        for mark in marks:
            if mark in told:
                field, footnote_id = mark
                self.tell("repeated_reference", place + field, footnote_id)
            told.add(mark)

    def footnotes(self) -> tuple[model.Footnote, ...]:
        self.compare()
        return tuple([
            model.Footnote(id=footnote_id and str(footnote_id), text=text and _values.to_lines(text)[0])
            for footnote_id, text in self.raw.footnotes])

    def compare(self) -> None:
        """Report where footnotes and references to them do not meet."""
        ids = {footnote_id for footnote_id, _ in self.raw.footnotes}
        referred = set()
        for table, rows in self.raw.tables.items():
            for at, row in enumerate(rows):
                for field, footnote_id in dict.fromkeys(row.marks):
                    referred.add(footnote_id)
                    if footnote_id not in ids:
                        self.tell("dangling_footnote", f"{table}[{at}].{field}", footnote_id)
        told = set()
        for at, (own_id, text) in enumerate(self.raw.footnotes):
            path = f"footnotes[{at}]"
            if own_id is None:
                self.tell("footnote_without_id", path, text)
            elif own_id in told:
                self.tell("repeated_footnote", path, own_id)
            elif own_id not in referred:
                self.tell("unreferenced_footnote", path, own_id)
            told.add(own_id)

    def tell(self, code: str, path: str, text: str | None) -> None:
        cell = text if isinstance(text, Cell) else None
        self.diagnostics.append(diagnose(code, field=path, text=cell.verbatim.strip() if cell else text,
                                         line=cell.line if cell else None))


def _readers(raw: RawForm) -> Mapping[str, Callable[[str], _values.Reading]]:
    """What reads its values."""
    if not raw.printed:
        return _values.READERS
    from ._printed_values import PRINTED_READERS  # late: XML needs none of it

    return PRINTED_READERS


def _date_reader(raw: RawForm, submission: Submission | None) -> Callable[[str, str], _values.Reading] | None:
    """What reads its dates by the names of their fields, if the form leaves something open in them."""
    if not raw.printed:
        return None
    from ._printed_dates import Dates  # likewise

    return Dates(raw, submission).read
