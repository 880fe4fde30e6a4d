"""Ownership XML that keeps to the schema, read by the schema itself: regular expressions made from `_fields`.

In: the text of one ownership document. Out: its `RawForm`, or `None` where the text departs from the schema in any way
at all: another order, a comment, an unknown element, a stray character. Every expression matches from where the last
one ended, and the last one ends at the end of the text, so nothing can be passed over; whatever is not regular is for
`xml` to read. Nothing is reported here: there is nothing to report about a document that is as it should be.

Nearly all filings since 2003 are regular: EDGAR refuses others today. Reading them this way costs a quarter of what
building a tree of elements costs. All quantifiers are possessive: no expression ever goes back over what it has read.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import compress, groupby

import attrs

from .._fields import CODING, DOCUMENT, ISSUER, OPTIONAL_GROUPS, OWNER, ROWS, SIGNATURE, Field
from .._raw import RawForm, RawRow, Record

_BLANK = r"[ \t\r\n]*+"
_ANY = "([^<]*+)"
_SHAPES = {
    "number": "([0-9.]*+)", "date": "((?:(?:19|2[0-9])[0-9]{2}-[0-9]{2}-[0-9]{2})?+)", "cik": "((?:[0-9]{10})?+)",
}
_MARKS = rf'((?:<footnoteId id="\w++"/>{_BLANK})*+)'
_FOOTNOTE = re.compile(rf'<footnote id="(\w++)">{_ANY}</footnote>')
_OTHER_BLANKS = "\x0b\x0c\x1c\x1d\x1e\x1f"
"""What Python takes for white space and XML does not allow; those beyond ASCII are looked for where they matter."""
_REFERENCE = re.compile(r"&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([0-9A-Fa-f]{1,6}));")
_ENTITIES = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}


def read_regular(text: str) -> RawForm | None:
    """The document as strings, or `None` if it is not regular."""
    if any(map(text.__contains__, _OTHER_BLANKS)):
        return None
    try:
        return _Reading(text).form(_schema())
    except _Irregular:
        return None


class _Irregular(Exception):
    """The text departs from the schema."""


@attrs.frozen
class _RowPattern:
    """How one kind of row is written. The groups of the expression are text and marks of each column in turn."""

    kind: str
    pattern: re.Pattern[str]
    marked: tuple[str, ...]
    """What the marks of each column mark: the field, or the coding as a whole."""


@attrs.frozen
class _TablePattern:
    """How a table is written: its start tag or empty tag, its rows, its end tag."""

    start: re.Pattern[str]
    transaction: _RowPattern
    holding: _RowPattern
    end: re.Pattern[str]


@attrs.frozen
class _Schema:
    """The expressions for the parts of a document, in the order in which they stand."""

    head: re.Pattern[str]
    owner: re.Pattern[str]
    middle: re.Pattern[str]
    tables: tuple[_TablePattern, _TablePattern]
    footnotes: re.Pattern[str]
    remarks: re.Pattern[str]
    signature: re.Pattern[str]
    end: re.Pattern[str]


_HEAD_FIELDS = DOCUMENT[:-2]  # the last two, the 10b5-1 box and the remarks, stand below issuer and owners


class _Reading:
    """A document being read: where the next expression must match, and where the next & stands."""

    def __init__(self, text: str):
        self.text = text
        self.at = 0
        self.next_reference = self.find("&", 0)

    def find(self, what: str, start: int) -> int:
        at = self.text.find(what, start)
        return len(self.text) if at < 0 else at

    def form(self, schema: _Schema) -> RawForm:
        texts = self.texts(schema.head)
        head, issuer = texts[:len(_HEAD_FIELDS)], texts[len(_HEAD_FIELDS):]
        owners = self.several(schema.owner)
        middle = self.texts(schema.middle)
        non_derivative_rows, derivative_rows = [
            self.rows(table, form3=head[1] in ("3", "3/A")) for table in schema.tables]
        footnotes = self.footnotes(schema.footnotes)
        remarks = self.texts(schema.remarks)
        signatures = self.several(schema.signature)
        self.texts(schema.end)
        if not (owners and signatures and head[1] and head[2]):  # the schema demands these
            raise _Irregular
        return RawForm("xml", head + middle + remarks, issuer, owners, non_derivative_rows, derivative_rows, footnotes,
                       signatures, regular=True)

    def texts(self, pattern: re.Pattern[str]) -> Record:
        """What must stand here."""
        found = pattern.match(self.text, self.at)
        if found is None:
            raise _Irregular
        self.at = found.end()
        texts = found.groups()
        return texts if self.at <= self.next_reference else self.unescaped(texts)

    def several(self, pattern: re.Pattern[str]) -> list[Record]:
        """What may stand here any number of times."""
        records = []
        while found := pattern.match(self.text, self.at):
            self.at = found.end()
            texts = found.groups()
            records.append(texts if self.at <= self.next_reference else self.unescaped(texts))
        return records

    def rows(self, table: _TablePattern, *, form3: bool) -> list[RawRow]:
        rows: list[RawRow] = []
        text = self.text
        if (found := table.start.match(text, self.at)) is None:
            return rows
        self.at = found.end()
        if found[1]:  # <nonDerivativeTable/>
            return rows
        while True:
            row = table.transaction
            if (found := row.pattern.match(text, self.at)) is None:
                row = table.holding
                if (found := row.pattern.match(text, self.at)) is None:
                    self.texts(table.end)
                    return rows
                if not form3 and "<postTransactionAmounts>" not in found[0]:
                    raise _Irregular
            rows.append(self.row(row, found))

    def row(self, row: _RowPattern, found: re.Match[str]) -> RawRow:
        self.at = found.end()
        groups = found.groups()
        texts: Record = groups[::2]
        if self.at > self.next_reference:
            texts = self.unescaped(texts)
        marks = groups[1::2]
        if not any(marks):
            return RawRow(row.kind, texts)
        return RawRow(row.kind, texts, tuple([
            (name, footnote_id) for name, references in compress(zip(row.marked, marks, strict=True), marks)
            for footnote_id in references.split('"')[1::2]
        ]))

    def footnotes(self, pattern: re.Pattern[str]) -> list[tuple[str | None, str | None]]:
        if (found := pattern.match(self.text, self.at)) is None:
            return []
        self.at = found.end()
        notes: list[tuple[str | None, str | None]] = _FOOTNOTE.findall(found[0])
        if self.at > self.next_reference:
            notes = [(footnote_id, text and _characters(text)) for footnote_id, text in notes]
            self.next_reference = self.find("&", self.at)
        return notes

    def unescaped(self, texts: Record) -> Record:
        """`texts`, which end beyond the next reference, with their references as characters."""
        self.next_reference = self.find("&", self.at)
        return tuple([_characters(text) if text and "&" in text else text for text in texts])


def _characters(text: str) -> str:
    """`text` with references as their characters; irregular if an ampersand is none of XML's own references."""
    if "&" not in text:
        return text
    if text.count("&") != len(_REFERENCE.findall(text)):
        raise _Irregular
    return _REFERENCE.sub(_character, text)


