"""Real situations, their figures retyped, with the arithmetic: what the questions together answer.

The names and figures are those of filings; the words of footnotes are ours.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from insiderforms.analysis import (
    Basis,
    History,
    Stating,
    Verdict,
    exercises,
    holdings_after,
    line_balances,
    net_share_changes,
    open_market_changes,
    price_range,
)
from insiderforms.model import (
    DerivativeTransaction,
    Footnote,
    FootnoteRef,
    NonDerivativeHolding,
    NonDerivativeTransaction,
    OwnershipDocument,
    ReportingOwner,
)

Stock = NonDerivativeTransaction


def stock(
    day: str, code: str, change: int, price: str | None, after: str, way: str = "D", nature: str | None = None,
    **notes: str,
) -> Stock:
    return Stock(
        security_title="Common Stock", transaction_date=date.fromisoformat(day), transaction_code=code,
        transaction_shares=Decimal(abs(change)), transaction_acquired_disposed_code="A" if change > 0 else "D",
        transaction_price_per_share=None if price is None else Decimal(price),
        shares_owned_following_transaction=Decimal(after), direct_or_indirect_ownership=way, nature_of_ownership=nature,
        footnote_refs=tuple(FootnoteRef(field=field, footnote_id=id_) for field, id_ in notes.items()))


def held(balance: str, nature: str) -> NonDerivativeHolding:
    return NonDerivativeHolding(
        security_title="Common Stock", direct_or_indirect_ownership="I", nature_of_ownership=nature,
        shares_owned_following_transaction=Decimal(balance))


def units(day: str, shares: int, after: int, strike: str | None = None, title: str = "Unit") -> DerivativeTransaction:
    return DerivativeTransaction(
        security_title=title, transaction_date=date.fromisoformat(day), transaction_code="M",
        transaction_shares=Decimal(shares), transaction_acquired_disposed_code="D",
        underlying_security_title="Common Stock", underlying_security_shares=Decimal(shares),
        conversion_or_exercise_price=None if strike is None else Decimal(strike),
        shares_owned_following_transaction=Decimal(after), direct_or_indirect_ownership="D")


def form(
    *rows: Any, derivative: tuple[Any, ...] = (), notes: tuple[Footnote, ...] = (), **other: Any,
) -> OwnershipDocument:
    return OwnershipDocument(non_derivative_table=rows, derivative_table=derivative, footnotes=notes, **other)


def seen(*values: object) -> tuple[object, ...]:
    """What is compared with plain numbers."""
    return values


def test_a_tax_withholding_alone_as_a_page_of_2007_has_it() -> None:
    """1,477 withheld at 32.43, 69,672 left: 69,672 + 1,477 = 71,149 before, and -2.08 per hundred of that."""
    withheld = form(stock("2007-02-08", "F", -1477, "32.43", "69672"))
    (change,) = net_share_changes(withheld)
    assert seen(change.opening, change.net, change.closing) == (71_149, -1477, 69_672)
    assert seen(change.disposed_value, round(change.percent_of_opening or 0, 2)) == (
        Decimal("47899.11"), Decimal("-2.08"))
    assert open_market_changes(withheld) == ()


def test_a_purchase_plan_between_two_rows() -> None:
    """Apple's finance chief: 109,970 after a gift, then 149,684 vest and she holds 259,809.

    109,970 + 149,684 = 259,654: 155 shares of a purchase plan came in between, says a footnote on that balance.
    Then 259,809 - 79,488 = 180,321 and 180,321 - 2,464 = 177,857. In all -703 + 149,684 - 79,488 - 2,464 = +67,029,
    and 110,673 + 67,029 + 155 = 177,857.
    """
    rows = [
        stock("2022-12-13", "G", -703, "0", "109970"),
        stock("2023-04-01", "M", 149_684, None, "259809", shares_owned_following_transaction="F2"),
        stock("2023-04-01", "F", -79_488, "164.90", "180321"),
        stock("2023-04-03", "G", -2464, "0", "177857"),
    ]
    vested = form(*rows, derivative=(units("2023-04-01", 59_064, 0), units("2023-04-01", 60_932, 60_932),
                                     units("2023-04-01", 29_688, 59_376)))
    (balance, *_) = line_balances(vested)
    assert balance.stating is Stating.CORRECTED
    assert [after.verdict for after in balance.after] == [
        Verdict.FIRST_REPORTED, Verdict.CORRECTED, Verdict.AGREES, Verdict.AGREES]
    assert seen(*(after.computed for after in balance.after)) == (109_970, 259_654, 180_321, 177_857)
    (change,) = net_share_changes(vested, table="non_derivative")
    assert seen(change.opening, change.net, change.closing) == (110_673, 67_029, 177_857)
    (exercise,) = exercises(vested).exercises  # 59,064 + 60,932 + 29,688 = 149,684
    assert seen(exercise.shares_acquired, exercise.shares_withheld, exercise.shares_kept) == (149_684, 79_488, 70_196)


def test_options_used_and_sold_day_by_day_with_the_final_balance_on_every_row() -> None:
    """Presto: 40,000 bought for 0.02 and sold for 5.22, then 60,000 and 4.86; every row says 2,240,762.

    Read row by row, all but the first would contradict it: 2,240,762 - 40,000 is no 2,240,762. Nothing changed in all,
    so that it opens with 2,240,762 too. Sold: 40,000 x 5.22 + 60,000 x 4.86 = 208,800 + 291,600 = 500,400 dollars, that
    is 5.004 a share.
    """
    used = form(*(
        stock(day, code, change, price, "2240762") for day, code, change, price in [
            ("2023-07-06", "X", 40_000, "0.02"), ("2023-07-06", "S", -40_000, "5.22"),
            ("2023-07-07", "X", 60_000, "0.02"), ("2023-07-07", "S", -60_000, "4.86")]))
    (balance,) = line_balances(used)
    assert seen(balance.stating, balance.opening, balance.closing) == (Stating.FINAL, 2_240_762, 2_240_762)
    (change,) = open_market_changes(used)
    assert seen(change.disposed, change.disposed_value, change.disposed_price) == (
        100_000, 500_400, Decimal("5.004"))


def test_units_vest_and_a_fifth_is_withheld_beside_two_holdings() -> None:
    """Disney: 1,147 vest, 253 are withheld at 121.07; 51,737 directly, 100 by the spouse, 288.395 in the plan.

    51,990 - 1,147 = 50,843 before; all together 50,843 + 100 + 288.395 = 51,231.395, then 52,125.395, +894.
    """
    vested = form(
        stock("2025-07-17", "M", 1147, None, "51990"), stock("2025-07-17", "F", -253, "121.07", "51737"),
        held("100", "By Spouse in IRA"), held("288.395", "By 401(k)"), derivative=(units("2025-07-17", 1147, 2295),))
    (change,) = net_share_changes(vested, table="non_derivative", by="security")
    assert seen(change.opening, change.net, change.closing) == (Decimal("51231.395"), 894, Decimal("52125.395"))
    assert len(change.unpriced) == 1  # what vests has no price, which is not a price of 0
    (exercise,) = exercises(vested).exercises
    assert seen(exercise.shares_kept, exercise.market_price, exercise.spread) == (894, Decimal("121.07"), None)


def test_a_gift_to_ones_own_trust_moves_shares_between_lines_and_changes_nothing_in_all() -> None:
    """PG&E: 266,803 awarded, 134,615 withheld, and the other 132,188 given to the family's trust.

    298,868.42 - 134,615 = 164,253.42; less 132,188 = 32,065.42 directly. The trust: 141,432 + 132,188 = 273,620. In all
    266,803 - 134,615 = +132,188, to the penny what was given away: a gift is no sale.
    """
    moved = form(
        stock("2023-02-15", "A", 266_803, "0", "298868.42"), stock("2023-02-15", "F", -134_615, "15.83", "164253.42"),
        stock("2023-02-15", "G", -132_188, "0", "32065.42"),
        stock("2023-02-15", "G", 132_188, "0", "273620", "I", "Held by Family Trust"), held("3205.16", "Savings Plan"))
    direct, trust = net_share_changes(moved)
    assert seen(direct.net, trust.net, trust.opening) == (0, 132_188, 141_432)
    (both,) = net_share_changes(moved, by="security")
    assert seen(both.opening, both.net, both.closing) == (
        Decimal("176702.58"), 132_188, Decimal("308890.58"))
    assert open_market_changes(moved) == ()


def test_two_grants_that_vest_on_one_day_are_not_one_balance() -> None:
    """Five Star: 2,030 and 2,535 units vest; each row says that nothing is left, of its own grant.

    Taken together they open with 4,565, and after the first of them 2,535 are left: the last figure is right, and the
    first speaks of its grant alone.
    """
    both = form(derivative=(units("2023-02-25", 2535, 0), units("2023-02-25", 2030, 0)))
    (balance,) = line_balances(both)
    assert seen(balance.stating, balance.opening, balance.closing) == (Stating.FINAL, 4565, 0)


def test_an_amendment_that_reports_a_purchase_that_was_left_out() -> None:
    """Ault: the Form 4 reported 5,500 and 22,800; the 4/A adds 80,200 of the day before, and moves the balances by it.

    685,000 + 80,200 = 765,200 and 707,800 + 80,200 = 788,000; before them all 759,700 - 80,200 = 679,500. Bought in
    all: 108,500, at 0.1890 x 80,200 + 0.1887 x 5,500 + 0.1857 x 22,800 = 15,157.80 + 1,037.85 + 4,233.96 = 20,429.61.
    """
    owner = (ReportingOwner(cik="0000000001"),)
    note = (Footnote(id="F1", text="A volume weighted average; prices on that day ranged from $0.1874 to $0.1934."),)
    rows = [("2026-09-09", "P", 5500, "0.1887"), ("2026-09-10", "P", 22_800, "0.1857")]
    filed = form(
        *(stock(*row, after) for row, after in zip(rows, ("685000", "707800"), strict=True)),
        document_type="4", period_of_report=date(2026, 9, 9), reporting_owners=owner)
    amended = form(
        stock("2026-09-08", "P", 80_200, "0.1890", "759700", transaction_price_per_share="F1"),
        *(stock(*row, after) for row, after in zip(rows, ("765200", "788000"), strict=True)),
        document_type="4/A", period_of_report=date(2026, 9, 9), reporting_owners=owner, notes=note)
    history = History([amended, filed])
    (filing,) = history.filings
    assert [pair.basis for pair in filing.restated] == [Basis.CORRECTED] * 2
    assert line_balances(history)[0].stating is Stating.EACH
    assert {after.verdict for after in holdings_after(history)} == {Verdict.FIRST_REPORTED, Verdict.AGREES}
    (change,) = open_market_changes(history)
    assert seen(change.opening, change.net, change.closing, change.acquired_value) == (
        679_500, 108_500, 788_000, Decimal("20429.6100"))
    left_out = next(row for row in filing.form.transactions if row.transaction_shares == 80_200)
    found = price_range(history, left_out)
    assert found is not None
    assert seen(found.low, found.high, found.average) == (Decimal("0.1874"), Decimal("0.1934"), Decimal("0.1890"))


def test_class_b_stock_is_converted_and_sold_in_three_lots() -> None:
    """LinkedIn: 78,667 of Class B become Class A and are sold for 90.8452, 91.4487 and 92.4689: nothing is left.

    19,700 + 48,767 + 10,200 = 78,667. The price: (19,700 x 90.8452 + 48,767 x 91.4487 + 10,200 x 92.4689) / 78,667
    = 7,192,511.9729 / 78,667 = 91.4298. It cost one share of Class B each, so that there is no strike and no spread.
    """
    converted = DerivativeTransaction(
        security_title="Class B Common Stock", transaction_date=date(2012, 6, 1), transaction_code="C",
        transaction_shares=Decimal(78_667), transaction_acquired_disposed_code="D",
        underlying_security_title="Common Stock", underlying_security_shares=Decimal(78_667),
        shares_owned_following_transaction=Decimal(18_444_362), direct_or_indirect_ownership="D")
    sold = form(
        stock("2012-06-01", "C", 78_667, None, "78667"), stock("2012-06-01", "S", -19_700, "90.8452", "58967"),
        stock("2012-06-01", "S", -48_767, "91.4487", "10200"), stock("2012-06-01", "S", -10_200, "92.4689", "0"),
        derivative=(converted,))
    (exercise,) = exercises(sold).exercises
    assert seen(exercise.shares_sold, exercise.shares_kept, exercise.strike, exercise.spread) == (78_667, 0, None, None)
    assert round(exercise.market_price or 0, 4) == Decimal("91.4298")
    stock_line, class_b = net_share_changes(sold)
    assert seen(stock_line.opening, stock_line.net, stock_line.percent_of_opening) == (0, 0, None)
    assert seen(class_b.opening, class_b.net, class_b.closing) == (18_523_029, -78_667, 18_444_362)
