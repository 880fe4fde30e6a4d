"""A form as strings: what readers give and `_assemble` takes; EDGAR's header likewise.

In: nothing. Out: `RawForm`, `RawRow`, `Cell`, `RawSubmission`. A *record* is a tuple of texts in the order of its
fields in `_fields`, with `None` where the filing says nothing; nothing here is interpreted, and nothing knows the model
or a rendering.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Self

import attrs

from ._fields import NAMES

Record = tuple[str | None, ...]


class Cell(str):
    """A text that knows where it stood. A reader that keeps no places may give plain strings instead."""

    __slots__ = ("line", "verbatim")
    line: int | None
    """The source's line, counted from 1."""
    verbatim: str
    """The source's own words, before entities and blanks were settled."""

    def __new__(cls, text: str, line: int | None = None, verbatim: str | None = None) -> Self:
        cell = super().__new__(cls, text)
        cell.line = line
        cell.verbatim = text if verbatim is None else verbatim
        return cell


Mark = tuple[str, str]
"""A footnote mark: the field's name (or `"transaction_coding"`) and the footnote's id."""


RegularRecord = tuple[str, Record, tuple[Mark, ...]]
"""A record of a document that keeps to the schema: kind, texts, and the footnote marks of a row."""


@attrs.define
class RawRow:
    """One row of Table I or II."""

    kind: str
    """A row record of `_fields`: `"non_derivative_transaction"` and its like."""
    texts: Record
    """The row's texts, in the order of the kind's fields."""
    marks: tuple[Mark, ...] = ()
    """The row's footnote marks in filed order."""


@attrs.define
class RawForm:
    """One form."""

    rendering: str
    """What it was read from: `"xml"` or `"html"`."""
    document: Record
    """The fields of `_fields.DOCUMENT`."""
    issuer: Record
    """The fields of `_fields.ISSUER`."""
    owners: list[Record] = attrs.Factory(list)
    """For each reporting owner the fields of `_fields.OWNER`, the address among them."""
    non_derivative_rows: list[RawRow] = attrs.Factory(list)
    derivative_rows: list[RawRow] = attrs.Factory(list)
    footnotes: list[tuple[str | None, str | None]] = attrs.Factory(list)
    """Each footnote's id and text, in filed order."""
    signatures: list[Record] = attrs.Factory(list)
    """For each signature the fields of `_fields.SIGNATURE`."""
    printed: bool = False
    """Whether the values are written as on paper: 07/19/2024, 1,234.50."""

    @property
    def tables(self) -> dict[str, list[RawRow]]:
        """The rows of both tables by the model's names for them."""
        return {"non_derivative_table": self.non_derivative_rows, "derivative_table": self.derivative_rows}


def record(kind: str, texts: Mapping[str, str]) -> Record:
    """The texts that a reader found, by field name, as a record of `kind`.

    >>> record("signature", {"signature_date": "2024-07-20"})
    (None, '2024-07-20')
    """
    return tuple(map(texts.get, NAMES[kind]))


class RawFiler:
    """One company or person of EDGAR's header. The keys are the attribute names of `submission.Filer` and its parts."""

    def __init__(self) -> None:
        self.texts: dict[str, Cell] = {}
        self.business_address: dict[str, Cell] = {}
        self.mail_address: dict[str, Cell] = {}
        self.former_names: list[dict[str, Cell]] = []


class RawSubmission:
    """EDGAR's header. The keys are the attribute names of `submission.Submission`."""

    def __init__(self) -> None:
        self.texts: dict[str, Cell] = {}
        self.issuers: list[RawFiler] = []
        self.reporting_owners: list[RawFiler] = []
