"""What changed: one row, or all rows of a holding line.

In: a row, a line, a form. Out: signed changes, and a `NetShareChange` for each line. Knows shares only: no prices, no
dates. An unknown is not a zero: what cannot be counted is named, never added.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, Context, Decimal

import attrs

from .._record import Record
from ..codes import TRANSACTION_CODES
from ..model import DerivativeTransaction, NonDerivativeTransaction, OwnershipDocument, Row, Transaction
from .lines import HoldingLine, holding_lines

# Amounts are added exactly, whatever precision the caller's own context has.
_EXACT = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN, traps=[])

_WITH_SIGN = {"A": _EXACT.plus, "D": _EXACT.minus}


def share_change(row: Row) -> Decimal | None:
    """By how many of its securities a row changes its line: acquired is positive, disposed of is negative.

    In Table II these are derivative securities, not underlying shares. `None` means unknown: a holding, a row without
    an amount or without `A` or `D`, an amount in dollars (`transaction_total_value`), or an amount below zero, where
    nobody can tell whether the sign repeats the letter or turns it round.

    >>> share_change(NonDerivativeTransaction(transaction_shares=Decimal(300), transaction_acquired_disposed_code="D"))
    Decimal('-300')
    >>> share_change(NonDerivativeTransaction(transaction_acquired_disposed_code="D")) is None
    True
    """
    if not isinstance(row, NonDerivativeTransaction | DerivativeTransaction):
        return None
    shares, with_sign = row.transaction_shares, _WITH_SIGN.get(row.transaction_acquired_disposed_code or "")
    return None if shares is None or shares < 0 or with_sign is None else with_sign(shares)


def opening_balance(line: HoldingLine) -> Decimal | None:
    """What the line held before its first transaction, in its own securities.

    Worked back from the first transaction that reports a balance in shares, through the changes up to it. `None` if
    no transaction does, or if one of those changes is unknown. Below zero where the filing contradicts itself.
    """
    moved = Decimal(0)
    for row in line.transactions:
        change = share_change(row)
        if change is None:
            return None
        moved = _EXACT.add(moved, change)
        if row.shares_owned_following_transaction is not None:
            return _EXACT.subtract(row.shares_owned_following_transaction, moved)
    return None


def balance_after(balance: Decimal | None, change: Decimal | None) -> Decimal | None:
    """The exact sum of a balance and a signed change; `None` if either is unknown."""
    return None if balance is None or change is None else _EXACT.add(balance, change)


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class NetShareChange(Record):
    """By how much a holding changed, in its own securities (Table II: derivative securities)."""

    lines: tuple[HoldingLine, ...]
    """The holding lines that are added together here: one, unless the caller asked for more."""
    acquired: Decimal | None = None
    """Sum of the acquisitions (`A`) among `counted`; `None` if nothing could be counted."""
    disposed: Decimal | None = None
    """Sum of the disposals (`D`) among `counted`, as a positive number; `None` if nothing could be counted."""
    net: Decimal | None = None
    """`acquired` less `disposed`; `None` if nothing could be counted."""
    counted: tuple[Transaction, ...] = ()
    """The rows that these sums are made of, in filed order."""
    uncountable: tuple[Transaction, ...] = ()
    """The rows that belong here too, and whose change is unknown: the true sums differ by these."""
    opening: Decimal | None = None
    """Balance before the line's first transaction, of whatever code: `opening_balance`; `None` if unknown."""
    closing: Decimal | None = None
    """Balance that the line's last transaction, of whatever code, reports, never computed; `None` if not reported."""

    @property
    def line(self) -> HoldingLine:
        """The one holding line of this change; raises `ValueError` if it adds several together."""
        (line,) = self.lines
        return line


def net_share_changes(form: OwnershipDocument, codes: Collection[str] | None = None) -> tuple[NetShareChange, ...]:
    """What each holding line acquired and disposed of, in the order of `holding_lines`.

    With `codes`, only transactions of these codes count (keys of `codes.TRANSACTION_CODES`: `{"P", "S"}` are purchases
    and sales, of which a gift or a tax withholding is neither), while `opening` and `closing` stay the whole line's. A
    line without such a transaction is left out. Raises `ValueError` for a code that the SEC does not have.
    """
    if unknown := sorted(set(codes or ()) - set(TRANSACTION_CODES)):
        raise ValueError(f"no transaction codes of the SEC: {', '.join(map(repr, unknown))}")
    changes = []
    for line in holding_lines(form):
        rows = [row for row in line.transactions if codes is None or row.transaction_code in codes]
        if rows:
            changes.append(_net_change(line, rows))
    return tuple(changes)


def _net_change(line: HoldingLine, rows: list[Transaction]) -> NetShareChange:
    changes = [(row, share_change(row)) for row in rows]
    known = [change for _, change in changes if change is not None]
    acquired = _total(change for change in known if change > 0)
    disposed = _total(_EXACT.minus(change) for change in known if change < 0)
    return NetShareChange(
        lines=(line,),
        acquired=acquired if known else None,
        disposed=disposed if known else None,
        net=_EXACT.subtract(acquired, disposed) if known else None,
        counted=tuple(row for row, change in changes if change is not None),
        uncountable=tuple(row for row, change in changes if change is None),
        opening=opening_balance(line),
        closing=line.transactions[-1].shares_owned_following_transaction,
    )


def _total(amounts: Iterable[Decimal]) -> Decimal:
    total = Decimal(0)
    for amount in amounts:
        total = _EXACT.add(total, amount)
    return total
