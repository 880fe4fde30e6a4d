"""Which rows of Table II became which rows: derivative securities disposed of, and what they created.

In: a form. Out: `PairedRows`, and what is `Unpaired` with a reason. Knows nothing of payments, and of no footnote's
words. Numbers pair when they are equal or add up, never when they are near.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator
from decimal import Decimal
from enum import StrEnum

import attrs

from .._record import Record
from ..model import DerivativeTransaction, NonDerivativeTransaction, OwnershipDocument, Transaction
from .amounts import EXACT, total
from .titles import folded_title, folded_words

EXERCISE_CODES = frozenset("MXCO")
"""The transaction codes of exercises and conversions; units that vest have code M."""
_OWNERSHIP = ("direct_or_indirect_ownership", "nature_of_ownership")
_LONGEST_RUN = 8


class Pairing(StrEnum):
    """How the rows of Table II and the rows that they created were found to belong together."""

    ROW = "row to row"
    """One row on each side, and no other of that number fits as well."""
    ORDER = "in filed order"
    """As many rows of one number on either side: the first belongs to the first, if the filer kept one order."""
    SUM = "sum"
    """The rows of one side add up to those of the other: grants added together, or one exercise split."""


class UnpairedReason(StrEnum):
    """Why a row of code M, X, C or O has no counterpart."""

    NO_COUNTERPART = "no counterpart"
    """The other side has no row of this code and day, or none that is not paired already."""
    NUMBERS_DIFFER = "numbers differ"
    """The other side has rows of this code and day, and neither they nor their sums are of this number."""
    AMBIGUOUS = "ambiguous"
    """The other side has rows of this number, but not as many, and which of them it is nobody can tell."""
    NO_NUMBER = "no number"
    """The row gives no number of shares, or one below zero."""
    NO_DATE = "no date"
    """The row gives no transaction date."""
    NO_LETTER = "no letter"
    """The row says neither acquired nor disposed of."""
    DERIVATIVE_ACQUIRED = "derivative acquired"
    """A row of Table II that is acquired, where none became it: units earned, or the wrong letter."""
    SHARES_DISPOSED_OF = "shares disposed of"
    """A row of Table I that is disposed of: a put that its holder exercised, or the wrong letter."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class PairedRows(Record):
    """Rows of Table II that were disposed of, and the rows that they created."""

    derivative: tuple[DerivativeTransaction, ...]
    """The rows of Table II, in filed order: several if the created row adds them together."""
    acquired: tuple[Transaction, ...]
    """The rows that they created, in filed order: several if an exercise is split, as between owner and trust.

    Of Table I; of Table II where the security created is a derivative itself, as convertible Class B stock is.
    """
    shares: Decimal
    """Number of securities created, the sum of `acquired`."""
    strike: Decimal | None = None
    """Exercise price, US dollars per share, Table II column 2; `None` if not given, or not the same on all rows."""
    pairing: Pairing
    """How the two were found to belong together."""
    differs_in: tuple[str, ...] = ()
    """Where both sides say something, and not the same: attributes of the created rows.

    `transaction_price_per_share` if it is not the strike, and neither is 0. `transaction_shares` if it is the number
    of derivative securities, and column 7 leaves out how many shares underlie them, or gives another number.
    """


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Unpaired(Record):
    """A row of code M, X, C or O that has no counterpart on the form."""

    row: Transaction
    """The row, of either table."""
    reason: UnpairedReason
    """Why."""


@attrs.frozen(kw_only=True, eq=False)
class Side:
    """A row that may be paired, and all that it may be paired by."""

    place: int  # in `form.transactions`
    row: Transaction
    exercised: bool  # disposed of in Table II; else acquired
    day: int
    title: Hashable  # of the security created
    ownership: tuple[Hashable, ...]
    price: Decimal | None  # the strike, or what was paid
    shares: Decimal | None
    units: Decimal | None  # column 5 of Table II; on an acquired row the same as `shares`


