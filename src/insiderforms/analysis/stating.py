"""How a filer states the balances of one holding line, and what is held after each row then.

In: the line's rows in filed order as `Step`s, bare of everything but what a balance depends on. Out: a `Settlement`.
Knows neither forms nor rows. A balance is never mended: where no way of stating fits, the disagreement is told.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum
from itertools import accumulate, groupby

import attrs

from .amounts import EXACT, balance_after


class Stating(StrEnum):
    """How the filer states balances on a line: which balance a row prints, and in which order the rows stand."""

    EACH = "after each transaction"
    """Every row prints the balance after it, in the order of the rows: what the form asks for, and most filers do."""
    LAST = "on the last row"
    """The last row alone prints a balance: the old form's "at End of Month"."""
    FINAL = "the final balance on every row"
    """Every row prints what is held after all of them: "following reported transaction(s)", read literally."""
    BY_DAY = "each day's last balance on its rows"
    """Every row prints what is held at the end of its day."""
    NEWEST_FIRST = "newest first"
    """Every row prints the balance after it; the latest transaction stands at the top."""
    BY_DATE = "in the order of dates"
    """Every row prints the balance after it, by the dates of the transactions and not by the order of the rows."""
    CORRECTED = "corrected between rows"
    """As `EACH`, but somewhere the balance was changed by what the table does not list."""
    UNSETTLED = "unsettled"
    """None of these: at least one reported balance disagrees."""
    NOT_STATED = "not stated"
    """No row prints a number of securities held."""
    IN_SEVERAL_WAYS = "in several ways"
    """In a `History`: the filings of one line state balances in different ways."""


class Verdict(StrEnum):
    """How the balance that a row reports compares with the one computed."""

    AGREES = "agrees"
    """They are equal."""
    AGREES_LATER = "agrees with a later balance"
    """The row prints what is held after a later row, and that is right: `Stating.FINAL`, `Stating.BY_DAY`."""
    CORRECTED = "corrected"
    """They differ, and the rows that follow go on from the reported one, or a footnote of its own explains it."""
    DISAGREES = "disagrees"
    """They differ, and nothing in the line explains why."""
    FIRST_REPORTED = "first reported"
    """The balance that the opening is worked back from, so that it agrees and proves nothing."""
    NOT_REPORTED = "not reported"
    """The filing gives no number of securities here; the computed balance is all there is."""
    NOT_COMPUTABLE = "not computable"
    """The filing gives a balance; the change, or what it starts from, is unknown."""
    NO_TRANSACTION = "no transaction"
    """A holding on a line that did not trade: the balance is reported, and there is nothing to compute."""
    UNKNOWN = "unknown"
    """Neither is known, as on a line stated in dollars."""


@attrs.frozen(kw_only=True)
class Step:
    """What a balance depends on, of one row."""

    change: Decimal | None
    """Signed change; zero for a holding; `None` if unknown."""
    reported: Decimal | None
    """The balance that the row prints."""
    day: date | None = None
    """Date of the transaction; `None` for a holding."""
    notes: frozenset[str] = frozenset()
    """The footnotes on the balance."""


@attrs.frozen(kw_only=True)
class Settlement:
    """What is held after each row. `computed` and `verdicts` are in filed order, as the steps."""

    stating: Stating
    opening: Decimal | None
    """Balance before the first row of `order`."""
    order: tuple[int, ...]
    """The rows' indices in the order of the balances."""
    computed: tuple[Decimal | None, ...]
    """The balance after each row, from the opening and the changes, filed order."""
    verdicts: tuple[Verdict, ...]


_Way = tuple[tuple[int, ...], tuple[int, ...]]
"""The order of the rows, and for each place in that order the place whose balance the row prints."""


