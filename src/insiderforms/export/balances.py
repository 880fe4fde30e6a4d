"""What happened, as printed tables: net changes per holding line, and the balance after each transaction.

In: a form. Out: lines of text. Every figure is one of `analysis`; a line of the second table is named as in the first.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from itertools import count

from ..analysis import HoldingAfter, HoldingLine, NetShareChange, Verdict, holdings_after, net_share_changes
from ..analysis.amounts import is_transaction
from ..codes import OWNERSHIP_CODES
from ..model import OwnershipDocument, Transaction
from .columns import Cell, Column, table_lines
from .printed import code, day, figure, joined, mark, money

_TABLES = {"non_derivative": "I", "derivative": "II"}
_NET_CHANGES = (Column("Line"), Column("Security"), Column("Held"), *(
    Column(heading, figures=True) for heading in ("Acquired", "Disposed of", "Net", "Before", "After", "Not\ncounted")))
_HELD_AFTER = (
    Column("Line"), Column("Security"), Column("Date"), Column("Code"),
    *(Column(heading, figures=True) for heading in ("Change", "Reported", "Computed")), Column("Verdict"))


def _labels(changes: Iterable[NetShareChange]) -> dict[int, str]:
    """The lines that traded, numbered within their table (`I.1`, `I.2`, `II.1`), by the identity of their first row.

    The line itself would make a slow key: its hash is that of all its rows.
    """
    labels = {}
    counts = {"non_derivative": count(1), "derivative": count(1)}
    for change in changes:
        table = change.line.table
        labels[id(change.line.rows[0])] = f"{_TABLES[table]}.{next(counts[table])}"
    return labels


def net_changes(form: OwnershipDocument, width: int) -> list[str]:
    """What each holding line acquired and disposed of, a row each; no lines if nothing was traded."""
    changes = net_share_changes(form)
    labels = _labels(changes)
    rows = [_net_change(change, labels[id(change.line.rows[0])]) for change in changes]
    return table_lines(_NET_CHANGES, rows, width) if rows else []


def _net_change(change: NetShareChange, label: str) -> list[Cell]:
    line = change.line
    letter = line.direct_or_indirect_ownership or ""
    way = OWNERSHIP_CODES[letter].lower() if letter in OWNERSHIP_CODES else letter
    held = joined(way, line.nature_of_ownership, by=": ")
    figures = [
        figure(change.acquired), figure(change.disposed), _signed(change.net), figure(change.opening),
        figure(change.closing), str(len(change.uncountable) or ""),
    ]
    return [
        [(label, "")], [(line.security_title or "", ""), *_terms(line)], [(held, _marks(line.footnote_ids))],
        *([(text, "")] for text in figures),
    ]


def _terms(line: HoldingLine) -> Cell:
    price = f"at {money(line.conversion_or_exercise_price)}" if line.conversion_or_exercise_price is not None else ""
    dates = joined(day(line.exercise_date), f"to {day(line.expiration_date)}" if line.expiration_date else "", by=" ")
    terms = (joined(price, dates), _marks(line.date_footnote_ids))
    return [terms] if any(terms) else []


def _marks(footnote_ids: Iterable[str]) -> str:
    return "".join(map(mark, footnote_ids))


def _signed(amount: Decimal | None) -> str:
    return f"+{figure(amount)}" if amount is not None and amount > 0 else figure(amount)


def held_after(form: OwnershipDocument, width: int) -> list[str]:
    """The balance after each transaction, a row each; no lines if there is none.

    The computed balance and the verdict are blank where the reported balance agrees, or is the line's first.
    """
    labels = _labels(net_share_changes(form))
    rows = [_holding_after(after, after.row, labels[id(after.line.rows[0])])
            for after in holdings_after(form) if is_transaction(after.row)]
    return table_lines(_HELD_AFTER, rows, width) if rows else []


def _holding_after(holding: HoldingAfter, row: Transaction, label: str) -> list[Cell]:
    quiet = holding.verdict in (Verdict.AGREES, Verdict.FIRST_REPORTED)
    texts = [
        label, row.security_title or "", day(row.transaction_date), code(row),
        _signed(holding.change), figure(holding.reported), "" if quiet else figure(holding.computed),
        "" if quiet else str(holding.verdict),
    ]
    return [[(text, "")] for text in texts]
