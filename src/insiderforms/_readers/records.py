"""The records of a document in the making: where each text of the XML belongs.

In: elements as `xml` meets them, and the text inside them. Out: the `RawForm`, and a diagnostic for each text that has
no place or contradicts another. Knows nothing of markup: not how tags are written, not which are open.
"""

from __future__ import annotations

from collections.abc import Sequence, Sized
from typing import cast

import attrs

from .._fields import CODING, NAMES, Field
from .._raw import Cell, RawForm, RawRow, record
from ..diagnostics import Report, diagnose
from .elements import RECORD, REQUIRED_GROUPS, ROOT, TABLE, TRANSACTION_FIELDS, Element
from .markup import Token

Cells = dict[str, Cell]


@attrs.define
class _Record:
    """An owner, a row or a signature."""

    kind: str
    path: str
    line: int
    cells: Cells = attrs.Factory(dict)
    marks: list[tuple[str, Cell]] = attrs.Factory(list)
    groups: set[str] = attrs.Factory(set)
    implied: bool = False
    """Whether its start tag is missing."""

    @property
    def is_row(self) -> bool:
        return self.kind not in ("owner", "signature")


@attrs.define
class _Leaf:
    """A leaf: `texts` is what it has said, `pieces` what it is saying. Without `cells` it belongs nowhere."""

    element: Element
    path: str | None
    start: Token
    cells: Cells | None
    footnote_id: Cell | None = None
    texts: list[Cell] = attrs.Factory(list)
    pieces: list[tuple[str, Token]] = attrs.Factory(list)


_PLACES = {"owner": "reporting_owners", "signature": "owner_signatures"}


def _place(kind: str) -> str:
    """Where the model keeps records of a kind; of a row, `"derivative_"` says enough."""
    return _PLACES.get(kind) or ("derivative_table" if kind.startswith("derivative") else "non_derivative_table")