@attrs.frozen(kw_only=True)
class Match:
    """Sides that belong together, each in filed order."""

    derivative: list[Side]
    acquired: list[Side]
    pairing: Pairing

    @property
    def both(self) -> list[Side]:
        """All sides."""
        return self.derivative + self.acquired


def paired(form: OwnershipDocument) -> tuple[list[Match], tuple[Unpaired, ...]]:
    """What belongs together, in filed order of Table II, and every other row of these codes, Table I first."""
    sides, reasons = _sides(form)
    matches = _matches(sides)
    matched = {side for match in matches for side in match.both}
    reasons |= _reasons([side for side in sides if side not in matched])
    rows = enumerate(form.transactions)
    return matches, tuple(Unpaired(row=row, reason=reasons[place]) for place, row in rows if place in reasons)


def paired_rows(match: Match) -> PairedRows:
    """A match as the record of it."""
    derivative = tuple(side.row for side in match.derivative if isinstance(side.row, DerivativeTransaction))
    return PairedRows(
        derivative=derivative,
        acquired=tuple(side.row for side in match.acquired),
        shares=total(side.shares for side in match.acquired if side.shares is not None),
        strike=one_strike(derivative),
        pairing=match.pairing,
        differs_in=tuple(name for name, differs in _DIFFERENCES.items() if differs(match)),
    )


def one_strike(rows: Iterable[DerivativeTransaction]) -> Decimal | None:
    """The exercise price of rows that have the same; `None` if one has none or another."""
    strikes = {row.conversion_or_exercise_price for row in rows}
    return strikes.pop() if len(strikes) == 1 else None


def known(number: Decimal | None) -> Decimal | None:
    """A number of shares; `None` for one below zero too, of which nobody can tell what the sign means."""
    return None if number is None or number < 0 else number


def _sides(form: OwnershipDocument) -> tuple[list[Side], dict[int, UnpairedReason]]:
    """The rows that may be paired, and by their places in `form.transactions` the reasons why others may not."""
    sides: list[Side] = []
    reasons: dict[int, UnpairedReason] = {}
    for place, row in enumerate(form.transactions):
        letter = row.transaction_acquired_disposed_code
        if row.transaction_code not in EXERCISE_CODES:
            continue
        if letter not in ("A", "D"):
            reasons[place] = UnpairedReason.NO_LETTER
        elif letter == "D" and isinstance(row, NonDerivativeTransaction):
            reasons[place] = UnpairedReason.SHARES_DISPOSED_OF
        elif row.transaction_date is None:
            reasons[place] = UnpairedReason.NO_DATE
        else:
            sides.append(_side(place, row, row.transaction_date.toordinal()))
    return sides, reasons


def _side(place: int, row: Transaction, day: int) -> Side:
    title, price, units = row.security_title, row.transaction_price_per_share, known(row.transaction_shares)
    shares, exercised = units, row.transaction_acquired_disposed_code == "D"
    if exercised and isinstance(row, DerivativeTransaction):
        title, price = row.underlying_security_title, row.conversion_or_exercise_price
        shares = known(row.underlying_security_shares) or None  # some fill in 0 and leave the number to a footnote
    return Side(
        place=place, row=row, exercised=exercised, day=day, title=security(title), ownership=ownership(row),
        price=price or None,  # restricted stock units cost 0 or nothing, as their filer likes
        shares=shares, units=units,
    )


_WORD = re.compile(r"\w+")


def security(title: str | None) -> frozenset[str] | None:
    """The words of a title but for a par value at its end, in any order.

    >>> security("Class A Common Stock, $.01 par value per share") == security("COMMON STOCK (Class A)")
    True
    """
    return None if title is None else frozenset(_WORD.findall(folded_title(title) or ""))


def ownership(row: Transaction) -> tuple[Hashable, ...]:
    """Direct or indirect, nature, and the footnotes on these two: several may hide behind one "See footnote"."""
    nature = row.nature_of_ownership
    notes = frozenset(ref.footnote_id for ref in row.footnote_refs if ref.field in _OWNERSHIP)
    return row.direct_or_indirect_ownership, None if nature is None else folded_words(nature), notes


