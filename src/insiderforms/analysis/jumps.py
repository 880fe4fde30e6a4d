"""What lies between two filings of one line: nothing, or a balance that changed unreported.

In: the balance that one filing closes with, and the one that the next opens with. Out: a `Jump`, or `None` where they
are equal. Knows numbers only. A split is a guess, and labelled as one.
"""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

import attrs

from .._record import Record
from .amounts import EXACT
from .lines import HoldingLine


class JumpKind(StrEnum):
    """What a jump looks like."""

    SPLIT = "split, guessed"
    """One balance is a plain multiple of the other: a split of the security, or a coincidence."""
    UNREPORTED = "unreported change"
    """The balance changed by transactions that are in none of the filings at hand, or one of the two is wrong."""
    GAP = "unknown"
    """One of the two balances is unknown, and with it whether anything changed."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Jump(Record):
    """Two filings of one line that do not follow from one another."""

    part: HoldingLine
    """The line in the later filing."""
    closing: Decimal | None = None
    """What the filing before closes with; `None` if unknown."""
    opening: Decimal | None = None
    """What the later filing opens with; `None` if unknown."""
    kind: JumpKind
    """What it looks like."""
    ratio: Fraction | None = None
    """The split that would explain it: shares after for each share before; `None` unless `kind` is `SPLIT`."""

    @property
    def change(self) -> Decimal | None:
        """`opening` less `closing`; `None` if either is unknown."""
        if self.opening is None or self.closing is None:
            return None
        return EXACT.subtract(self.opening, self.closing)


# Splits that companies make: n for one, a few for a few, and the reverse of these.
_PLAIN = [Fraction(n) for n in (*range(2, 26), 30, 40, 50, 60, 75, 80, 100, 150, 200, 250, 500, 1000)]
_BROKEN = [Fraction(*pair) for pair in ((3, 2), (4, 3), (5, 2), (5, 3), (5, 4), (6, 5), (7, 5), (11, 10), (21, 20))]
_RATIOS = [
    (ratio, Decimal(ratio.numerator), Decimal(ratio.denominator))
    for forward in (*_PLAIN, *_BROKEN) for ratio in (forward, 1 / forward)]
# Of small numbers any is a plain multiple of any other, but for less than one share, which is paid in cash.
_FEW = 100


def jump_between(part: HoldingLine, closing: Decimal | None, opening: Decimal | None) -> Jump | None:
    """The jump from what one filing closes with to what the next, of which `part` is the line, opens with."""
    if closing is None or opening is None:
        return Jump(part=part, closing=closing, opening=opening, kind=JumpKind.GAP)
    if closing == opening:
        return None
    ratio = _split(closing, opening)
    kind = JumpKind.UNREPORTED if ratio is None else JumpKind.SPLIT
    return Jump(part=part, closing=closing, opening=opening, kind=kind, ratio=ratio)


def _split(closing: Decimal, opening: Decimal) -> Fraction | None:
    if min(closing, opening) < _FEW:
        return None
    for ratio, after, before in _RATIOS:
        if abs(EXACT.subtract(EXACT.multiply(closing, after), EXACT.multiply(opening, before))) < before:
            return ratio
    return None
