r"""A form as ownership XML, in the order and the manner of the SEC's schemas and sample documents.

In: an `OwnershipDocument`. Out: `to_xml`, its text, or `UnwritableError` with all that XML has no way to say. Elements,
their order and their groups are those of `_fields`, where the schema is written down. Judges nothing: a form that
breaks the SEC's rules is written as it is, and `problems` says which it breaks. Knows nothing of files and submissions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from decimal import Decimal
from itertools import groupby
from typing import Any

from .._fields import CODING, DOCUMENT, ISSUER, OPTIONAL_GROUPS, OWNER, ROWS, SIGNATURE, Field
from ..codes import DOCUMENT_TYPES
from ..model import ROW_CLASSES, OwnershipDocument, ReportingOwner, Row

Reason = tuple[str, str]
"""What cannot be written: its path (`non_derivative_table[2].transaction_shares`), and why."""


class UnwritableError(ValueError):
    """The form says what no ownership XML can say: here is all of it."""

    def __init__(self, reasons: tuple[Reason, ...]):
        super().__init__(reasons)
        self.reasons = reasons

    def __str__(self) -> str:
        return "\n".join([f"{len(self.reasons)} thing(s) that XML cannot say:",
                          *(f"  {field}: {why}" for field, why in self.reasons)])


def to_xml(form: OwnershipDocument) -> str:
    r"""The form as an `<ownershipDocument>` of its type: what EDGAR's schemas want, and what `parse` reads back equal.

    Lines end in `\n` and are set in by four blanks a level, as in the SEC's samples; encode the text as UTF-8. An
    element that the form does not say is left out, a group that the schema demands is there even if it is empty. The
    version is the form's own `schema_version`, and `None` leaves it to EDGAR. What belongs to no form, the submission,
    the rendering and the diagnostics, is not written.

    A form that breaks the SEC's rules is written all the same: elements that its type does not have are in it, missing
    ones are not. `filing_problems` tells. The text reads back equal if the form is as `parse` makes forms: texts with
    folded blanks and never empty, footnote marks of a row in the order of its fields. Pages print marks beside the
    transaction code, where XML has them on the coding as a whole: such a mark reads back as `transaction_coding`.

    Raises `UnwritableError` if there is anything that XML cannot say: a document type that is none of the six, a
    character that XML does not allow, a number that is none or has more than a thousand places, a footnote's id that
    would not survive between quotes, a footnote mark on what carries none, a row in the other table.

    >>> from insiderforms.model import OwnershipDocument, OwnerSignature
    >>> print(to_xml(OwnershipDocument(document_type="4", owner_signatures=(OwnerSignature(signature_name="R&D"),))))
    <?xml version="1.0"?>
    <ownershipDocument>
        <documentType>4</documentType>
        <issuer>
        </issuer>
        <ownerSignature>
            <signatureName>R&amp;D</signatureName>
        </ownerSignature>
    </ownershipDocument>
    <BLANKLINE>
    """
    writing = _Writing(form)
    if writing.reasons:
        raise UnwritableError(tuple(writing.reasons))
    return "\n".join(writing.lines) + "\n"


def unwritable(form: OwnershipDocument) -> tuple[Reason, ...]:
    """Why `to_xml` would raise; empty if it would not."""
    return tuple(_Writing(form).reasons)


# ---- texts

_NO_CHARACTER = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What is no character of XML 1.0 (production 2)."""
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;"})
"""The four of section 3.2, and the carriage return, which a parser would take for a line's end."""
_IN_QUOTES = re.compile(r"""[^\s"'<>&]+""")
"""An id that stands between quotes as it is. The schema wants `F1` to `F99`; marks on paper may be `*`."""
_MOST_PLACES = 1000
"""No filing has a number this long, and an exponent is quickly written that would fill the memory."""


def plain(amount: Decimal) -> str:
    """An amount as the schema wants it: digits and a period, to the last decimal as filed.

    >>> plain(Decimal("12.50")), plain(Decimal("1E+2"))
    ('12.50', '100')
    """
    return f"{amount:f}"


