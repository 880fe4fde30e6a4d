"""How filers state the balances of a line, recognised and told."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from itertools import accumulate

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from insiderforms.analysis import Stating, Verdict, holdings_after, line_balances
from insiderforms.model import (
    DerivativeTransaction,
    FootnoteRef,
    NonDerivativeHolding,
    NonDerivativeTransaction,
    OwnershipDocument,
)

AGREES, LATER, FIRST = Verdict.AGREES, Verdict.AGREES_LATER, Verdict.FIRST_REPORTED
CORRECTED, DISAGREES, NOT_REPORTED = Verdict.CORRECTED, Verdict.DISAGREES, Verdict.NOT_REPORTED
DAY = date(2024, 6, 3)


def row(change: int, after: int | None, day: int = 0, note: str = "") -> NonDerivativeTransaction:
    return NonDerivativeTransaction(
        security_title="Stock", transaction_date=DAY + timedelta(day), transaction_shares=Decimal(abs(change)),
        transaction_acquired_disposed_code="A" if change > 0 else "D",
        shares_owned_following_transaction=None if after is None else Decimal(after),
        footnote_refs=tuple(
            FootnoteRef(field="shares_owned_following_transaction", footnote_id=id) for id in note.split()),
    )


def held(balance: int | None) -> NonDerivativeHolding:
    return NonDerivativeHolding(
        security_title="Stock", shares_owned_following_transaction=None if balance is None else Decimal(balance))


def told(*rows: NonDerivativeTransaction | NonDerivativeHolding) -> tuple[Stating, list[tuple[int | None, Verdict]]]:
    """How the one line states its balances, and for each row in filed order the computed balance and the verdict."""
    form = OwnershipDocument(non_derivative_table=rows)
    (balance,) = line_balances(form)
    after = holdings_after(form)
    assert {one.stating for one in after} == {balance.stating}
    return balance.stating, [(None if one.computed is None else int(one.computed), one.verdict) for one in after]


def seen(*values: object) -> tuple[object, ...]:
    """What is compared with plain numbers."""
    return values


def test_after_each_transaction() -> None:
    assert told(row(-10, 90), row(5, 95)) == (Stating.EACH, [(90, FIRST), (95, AGREES)])


def test_on_the_last_row_alone_as_at_end_of_month() -> None:
    assert told(row(-10, None), row(5, None), row(-1, 94)) == (
        Stating.LAST, [(90, NOT_REPORTED), (95, NOT_REPORTED), (94, FIRST)])


def test_on_a_holding_behind_transactions_that_state_none() -> None:
    assert told(row(-10, None), row(5, None), held(95)) == (
        Stating.LAST, [(90, NOT_REPORTED), (95, NOT_REPORTED), (95, FIRST)])


def test_a_holding_on_the_same_line_takes_part_with_its_balance() -> None:
    assert told(held(100), row(-10, 90)) == (Stating.EACH, [(100, FIRST), (90, AGREES)])
    assert told(row(-10, 90), held(80)) == (Stating.UNSETTLED, [(90, FIRST), (90, DISAGREES)])


def test_a_holding_without_a_transaction() -> None:
    assert told(held(100)) == (Stating.EACH, [(None, Verdict.NO_TRANSACTION)])
    assert told(held(None)) == (Stating.NOT_STATED, [(None, Verdict.UNKNOWN)])


def test_the_final_balance_on_every_row() -> None:
    """An executive exercises 40,000 warrants and sells the shares, twice, and says each time what she ends with."""
    assert told(row(40_000, 2_240_762), row(-40_000, 2_240_762), row(-100, 2_240_762)) == (
        Stating.FINAL, [(2_280_862, LATER), (2_240_862, LATER), (2_240_762, FIRST)])


def test_a_final_balance_that_would_open_below_zero_is_not_believed() -> None:
    """Two grants of the same terms, each with its own number: 26,703 and 26,703, never 53,406."""
    assert told(row(26_703, 26_703), row(26_703, 26_703)) == (
        Stating.UNSETTLED, [(26_703, FIRST), (53_406, DISAGREES)])


def test_each_days_last_balance_on_its_rows() -> None:
    assert told(row(-10, 85), row(-5, 85), row(-20, 75, day=1), row(10, 75, day=1)) == (
        Stating.BY_DAY, [(90, LATER), (85, FIRST), (65, LATER), (75, AGREES)])


def test_newest_first() -> None:
    assert told(row(-1, 94, day=2), row(5, 95, day=1), row(-10, 90)) == (
        Stating.NEWEST_FIRST, [(94, AGREES), (95, AGREES), (90, FIRST)])


def test_newest_first_with_a_balance_left_out() -> None:
    assert told(row(-1, 94, day=2), row(5, None, day=1), row(-10, 90)) == (
        Stating.NEWEST_FIRST, [(94, AGREES), (95, NOT_REPORTED), (90, FIRST)])


def test_by_the_dates_and_not_by_the_rows() -> None:
    """Purchases first, then sales, as some tables group them; the balances run by date."""
    assert told(row(5, 105), row(7, 102, day=2), row(-10, 95, day=1)) == (
        Stating.BY_DATE, [(105, FIRST), (102, AGREES), (95, AGREES)])
    assert told(row(5, 105, day=1), row(7, 100, day=1), row(-2, 103, day=2), row(3, 93)) == (
        Stating.BY_DATE, [(105, AGREES), (100, AGREES), (103, AGREES), (93, FIRST)])


def test_a_correction_that_a_footnote_on_the_new_balance_explains() -> None:
    """Between the two rows 200 shares came in that need no report: a dividend plan, says the footnote."""
    assert told(row(-703, 1000), row(150, 1350, note="F2"), row(-80, 1270)) == (
        Stating.CORRECTED, [(1000, FIRST), (1150, CORRECTED), (1270, AGREES)])


def test_a_footnote_that_stood_on_the_balance_before_explains_nothing() -> None:
    assert told(row(-703, 1000, note="F1"), row(150, 1350, note="F1")) == (
        Stating.UNSETTLED, [(1000, FIRST), (1150, DISAGREES)])


def test_a_correction_that_the_rows_on_both_sides_keep_to() -> None:
    assert told(row(-10, 90), row(-10, 80), row(-10, 75), row(-10, 65)) == (
        Stating.CORRECTED, [(90, FIRST), (80, AGREES), (70, CORRECTED), (65, AGREES)])


def test_one_balance_that_no_other_leads_to_disagrees_wherever_it_stands() -> None:
    assert told(row(-10, 90), row(-10, 81), row(-10, 70)) == (
        Stating.UNSETTLED, [(90, FIRST), (80, DISAGREES), (70, AGREES)])
    assert told(row(-10, 99), row(-10, 80), row(-10, 70)) == (
        Stating.UNSETTLED, [(90, DISAGREES), (80, FIRST), (70, AGREES)])


def test_a_line_that_closes_with_a_corrected_balance_holds_that() -> None:
    form = OwnershipDocument(non_derivative_table=(row(-10, 90), row(-10, 85, note="F1")))
    (balance,) = line_balances(form)
    assert seen(balance.opening, balance.closing, balance.closing_computed, balance.held) == (100, 85, 85, 85)


def test_not_stated_at_all() -> None:
    assert told(row(-10, None)) == (Stating.NOT_STATED, [(None, Verdict.UNKNOWN)])


def test_rows_without_dates_may_still_state_the_final_balance() -> None:
    rows = tuple(DerivativeTransaction(
        security_title="Option", transaction_shares=Decimal(5), transaction_acquired_disposed_code="D",
        shares_owned_following_transaction=Decimal(20)) for _ in range(2))
    (balance,) = line_balances(OwnershipDocument(derivative_table=rows))
    assert seen(balance.stating, balance.opening) == (Stating.FINAL, 30)


# ---- a filer's way, put in and brought back

changes = st.lists(st.tuples(st.integers(-10**6, 10**6).filter(bool), st.integers(0, 3)), min_size=2, max_size=8)


def of_form(rows: list[NonDerivativeTransaction]) -> tuple[Stating, list[Decimal | None], Decimal | None]:
    form = OwnershipDocument(non_derivative_table=tuple(rows))
    (balance,) = line_balances(form)
    assert not any(after.verdict is DISAGREES for after in balance.after)
    return balance.stating, [after.computed for after in holdings_after(form)], balance.opening


@pytest.mark.parametrize("stating", [Stating.EACH, Stating.LAST, Stating.FINAL, Stating.BY_DAY, Stating.NEWEST_FIRST])
@given(opening=st.integers(10**7, 10**12), moved=changes)
def test_what_a_filer_puts_in_comes_back(stating: Stating, opening: int, moved: list[tuple[int, int]]) -> None:
    """An opening, transactions in time, a way to state balances: all three are found again.

    A few figures may fit a plainer way too; that is as good a reading, and skipped.
    """
    moved.sort(key=lambda change: change[1])
    running = list(accumulate((change for change, _ in moved), initial=opening))[1:]
    days = [day for _, day in moved]
    last_of_day = [max(place for place, other in enumerate(days) if other == day) for day in days]
    stated: dict[Stating, list[int | None]] = {
        Stating.EACH: [*running], Stating.NEWEST_FIRST: [*running],
        Stating.LAST: [None] * (len(moved) - 1) + [running[-1]],
        Stating.FINAL: [running[-1]] * len(moved),
        Stating.BY_DAY: [running[place] for place in last_of_day],
    }
    rows = [row(change, after, day) for (change, day), after in zip(moved, stated[stating], strict=True)]
    computed = [Decimal(balance) for balance in running]
    if stating is Stating.NEWEST_FIRST:
        rows.reverse()
        computed.reverse()
    found = of_form(rows)
    assume(found[0] is stating)
    assert found == (stating, computed, Decimal(opening))


@given(opening=st.integers(10**7, 10**12), moved=changes, order=st.randoms(use_true_random=False))
def test_rows_in_any_order_whose_balances_go_by_date_settle(
    opening: int, moved: list[tuple[int, int]], order: st.DataObject,
) -> None:
    by_date = [(change, day) for day, (change, _) in enumerate(moved)]
    running = accumulate((change for change, _ in by_date), initial=opening)
    next(running)
    rows = [row(change, after, day) for (change, day), after in zip(by_date, running, strict=True)]
    order.shuffle(rows)  # type: ignore[attr-defined]
    stating, _, found = of_form(rows)
    assert stating in (Stating.EACH, Stating.NEWEST_FIRST, Stating.BY_DATE)
    assert found == opening