@attrs.frozen(kw_only=True)
class _Level:
    """What two sides must agree in, besides code and number."""

    title: bool = True
    ownership: int = 0  # the first so many of `ownership`
    price: bool = False
    units: bool = False  # by the number of derivative securities
    days: int = 0  # from the row of Table II to what it created
    sums: bool = True
    derivative: bool = True  # what is created may stand in Table II


_LEVELS = (
    _Level(ownership=3, price=True), _Level(ownership=3),
    _Level(ownership=2, price=True), _Level(ownership=2),
    _Level(ownership=1),
    _Level(),  # what is held directly vests into a trust
    _Level(title=False, ownership=1, derivative=False), _Level(title=False, derivative=False),  # "Shares", "Stock"
    _Level(units=True), _Level(units=True, title=False, derivative=False),
    _Level(ownership=1, days=1, sums=False), _Level(ownership=1, days=-1, sums=False),
    _Level(title=False, ownership=1, sums=False),  # units become units of another title
)
_Numbered = tuple[Decimal, Side]


def _matches(sides: list[Side]) -> list[Match]:
    matches: list[Match] = []
    for level in _LEVELS:
        for derivative, acquired in _facing(sides, level):
            matches += _met(derivative, acquired, _STEPS if level.sums else _STEPS[:1])
        matched = {side for match in matches for side in match.both}
        sides = [side for side in sides if side not in matched]
    return sorted(matches, key=lambda match: match.derivative[0].place)


def _facing(sides: list[Side], level: _Level) -> list[tuple[list[_Numbered], list[_Numbered]]]:
    """The rows of Table II and what may have come of them, wherever a level lets there be both."""
    groups: dict[Hashable, tuple[list[_Numbered], list[_Numbered]]] = {}
    for side in sides:
        number = side.units if level.units else side.shares
        if number is None or not (side.exercised or level.derivative or isinstance(side.row, NonDerivativeTransaction)):
            continue
        day = side.day + level.days * side.exercised
        key = day, side.row.transaction_code, level.title and side.title, side.ownership[:level.ownership]
        group = groups.setdefault((key, level.price and side.price), ([], []))
        group[not side.exercised].append((number, side))
    return [group for group in groups.values() if all(group)]


def _met(derivative: list[_Numbered], acquired: list[_Numbered], steps: Iterable[_Step]) -> Iterator[Match]:
    for step in steps:
        found = list(step(derivative, acquired))
        taken = {side for match in found for side in match.both}
        # What is left of no shares is out too: to a sum it adds nothing.
        derivative = [numbered for numbered in derivative if numbered[0] and numbered[1] not in taken]
        acquired = [numbered for numbered in acquired if numbered[0] and numbered[1] not in taken]
        yield from found


def _equal(derivative: list[_Numbered], acquired: list[_Numbered]) -> Iterator[Match]:
    """Rows of one number, if there are as many of them on both sides."""
    groups: dict[Decimal, tuple[list[Side], list[Side]]] = {}
    for column, numbered in enumerate((derivative, acquired)):
        for number, side in numbered:
            groups.setdefault(number, ([], []))[column].append(side)
    for left, right in groups.values():
        if len(left) == len(right):
            pairing = Pairing.ORDER if len(left) > 1 else Pairing.ROW
            yield from (Match(derivative=[a], acquired=[b], pairing=pairing) for a, b in zip(left, right, strict=True))


def _added(derivative: list[_Numbered], acquired: list[_Numbered]) -> Iterator[Match]:
    """Several rows of Table II in one acquisition."""
    return (Match(derivative=run, acquired=[one], pairing=Pairing.SUM) for run, one in _runs(derivative, acquired))


def _split(derivative: list[_Numbered], acquired: list[_Numbered]) -> Iterator[Match]:
    """One row of Table II in several acquisitions."""
    return (Match(derivative=[one], acquired=run, pairing=Pairing.SUM) for run, one in _runs(acquired, derivative))


