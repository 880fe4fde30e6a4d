"""What changed: signed changes, openings, net changes."""

from __future__ import annotations

from datetime import date
from decimal import Decimal, localcontext
from typing import Any

import attrs
import pytest

from insiderforms.analysis import (
    NetShareChange,
    Uncounted,
    WhyUnknown,
    compensation_changes,
    holding_lines,
    net_share_changes,
    non_derivative_changes,
    open_market_changes,
    opening_balance,
    share_change,
)
from insiderforms.analysis.changes import By
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


def seen(*values: object) -> tuple[object, ...]:
    """What is compared with plain numbers."""
    return values


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


def test_a_line_that_did_not_trade_opens_with_the_balance_of_its_holding() -> None:
    assert opening_of(NonDerivativeHolding(shares_owned_following_transaction=Decimal(100))) == 100
    assert opening_of(NonDerivativeHolding(value_owned_following_transaction=Decimal(100))) is None


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
            closing_computed=Decimal(550), unpriced=(bought, sold, given),
        ),
    )


def test_a_gift_is_not_a_sale() -> None:
    bought, sold, given = stock("A", "100", "600", "P"), stock("D", "30", "570"), stock("D", "20", "550", "G")
    form = form_of(bought, sold, given)
    assert net_share_changes(form, codes={"P", "S"}) == (
        NetShareChange(
            lines=holding_lines(form), acquired=Decimal(100), disposed=Decimal(30), net=Decimal(70),
            counted=(bought, sold), opening=Decimal(500), closing=Decimal(550), closing_computed=Decimal(550),
            unpriced=(bought, sold),
        ),
    )


def test_a_row_that_cannot_be_counted_is_named_and_not_taken_for_zero() -> None:
    sold, unknown = stock("D", "30", "570"), stock("D", None, "550")
    form = form_of(sold, unknown)
    assert net_share_changes(form) == (
        NetShareChange(
            lines=holding_lines(form), acquired=Decimal(0), disposed=Decimal(30), net=Decimal(-30),
            counted=(sold,), uncountable=(Uncounted(row=unknown, why=WhyUnknown.NO_AMOUNT),), opening=Decimal(600),
            closing=Decimal(550), closing_computed=Decimal(550), unpriced=(sold,),
        ),
    )


def test_a_sum_of_nothing_but_unknowns_is_unknown() -> None:
    notes = DerivativeTransaction(transaction_total_value=Decimal(50_000), transaction_acquired_disposed_code="A")
    form = OwnershipDocument(derivative_table=(notes,))
    assert net_share_changes(form) == (
        NetShareChange(
            lines=holding_lines(form), uncountable=(Uncounted(row=notes, why=WhyUnknown.IN_DOLLARS),)),
    )


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
    assert seen(change.opening, change.net, change.closing, change.closing_computed) == (100, -20, None, 80)
    assert seen(change.percent_of_opening, change.percent_of_closing) == (-20, None)


def test_a_code_that_the_sec_does_not_have_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match=r"^no transaction codes of the SEC: 'Q', 'p'$"):
        net_share_changes(form_of(), codes=["p", "S", "Q"])


def test_a_change_over_several_lines_has_no_one_line() -> None:
    form = form_of(stock("D", "1", nature_of_ownership="a"), stock("D", "1", nature_of_ownership="b"))
    (change,) = net_share_changes(form, by="security")
    with pytest.raises(ValueError, match="too many values"):
        print(change.line)


def test_a_derivative_that_states_neither_number_nor_value_has_no_amount() -> None:
    option = DerivativeTransaction(transaction_acquired_disposed_code="A")
    (change,) = net_share_changes(OwnershipDocument(derivative_table=(option,)))
    assert change.uncountable == (Uncounted(row=option, why=WhyUnknown.NO_AMOUNT),)


def test_why_each_row_was_not_counted() -> None:
    rows = [stock("A", None, "1"), stock(None, "1", "2"), stock("D", "-1", "3")]
    (change,) = net_share_changes(form_of(*rows))
    assert change.uncountable == (
        Uncounted(row=rows[0], why=WhyUnknown.NO_AMOUNT),
        Uncounted(row=rows[1], why=WhyUnknown.NO_LETTER),
        Uncounted(row=rows[2], why=WhyUnknown.BELOW_ZERO),
    )


# ---- values and prices

