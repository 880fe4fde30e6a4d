"""What is held on each line, and after each row, as the filing reports it and as it works out.

In: a form, or many filings. Out: a `LineBalance` for every line, a `HoldingAfter` for every row. Reported and computed
stand side by side, never one in place of the other; a disagreement gets a verdict and is not mended.
"""

from __future__ import annotations

from collections import defaultdict, deque
from datetime import date
from decimal import Decimal

import attrs

from .._record import Answers, Record
from ..model import OwnershipDocument, Row
from .amounts import EXACT, is_transaction, share_change, stated_balance
from .jumps import Jump, jump_between
from .lines import Filings, HoldingLine, forms_of, holding_lines
from .stating import Settlement, Stating, Step, Verdict, settle


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class HoldingAfter(Record):
    """A row and the balance after it, in the line's own securities (Table II: derivative securities)."""

    row: Row
    """The transaction; or a holding."""
    line: HoldingLine
    """The holding line that it belongs to."""
    day: date | None = None
    """Transaction date, Table I column 2, Table II column 3; of a holding, the filing's period of report."""
    change: Decimal | None = None
    """Signed change, `share_change`; `None` if unknown, and for a holding."""
    reported: Decimal | None = None
    """Balance that the row states, Table I column 5, Table II column 9; `None` if it states none, or only a value."""
    computed: Decimal | None = None
    """The line's opening balance and all changes since; `None` if unknown.

    A change that is unknown breaks the chain, and the next reported balance takes it up again.
    """
    stating: Stating
    """How the filer states the balances of this line."""
    verdict: Verdict
    """How reported and computed compare."""

    @property
    def before(self) -> Decimal | None:
        """What was held before: `computed` less `change`; `None` if either is unknown, and for a holding."""
        return None if self.computed is None or self.change is None else EXACT.subtract(self.computed, self.change)

    @property
    def held(self) -> Decimal | None:
        """What is held from here on: `computed`, or `reported` where nothing is computed or a balance was corrected."""
        return self.reported if self.computed is None or self.verdict is Verdict.CORRECTED else self.computed


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class LineBalance(Record):
    """A holding line with its balances, in its own securities."""

    line: HoldingLine
    """The holding line."""
    stating: Stating
    """How the filer states the balances of this line."""
    opening: Decimal | None = None
    """Balance before the first transaction, worked back from the balances reported; `None` if unknown."""
    closing: Decimal | None = None
    """Balance after the last transaction as the filing reports it, never computed; `None` if it does not."""
    closing_computed: Decimal | None = None
    """The same from the opening and the changes; `None` if unknown."""
    after: tuple[HoldingAfter, ...]
    """The rows with the balance after each, in the order of the transactions as the balances show it."""
    jumps: tuple[Jump, ...] = ()
    """In a `History`: where a filing does not open with what the one before closed with."""

    @property
    def held(self) -> Decimal | None:
        """`closing`, or where the filing reports none, `closing_computed`."""
        return self.closing_computed if self.closing is None else self.closing


def line_balances(source: OwnershipDocument | Filings, *, underlying: bool = False) -> tuple[LineBalance, ...]:
    """The balances of every holding line, in the order of `holding_lines`.

    A line without transactions opens and closes with the balance of its holding. With `underlying`, lines of Table II
    count the shares that underlie them and not their own securities. In a `History` each filing of a line opens with
    what the one before closed with; where it does not, `jumps` shows it.

    >>> from insiderforms.model import NonDerivativeTransaction
    >>> row = NonDerivativeTransaction(transaction_shares=Decimal(1477), transaction_acquired_disposed_code="D",
    ...                                shares_owned_following_transaction=Decimal(69672))
    >>> [balance] = line_balances(OwnershipDocument(non_derivative_table=(row,)))
    >>> balance.opening, balance.closing
    (Decimal('71149'), Decimal('69672'))
    """
    balances = (line_balance(line, underlying=underlying) for line in holding_lines(source))
    if isinstance(source, OwnershipDocument):
        return Answers(balances)
    return Answers(spanned(balance, source.first_day, source.last_day) for balance in balances)


def line_balance(line: HoldingLine, opening: Decimal | None = None, *, underlying: bool = False) -> LineBalance:
    """The balances of one line. `opening` is used where the line reports no balance to work it back from."""
    if line.parts:
        return _chained(line, underlying=underlying)
    if not line.transactions:
        return _held(line, underlying=underlying)
    steps = [_step(row, underlying=underlying) for row in line.rows]
    settlement = settle(steps, opening)
    after = tuple(_after(line, steps, settlement, place) for place in settlement.order)
    return LineBalance(
        line=line, stating=settlement.stating, opening=settlement.opening, closing=after[-1].reported,
        closing_computed=after[-1].held, after=after)


def _chained(line: HoldingLine, *, underlying: bool) -> LineBalance:
    """The parts of a line one after another, each opened with what the one before closed with if it says no other."""
    after: list[HoldingAfter] = []
    jumps: list[Jump] = []
    balances: list[LineBalance] = []
    for part in line.parts:
        held = balances[-1].held if balances else None
        balance = line_balance(part, held, underlying=underlying)
        jump = jump_between(part, held, balance.opening) if balances else None
        proved = bool(balances) and jump is None
        after += (attrs.evolve(row, line=line, verdict=_PROVED.get(row.verdict, row.verdict) if proved else row.verdict)
                  for row in balance.after)
        jumps += [] if jump is None else [jump]
        balances.append(balance)
    ways = {balance.stating for balance in balances}
    return LineBalance(
        line=line, stating=ways.pop() if len(ways) == 1 else Stating.IN_SEVERAL_WAYS, opening=balances[0].opening,
        closing=balances[-1].closing, closing_computed=balances[-1].closing_computed, after=tuple(after),
        jumps=tuple(jumps))


