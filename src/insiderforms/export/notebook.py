"""What a notebook shows of a form, a row, a history or an answer: a piece of HTML, brief, all text escaped.

In: a record, `Answers`, or a `History`. Out: `notebook_html`. Everything shown is what the record says; long tables and
texts are cut, and say by how much. Colours are the notebook's own, so that it reads in dark ones too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from decimal import Decimal
from html import escape
from typing import Any

import attrs

from .._record import Answers, Record
from ..analysis import Difference, History, HoldingAfter, HoldingLine, LineBalance, NetShareChange, line_balances
from ..codes import DOCUMENT_TYPES, OWNERSHIP_CODES
from ..model import (
    DerivativeHolding,
    DerivativeTransaction,
    NonDerivativeHolding,
    NonDerivativeTransaction,
    OwnershipDocument,
    ReportingOwner,
    Row,
)
from .columns import Cell
from .printed import TABLE_I, TABLE_II, Layout, cells, code, columns, day, figure, joined, mark, money

_MOST_ROWS = 20
_MOST_CHARACTERS = 400
_SHORT = 14
_TABLE_I, _TABLE_II = (NonDerivativeTransaction, NonDerivativeHolding), (DerivativeTransaction, DerivativeHolding)

_STYLE = """<style>
.insiderforms{font-size:90%;line-height:1.35;max-width:100%;overflow-x:auto}
.insiderforms p{margin:.2em 0}
.insiderforms b{font-size:108%}
.insiderforms table{border-collapse:collapse;margin:.5em 0;font-size:inherit}
.insiderforms caption{text-align:left;font-weight:600;padding:.2em 0}
.insiderforms th,.insiderforms td{text-align:left;vertical-align:top;padding:.15em .7em .15em 0;\
border-bottom:1px solid rgba(128,128,128,.35);background:none}
.insiderforms thead th{border-bottom:2px solid rgba(128,128,128,.6);white-space:pre-line;vertical-align:bottom}
.insiderforms .n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.insiderforms .w{white-space:nowrap}
.insiderforms sup,.insiderforms .more{opacity:.75}
.insiderforms details{margin:.2em 0}
</style>"""


def notebook_html(value: object) -> str:
    """A piece of HTML that shows a record, several, or a history, in a notebook."""
    for kind, show in _SHOWN:
        if isinstance(value, kind):
            return f'<div class="insiderforms">{_STYLE}{show(value)}</div>'
    raise TypeError(f"{type(value).__name__} is no record")


# ---- pieces

def _cut(text: str) -> str:
    """The text, escaped; of a long one its beginning, and how long it is."""
    if len(text) <= _SHORT:
        return f'<span class="w">{escape(text)}</span>' if text else ""  # no date or figure is broken in two
    if len(text) <= _MOST_CHARACTERS:
        return escape(text)
    return f'{escape(text[:_MOST_CHARACTERS])}... <span class="more">({len(text):,} characters)</span>'


def _words(value: object) -> str:
    """A value as text: figures with commas, dates as ISO 8601, of several records their number."""
    for kind, to_words in _WORDS:
        if isinstance(value, kind):
            return to_words(value)
    return "" if value is None else str(value)


_WORDS: tuple[tuple[type, Callable[[Any], str]], ...] = (
    (Decimal, figure),
    (date, date.isoformat),
    (tuple, lambda values: str(len(values)) if _are_records(values) else ", ".join(map(_words, values))),
    (Record, lambda record: ", ".join(_words(value) for _, value in _said(record))),
)


def _said(record: Any) -> list[tuple[str, Any]]:
    """What is set in a record, name by name."""
    values = ((field.name, getattr(record, field.name)) for field in attrs.fields(type(record)))
    return [(name, value) for name, value in values if value is not None and value != ()]


def _are_records(value: object) -> bool:
    return isinstance(value, tuple) and bool(value) and all(isinstance(item, Record) for item in value)


def _table(
    caption: str, heads: Sequence[tuple[str, bool]], rows: Sequence[Sequence[str]], total: int | None = None,
) -> str:
    """A table of cells that are HTML; columns that are empty throughout are left out."""
    kept = [at for at, _ in enumerate(heads) if any(row[at] for row in rows)]
    style = ['class="n"' if heads[at][1] else "" for at in kept]
    head = "".join(f'<th scope="col" {kind}>{escape(heads[at][0])}</th>' for at, kind in zip(kept, style, strict=True))
    body = "".join(
        "<tr>" + "".join(f"<td {kind}>{row[at]}</td>" for at, kind in zip(kept, style, strict=True)) + "</tr>"
        for row in rows)
    left = (len(rows) if total is None else total) - len(rows)
    more = f'<p class="more">and {left:,} more</p>' if left else ""
    heads_row = f"<thead><tr>{head}</tr></thead>" if any(head for head, _ in heads) else ""
    return f"<table><caption>{escape(caption)}</caption>{heads_row}<tbody>{body}</tbody></table>{more}"


def _folded_away(summary: str, lines: Iterable[str]) -> str:
    body = "".join(f"<p>{line}</p>" for line in lines)
    return f"<details><summary>{escape(summary)}</summary>{body}</details>" if body else ""


# ---- a form

_RELATIONSHIPS = {
    "is_director": "director", "is_officer": "officer", "is_ten_percent_owner": "10% owner", "is_other": "other"}


def _form(form: OwnershipDocument) -> str:
    issuer = joined(form.issuer.name, f"[{form.issuer.trading_symbol}]" if form.issuer.trading_symbol else None, by=" ")
    kind = joined(f"Form {form.document_type}" if form.document_type else "Form", issuer, by=" · ")
    found = f"{len(form.diagnostics)} diagnostics" if form.diagnostics else None
    about = joined(DOCUMENT_TYPES.get(form.document_type or ""), day(form.period_of_report), found, by=" · ")
    notes = (f"<sup>{escape(mark(note.id or ''))}</sup> {_cut(note.text or '')}" for note in form.footnotes)
    return (
        f"<p><b>{escape(kind)}</b></p><p>{escape(about)}</p>"
        + "".join(f"<p>{escape(_owner(owner))}</p>" for owner in form.reporting_owners[:_MOST_ROWS])
        + _rows((*form.non_derivative_table, *form.derivative_table), form.form_type)
        + _folded_away(f"{len(form.footnotes)} footnotes", notes)
        + _folded_away("Remarks", [_cut(form.remarks)] if form.remarks else [])
        + _folded_away(found or "", (_cut(str(one)) for one in form.diagnostics)))


def _owner(owner: ReportingOwner) -> str:
    roles = [words for name, words in _RELATIONSHIPS.items() if getattr(owner, name)]
    return joined(owner.name, joined(*roles, owner.officer_title, owner.other_text), by=" · ")


def _rows(rows: Sequence[Row], form_type: str | None) -> str:
    shown = rows[:_MOST_ROWS]
    layouts: tuple[tuple[str, tuple[type, ...], Layout], ...] = (
        ("Table I", _TABLE_I, TABLE_I), ("Table II", _TABLE_II, TABLE_II))
    return "".join(
        _table(caption, [(column.heading, column.figures) for column in columns(layout, form_type)],
               [[_cell(cell) for cell in line] for line in cells(layout, some, form_type)],
               sum(isinstance(row, kinds) for row in rows))
        for caption, kinds, layout in layouts if (some := [row for row in shown if isinstance(row, kinds)]))


def _cell(cell: Cell) -> str:
    return "<br>".join(f"{_cut(text)}{f'<sup>{escape(signs)}</sup>' if signs else ''}" for text, signs in cell)


# ---- answers

def _way(line: HoldingLine) -> str:
    letter = line.direct_or_indirect_ownership or ""
    return joined(OWNERSHIP_CODES[letter].lower() if letter in OWNERSHIP_CODES else letter, line.nature_of_ownership,
                  "".join(map(mark, line.footnote_ids)), by=" ")


def _signed(amount: Decimal | None) -> str:
    return f"+{figure(amount)}" if amount is not None and amount > 0 else figure(amount)


def _whose(line: HoldingLine) -> str:
    return joined(*(owner.name for owner in line.reporting_owners[:2]), "..." if line.reporting_owners[2:] else None)


_PARTIES = {"Issuer", "Owner"}  # said above a table, if they are the same throughout
_Column = tuple[str, bool, Callable[[Any], str]]
"""A head, whether figures stand below, and what one answer has there."""


def _of_line(get: Callable[[Any], HoldingLine]) -> tuple[_Column, ...]:
    return (
        ("Issuer", False, lambda of: (issuer.name or "") if (issuer := get(of).issuer) else ""),
        ("Owner", False, lambda of: _whose(get(of))),
        ("Security", False, lambda of: get(of).security_title or ""),
        ("Held", False, lambda of: _way(get(of))),
    )


_ANSWERS: dict[type, tuple[_Column, ...]] = {
    HoldingLine: (*_of_line(lambda line: line), ("Rows", True, lambda line: str(len(line.rows)))),
    HoldingAfter: (
        *_of_line(lambda after: after.line), ("Date", False, lambda after: day(after.day)),
        ("Code", False, lambda after: code(after.row)), ("Change", True, lambda after: _signed(after.change)),
        ("Reported", True, lambda after: figure(after.reported)),
        ("Computed", True, lambda after: figure(after.computed)), ("Verdict", False, lambda after: str(after.verdict))),
    LineBalance: (
        *_of_line(lambda balance: balance.line), ("Before", True, lambda balance: figure(balance.opening)),
        ("After", True, lambda balance: figure(balance.held)),
        ("Rows", True, lambda balance: str(len(balance.after))),
        ("Balances", False, lambda balance: str(balance.stating)),
        ("Jumps", True, lambda balance: str(len(balance.jumps) or ""))),
    NetShareChange: (
        *_of_line(lambda change: change.lines[0]),
        ("Lines", True, lambda change: str(len(change.lines)) if change.lines[1:] else ""),
        ("Day", False, lambda change: day(change.day)), ("Code", False, lambda change: change.code or ""),
        ("Acquired", True, lambda change: figure(change.acquired)),
        ("at", True, lambda change: _at(change, "acquired")),
        ("Disposed of", True, lambda change: figure(change.disposed)),
        ("at", True, lambda change: _at(change, "disposed")), ("Net", True, lambda change: _signed(change.net)),
        ("Before", True, lambda change: figure(change.opening)), ("After", True, lambda change: figure(change.closing)),
        ("Not\ncounted", True, lambda change: str(len(change.uncountable) or ""))),
    Difference: (
        ("Where", False, lambda one: one.field), ("First", False, lambda one: _words(one.first)),
        ("Second", False, lambda one: _words(one.second)), ("", False, lambda one: str(one.kind))),
}


def _at(change: NetShareChange, side: str) -> str:
    price: Decimal | None = getattr(change, f"{side}_price")
    return "" if price is None or not getattr(change, side) else money(round(price, 4).normalize() + 0)


def _answers(records: Sequence[Any]) -> str:
    if not records:
        return '<p class="more">none</p>'
    kinds = {type(record) for record in records}
    if kinds <= {*_TABLE_I, *_TABLE_II}:
        types = {record.transaction_form_type for record in records}
        return _rows(records, types.pop() if len(types) == 1 else None)
    return "".join(_of_kind(kind, [record for record in records if type(record) is kind]) for kind in dict.fromkeys(
        type(record) for record in records))


def _of_kind(kind: type, records: Sequence[Any]) -> str:
    shown = _ANSWERS.get(kind) or tuple(
        (field.name.replace("_", " "), False, _field(field.name)) for field in attrs.fields(kind))
    said = [[get(record) for _, _, get in shown] for record in records[:_MOST_ROWS]]
    common = {at for at, (head, _, _) in enumerate(shown) if head in _PARTIES and len({row[at] for row in said}) == 1}
    caption = joined(f"{kind.__name__}: {len(records):,}", *(said[0][at] for at in sorted(common)), by=" · ")
    rows = [["" if at in common else _cut(text) for at, text in enumerate(row)] for row in said]
    return _table(caption, [(head, figures) for head, figures, _ in shown], rows, len(records))


def _field(name: str) -> Callable[[Any], str]:
    return lambda record: _words(getattr(record, name))


def _record(record: Any) -> str:
    """A record by itself: what is set, name by name; the records that it is made of, as tables of their own."""
    said = _said(record)
    inner = [(name, value) for name, value in said if name != "footnote_refs" and _are_records(value)]
    rows = [[f"<i>{escape(name)}</i>", _cut(_words(value))] for name, value in said if (name, value) not in inner]
    return _table(type(record).__name__, [("", False), ("", False)], rows) + "".join(
        f"<p><i>{escape(name)}</i></p>{_answers(value)}" for name, value in inner)


def _history(history: History) -> str:
    balances = line_balances(history)
    return f"<p><b>{escape(repr(history).strip('<>'))}</b></p>" + (_of_kind(LineBalance, balances) if balances else "")


_SHOWN: tuple[tuple[type, Callable[[Any], str]], ...] = (
    (OwnershipDocument, _form), (History, _history), (Answers, _answers), (Record, _record))