class Records:
    """The records of one document."""

    def __init__(self, text: str, report: Report):
        self.text = text
        self.report = report
        self.raw = RawForm("xml", (), ())
        self.document: Cells = {}
        self.issuer: Cells = {}
        self.record: _Record | None = None
        self.leaf: _Leaf | None = None
        self.cut = False

    @property
    def path(self) -> str | None:
        """Where the text that is being read belongs."""
        return self.leaf.path if self.leaf else None

    # ---- owners, rows, signatures

    def start(self, element: Element, token: Token) -> None:
        self.end()
        if element.record and element.record != "issuer":
            self.record = self.new(element.record, token)

    def new(self, kind: str, token: Token, *, implied: bool = False) -> _Record:
        place = _place(kind)
        before: dict[str, Sized] = {
            "reporting_owners": self.raw.owners, "owner_signatures": self.raw.signatures, **self.raw.tables}
        return _Record(kind, f"{place}[{len(before[place])}]", token.line, implied=implied)

    def group(self, name: str) -> None:
        if self.record:
            self.record.groups.add(name)

    def end_implied(self, element: Element) -> None:
        """The end tag of a record whose start tag is missing."""
        if self.record and self.record.implied:
            if self.record.is_row and element.record.startswith(self.record.kind):
                self.record.kind = element.record
            self.end()

    def end(self) -> None:
        """The record that is being read, if any, is complete."""
        done, self.record = self.record, None
        if done is None:
            return
        if done.kind == "owner":
            self.raw.owners.append(record("owner", done.cells))
        elif done.kind == "signature":
            self.raw.signatures.append(record("signature", done.cells))
        else:
            self.end_row(done)
        self.missing_groups(done)

    def end_row(self, row: _Record) -> None:
        if row.kind.endswith("_"):  # the tag does not say which: what only a transaction has decides
            marked = {name for name, _ in row.marks}
            transaction = (row.cells.keys() | marked) & TRANSACTION_FIELDS
            row.kind += "transaction" if transaction else "holding"
        names = {*NAMES[row.kind], CODING}
        for name, cell in row.cells.items():
            if name not in names:
                self.tell("unplaced_element", row.path, cell.verbatim, cell.line, detail=name)
        for name, footnote_id in row.marks:
            if name not in names:
                self.tell("unplaced_reference", row.path, footnote_id, footnote_id.line)
        marks = tuple(mark for mark in row.marks if mark[0] in names)
        self.raw.tables[_place(row.kind)].append(RawRow(row.kind, record(row.kind, row.cells), marks))

    def missing_groups(self, done: _Record) -> None:
        if self.cut or done.implied or done.kind == "signature":
            return
        required: Sequence[str] = REQUIRED_GROUPS[done.kind]
        if done.kind == "derivative_holding" and not self.document.get("document_type", "").startswith("3"):
            required = (*required, "postTransactionAmounts")
        for name in required:
            if name not in done.groups:
                self.tell("missing_element", done.path, None, done.line, detail=name)

    # ---- leaves

    def start_leaf(self, element: Element, token: Token, around: Sequence[Element], footnote_id: str | None) -> None:
        """A leaf begins, in the known elements `around` it, outermost first."""
        if element.field is None:  # a footnote
            path = f"footnotes[{len(self.raw.footnotes)}]"
            self.leaf = _Leaf(element, path, token, {}, Cell(footnote_id, token.line) if footnote_id else None)
            return
        cells, home = self.home(element, element.field, token, around)
        self.leaf = _Leaf(element, home, token, cells)
        if cells is not None and not self.at_home(element, around[-1]):
            self.tell("misplaced_element", home, self.text[token.start:token.end], token.line)

    def home(self, element: Element, field: Field, token: Token,
             around: Sequence[Element]) -> tuple[Cells | None, str | None]:
        """The cells that a leaf belongs to, and its path; a record is begun if its start tag is missing."""
        name, path = field.name, field.path
        if element.record == "document":
            return self.document, path
        if element.record == "issuer":
            return self.issuer, f"issuer.{path}"
        kind = element.record
        current = self.record
        fits = current is not None and (current.is_row if kind == "row" else current.kind == kind)
        if not fits or current is None or (current.implied and name in current.cells):
            tables = [outer.record for outer in around if outer.level == TABLE]
            if kind == "row" and not tables:
                return None, None
            self.end()
            current = self.record = self.new(tables[0] if kind == "row" else kind, token, implied=True)
        return current.cells, f"{current.path}.{path}"

    @staticmethod
    def at_home(element: Element, parent: Element) -> bool:
        """Whether a leaf stands in the element that the schema wants around it."""
        group = element.field.group if element.field else None
        if group:
            return parent.name == group
        return parent.level == (ROOT if element.record == "document" else RECORD)

    def say(self, text: str, token: Token) -> None:
        """Text inside the leaf."""
        if self.leaf and (self.leaf.pieces or not text.isspace()):
            self.leaf.pieces.append((text, token))

    def flush(self) -> None:
        """What the leaf was saying is complete."""
        leaf = self.leaf
        if leaf is None or not leaf.pieces:
            return
        first, last = leaf.pieces[0][1], leaf.pieces[-1][1]
        verbatim = self.text[first.start:last.end]
        blank = len(verbatim) - len(verbatim.lstrip())
        line = first.line + verbatim.count("\n", 0, blank)
        leaf.texts.append(Cell("".join(piece for piece, _ in leaf.pieces), line, verbatim.strip()))
        leaf.pieces.clear()

    def drop(self) -> int | None:
        """The document is cut off: forget what the leaf was saying, and tell where it began to."""
        self.cut = True
        leaf = self.leaf
        if leaf is None:
            return None
        unfinished = leaf.pieces[0][1].start if leaf.pieces else None
        leaf.pieces.clear()
        # a footnote that has not begun to speak, or has not ended, goes with its id
        return leaf.start.start if leaf.element.record == "footnote" and not leaf.texts else unfinished

    def end_leaf(self, end: int) -> None:
        """The leaf ends at `end`."""
        self.flush()
        leaf, self.leaf = cast(_Leaf, self.leaf), None
        if leaf.element.record == "footnote":
            text = leaf.texts.pop(0) if leaf.texts else None
            if text is not None or not self.cut:
                self.raw.footnotes.append((leaf.footnote_id, text))
            leaf.cells = {"text": text} if text is not None else {}
        if leaf.cells is None:
            self.tell("unplaced_element", None, self.text[leaf.start.start:end].strip(), leaf.start.line)
            return
        name = leaf.element.field.name if leaf.element.field else "text"
        for text in leaf.texts:
            first = leaf.cells.setdefault(name, text)
            if first is not text:
                same = first.split() == text.split()
                self.tell("repeated_element" if same else "conflicting_element", leaf.path, text.verbatim, text.line)

    def mark(self, footnote_id: str | None, token: Token, around: Sequence[Element]) -> None:
        """A footnote mark on the leaf, or on the coding."""
        row, leaf = self.record, self.leaf
        name = CODING if around[-1].name == "transactionCoding" else None
        if leaf and leaf.element.field and leaf.element.record == "row":
            name = leaf.element.field.name
        self.flush()
        if footnote_id is None or name is None or row is None or not row.is_row:
            self.tell("unplaced_reference", self.path or (row.path if row else None),
                      self.text[token.start:token.end], token.line)
        else:
            row.marks.append((name, Cell(footnote_id, token.line)))

    # ---- the whole

    def form(self) -> RawForm:
        self.raw.document = record("document", self.document)
        self.raw.issuer = record("issuer", self.issuer)
        return self.raw

    def tell(self, code: str, path: str | None, text: str | None, line: int | None, detail: str = "") -> None:
        self.report(diagnose(code, field=path, text=text, line=line, detail=detail))
