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
from itertools import groupby

from .._fields import CODING, DOCUMENT, ISSUER, OPTIONAL_GROUPS, OWNER, ROWS, SIGNATURE, Field
from .._raw import RawForm, RawRow, Record

_BLANK = r"[ \t\r\n]*+"
_ANY = "([^<]*+)"
_SHAPES = {
    "number": "([0-9.]*+)", "date": "((?:(?:19|2[0-9])[0-9]{2}-[0-9]{2}-[0-9]{2})?+)", "cik": "((?:[0-9]{10})?+)",
}
_EMPTY = " ?+/>"  # .NET's serializer writes <remarks />
_MARKS = rf'((?:<footnoteId id="\w++"{_EMPTY}{_BLANK})*+)'
_OTHER_BLANKS = "\x0b\x0c\x1c\x1d\x1e\x1f"
"""What Python takes for white space and XML does not allow; those beyond ASCII are looked for where they matter."""
_REFERENCE = re.compile(r"&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([0-9A-Fa-f]{1,6}));")
_ENTITIES = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}


def read_regular(text: str) -> RawForm | None:
    """The document as strings, or `None` if it is not regular."""
    if any(map(text.__contains__, _OTHER_BLANKS)):
        return None
    try:
        return _read(_schema(), text)
    except _Irregular:
        return None


class _Irregular(Exception):
    """The text departs from the schema."""


_HEAD_FIELDS = DOCUMENT[:-2]  # the last two, the 10b5-1 box and the remarks, stand below issuer and owners


def _read(schema: _Schema, text: str) -> RawForm:
    """The document, part by part; `at` is where the next part must begin."""
    reference = text.find("&")  # most documents have none, or none before the footnotes
    unescape_from = len(text) if reference < 0 else reference

    def texts(found: re.Match[str]) -> Record:
        return found.groups() if found.end() <= unescape_from else _unescaped(found.groups())

    def several(pattern: re.Pattern[str], at: int) -> tuple[list[Record], int]:
        records = []
        while found := pattern.match(text, at):
            at = found.end()
            records.append(texts(found))
        return records, at

    found = _expect(schema.head.match(text))
    top = texts(found)
    head, issuer = top[:len(_HEAD_FIELDS)], top[len(_HEAD_FIELDS):]
    owners, at = several(schema.owner, found.end())
    found = _expect(schema.middle.match(text, at))
    middle, at = found.groups(), found.end()
    form3 = head[1] in ("3", "3/A")
    non_derivative_rows, at = _rows(schema.non_derivative_table, text, at, unescape_from, form3)
    derivative_rows, at = _rows(schema.derivative_table, text, at, unescape_from, form3)
    footnotes: list[tuple[str | None, str | None]] = []
    if notes := schema.footnotes.match(text, at):
        at = notes.end()
        footnotes = schema.footnote.findall(notes[0])
        if at > unescape_from:
            footnotes = [(footnote_id, note and _characters(note)) for footnote_id, note in footnotes]
    found = _expect(schema.remarks.match(text, at))
    signatures, at = several(schema.signature, found.end())
    _expect(schema.end.match(text, at))
    if not (owners and signatures and head[1] and head[2]):  # the schema demands these
        raise _Irregular
    return RawForm("xml", head + middle + texts(found), issuer, owners, non_derivative_rows, derivative_rows, footnotes,
                   signatures)


def _expect(found: re.Match[str] | None) -> re.Match[str]:
    if found is None:
        raise _Irregular
    return found


def _rows(table: _TablePattern, text: str, at: int, unescape_from: int, form3: bool) -> tuple[list[RawRow], int]:
    rows: list[RawRow] = []
    found = table.start.match(text, at)
    if found is None:
        return rows, at
    at = found.end()
    if found[1]:  # <nonDerivativeTable/>
        return rows, at
    transaction, holding = table.transaction, table.holding
    while True:
        row = transaction
        found = transaction.pattern.match(text, at)
        if found is None:
            row = holding
            found = holding.pattern.match(text, at)
            if found is None:
                return rows, _expect(table.end.match(text, at)).end()
            if not form3 and "<postTransactionAmounts>" not in found[0]:
                raise _Irregular
        at = found.end()
        groups = found.groups()
        texts = groups[::2] if at <= unescape_from else _unescaped(groups[::2])
        marks = groups[1::2]
        rows.append(RawRow(row.kind, texts, tuple([
            (name, footnote_id) for name, references in zip(row.marked, marks) if references  # noqa: B905  # strict is slow
            for footnote_id in references.split('"')[1::2]
        ]) if any(marks) else ()))


