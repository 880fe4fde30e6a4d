"""The RawForm of a regular document -> OwnershipDocument, at once: the short cut for nearly all filings.

In: what `_readers.regular` gives, whose dates, numbers and CIKs have the schema's shapes. Out: the document that
`_assemble` would give, or `None` where there would be anything to report. Knows no rendering.

Most of a parse is to make records. Here each kind of record has a constructor made from `_fields`, with the conversion
of each field in its place: it takes a fifth of the time of a call with keywords and a reader for each field.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from . import _values, model
from ._fields import ADDRESS, DOCUMENT, ISSUER, OWNER, OWNER_ID, RELATIONSHIP, ROWS, SIGNATURE, Field
from ._raw import Mark, RawForm
from .submission import Submission


def _lines(text: str) -> str | None:
    if (text.isascii() and "\n" not in text and "\r" not in text and "\t" not in text and "  " not in text
            and text[0] != " " != text[-1]):
        return text  # folding would change nothing, and costs more than looking
    value: str | None = _values.to_lines(text)[0]
    return value


_CODES = {kind: {None: None, "": None} | {code: code for code in known} for kind, known in _values.CODES.items()}
_CONVERSIONS = {
    "text": "' '.join({0}.split()) or None if {0} else None",
    "lines": "lines({0}) if {0} else None",
    "number": "Decimal({0}) if {0} else None",
    "date": "fromisoformat({0}) if {0} else None",
    "cik": "{0} or None",
    "flag": "flags[{0}]",
    **{kind: f"{kind}_codes[{{0}}]" for kind in _CODES},
    "key": "{0}",
}
_SCOPE: dict[str, Any] = {
    "Decimal": Decimal, "fromisoformat": date.fromisoformat, "lines": _lines,
    "flags": {None: None, "": None} | _values.PLAIN_FLAGS,
    **{f"{kind}_codes": known for kind, known in _CODES.items()},
}


def _constructor(
    cls: type[Any], fields: Sequence[Field], *parts: str, left: Collection[Field] = ()
) -> Callable[..., Any]:
    """A function that makes a `cls` of the texts of `fields`, but those `left` out, and of the values of `parts`.

    It fills a mould, a class of the same slots that is not frozen, and then turns the mould into the record.
    """
    scope = _SCOPE | {"mould": type(cls.__name__, cls.__bases__, {"__slots__": cls.__slots__}), "cls": cls}
    lines = [
        f"def make({', '.join(['texts', *parts])}):",
        f"[{', '.join(field.name for field in fields)}] = texts",
        "made = mould()",
        *(f"made.{field.name} = {_CONVERSIONS[field.kind].format(field.name)}"
          for field in fields if field not in left),
        *(f"made.{part} = {part}" for part in parts),
        "made.__class__ = cls",
        "return made",
    ]
    exec("\n ".join(lines), scope)  # noqa: S102  # as attrs makes its methods; all names are ours
    make: Callable[..., Any] = scope["make"]
    return make


class _Make:
    """The constructors."""

    def __init__(self) -> None:
        note = [Field("id", "footnote", "key"), Field("text", "footnote", "lines")]
        mark = [Field("field", "", "key"), Field("footnote_id", "footnoteId", "key")]
        self.document = _constructor(
            model.OwnershipDocument, DOCUMENT, "issuer", "reporting_owners", "non_derivative_table", "derivative_table",
            "footnotes", "owner_signatures", "submission", "rendering", "diagnostics")
        self.issuer = _constructor(model.Issuer, ISSUER)
        self.address = _constructor(model.Address, OWNER, left=OWNER_ID + RELATIONSHIP)
        self.owner = _constructor(model.ReportingOwner, OWNER, "address", left=ADDRESS)
        self.signature = _constructor(model.OwnerSignature, SIGNATURE)
        self.footnote = _constructor(model.Footnote, note)
        self.reference = _constructor(model.FootnoteRef, mark)
        self.rows = {kind: _constructor(cls, ROWS[kind], "footnote_refs") for kind, cls in model.ROW_CLASSES.items()}


@cache
def _constructors() -> _Make:
    """Made at the first parse, as the reader's expressions are."""
    return _Make()


_ADDRESS = slice(len(OWNER_ID), len(OWNER_ID) + len(ADDRESS))


def assemble_regular(raw: RawForm, submission: Submission | None = None) -> model.OwnershipDocument | None:
    """The document that `raw` says; `None` if a value cannot be read or footnotes and references do not meet."""
    try:
        return _assembled(raw, submission, _constructors())
    except (LookupError, ValueError, ArithmeticError):  # no such code, no such day, two decimal points
        return None


def _assembled(raw: RawForm, submission: Submission | None, make: _Make) -> model.OwnershipDocument | None:
    owners = [make.owner(texts, make.address(texts) if any(texts[_ADDRESS]) else None) for texts in raw.owners]
    references: dict[Mark, model.FootnoteRef] = {}  # equal ones are one object
    tables = []
    for rows in (raw.non_derivative_rows, raw.derivative_rows):
        made = []
        for row in rows:
            marks = row.marks
            if len(marks) > 1 and len(set(marks)) < len(marks):
                return None
            for mark in marks:
                if mark not in references:
                    references[mark] = make.reference(mark)
            notes = tuple([references[mark] for mark in marks]) if marks else ()
            made.append(make.rows[row.kind](row.texts, notes))
        tables.append(tuple(made))
    ids = {footnote_id for footnote_id, _ in raw.footnotes}
    if len(ids) < len(raw.footnotes) or ids != {footnote_id for _, footnote_id in references}:
        return None
    document: model.OwnershipDocument = make.document(
        raw.document, make.issuer(raw.issuer), tuple(owners), *tables,
        tuple([make.footnote(note) for note in raw.footnotes]),
        tuple([make.signature(texts) for texts in raw.signatures]), submission, raw.rendering, ())
    return document