# The opening is not worked back from this balance alone: the filing before closed with it.
_PROVED = {Verdict.FIRST_REPORTED: Verdict.AGREES}


def spanned(balance: LineBalance, first: date | None, last: date | None) -> LineBalance:
    """A line's balances from the first to the last day given, these included; `None` is without limit.

    Without a row in that time the line opens and closes with what it held then.
    """
    if first is last is None:
        return balance
    days = [(place, row.day) for place, row in enumerate(balance.after) if row.day is not None]
    inside = [place for place, day in days if (first or day) <= day <= (last or day)]
    earlier = [place for place, day in days if first is not None and day < first]
    start = inside[0] if inside else earlier[-1] + 1 if earlier else 0
    until = inside[-1] if inside else start - 1
    closed = until >= 0
    opening = held_before(balance, start)
    return attrs.evolve(
        balance, opening=opening, closing=balance.after[until].reported if closed else None,
        closing_computed=balance.after[until].held if closed else opening,
        after=tuple(balance.after[place] for place in inside), jumps=_jumps_between(balance.jumps, first, last))


def held_before(balance: LineBalance, place: int) -> Decimal | None:
    """What a line held before the row that stands at a place of `after`, or behind the last."""
    before = balance.after[place].before if place < len(balance.after) else None
    if before is not None:
        return before
    return balance.after[place - 1].held if place else balance.opening


def _jumps_between(jumps: tuple[Jump, ...], first: date | None, last: date | None) -> tuple[Jump, ...]:
    dated = ((jump, jump.part.period_of_report) for jump in jumps)
    return tuple(jump for jump, day in dated if day is not None and (first or day) <= day <= (last or day))


def _held(line: HoldingLine, *, underlying: bool) -> LineBalance:
    (row,) = line.rows
    balance = stated_balance(row, underlying=underlying)
    stating = Stating.NOT_STATED if balance is None else Stating.EACH
    verdict = Verdict.UNKNOWN if balance is None else Verdict.NO_TRANSACTION
    held = HoldingAfter(
        row=row, line=line, day=line.period_of_report, reported=balance, stating=stating, verdict=verdict)
    return LineBalance(
        line=line, stating=stating, opening=balance, closing=balance, closing_computed=balance, after=(held,))


def _step(row: Row, *, underlying: bool) -> Step:
    reported = stated_balance(row, underlying=underlying)
    if not is_transaction(row):
        return Step(change=Decimal(0), reported=reported)
    return Step(
        change=share_change(row, underlying=underlying), reported=reported, day=row.transaction_date,
        notes=frozenset(
            ref.footnote_id for ref in row.footnote_refs if ref.field == "shares_owned_following_transaction"))


def _after(line: HoldingLine, steps: list[Step], settlement: Settlement, place: int) -> HoldingAfter:
    row, step = line.rows[place], steps[place]
    traded = is_transaction(row)
    return HoldingAfter(
        row=row, line=line, day=step.day if traded else line.period_of_report, change=step.change if traded else None,
        reported=step.reported, computed=settlement.computed[place], stating=settlement.stating,
        verdict=settlement.verdicts[place])


def holdings_after(source: OwnershipDocument | Filings, *, underlying: bool = False) -> tuple[HoldingAfter, ...]:
    """The balance after every row, in filed order, Table I before Table II; of a `History`, filing by filing in time.

    How the filer states balances is recognised line by line (`Stating`). A holding takes part with its balance: on a
    line that did not trade its verdict is `no transaction`. With `underlying`, rows of Table II count the shares that
    underlie them.

    Of 51 lines of several transactions in Table I of 162 filings every one settles; of 17 in Table II four disagree:
    grants whose terms are the same to the last word, of which each row states its own.

    >>> from insiderforms.model import NonDerivativeTransaction
    >>> rows = tuple(NonDerivativeTransaction(
    ...     transaction_shares=Decimal(shares), transaction_acquired_disposed_code="D",
    ...     shares_owned_following_transaction=Decimal(after)) for shares, after in [(10, 70), (20, 80), (5, 100)])
    >>> for after in holdings_after(OwnershipDocument(non_derivative_table=rows)):
    ...     print(after.reported, after.computed, after.stating, after.verdict, sep=", ")
    70, 70, newest first, agrees
    80, 80, newest first, agrees
    100, 100, newest first, first reported
    """
    after: dict[int, deque[HoldingAfter]] = defaultdict(deque)  # one row may stand in a table twice
    for balance in line_balances(source, underlying=underlying):
        for held in balance.after:
            after[id(held.row)].append(held)
    rows = (row for form in forms_of(source) for row in (*form.non_derivative_table, *form.derivative_table))
    return Answers(after[id(row)].popleft() for row in rows if after[id(row)])


def opening_balance(line: HoldingLine) -> Decimal | None:
    """What the line held before its first transaction, in its own securities.

    Worked back from the balances that the line reports, through the changes up to them; of a line that did not trade,
    the balance of its holding. `None` if it reports none, or if a change before the first of them is unknown. Below
    zero where the filing contradicts itself.

    >>> from insiderforms.model import NonDerivativeHolding
    >>> held = NonDerivativeHolding(shares_owned_following_transaction=Decimal(100))
    >>> [opening_balance(line) for line in holding_lines(OwnershipDocument(non_derivative_table=(held,)))]
    [Decimal('100')]
    """
    return line_balance(line).opening