def settle(steps: Sequence[Step], opening: Decimal | None = None) -> Settlement:
    """The way of stating that makes every reported balance follow, or `Stating.UNSETTLED` with what disagrees.

    The rows are tried as they stand first. `opening` is used where the line reports no balance of its own.
    """
    settlement = _row_by_row(steps, opening)
    if settlement.stating not in (Stating.UNSETTLED, Stating.CORRECTED) or any(step.change is None for step in steps):
        return settlement
    for stating, ways in _WAYS:
        for order, stated_at in ways(steps):
            level = _level(steps, order, stated_at)
            if level is not None:
                return _as_stated(steps, stating, level, order)
    return settlement


# ---- another way than row by row

def _newest_first(steps: Sequence[Step]) -> Iterator[_Way]:
    yield tuple(reversed(range(len(steps)))), tuple(range(len(steps)))


def _by_date(steps: Sequence[Step]) -> Iterator[_Way]:
    for rows in (range(len(steps)), range(len(steps) - 1, -1, -1)):  # within a day, either end may come first
        yield _in_time(steps, rows), tuple(range(len(steps)))


def _final(steps: Sequence[Step]) -> Iterator[_Way]:
    if all(step.reported is not None for step in steps):
        yield _in_time(steps, range(len(steps))), (len(steps) - 1,) * len(steps)


def _by_day(steps: Sequence[Step]) -> Iterator[_Way]:
    order = _in_time(steps, range(len(steps)))
    ends: list[int] = []
    for _, same_day in groupby(order, key=lambda row: steps[row].day):
        count = len(list(same_day))
        ends += [len(ends) + count - 1] * count
    if all(step.reported is not None for step in steps):
        yield order, tuple(ends)


_WAYS: tuple[tuple[Stating, Callable[[Sequence[Step]], Iterator[_Way]]], ...] = (
    (Stating.NEWEST_FIRST, _newest_first),
    (Stating.BY_DATE, _by_date),
    (Stating.FINAL, _final),
    (Stating.BY_DAY, _by_day),
)


def _in_time(steps: Sequence[Step], rows: Sequence[int]) -> tuple[int, ...]:
    """The rows by date; one without a date, as a holding is, stands behind all others."""
    return tuple(sorted(rows, key=lambda row: steps[row].day or date.max))


def _running(steps: Sequence[Step], order: Sequence[int], opening: Decimal) -> list[Decimal]:
    changes = (steps[row].change or Decimal(0) for row in order)
    return list(accumulate(changes, EXACT.add, initial=opening))[1:]


def _level(steps: Sequence[Step], order: Sequence[int], stated_at: Sequence[int]) -> Decimal | None:
    """The opening from which every reported balance follows; `None` if there is none, or if one is owed on the way."""
    moved = _running(steps, order, Decimal(0))
    reported = ((steps[row].reported, moved[place]) for row, place in zip(order, stated_at, strict=True))
    openings = {EXACT.subtract(balance, change) for balance, change in reported if balance is not None}
    if len(openings) != 1:
        return None
    (opening,) = openings
    return opening if min([opening, *(EXACT.add(opening, change) for change in moved)]) >= 0 else None


def _as_stated(steps: Sequence[Step], stating: Stating, opening: Decimal, order: tuple[int, ...]) -> Settlement:
    running = _running(steps, order, opening)
    computed: list[Decimal | None] = [None] * len(steps)
    verdicts = [Verdict.NOT_REPORTED] * len(steps)
    for place, row in enumerate(order):
        computed[row] = running[place]
        if steps[row].reported is not None:
            verdicts[row] = Verdict.AGREES if steps[row].reported == running[place] else Verdict.AGREES_LATER
    verdicts[next(row for row in order if verdicts[row] is Verdict.AGREES)] = Verdict.FIRST_REPORTED
    return Settlement(
        stating=stating, opening=opening, order=order, computed=tuple(computed), verdicts=tuple(verdicts))


# ---- row by row