def _runs(many: list[_Numbered], ones: list[_Numbered]) -> Iterator[tuple[list[Side], Side]]:
    """Neighbours that add up to one row of the other side, if only they do, and it alone is of that number."""
    runs: dict[Decimal, tuple[int, int] | None] = {}
    for start in range(len(many)):
        added = many[start][0]
        for stop in range(start + 1, min(start + _LONGEST_RUN, len(many))):
            added = EXACT.add(added, many[stop][0])
            runs[added] = None if added in runs else (start, stop + 1)
    times = Counter(number for number, _ in ones)
    taken: set[Side] = set()
    for number, one in ones:
        ends = runs.get(number)
        found = [side for _, side in many[slice(*ends)]] if ends and times[number] == 1 else []
        if found and taken.isdisjoint(found):
            taken.update(found)
            yield found, one


def _whole(derivative: list[_Numbered], acquired: list[_Numbered]) -> Iterator[Match]:
    """All that is left of both sides, if it adds up to the same, in parts as small as filed order allows."""
    if total(number for number, _ in derivative) != total(number for number, _ in acquired):
        return
    rows = iter(derivative), iter(acquired)
    part: tuple[list[Side], list[Side]] = ([], [])
    ahead = Decimal(0)  # by how much the part of Table II is greater
    for _ in range(len(derivative) + len(acquired)):
        column = ahead > 0
        number, side = next(rows[column])
        part[column].append(side)
        ahead = EXACT.subtract(ahead, number) if column else EXACT.add(ahead, number)
        if not ahead:
            yield Match(derivative=part[0], acquired=part[1], pairing=Pairing.SUM)
            part = ([], [])


_Step = Callable[[list[_Numbered], list[_Numbered]], Iterator[Match]]
_STEPS: tuple[_Step, ...] = (_equal, _added, _split, _whole)


def _reasons(left_out: list[Side]) -> dict[int, UnpairedReason]:
    """Why the rows that might have been paired were not, by place."""
    numbers: dict[Hashable, set[Decimal | None]] = {}
    for side in left_out:
        key = side.exercised, side.day, side.row.transaction_code
        numbers.setdefault(key, set()).update((side.shares, side.units))
    return {side.place: _reason(side, numbers) for side in left_out}


def _reason(side: Side, numbers: dict[Hashable, set[Decimal | None]]) -> UnpairedReason:
    facing = numbers.get((not side.exercised, side.day, side.row.transaction_code))
    if side.shares is None and side.units is None:
        return UnpairedReason.NO_NUMBER
    if facing is None:
        derivative = not side.exercised and isinstance(side.row, DerivativeTransaction)
        return UnpairedReason.DERIVATIVE_ACQUIRED if derivative else UnpairedReason.NO_COUNTERPART
    return UnpairedReason.NUMBERS_DIFFER if facing.isdisjoint({side.shares, side.units} - {None}) else (
        UnpairedReason.AMBIGUOUS)


def _differing(what: Callable[[Side], object]) -> Callable[[Match], bool]:
    def differs(match: Match) -> bool:
        left, right = ({what(side) for side in sides} - {None} for sides in (match.derivative, match.acquired))
        return bool(left and right) and len(left | right) > 1
    return differs


def _by_units(match: Match) -> bool:
    shares = [side.shares for side in match.derivative]
    return None in shares or total(filter(None, shares)) != total(filter(None, (a.shares for a in match.acquired)))


_DIFFERENCES: dict[str, Callable[[Match], bool]] = {
    "security_title": _differing(lambda side: side.title),
    "transaction_date": _differing(lambda side: side.day),
    "transaction_shares": _by_units,
    "transaction_price_per_share": _differing(lambda side: side.price),
    "direct_or_indirect_ownership": _differing(lambda side: side.ownership[0]),
    "nature_of_ownership": _differing(lambda side: side.ownership[1]),
}
