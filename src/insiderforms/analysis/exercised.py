"""What was exercised, converted or vested, what it created, and how it was paid for.

In: a form. Out: `Exercises`: what paired rows of both tables say, with the rows of Table I that paid. Knows the rows
of this form only: no footnote's words, no prices from elsewhere, no tax rates. What was paid for several exercises
together is never divided among them.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import groupby, zip_longest
from typing import Any

import attrs

from .._record import Record
from ..model import DerivativeTransaction, NonDerivativeTransaction, OwnershipDocument, Transaction
from .amounts import EXACT, quotient, total
from .exercise_pairs import (
    EXERCISE_CODES,
    Match,
    PairedRows,
    Unpaired,
    known,
    one_strike,
    ownership,
    paired,
    paired_rows,
    security,
)
from .lines import Filings, forms_of, in_span

# Code -> the field of `Exercise` that its rows go to, in the order in which they lay claim to the shares.
_PAYMENTS = {"F": "withheld", "D": "returned", "S": "sold"}
# Where a market price is taken from, in this order: what is withheld is valued at the price of that day.
_PRICED = ("F", "S")


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Exercise(Record):
    """One exercise, conversion or vesting with what paid for it; several together if a payment is for them all.

    The payments are rows of Table I of the same day and the same holding: that these very shares were withheld or sold
    is what the form suggests, not what it says.
    """

    pairs: tuple[PairedRows, ...]
    """What was exercised, in filed order of Table II. One, unless the rows that paid are shared: `is_shared`."""
    withheld: tuple[NonDerivativeTransaction, ...] = ()
    """Rows of code F: shares withheld or delivered for the exercise price or for tax."""
    returned: tuple[NonDerivativeTransaction, ...] = ()
    """Rows of code D: shares disposed of to the issuer, as where it settles in cash."""
    sold: tuple[NonDerivativeTransaction, ...] = ()
    """Rows of code S."""
    unattributed: tuple[NonDerivativeTransaction, ...] = ()
    """Rows of these codes that are more than what is left of the shares, give no number, come after such rows, or
    stand by an acquisition that is unpaired: how much of them is from these shares, nobody can tell."""
    shares_acquired: Decimal
    """Sum of `acquired`."""
    shares_withheld: Decimal | None = None
    """Sum of `withheld`: 0 if the form has no such row, `None` if such rows are in `unattributed`."""
    shares_returned: Decimal | None = None
    """Sum of `returned`, likewise."""
    shares_sold: Decimal | None = None
    """Sum of `sold`, likewise."""
    shares_kept: Decimal | None = None
    """`shares_acquired` less the other three; `None` if one of them is. What was given away since is not taken off."""
    market_price: Decimal | None = None
    """Price of the rows `withheld`, else of those `sold`, in US dollars per share, weighted by their shares.

    To 28 digits where rows differ in price. A price of 0 is none; `None` if no kind has one on each of its rows.
    """
    market_price_code: str | None = None
    """`"F"` if `market_price` is from the rows `withheld`, `"S"` if from those `sold`."""
    spread: Decimal | None = None
    """`market_price` less `strike`, US dollars per share; `None` if either is unknown."""

    @property
    def derivative(self) -> tuple[DerivativeTransaction, ...]:
        """The rows of Table II, in the order of `pairs`."""
        return tuple(row for pair in self.pairs for row in pair.derivative)

    @property
    def acquired(self) -> tuple[Transaction, ...]:
        """The rows that they created, in the order of `pairs`."""
        return tuple(row for pair in self.pairs for row in pair.acquired)

    @property
    def strike(self) -> Decimal | None:
        """Exercise price, US dollars per share, Table II column 2; `None` if not given, or not the same on all rows."""
        return one_strike(self.derivative)

    @property
    def is_shared(self) -> bool:
        """Whether the rows that paid are for several exercises together."""
        return len(self.pairs) > 1


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Exercises(Record):
    """The exercises, conversions and vestings of a form."""

    exercises: tuple[Exercise, ...] = ()
    """What could be paired, in filed order of Table II."""
    unpaired: tuple[Unpaired, ...] = ()
    """What could not, in filed order, Table I first. With the pairs, this is every row of code M, X, C and O."""


def exercises(source: OwnershipDocument | Filings) -> Exercises:
    """The exercises, conversions and vestings of a form: the rows of code M, X, C and O of both tables, paired.

    A row of Table II that is disposed of belongs to acquisitions of the same code and day whose number is its number
    of underlying shares. Rows that agree in title, ownership and price come first, then those that agree in less, last
    those dated a day apart: `PairedRows.differs_in` names what does not agree. Sums are of up to eight neighbours, or
    of all that is left of a day.

    Rows of code F, D and S of the day and holding of an acquisition paid for it, or took its shares to market. Where
    these rows go acquired, paid, acquired, paid, each acquisition has the payments after it; where they do not, or a
    payment is more than the shares before it, they are of all that day's exercises together. In a `History` each filing
    is read by itself. Raises nothing.

    >>> from datetime import date
    >>> day = date(2024, 5, 1)
    >>> option = DerivativeTransaction(
    ...     transaction_code="M", transaction_date=day, transaction_acquired_disposed_code="D",
    ...     conversion_or_exercise_price=Decimal(5), underlying_security_shares=Decimal(300))
    >>> created, tax = (NonDerivativeTransaction(
    ...     transaction_code=code, transaction_date=day, transaction_acquired_disposed_code=letter,
    ...     transaction_shares=Decimal(shares), transaction_price_per_share=Decimal(price))
    ...     for code, letter, shares, price in [("M", "A", 300, 5), ("F", "D", 120, 25)])
    >>> form = OwnershipDocument(non_derivative_table=(created, tax), derivative_table=(option,))
    >>> [exercise] = exercises(form).exercises
    >>> print(exercise.shares_acquired, exercise.shares_withheld, exercise.shares_kept, exercise.spread)
    300 120 180 20
    """
    found: list[Exercise] = []
    left: list[Unpaired] = []
    for form in forms_of(source):
        matches, unpaired = paired(form)
        found += (one for one in _exercises(form, matches) if in_span(source, one.derivative[0].transaction_date))
        left += (one for one in unpaired if in_span(source, one.row.transaction_date))
    return Exercises(exercises=tuple(found), unpaired=tuple(left))


_Marked = tuple[int | None, NonDerivativeTransaction]
"""A row with the place of its match in the list of matches; `None` if it has none."""


@attrs.frozen(kw_only=True, eq=False)
class _Stretch:
    """Neighbouring rows of one holding and day: acquisitions, and what paid for them."""

    acquired: list[_Marked]
    payments: list[NonDerivativeTransaction]


def _exercises(form: OwnershipDocument, matches: list[Match]) -> Iterator[Exercise]:
    """One exercise for each match, or for matches that a stretch with payments joins."""
    joined = list(range(len(matches)))
    paid: list[tuple[int, _Stretch]] = []
    for stretch in _stretches(form, matches):
        places = [place for place, _ in stretch.acquired if place is not None]
        if places and stretch.payments:
            paid.append((places[0], stretch))
            for place in places[1:]:
                joined[_first(joined, place)] = _first(joined, places[0])
    groups: dict[int, tuple[list[PairedRows], list[_Stretch]]] = {}
    for place, match in enumerate(matches):
        groups.setdefault(_first(joined, place), ([], []))[0].append(paired_rows(match))
    for place, stretch in paid:
        groups[_first(joined, place)][1].append(stretch)
    return (_exercise(*group) for group in groups.values())


def _first(joined: list[int], place: int) -> int:
    """Where a chain of joined places ends; halves the chain on the way, so that chains stay short."""
    while joined[place] != place:
        joined[place] = joined[joined[place]]
        place = joined[place]
    return place


def _stretches(form: OwnershipDocument, matches: list[Match]) -> Iterator[_Stretch]:
    match_of = {side.place: place for place, match in enumerate(matches) for side in match.acquired}
    holdings: dict[Hashable, list[_Marked]] = {}
    for place, row in enumerate(form.non_derivative_transactions):
        if _is_acquired(row) or _is_payment(row):
            key = row.transaction_date, security(row.security_title), ownership(row)
            holdings.setdefault(key, []).append((match_of.get(place), row))
    for rows in holdings.values():
        yield from _in_stretches(rows)


def _is_acquired(row: NonDerivativeTransaction) -> bool:
    return row.transaction_acquired_disposed_code == "A" and row.transaction_code in EXERCISE_CODES


def _is_payment(row: NonDerivativeTransaction) -> bool:
    return row.transaction_acquired_disposed_code == "D" and row.transaction_code in _PAYMENTS


def _in_stretches(rows: list[_Marked]) -> list[_Stretch]:
    """Acquisitions and the payments after them; all rows as one if a payment comes first, or is more than it can be."""
    blocks = [list(block) for _, block in groupby(rows, key=lambda marked: _is_acquired(marked[1]))]
    if _is_acquired(rows[0][1]):
        stretches = [
            _Stretch(acquired=block, payments=[row for _, row in after or ()])
            for block, after in zip_longest(blocks[::2], blocks[1::2])
        ]
        if all(map(_fits, stretches)):
            return stretches
    return [_Stretch(
        acquired=[marked for marked in rows if _is_acquired(marked[1])],
        payments=[row for _, row in rows if not _is_acquired(row)],
    )]


def _fits(stretch: _Stretch) -> bool:
    """Whether its payments, as far as they are known, are not more than what was acquired."""
    return _known_shares(stretch.payments) <= _known_shares(row for _, row in stretch.acquired)


def _known_shares(rows: Iterable[NonDerivativeTransaction]) -> Decimal:
    return total(number for row in rows if (number := known(row.transaction_shares)) is not None)


def _exercise(pairs: list[PairedRows], stretches: list[_Stretch]) -> Exercise:
    acquired = total(pair.shares for pair in pairs)
    certain = all(place is not None for stretch in stretches for place, _ in stretch.acquired)
    left: Decimal | None = acquired
    paid: dict[str, Any] = {}
    unattributed: list[NonDerivativeTransaction] = []
    for code, name in _PAYMENTS.items():
        rows = tuple(row for stretch in stretches for row in stretch.payments if row.transaction_code == code)
        number = _shares(rows)
        if rows and (not certain or left is None or number is None or number > left):
            left = None
            unattributed += rows
        else:
            left = None if left is None else EXACT.subtract(left, number or Decimal(0))
            paid |= {name: rows, f"shares_{name}": number}
    return Exercise(
        pairs=tuple(pairs), **paid, unattributed=tuple(unattributed), shares_acquired=acquired, shares_kept=left,
        **_market(paid, one_strike(row for pair in pairs for row in pair.derivative)),
    )


def _shares(rows: Sequence[NonDerivativeTransaction]) -> Decimal | None:
    """Their sum; `None` if one of them is unknown."""
    return None if any(known(row.transaction_shares) is None for row in rows) else _known_shares(rows)


def _market(paid: dict[str, Any], strike: Decimal | None) -> dict[str, Any]:
    """The market price that the payments give, its code, and the spread."""
    for code in _PRICED:
        price = _weighted_price(paid.get(_PAYMENTS[code], ()))
        if price is not None:
            spread = None if strike is None else EXACT.subtract(price, strike)
            return {"market_price": price, "market_price_code": code, "spread": spread}
    return {}


def _weighted_price(rows: Sequence[NonDerivativeTransaction]) -> Decimal | None:
    """Price per share over rows whose numbers are known; `None` if one has no price, or 0, or they have no shares."""
    prices = [row.transaction_price_per_share or Decimal(0) for row in rows]
    if not all(price > 0 for price in prices):
        return None
    if len(set(prices)) == 1:
        return prices[0]
    shares = _known_shares(rows)
    paid = total(EXACT.multiply(row.transaction_shares or Decimal(0), price)
                 for row, price in zip(rows, prices, strict=True))
    return quotient(paid, shares)