def _row_by_row(steps: Sequence[Step], opening: Decimal | None) -> Settlement:
    """Every balance as the one after its row. A change that is unknown breaks the chain: a stretch begins there."""
    starts = [0, *(row for row, step in enumerate(steps) if step.change is None and row)]
    told: list[tuple[Decimal | None, Verdict]] = []
    for start, end in zip(starts, [*starts[1:], len(steps)], strict=True):
        stretch = steps[start:end]
        levels = _levels(stretch)
        if stretch[0].change is None:
            told += _follow(stretch, None, levels)
        else:  # the first stretch; any other begins with what nobody knows
            opening = next(iter(levels.values()), opening)
            told += _follow(stretch, opening, levels)
            _mark_first(told)
    computed, verdicts = zip(*told, strict=True)
    return Settlement(
        stating=_way_of(steps, verdicts), opening=opening, order=tuple(range(len(steps))), computed=computed,
        verdicts=verdicts)


def _levels(stretch: Sequence[Step]) -> dict[int, Decimal]:
    """From which row on which opening of the stretch holds: one, unless the balance was corrected between rows.

    Balances that lead back to one opening support each other. Where the opening changes, either both sides have such
    support, or a footnote stands on the new balance that did not stand on the one before; otherwise one of the two is
    an error, and what most rows lead back to holds.
    """
    moved = accumulate((step.change or Decimal(0) for step in stretch), EXACT.add)
    implied = [(row, EXACT.subtract(step.reported, change))
               for row, (step, change) in enumerate(zip(stretch, moved, strict=True)) if step.reported is not None]
    runs = [list(run) for _, run in groupby(implied, key=lambda pair: pair[1])]
    kept: list[list[tuple[int, Decimal]]] = []
    for before, run in zip([[], *runs], runs, strict=False):
        if before and not _corrected(stretch, before, run):
            kept[-1] += run
        else:
            kept.append([*run])
    return {rows[0][0]: Counter(level for _, level in rows).most_common(1)[0][0] for rows in kept}


def _corrected(stretch: Sequence[Step], before: list[tuple[int, Decimal]], run: list[tuple[int, Decimal]]) -> bool:
    supported = len(before) > 1 and len(run) > 1
    return supported or bool(stretch[run[0][0]].notes - stretch[before[-1][0]].notes)


def _follow(
    stretch: Sequence[Step], opening: Decimal | None, levels: dict[int, Decimal],
) -> Iterator[tuple[Decimal | None, Verdict]]:
    moved = Decimal(0)
    for row, step in enumerate(stretch):
        moved = EXACT.add(moved, step.change or Decimal(0))
        computed = balance_after(opening, moved)
        opening = levels.get(row, opening)
        corrected = row in levels and step.reported == EXACT.add(levels[row], moved)
        yield computed, _verdict(step.reported, computed, corrected=corrected)


def _verdict(reported: Decimal | None, computed: Decimal | None, *, corrected: bool) -> Verdict:
    if reported is None:
        return Verdict.UNKNOWN if computed is None else Verdict.NOT_REPORTED
    if computed is None:
        return Verdict.NOT_COMPUTABLE
    if reported == computed:
        return Verdict.AGREES
    return Verdict.CORRECTED if corrected else Verdict.DISAGREES


def _mark_first(told: list[tuple[Decimal | None, Verdict]]) -> None:
    for row, (computed, verdict) in enumerate(told):
        if verdict is Verdict.AGREES:
            told[row] = computed, Verdict.FIRST_REPORTED
            return


def _way_of(steps: Sequence[Step], verdicts: Sequence[Verdict]) -> Stating:
    for verdict, stating in ((Verdict.DISAGREES, Stating.UNSETTLED), (Verdict.CORRECTED, Stating.CORRECTED)):
        if verdict in verdicts:
            return stating
    reporting = [row for row, step in enumerate(steps) if step.reported is not None]
    if not reporting:
        return Stating.NOT_STATED
    return Stating.LAST if reporting == [len(steps) - 1] != [0] else Stating.EACH
