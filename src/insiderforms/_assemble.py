"""RawForm -> OwnershipDocument: strings become values, and what does not become one becomes a diagnostic with a path.

In: a `RawForm` of any reader. Out: the document with its diagnostics. Knows no rendering.

If the reader vouches for the shapes of all texts (`RawForm.regular`), a whole record is converted at once, by one
look-up per text in tables that fill themselves. Otherwise, or if a look-up fails, field by field with care.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from operator import getitem
from types import MappingProxyType
from typing import Any

from . import _values, model
from ._fields import ADDRESS, NAMES, OWNER_ID, RECORDS, Field
from ._raw import Cell, Mark, RawForm, RawRow, Record
from .diagnostics import Diagnostic, diagnose
from .submission import Submission


def assemble(raw: RawForm, diagnostics: list[Diagnostic],
             submission: Submission | None = None) -> model.OwnershipDocument:
    """The document that `raw` says. It takes the `diagnostics` of earlier stages with it, and adds its own to them."""
    return _Assembly(raw, diagnostics, submission).document()


# ---- plain texts


class _Plain(dict[str | None, Any]):
    """From text to value. What is not in the table is converted, and not kept."""

    def __init__(self, known: Mapping[str, Any] = MappingProxyType({})):
        super().__init__({None: None, "": None})
        self.update(known.items())


class _PlainTexts(_Plain):
    def __missing__(self, text: str) -> str | None:
        return " ".join(text.split()) or None


class _PlainLines(_Plain):
    def __missing__(self, text: str) -> str | None:
        if (text.isascii() and "\n" not in text and "\r" not in text and "\t" not in text and "  " not in text
                and text[0] != " " != text[-1]):
            return text  # folding would change nothing, and costs more than looking
        value: str | None = _values.to_lines(text)[0]
        return value


class _PlainNumbers(_Plain):
    __missing__ = Decimal  # called from C, like the next two


class _PlainDates(_Plain):
    __missing__ = date.fromisoformat


class _PlainCiks(_Plain):
    __missing__ = str


_TABLES = {
    "text": _PlainTexts(), "lines": _PlainLines(), "number": _PlainNumbers(), "date": _PlainDates(),
    "cik": _PlainCiks(), "flag": _Plain(_values.PLAIN_FLAGS),
    **{kind: _Plain({code: code for code in known}) for kind, known in _values.CODES.items()},
}
_PLAIN = {kind: tuple(_TABLES[field.kind] for field in fields) for kind, fields in RECORDS.items()}


# ---- records by position


def _by_position(cls: type[Any], names: Sequence[str]) -> Callable[[tuple[Any, ...]], Any]:
    """A constructor of the frozen class `cls` from all its values, in the order of `names`.

    It fills a mould, a class of the same slots that is not frozen, and then turns the mould into the record. The
    keyword constructor that attrs makes takes six times as long, and records are what a parse consists of.
    """
    mould = type(cls.__name__, cls.__bases__, {"__slots__": cls.__slots__})
    scope: dict[str, Any] = {"new": mould.__new__, "mould": mould, "cls": cls}
    slots = ", ".join(f"made.{name}" for name in names)
    lines = ("def make(values):", "made = new(mould)", f"{slots} = values", "made.__class__ = cls", "return made")
    exec("\n ".join(lines), scope)  # noqa: S102  # as attrs makes its own methods; the names are the model's own
    make: Callable[[tuple[Any, ...]], Any] = scope["make"]
    return make


_DOCUMENT_EXTRAS = ("issuer", "reporting_owners", "non_derivative_table", "derivative_table", "footnotes",
                    "owner_signatures", "submission", "rendering", "diagnostics")
_document = _by_position(model.OwnershipDocument, (*NAMES["document"], *_DOCUMENT_EXTRAS))
_issuer = _by_position(model.Issuer, NAMES["issuer"])
_address = _by_position(model.Address, [field.name for field in ADDRESS])
_signature = _by_position(model.OwnerSignature, NAMES["signature"])
_footnote = _by_position(model.Footnote, ("id", "text"))
_reference = _by_position(model.FootnoteRef, ("field", "footnote_id"))
_ADDRESS_AT = slice(len(OWNER_ID), len(OWNER_ID) + len(ADDRESS))
_owner = _by_position(model.ReportingOwner, (
    *NAMES["owner"][:_ADDRESS_AT.start], "address", *NAMES["owner"][_ADDRESS_AT.stop:]))
_ROWS = {
    kind: _by_position(cls, (*NAMES[kind], "footnote_refs")) for kind, cls in {
        "non_derivative_transaction": model.NonDerivativeTransaction,
        "non_derivative_holding": model.NonDerivativeHolding,
        "derivative_transaction": model.DerivativeTransaction,
        "derivative_holding": model.DerivativeHolding,
    }.items()
}


class _References(dict[Mark, model.FootnoteRef]):
    """The footnote references made so far: equal ones are one object."""

    def __missing__(self, mark: Mark) -> model.FootnoteRef:
        field, footnote_id = mark
        reference: model.FootnoteRef
        reference = self[mark] = _reference((field, str(footnote_id)))
        return reference


# ---- the document

_NEAR_THE_PERIOD = frozenset({"transaction_date", "deemed_execution_date", "signature_date"})
"""The dates that lie about the period of report; others, as an expiration date, may lie decades off."""


class _Assembly:
    """One document on its way."""

    def __init__(self, raw: RawForm, diagnostics: list[Diagnostic], submission: Submission | None):
        self.raw = raw
        self.diagnostics = diagnostics
        self.report = diagnostics.append
        self.submission = submission
        self.references = _References()
        self.period: date | None = None

    def document(self) -> model.OwnershipDocument:
        raw = self.raw
        values = self.record("document", raw.document, "")
        self.period = values[NAMES["document"].index("period_of_report")]
        issuer = _issuer(self.record("issuer", raw.issuer, "issuer"))
        owners = tuple([self.owner(owner, at) for at, owner in enumerate(raw.owners)])
        tables = [tuple([self.row(row, name, at) for at, row in enumerate(rows)]) for name, rows in (
            ("non_derivative_table", raw.non_derivative_rows), ("derivative_table", raw.derivative_rows))]
        footnotes = self.footnotes()
        signatures = tuple([_signature(self.record("signature", signature, "owner_signatures", at))
                            for at, signature in enumerate(raw.signatures)])
        document: model.OwnershipDocument = _document(
            (*values, issuer, owners, *tables, footnotes, signatures, self.submission, raw.rendering,
             tuple(self.diagnostics)))
        return document

    def record(self, kind: str, texts: Record, path: str, at: int | None = None) -> tuple[Any, ...]:
        """The values of one record."""
        if self.raw.regular:
            try:
                return tuple(map(getitem, _PLAIN[kind], texts))
            except (LookupError, ValueError, ArithmeticError):
                pass  # no such code, no such day, two decimal points: the careful way will tell
        place = "" if not path else f"{path}." if at is None else f"{path}[{at}]."
        return tuple([self.value(field, text, place) for field, text in zip(RECORDS[kind], texts, strict=True)])

    def value(self, field: Field, text: str | None, place: str) -> Any:
        """One value, with care."""
        if text is None or not text.strip():
            return None
        value, code = _values.READERS[field.kind](text)
        if code == "lost_century" and field.name in _NEAR_THE_PERIOD and self.period:
            value = _values.in_century_of(text, self.period)
            code = code if value is None else "settled_century"
        if code:
            self.tell(code, place + field.path, text)
        return value

    def owner(self, texts: Record, at: int) -> Any:
        values = self.record("owner", texts, "reporting_owners", at)
        address = values[_ADDRESS_AT]
        return _owner((*values[:_ADDRESS_AT.start], _address(address) if address.count(None) < len(address) else None,
                       *values[_ADDRESS_AT.stop:]))

    def row(self, row: RawRow, table: str, at: int) -> Any:
        marks = row.marks
        references = tuple(map(self.references.__getitem__, marks)) if marks else ()
        if len(set(marks)) < len(marks):
            self.repeated(marks, f"{table}[{at}]")
        return _ROWS[row.kind]((*self.record(row.kind, row.texts, table, at), references))

    def repeated(self, marks: Sequence[Mark], path: str) -> None:
        told = set()
        for field, footnote_id in marks:
            if (field, footnote_id) not in told:
                told.add((field, footnote_id))
            else:
                self.tell("repeated_reference", f"{path}.{field}", footnote_id)

    def footnotes(self) -> tuple[model.Footnote, ...]:
        written = self.raw.footnotes
        ids = {footnote_id for footnote_id, _ in written}
        referred = {footnote_id for _, footnote_id in self.references}
        if ids != referred or len(ids) < len(written):
            self.compare(ids, referred)
        lines = _TABLES["lines"].__getitem__ if self.raw.regular else _lines
        return tuple([_footnote((footnote_id and str(footnote_id), lines(text))) for footnote_id, text in written])

    def compare(self, ids: set[str | None], referred: set[str]) -> None:
        """Report where footnotes and references to them do not meet."""
        raw = self.raw
        tables = {"non_derivative_table": raw.non_derivative_rows, "derivative_table": raw.derivative_rows}
        for table, rows in tables.items():
            for at, row in enumerate(rows):
                for field, footnote_id in dict.fromkeys(row.marks):
                    if footnote_id not in ids:
                        self.tell("dangling_footnote", f"{table}[{at}].{field}", footnote_id)
        told: set[str] = set()
        for at, (own_id, text) in enumerate(raw.footnotes):
            path = f"footnotes[{at}]"
            if own_id is None:
                self.tell("footnote_without_id", path, text)
            elif own_id in told:
                self.tell("repeated_footnote", path, own_id)
            elif own_id not in referred:
                self.tell("unreferenced_footnote", path, own_id)
            told.add(own_id or "")

    def tell(self, code: str, path: str, text: str | None) -> None:
        cell = text if isinstance(text, Cell) else None
        self.report(diagnose(code, field=path, text=cell.verbatim.strip() if cell else text,
                             line=cell.line if cell else None))


def _lines(text: str | None) -> str | None:
    value: str | None = None if text is None else _values.to_lines(text)[0]
    return value
