"""What one row says of numbers of securities: by how many it changes its line, and how many are held after it.

In: a row. Out: an exact `Decimal`, or `None` where nobody can know it, and why. Also exact sums, for those who add.
Knows nothing of other rows.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, Context, Decimal
from enum import StrEnum
from fractions import Fraction
from typing import TypeGuard

from ..model import DerivativeHolding, DerivativeTransaction, NonDerivativeTransaction, Row, Transaction

# Amounts are added and multiplied exactly, whatever precision the caller's own context has.
EXACT = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN, traps=[])
_QUOTIENT = Context(prec=28, Emax=MAX_EMAX, Emin=MIN_EMIN, traps=[])

_WITH_SIGN = {"A": EXACT.plus, "D": EXACT.minus}


class WhyUnknown(StrEnum):
    """Why a transaction does not say by how many securities it changes its line."""

    NO_AMOUNT = "no number of securities"
    """Table I column 4, Table II column 5: neither a number nor a value, or a footnote in its place."""
    IN_DOLLARS = "stated in dollars"
    """Table II column 5: a value (`transaction_total_value`) in place of a number."""
    BELOW_ZERO = "a number below zero"
    """Nobody can tell whether the sign repeats the letter or turns it round."""
    NO_LETTER = "neither acquired nor disposed of"
    """No `A` or `D` beside the number."""
    NO_UNDERLYING = "no number of underlying shares"
    """Table II column 7, where underlying shares are asked for."""


def is_transaction(row: Row) -> TypeGuard[Transaction]:
    """Whether a row is a transaction, of either table.

    >>> is_transaction(NonDerivativeTransaction()), is_transaction(DerivativeHolding())
    (True, False)
    """
    return isinstance(row, NonDerivativeTransaction | DerivativeTransaction)


def share_change(row: Row, *, underlying: bool = False) -> Decimal | None:
    """By how many of its securities a row changes its line: acquired is positive, disposed of is negative.

    In Table II these are derivative securities; with `underlying`, the shares that underlie them (column 7). `None`
    means unknown: a holding, a row without an amount or without `A` or `D`, an amount in dollars
    (`transaction_total_value`), or an amount below zero, where nobody can tell whether the sign repeats the letter or
    turns it round.

    >>> share_change(NonDerivativeTransaction(transaction_shares=Decimal(300), transaction_acquired_disposed_code="D"))
    Decimal('-300')
    >>> share_change(NonDerivativeTransaction(transaction_acquired_disposed_code="D")) is None
    True
    """
    if not is_transaction(row):
        return None
    shares, with_sign = _moved(row, underlying=underlying), _WITH_SIGN.get(row.transaction_acquired_disposed_code or "")
    return None if shares is None or shares < 0 or with_sign is None else with_sign(shares)


def why_unknown(row: Transaction, *, underlying: bool = False) -> WhyUnknown:
    """The reason for which `share_change` of a transaction is `None`; of no use where it is not.

    >>> why_unknown(DerivativeTransaction(transaction_total_value=Decimal(50_000)))
    <WhyUnknown.IN_DOLLARS: 'stated in dollars'>
    """
    shares = _moved(row, underlying=underlying)
    if shares is not None:
        return WhyUnknown.BELOW_ZERO if shares < 0 else WhyUnknown.NO_LETTER
    if isinstance(row, DerivativeTransaction):
        if underlying:
            return WhyUnknown.NO_UNDERLYING
        if row.transaction_total_value is not None:
            return WhyUnknown.IN_DOLLARS
    return WhyUnknown.NO_AMOUNT


def stated_balance(row: Row, *, underlying: bool = False) -> Decimal | None:
    """How many securities a row says are held: Table I column 5, Table II column 9; `None` if it does not say.

    With `underlying`, how many shares underlie them: the number of a holding is column 7; the balance of a transaction
    is column 9 times the shares that underlie one of its securities, `None` where that is no finite decimal. A Form 3
    has no column 9: its Table II says nothing but what underlies.

    >>> swap = DerivativeTransaction(transaction_shares=Decimal(2), underlying_security_shares=Decimal(200),
    ...                              shares_owned_following_transaction=Decimal(5))
    >>> stated_balance(swap), stated_balance(swap, underlying=True)
    (Decimal('5'), Decimal('500'))
    """
    held = row.shares_owned_following_transaction
    if not underlying or not isinstance(row, DerivativeTransaction | DerivativeHolding):
        return held
    if isinstance(row, DerivativeHolding):
        return row.underlying_security_shares
    if held is None or not row.transaction_shares or row.underlying_security_shares is None:
        return None
    return _decimal(Fraction(held) * Fraction(row.underlying_security_shares) / Fraction(row.transaction_shares))


def _moved(row: Transaction, *, underlying: bool) -> Decimal | None:
    if underlying and isinstance(row, DerivativeTransaction):
        return row.underlying_security_shares
    return row.transaction_shares


def _decimal(ratio: Fraction) -> Decimal | None:
    """A fraction as a decimal of at most 28 digits; `None` if it is none."""
    quotient = _QUOTIENT.divide(Decimal(ratio.numerator), Decimal(ratio.denominator))
    return quotient if Fraction(quotient) == ratio else None


def balance_after(balance: Decimal | None, change: Decimal | None) -> Decimal | None:
    """The exact sum of a balance and a signed change; `None` if either is unknown."""
    return None if balance is None or change is None else EXACT.add(balance, change)


def total(amounts: Iterable[Decimal]) -> Decimal:
    """The exact sum.

    >>> total([Decimal("0.1"), Decimal("0.20")])
    Decimal('0.30')
    """
    added = Decimal(0)
    for amount in amounts:
        added = EXACT.add(added, amount)
    return added


def total_or_unknown(amounts: Iterable[Decimal | None]) -> Decimal | None:
    """The exact sum; `None` if one of the amounts is unknown, or if there are none.

    >>> total_or_unknown([Decimal(1), None]) is None
    True
    """
    known = list(amounts)
    return total(amount for amount in known if amount is not None) if known and None not in known else None


def quotient(dividend: Decimal | None, divisor: Decimal | None) -> Decimal | None:
    """A quotient to 28 digits; `None` if either is unknown or the divisor is not above zero.

    >>> quotient(Decimal(1), Decimal(8)), quotient(Decimal(1), Decimal(0))
    (Decimal('0.125'), None)
    """
    return None if dividend is None or divisor is None or divisor <= 0 else _QUOTIENT.divide(dividend, divisor)