def priced(letter: str, shares: str, price: str | None, **other: Any) -> NonDerivativeTransaction:
    return stock(letter, shares, transaction_price_per_share=None if price is None else Decimal(price), **other)


def test_value_and_weighted_price_are_of_the_rows_that_have_a_price() -> None:
    unpriced = priced("A", "50", None)
    (change,) = net_share_changes(form_of(
        priced("A", "100", "10"), priced("A", "300", "12"), unpriced, priced("D", "8", "0.125")))
    assert seen(change.acquired, change.acquired_value, change.acquired_price) == (450, 4600, Decimal("11.5"))
    assert seen(change.disposed, change.disposed_value, change.disposed_price) == (8, 1, Decimal("0.125"))
    assert change.unpriced == (unpriced,)


def test_a_price_of_zero_is_a_price_and_a_missing_one_is_none() -> None:
    (free, missing) = net_share_changes(
        form_of(priced("A", "5", "0", nature_of_ownership="a"), priced("A", "5", None, nature_of_ownership="b")))
    assert seen(free.acquired_value, free.acquired_price, free.unpriced) == (0, 0, ())
    assert (missing.acquired_value, missing.acquired_price, len(missing.unpriced)) == (None, None, 1)


def test_nothing_moved_at_a_price_has_a_value_and_no_weighted_price() -> None:
    (change,) = net_share_changes(form_of(priced("A", "0", "5")))
    assert seen(change.acquired_value, change.acquired_price) == (0, None)


def test_percentages_have_either_denominator() -> None:
    (change,) = net_share_changes(form_of(stock("D", "50", "150")))
    assert seen(change.percent_of_opening, str(change.percent_of_closing)) == (-25, "-33.33333333333333333333333333")
    (first,) = net_share_changes(form_of(stock("A", "50", "50")))
    assert seen(first.percent_of_opening, first.percent_of_closing) == (None, 100)


# ---- put together as the caller asks

def held(shares: str | None, **other: Any) -> NonDerivativeHolding:
    return NonDerivativeHolding(
        security_title="Stock", shares_owned_following_transaction=None if shares is None else Decimal(shares), **other)


def test_by_security_lines_that_did_not_trade_count_in_the_balances() -> None:
    form = form_of(
        stock("D", "10", "90", direct_or_indirect_ownership="D"), held("400", direct_or_indirect_ownership="I"),
        stock("A", "1", "1", direct_or_indirect_ownership="I", nature_of_ownership="By Trust"))
    (change,) = net_share_changes(form, by="security")
    assert (change.lines, change.security_title) == (holding_lines(form), "Stock")
    assert seen(change.opening, change.net, change.closing, change.closing_computed) == (500, -9, 491, 491)
    direct, indirect = net_share_changes(form, by="ownership")
    assert seen(direct.opening, direct.net, direct.closing) == (100, -10, 90)
    assert seen(indirect.opening, indirect.net, indirect.closing) == (400, 1, 401)


def test_a_line_of_unknown_balance_makes_the_balance_of_its_security_unknown() -> None:
    (change,) = net_share_changes(form_of(stock("D", "10", "90"), held(None, nature_of_ownership="x")), by="security")
    assert seen(change.opening, change.net, change.closing) == (None, -10, None)


def test_securities_and_tables_are_never_added_together() -> None:
    form = OwnershipDocument(
        non_derivative_table=(
            stock("A", "1", "1"), attrs.evolve(stock("A", "2", "2"), security_title="Class B Stock"),
            attrs.evolve(stock("A", "4", "5"), security_title="STOCK, par value $.01")),
        derivative_table=(DerivativeTransaction(
            security_title="Stock", transaction_shares=Decimal(8), transaction_acquired_disposed_code="A"),))
    ways: tuple[By, ...] = ("line", "security", "ownership")
    assert [[change.net for change in net_share_changes(form, by=by)] for by in ways] == [[5, 2, 8]] * 3
    assert [change.net for change in net_share_changes(form, table="derivative")] == [8]


def test_by_day_each_day_opens_with_what_the_day_before_closed_with() -> None:
    monday, tuesday = date(2024, 6, 3), date(2024, 6, 4)
    form = form_of(
        stock("D", "10", "90", transaction_date=monday), stock("A", "5", "95", transaction_date=monday),
        stock("D", "1", "94", transaction_date=tuesday), stock("D", "1", "93"))
    found = net_share_changes(form, by="day")
    assert [seen(c.day, c.opening, c.acquired, c.disposed, c.net, c.closing, c.closing_computed) for c in found] == [
        (monday, 100, 5, 10, -5, 95, 95), (tuesday, 95, 0, 1, -1, 94, 94), (None, None, 0, 1, -1, None, None),
    ]