def _unescaped(texts: Sequence[str | None]) -> Record:
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
    return rf"(?:<{field.element}(?:>{_SHAPES.get(field.kind, _ANY)}</{field.element}>|{_EMPTY}){_BLANK})?+"


def _cell(field: Field) -> str:
    """An element that holds its text in <value> and its footnote marks after it; it may be missing."""
    value = rf"(?:<value(?:>{_SHAPES.get(field.kind, _ANY)}</value>|{_EMPTY}){_BLANK})?+"
    return rf"(?:<{field.element}(?:{_EMPTY}|>{_BLANK}{value}{_MARKS}</{field.element}>){_BLANK})?+"


def _element(name: str, content: str) -> str:
    return rf"<{name}>{_BLANK}{content}</{name}>{_BLANK}"


def _leaves(fields: Sequence[Field]) -> str:
    return "".join(_element(group, "".join(map(_leaf, leaves))) if group else "".join(map(_leaf, leaves))
                   for group, leaves in _by_group(fields))


def _by_group(fields: Sequence[Field]) -> list[tuple[str | None, list[Field]]]:
    return [(group, list(leaves)) for group, leaves in groupby(fields, key=lambda field: field.group)]


class _RowPattern:
    """How one kind of row is written. The groups of `pattern` are text and marks of each column in turn."""

    def __init__(self, kind: str, element: str):
        parts: list[str] = []
        marked: list[str] = []
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
        self.kind = kind
        self.pattern = re.compile(_element(element, "".join(parts)))
        self.marked = marked
        """What the marks of each column mark: the field, or the coding as a whole."""


class _TablePattern:
    """How a table is written: its start tag or empty tag, its rows, its end tag."""

    def __init__(self, element: str, kind: str):
        self.start = re.compile(rf"<{element}Table(?:>|({_EMPTY})){_BLANK}")
        self.transaction = _RowPattern(f"{kind}_transaction", f"{element}Transaction")
        self.holding = _RowPattern(f"{kind}_holding", f"{element}Holding")
        self.end = re.compile(rf"</{element}Table>{_BLANK}")


class _Schema:
    """The expressions for the parts of a document, in the order in which they stand."""

    def __init__(self) -> None:
        issuer = _element("issuer", "".join(map(_leaf, ISSUER)))
        self.head = re.compile(
            rf"(?:<\?xml\s[^<>?]*+\?>{_BLANK})?+<ownershipDocument>{_BLANK}{_leaves(_HEAD_FIELDS)}{issuer}")
        self.owner = re.compile(_element("reportingOwner", _leaves(OWNER)))
        self.middle = re.compile(_leaf(DOCUMENT[-2]))
        self.non_derivative_table = _TablePattern("nonDerivative", "non_derivative")
        self.derivative_table = _TablePattern("derivative", "derivative")
        self.footnote = re.compile(rf'<footnote id="(\w++)">{_ANY}</footnote>')
        self.footnotes = re.compile(
            rf"<footnotes(?:{_EMPTY}|>{_BLANK}(?:{self.footnote.pattern}{_BLANK})*+</footnotes>){_BLANK}")
        self.remarks = re.compile(_leaf(DOCUMENT[-1]))
        self.signature = re.compile(_element("ownerSignature", _leaves(SIGNATURE)))
        self.end = re.compile(rf"</ownershipDocument>{_BLANK}\Z")


@cache
def _schema() -> _Schema:
    """Made at the first parse: to compile these costs more than to import the package."""
    return _Schema()
