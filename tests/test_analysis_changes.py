"""What changed: signed changes, openings, net changes."""

from __future__ import annotations

from decimal import Decimal, localcontext
from typing import Any

import pytest

from insiderforms.analysis import (
    NetShareChange,
    holding_lines,
    net_share_changes,
    opening_balance,
    share_change,
)
from insiderforms.model import (
    DerivativeHolding,
    DerivativeTransaction,
    NonDerivativeHolding,
    NonDerivativeTransaction,
    OwnershipDocument,
)


def stock(
    letter: str | None, shares: str | None, after: str | None = None, code: str = "S", **other: Any,
) -> NonDerivativeTransaction:
    return NonDerivativeTransaction(
        security_title="Stock", transaction_code=code, transaction_acquired_disposed_code=letter,
        transaction_shares=None if shares is None else Decimal(shares),
        shares_owned_following_transaction=None if after is None else Decimal(after), **other,
    )


def form_of(*rows: NonDerivativeTransaction | NonDerivativeHolding) -> OwnershipDocument:
    return OwnershipDocument(non_derivative_table=rows)


def opening_of(*rows: NonDerivativeTransaction | NonDerivativeHolding) -> Decimal | None:
    (line,) = holding_lines(form_of(*rows))
    return opening_balance(line)


def test_acquired_is_positive_and_disposed_of_is_negative() -> None:
    option = DerivativeTransaction(transaction_acquired_disposed_code="D", transaction_shares=Decimal("2.5"))
    assert [share_change(row) for row in (stock("A", "100"), stock("D", "40"), option)] == [100, -40, Decimal("-2.5")]


def test_no_shares_moved_is_a_plain_zero() -> None:
    assert [str(share_change(stock(letter, "0"))) for letter in "AD"] == ["0", "0"]


@pytest.mark.parametrize(
    "row",
    [
        stock("A", None),
        stock(None, "100"),
        stock("B", "100"),
        stock("D", "-100"),
        DerivativeTransaction(transaction_acquired_disposed_code="A", transaction_total_value=Decimal(50_000)),
        NonDerivativeHolding(shares_owned_following_transaction=Decimal(100)),
        DerivativeHolding(underlying_security_shares=Decimal(100)),
    ],
    ids=["no shares", "no letter", "unknown letter", "below zero", "dollars", "holding", "derivative holding"],
)
def test_a_change_that_nobody_can_know_is_none(
    row: NonDerivativeTransaction | DerivativeTransaction | NonDerivativeHolding | DerivativeHolding,
) -> None:
    assert share_change(row) is None


def test_amounts_are_exact_whatever_precision_the_caller_has_set() -> None:
    long = "12345678901234567890123456789.000000000000000001"
    with localcontext(prec=3):
        (change,) = net_share_changes(form_of(stock("D", long, "0.5"), stock("A", "1", "1.5")))
        assert share_change(stock("D", long)) == Decimal(f"-{long}")
    assert str(change.net) == "-12345678901234567890123456788.000000000000000001"
    assert str(change.opening) == "12345678901234567890123456789.500000000000000001"


def test_the_opening_is_the_first_reported_balance_less_the_changes_up_to_it() -> None:
    assert opening_of(stock("A", "100"), stock("D", "30", "570"), stock("D", "1", "7")) == 500


def test_the_opening_of_a_line_of_holdings_is_not_given() -> None:
    assert opening_of(NonDerivativeHolding(shares_owned_following_transaction=Decimal(100))) is None


def test_an_unknown_change_hides_the_opening_unless_a_balance_came_before() -> None:
    assert opening_of(stock("A", None), stock("A", "5", "10")) is None
    assert opening_of(stock("A", None, "10")) is None
    assert opening_of(stock("A", "4", "10"), stock("A", None)) == 6


def test_a_line_that_never_reports_a_balance_has_no_opening() -> None:
    assert opening_of(stock("A", "5"), stock("D", "5")) is None


def test_an_opening_below_zero_shows_that_the_filing_contradicts_itself() -> None:
    assert opening_of(stock("A", "100", "0")) == -100


def test_net_changes_of_a_line_with_its_rows_and_both_balances() -> None:
    bought, sold, given = stock("A", "100", "600", "P"), stock("D", "30", "570"), stock("D", "20", "550", "G")
    form = form_of(bought, sold, given)
    assert net_share_changes(form) == (
        NetShareChange(
            lines=holding_lines(form), acquired=Decimal(100), disposed=Decimal(50), net=Decimal(50),
            counted=(bought, sold, given), opening=Decimal(500), closing=Decimal(550),
        ),
    )


def test_a_gift_is_not_a_sale() -> None:
    bought, sold, given = stock("A", "100", "600", "P"), stock("D", "30", "570"), stock("D", "20", "550", "G")
    form = form_of(bought, sold, given)
    assert net_share_changes(form, codes={"P", "S"}) == (
        NetShareChange(
            lines=holding_lines(form), acquired=Decimal(100), disposed=Decimal(30), net=Decimal(70),
            counted=(bought, sold), opening=Decimal(500), closing=Decimal(550),
        ),
    )


def test_a_row_that_cannot_be_counted_is_named_and_not_taken_for_zero() -> None:
    sold, unknown = stock("D", "30", "570"), stock("D", None, "550")
    form = form_of(sold, unknown)
    assert net_share_changes(form) == (
        NetShareChange(
            lines=holding_lines(form), acquired=Decimal(0), disposed=Decimal(30), net=Decimal(-30),
            counted=(sold,), uncountable=(unknown,), opening=Decimal(600), closing=Decimal(550),
        ),
    )


def test_a_sum_of_nothing_but_unknowns_is_unknown() -> None:
    notes = DerivativeTransaction(transaction_total_value=Decimal(50_000), transaction_acquired_disposed_code="A")
    form = OwnershipDocument(derivative_table=(notes,))
    assert net_share_changes(form) == (NetShareChange(lines=holding_lines(form), uncountable=(notes,)),)


def test_lines_are_not_added_together() -> None:
    own = stock("D", "10", "90", direct_or_indirect_ownership="D")
    trust = stock("A", "10", "10", direct_or_indirect_ownership="I")
    form = form_of(own, trust)
    assert [(change.line.direct_or_indirect_ownership, change.net) for change in net_share_changes(form)] == [
        ("D", Decimal(-10)), ("I", Decimal(10)),
    ]


def test_a_line_without_a_transaction_of_these_codes_is_left_out() -> None:
    held = NonDerivativeHolding(security_title="Preferred", shares_owned_following_transaction=Decimal(7))
    form = form_of(stock("D", "10", "90"), held)
    assert [change.line.security_title for change in net_share_changes(form)] == ["Stock"]
    assert net_share_changes(form, codes={"P"}) == ()


def test_a_balance_is_never_put_in_place_of_one_that_the_last_row_leaves_out() -> None:
    (change,) = net_share_changes(form_of(stock("D", "10", "90"), stock("D", "10")))
    assert (change.opening, change.net, change.closing) == (Decimal(100), Decimal(-20), None)


def test_a_code_that_the_sec_does_not_have_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match=r"^no transaction codes of the SEC: 'Q', 'p'$"):
        net_share_changes(form_of(), codes=["p", "S", "Q"])


def test_a_change_over_several_lines_has_no_one_line() -> None:
    form = form_of(stock("D", "1", nature_of_ownership="a"), stock("D", "1", nature_of_ownership="b"))
    with pytest.raises(ValueError, match="too many values"):
        print(NetShareChange(lines=holding_lines(form)).line)