def test_by_security_and_day_a_line_that_did_not_trade_that_day_holds_what_it_held() -> None:
    monday, tuesday = date(2024, 6, 3), date(2024, 6, 4)
    form = form_of(
        stock("D", "10", "90", transaction_date=tuesday),
        stock("D", "1", "6", transaction_date=monday, nature_of_ownership="By Trust"),
        held("1000", nature_of_ownership="By Wife"))
    found = net_share_changes(form, by=("security", "day"))
    assert [seen(c.day, c.opening, c.net, c.closing_computed) for c in found] == [
        (monday, 1107, -1, 1106), (tuesday, 1106, -10, 1096)]


def test_by_code_opening_and_closing_stay_the_whole_lines() -> None:
    form = form_of(stock("A", "5", "105", "M"), stock("D", "2", "103", "F"), stock("A", "5", "108", "M"))
    found = net_share_changes(form, by="code")
    assert [seen(c.code, c.opening, c.net, c.closing) for c in found] == [("M", 100, 10, 108), ("F", 100, -2, 108)]


def test_the_presets_in_the_secs_words() -> None:
    rows = [stock("A", "1", None, code) for code in "ADFIMPSGJ"]
    option = DerivativeTransaction(
        transaction_code="P", transaction_shares=Decimal(1), transaction_acquired_disposed_code="A")
    form = OwnershipDocument(non_derivative_table=tuple(rows), derivative_table=(option,))
    counted = [
        [row.transaction_code for change in preset(form, by="code") for row in change.counted]
        for preset in (open_market_changes, compensation_changes, non_derivative_changes)]
    assert counted == [[*"PSP"], [*"ADFIM"], [*"ADFIMPSGJ"]]


def test_what_nobody_can_put_together_by_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match=r"^nothing to put transactions together by: 'broker', 'week'$"):
        net_share_changes(form_of(), by=("week", "broker"))  # type: ignore[arg-type]
    with pytest.raises(ValueError, match=r"^no table of the form: 'Table I'$"):
        net_share_changes(form_of(), table="Table I")  # type: ignore[arg-type]


# ---- by the shares that underlie

def warrant(letter: str, number: str | None, under: str | None, after: str | None) -> DerivativeTransaction:
    amounts = [None if text is None else Decimal(text) for text in (number, under, after)]
    return DerivativeTransaction(
        security_title="Warrant", underlying_security_title="Stock", transaction_acquired_disposed_code=letter,
        transaction_shares=amounts[0], underlying_security_shares=amounts[1],
        shares_owned_following_transaction=amounts[2])


def test_derivative_lines_count_the_shares_that_underlie_them_where_asked() -> None:
    form = OwnershipDocument(derivative_table=(warrant("D", "100", "1000", "400"), warrant("D", "50", "500", "350")))
    (own,), (shares,) = net_share_changes(form), net_share_changes(form, underlying=True)
    assert seen(own.opening, own.net, own.closing) == (500, -150, 350)
    assert seen(shares.opening, shares.net, shares.closing) == (5000, -1500, 3500)


def test_what_does_not_say_how_many_shares_underlie_it_is_not_counted_in_them() -> None:
    row = warrant("D", "100", None, "400")
    (change,) = net_share_changes(OwnershipDocument(derivative_table=(row,)), underlying=True)
    assert (change.net, change.closing) == (None, None)
    assert change.uncountable == (Uncounted(row=row, why=WhyUnknown.NO_UNDERLYING),)


def test_a_balance_whose_underlying_shares_are_no_finite_decimal_is_unknown() -> None:
    (change,) = net_share_changes(OwnershipDocument(derivative_table=(warrant("D", "3", "1", "2"),)), underlying=True)
    assert seen(change.net, change.closing) == (-1, None)


def test_the_underlying_security_puts_different_derivatives_together() -> None:
    held_option = DerivativeHolding(
        security_title="Option", underlying_security_title="STOCK", underlying_security_shares=Decimal(70))
    form = OwnershipDocument(derivative_table=(warrant("D", "100", "1000", "400"), held_option))
    (change,) = net_share_changes(form, by="security", underlying=True)
    assert seen(change.opening, change.net, change.closing) == (5070, -1000, 4070)
