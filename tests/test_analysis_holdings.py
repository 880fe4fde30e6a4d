"""What is held after each transaction."""

from __future__ import annotations

from decimal import Decimal
from itertools import accumulate

from hypothesis import given
from hypothesis import strategies as st

from insiderforms.analysis import HoldingAfter, Stating, Verdict, holding_lines, holdings_after, net_share_changes
from insiderforms.model import (
    DerivativeTransaction,
    NonDerivativeHolding,
    NonDerivativeTransaction,
    OwnershipDocument,
)

AGREES, DISAGREES, FIRST = Verdict.AGREES, Verdict.DISAGREES, Verdict.FIRST_REPORTED


def stock(letter: str, shares: int | None, after: int | None, title: str = "Stock") -> NonDerivativeTransaction:
    return NonDerivativeTransaction(
        security_title=title, transaction_acquired_disposed_code=letter,
        transaction_shares=None if shares is None else Decimal(shares),
        shares_owned_following_transaction=None if after is None else Decimal(after),
    )


def told(*rows: NonDerivativeTransaction) -> list[tuple[object, ...]]:
    after = holdings_after(OwnershipDocument(non_derivative_table=rows))
    assert [holding.row for holding in after] == list(rows)
    return [(holding.change, holding.reported, holding.computed, holding.verdict) for holding in after]


def test_every_row_in_filed_order_with_its_line_table_one_first() -> None:
    stock_sold, option_used = stock("D", 10, 90), DerivativeTransaction(
        security_title="Option", transaction_acquired_disposed_code="D", transaction_shares=Decimal(4),
        shares_owned_following_transaction=Decimal(0),
    )
    other_held = NonDerivativeHolding(security_title="Other", shares_owned_following_transaction=Decimal(1))
    form = OwnershipDocument(non_derivative_table=(other_held, stock_sold), derivative_table=(option_used,))
    other_line, stock_line, option_line = holding_lines(form)
    assert holdings_after(form) == (
        HoldingAfter(
            row=other_held, line=other_line, reported=Decimal(1), stating=Stating.EACH, verdict=Verdict.NO_TRANSACTION,
        ),
        HoldingAfter(
            row=stock_sold, line=stock_line, change=Decimal(-10), reported=Decimal(90), computed=Decimal(90),
            stating=Stating.EACH, verdict=Verdict.FIRST_REPORTED,
        ),
        HoldingAfter(
            row=option_used, line=option_line, change=Decimal(-4), reported=Decimal(0), computed=Decimal(0),
            stating=Stating.EACH, verdict=Verdict.FIRST_REPORTED,
        ),
    )


def test_balances_run_line_by_line_however_the_rows_are_mixed() -> None:
    rows = [stock("D", 10, 90), stock("A", 5, 5, "Other"), stock("D", 20, 70), stock("A", 5, 10, "Other")]
    assert [verdict for *_, verdict in told(*rows)] == [FIRST, FIRST, AGREES, AGREES]


def test_a_balance_that_does_not_follow_is_shown_and_not_mended() -> None:
    assert told(stock("D", 10, 90), stock("A", 5, 85), stock("A", 5, 100)) == [
        (-10, 90, 90, FIRST), (5, 85, 95, DISAGREES), (5, 100, 100, AGREES),
    ]


def test_a_balance_that_is_left_out_is_computed_from_a_later_one_too() -> None:
    assert told(stock("D", 10, None), stock("A", 5, 95), stock("D", 1, None)) == [
        (-10, None, 90, Verdict.NOT_REPORTED), (5, 95, 95, FIRST), (-1, None, 94, Verdict.NOT_REPORTED),
    ]


def test_an_unknown_change_breaks_the_chain_until_the_next_reported_balance() -> None:
    assert told(stock("D", 10, 90), stock("D", None, 70), stock("D", 5, 65)) == [
        (-10, 90, 90, FIRST), (None, 70, None, Verdict.NOT_COMPUTABLE), (-5, 65, 65, AGREES),
    ]
    assert told(stock("D", 10, 90), stock("D", None, None), stock("D", 5, 65), stock("D", 5, 60)) == [
        (-10, 90, 90, FIRST), (None, None, None, Verdict.UNKNOWN), (-5, 65, None, Verdict.NOT_COMPUTABLE),
        (-5, 60, 60, AGREES),
    ]


def test_a_line_that_never_reports_is_unknown_throughout() -> None:
    assert told(stock("D", 10, None), stock("A", 5, None)) == [
        (-10, None, None, Verdict.UNKNOWN), (5, None, None, Verdict.UNKNOWN),
    ]


def test_one_row_given_twice_is_two_transactions() -> None:
    row = stock("D", 0, 90)
    assert told(row, row) == [(0, 90, 90, FIRST), (0, 90, 90, AGREES)]


@given(
    st.integers(0, 10**12),
    st.lists(st.tuples(st.sampled_from("AD"), st.integers(0, 10**9), st.booleans()), min_size=1).filter(
        lambda rows: any(reports for _, _, reports in rows)),
)
def test_what_a_filer_leaves_out_is_worked_out(opening: int, rows: list[tuple[str, int, bool]]) -> None:
    """An opening balance and transactions, of which any but all may leave their balance out: all come back."""
    balances = list(accumulate((n if letter == "A" else -n for letter, n, _ in rows), initial=opening))[1:]
    form = OwnershipDocument(non_derivative_table=tuple(
        stock(letter, n, balance if reports else None)
        for (letter, n, reports), balance in zip(rows, balances, strict=True)
    ))
    after = holdings_after(form)
    assert [holding.computed for holding in after] == balances
    assert [holding.verdict for holding in after if holding.reported is not None] == [
        FIRST, *[AGREES] * (sum(reports for *_, reports in rows) - 1)]
    (change,) = net_share_changes(form)
    assert (change.opening, change.net) == (Decimal(opening), Decimal(balances[-1] - opening))