def _character(found: re.Match[str]) -> str:
    if found[1]:
        return _ENTITIES[found[1]]
    code = int(found[2]) if found[2] else int(found[3], 16)
    if (code < 32 and code not in (9, 10, 13)) or 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:
        raise _Irregular  # no character of XML
    return chr(code)


# ---- the schema as expressions


def _leaf(field: Field) -> str:
    """An element that holds its text itself; it may be missing."""
    return rf"(?:<{field.element}(?:>{_SHAPES.get(field.kind, _ANY)}</{field.element}>|/>){_BLANK})?+"


def _cell(field: Field) -> str:
    """An element that holds its text in <value> and its footnote marks after it; it may be missing."""
    value = rf"(?:<value(?:>{_SHAPES.get(field.kind, _ANY)}</value>|/>){_BLANK})?+"
    return rf"(?:<{field.element}(?:/>|>{_BLANK}{value}{_MARKS}</{field.element}>){_BLANK})?+"


def _element(name: str, content: str) -> str:
    return rf"<{name}>{_BLANK}{content}</{name}>{_BLANK}"


def _leaves(fields: Sequence[Field]) -> str:
    return "".join(_element(group, "".join(map(_leaf, leaves))) if group else "".join(map(_leaf, leaves))
                   for group, leaves in _by_group(fields))


def _by_group(fields: Sequence[Field]) -> list[tuple[str | None, list[Field]]]:
    return [(group, list(leaves)) for group, leaves in groupby(fields, key=lambda field: field.group)]


def _row_pattern(kind: str, element: str) -> _RowPattern:
    parts, marked = [], []
    for group, columns in _by_group(ROWS[kind]):
        if group == "transactionCoding":  # its leaves carry no marks, it does so itself, after the last
            content = "()".join(map(_leaf, columns)) + _MARKS
            marked += [""] * (len(columns) - 1) + [CODING]
        else:
            content = "".join(map(_cell, columns))
            marked += [column.name for column in columns]
        if group:
            content = _element(group, content)
        parts.append(f"(?:{content})?+" if group in OPTIONAL_GROUPS.get(kind, ()) else content)
    return _RowPattern(kind, re.compile(_element(element, "".join(parts))), tuple(marked))


@cache
def _schema() -> _Schema:
    """Made at the first parse: to compile these costs more than to import the package."""
    def table(name: str, rows: str, row: str) -> _TablePattern:
        return _TablePattern(
            re.compile(rf"<{name}(?:>|(/>)){_BLANK}"),
            _row_pattern(f"{rows}_transaction", f"{row}Transaction"),
            _row_pattern(f"{rows}_holding", f"{row}Holding"),
            re.compile(rf"</{name}>{_BLANK}"),
        )

    issuer = _element("issuer", "".join(map(_leaf, ISSUER)))
    return _Schema(
        head=re.compile(rf"(?:<\?xml\s[^<>?]*+\?>{_BLANK})?+<ownershipDocument>{_BLANK}{_leaves(_HEAD_FIELDS)}{issuer}"),
        owner=re.compile(_element("reportingOwner", _leaves(OWNER))),
        middle=re.compile(_leaf(DOCUMENT[-2])),
        tables=(table("nonDerivativeTable", "non_derivative", "nonDerivative"),
                table("derivativeTable", "derivative", "derivative")),
        footnotes=re.compile(rf"<footnotes(?:/>|>{_BLANK}(?:{_FOOTNOTE.pattern}{_BLANK})*+</footnotes>){_BLANK}"),
        remarks=re.compile(_leaf(DOCUMENT[-1])),
        signature=re.compile(_element("ownerSignature", _leaves(SIGNATURE))),
        end=re.compile(rf"</ownershipDocument>{_BLANK}\Z"),
    )