def _why_no_number(amount: Decimal) -> str | None:
    exponent = amount.as_tuple().exponent
    if not isinstance(exponent, int):
        return f"{amount} is no number"
    return f"a number of more than {_MOST_PLACES} places" if abs(exponent) > _MOST_PLACES else None


# ---- the schema


def _by_group(fields: Sequence[Field]) -> tuple[tuple[str | None, tuple[Field, ...]], ...]:
    return tuple((group, tuple(leaves)) for group, leaves in groupby(fields, key=lambda field: field.group))


_HEAD, _MIDDLE, _END = DOCUMENT[:-2], DOCUMENT[-2:-1], DOCUMENT[-1:]
"""The document's own fields: above the issuer, below the owners (the 10b5-1 box), below the footnotes (remarks)."""
_OWNER = _by_group(OWNER)
_ROWS = {kind: _by_group(fields) for kind, fields in ROWS.items()}
KINDS = {cls: kind for kind, cls in ROW_CLASSES.items()}
"""The kind of row, a key of `_fields.ROWS`, by its class."""
MARKED: dict[str, dict[str, str]] = {
    kind: {CODING: CODING, **{field.name: field.name if field.footnoted else CODING for field in fields}}
    for kind, fields in ROWS.items()
}
"""Where each kind of row has the marks of its fields: those of the coding have theirs together, behind the last."""
_EMPTY_VALUE = "nature_of_ownership"
"""The one field whose `<value>` the schema demands and lets be empty, if there are marks alone."""


def _element(kind: str) -> str:
    """The element of a kind of row.

    >>> _element("non_derivative_holding")
    'nonDerivativeHolding'
    """
    first, *words = kind.split("_")
    return first + "".join(word.title() for word in words)


