"""The records of a regular document -> OwnershipDocument, as they come: the short cut for most filings.

In: what `_readers.regular` gives, whose dates, numbers and CIKs have the schema's shapes. Out: the document that
`_assemble` would give, or `None` where there would be anything to report. Knows no rendering.

Most of a parse is to make records. Here each kind of record has a constructor made from `_fields`, with the conversion
of each field in its place: it takes a seventh of the time of a call with keywords and a reader for each field.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import date
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any

from . import _values, model
from ._fields import ADDRESS, DOCUMENT, ISSUER, OWNER, OWNER_ID, RELATIONSHIP, ROWS, SIGNATURE, Field
from .submission import Submission

if TYPE_CHECKING:
    from ._raw import Mark, RegularRecord


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
        *(f"made.{part} = {part}" for part, _, _ in (part.partition("=") for part in parts)),
        "made.__class__ = cls",
        "return made",
    ]
    exec("\n ".join(lines), scope)  # noqa: S102  # as attrs makes its methods; all names are ours
    make: Callable[..., Any] = scope["make"]
    return make


class _Make:
    """The constructors: `records` by the kind of record, of its texts and, for a row that has any, its references."""

    def __init__(self) -> None:
        note = [Field("id", "footnote", "key"), Field("text", "footnote", "lines")]
        mark = [Field("field", "", "key"), Field("footnote_id", "footnoteId", "key")]
        address = _constructor(model.Address, OWNER, left=OWNER_ID + RELATIONSHIP)
        owner = _constructor(model.ReportingOwner, OWNER, "address", left=ADDRESS)
        self.reference = _constructor(model.FootnoteRef, mark)
        self.records: dict[str, Callable[..., Any]] = {
            "issuer": _constructor(model.Issuer, ISSUER),
            "owner": lambda texts: owner(texts, address(texts) if any(texts[_ADDRESS]) else None),
            "footnote": _constructor(model.Footnote, note),
            "signature": _constructor(model.OwnerSignature, SIGNATURE),
            "document": lambda texts: texts,  # it comes last, and is made when all its parts are there
            **{kind: _constructor(cls, ROWS[kind], "footnote_refs=()") for kind, cls in model.ROW_CLASSES.items()},
        }
        self.document = _constructor(
            model.OwnershipDocument, DOCUMENT, "issuer", "reporting_owners", "non_derivative_table", "derivative_table",
            "footnotes", "owner_signatures", "submission", "rendering", "diagnostics")


@cache
def _constructors() -> _Make:
    """Made at the first parse, as the reader's expressions are."""
    return _Make()


_ADDRESS = slice(len(OWNER_ID), len(OWNER_ID) + len(ADDRESS))


def assemble_regular(
    records: Iterable[RegularRecord], submission: Submission | None = None
) -> model.OwnershipDocument | None:
    """The document that `records` say; `None` if they are not regular, or if there is anything to report of them."""
    try:
        return _assembled(records, submission, _constructors())
    except (LookupError, ValueError, ArithmeticError):  # no such code, no such day, two decimal points
        return None


def _assembled(
    records: Iterable[RegularRecord], submission: Submission | None, make: _Make
) -> model.OwnershipDocument | None:
    non_derivative: list[Any] = []
    derivative: list[Any] = []
    made: dict[str, list[Any]] = {
        "issuer": [], "owner": [], "footnote": [], "signature": [], "document": [],
        "non_derivative_transaction": non_derivative, "non_derivative_holding": non_derivative,
        "derivative_transaction": derivative, "derivative_holding": derivative,
    }
    references: dict[Mark, model.FootnoteRef] = {}  # equal ones are one object
    refer, construct = make.reference, make.records
    for kind, texts, marks in records:
        if not marks:
            made[kind].append(construct[kind](texts))
        elif len(marks) > 1 and len(set(marks)) < len(marks):
            return None
        else:
            made[kind].append(construct[kind](texts, tuple([
                references.get(mark) or references.setdefault(mark, refer(mark)) for mark in marks])))
    ids = {note.id for note in made["footnote"]}
    if len(ids) < len(made["footnote"]) or ids != {footnote_id for _, footnote_id in references}:
        return None
    document: model.OwnershipDocument = make.document(
        made["document"][0], made["issuer"][0], tuple(made["owner"]), tuple(non_derivative), tuple(derivative),
        tuple(made["footnote"]), tuple(made["signature"]), submission, "xml", ())
    return document