class _Writing:
    """A form being written: its lines, and what could not be written."""

    def __init__(self, form: OwnershipDocument):
        self.lines = ['<?xml version="1.0"?>']
        self.reasons: list[Reason] = []
        self.indent = ""
        self.form3 = (form.document_type or "").startswith("3")
        with self.within("ownershipDocument"):
            self.document(form)

    @contextmanager
    def within(self, element: str) -> Iterator[None]:
        """An element around what is written meanwhile."""
        self.lines.append(f"{self.indent}<{element}>")
        self.indent += "    "
        yield
        self.indent = self.indent[4:]
        self.lines.append(f"{self.indent}</{element}>")

    # ---- records

    def document(self, form: OwnershipDocument) -> None:
        """All that stands in the root."""
        if form.document_type is not None and form.document_type not in DOCUMENT_TYPES:
            self.reasons.append(("document_type", f"{form.document_type[:40]!r} is no type of ownership document"))
        self.leaves(_HEAD, form)
        with self.within("issuer"):
            self.leaves(ISSUER, form.issuer, "issuer.")
        for at, owner in enumerate(form.reporting_owners):
            with self.within("reportingOwner"):
                self.owner(owner, f"reporting_owners[{at}].")
        self.leaves(_MIDDLE, form)
        self.table("non_derivative_table", form.non_derivative_table)
        self.table("derivative_table", form.derivative_table)
        self.footnotes(form)
        self.leaves(_END, form)
        for at, signature in enumerate(form.owner_signatures):
            with self.within("ownerSignature"):
                self.leaves(SIGNATURE, signature, f"owner_signatures[{at}].")

    def owner(self, owner: ReportingOwner, place: str) -> None:
        """The groups of an owner."""
        for group, fields in _OWNER:
            record = owner.address if group == "reportingOwnerAddress" else owner
            if group and record is not None:  # an owner need not have an address: EDGAR has one on record
                with self.within(group):
                    self.leaves(fields, record, place)

    def footnotes(self, form: OwnershipDocument) -> None:
        """The footnotes, if there are any."""
        if not form.footnotes:
            return
        with self.within("footnotes"):
            for at, note in enumerate(form.footnotes):
                place = f"footnotes[{at}]"
                mark = "" if note.id is None else f' id="{self.id(note.id, f"{place}.id")}"'
                text = self.text(note.text or "", f"{place}.text")
                self.lines.append(f"{self.indent}<footnote{mark}>{text}</footnote>")

    # ---- tables

    def table(self, name: str, rows: Sequence[Row]) -> None:
        """A table, if it has rows."""
        if not rows:
            return
        with self.within(_element(name)):
            for at, row in enumerate(rows):
                kind = KINDS[type(row)]
                if not kind.startswith(name.removesuffix("table")):
                    self.reasons.append((f"{name}[{at}]", f"a {kind.replace('_', ' ')} stands in the other table"))
                with self.within(_element(kind)):
                    self.row(row, kind, f"{name}[{at}].")

    def row(self, row: Row, kind: str, place: str) -> None:
        """The columns of a row, group by group."""
        marks: dict[str, list[str]] = {}
        for ref in row.footnote_refs:
            if ref.field not in MARKED[kind]:
                self.reasons.append((place + ref.field, "a footnote mark on what can carry none"))
            home = MARKED[kind].get(ref.field, "")
            marks.setdefault(home, []).append(self.id(ref.footnote_id, place + ref.field))
        for group, fields in _ROWS[kind]:
            if group is None:
                self.cells(fields, row, marks, place)
                continue
            before = len(self.lines)
            with self.within(group):
                self.cells(fields, row, marks, place)
                if group == "transactionCoding":
                    self.marks(marks.get(CODING, ()))
            if len(self.lines) == before + 2 and self.may_lack(kind, group):
                del self.lines[before:]

    def may_lack(self, kind: str, group: str) -> bool:
        """Whether a row may do without a group. The balances of derivative holdings are missing on Form 3 alone."""
        return group in OPTIONAL_GROUPS.get(kind, ()) and (self.form3 or group != "postTransactionAmounts")

    def cells(self, fields: Sequence[Field], row: Row, marks: dict[str, list[str]], place: str) -> None:
        """The columns of one group that say something or carry a mark."""
        for field in fields:
            if not field.footnoted:
                self.leaves((field,), row, place)
                continue
            value, ids = getattr(row, field.name), marks.get(field.name, ())
            if value is None and not ids:
                continue
            with self.within(field.element):
                if value is not None or field.name == _EMPTY_VALUE:
                    self.lines.append(f"{self.indent}<value>{self.text(value, place + field.path)}</value>")
                self.marks(ids)

    def marks(self, ids: Sequence[str]) -> None:
        """Footnote marks."""
        self.lines.extend(f'{self.indent}<footnoteId id="{footnote_id}"/>' for footnote_id in ids)

    # ---- leaves

    def leaves(self, fields: Sequence[Field], record: Any, place: str = "") -> None:
        """The fields of a record that say something, each in an element of its own."""
        for field in fields:
            value = getattr(record, field.name)
            if value is not None:
                text = self.text(value, place + field.path)
                self.lines.append(f"{self.indent}<{field.element}>{text}</{field.element}>")

    def text(self, value: Any, path: str) -> str:
        """A value as XML writes it."""
        match value:
            case bool():
                return "1" if value else "0"
            case date():
                return value.isoformat()
            case Decimal():
                return self.number(value, path)
        text = str(value or "")
        if wrong := _NO_CHARACTER.search(text):
            self.reasons.append((path, f"U+{ord(wrong[0]):04X} is no character of XML"))
        return text.translate(_ESCAPES)

    def number(self, amount: Decimal, path: str) -> str:
        """An amount in digits."""
        why = _why_no_number(amount)
        if why is None:
            return plain(amount)
        self.reasons.append((path, why))
        return ""

    def id(self, footnote_id: str, path: str) -> str:
        """An id as it stands between quotes."""
        if not _IN_QUOTES.fullmatch(footnote_id):
            self.reasons.append((path, f"{footnote_id[:40]!r} cannot be a footnote's id"))
        return self.text(footnote_id, path)
