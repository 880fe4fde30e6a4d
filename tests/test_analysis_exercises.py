"""What was exercised: rows of the two tables paired, what paid for them, and what is left over."""

from __future__ import annotations

import os
from collections import Counter
from datetime import date, timedelta
from decimal import Decimal, localcontext
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from insiderforms.analysis.exercise_pairs import PairedRows, Pairing, Unpaired, UnpairedReason, security
from insiderforms.analysis.exercised import Exercise, Exercises, exercises
from insiderforms.model import (
    DerivativeTransaction,
    FootnoteRef,
    NonDerivativeTransaction,
    OwnershipDocument,
    Transaction,
)
from insiderforms.parser import parse
from tests.strategies import documents

DAY = date(2024, 5, 1)
CORPUS = os.environ.get("INSIDERFORMS_CORPUS", "")


def number(text: str | int | None) -> Decimal | None:
    return None if text is None else Decimal(text)


def stock(
    code: str, shares: str | int | None, price: str | int | None = None, letter: str | None = None, **other: Any,
) -> NonDerivativeTransaction:
    """A row of Table I: acquired under the codes of exercises, else disposed of."""
    row: dict[str, Any] = {
        "security_title": "Common Stock", "transaction_date": DAY, "transaction_code": code,
        "transaction_acquired_disposed_code": letter or ("A" if code in "MXCO" else "D"),
        "transaction_shares": number(shares), "transaction_price_per_share": number(price),
        "direct_or_indirect_ownership": "D",
    }
    return NonDerivativeTransaction(**row | other)


def grant(shares: str | int | None, strike: str | int | None = None, code: str = "M", **other: Any) -> (
    DerivativeTransaction):
    """A row of Table II: options or units, one share each, disposed of."""
    row: dict[str, Any] = {
        "security_title": "Stock Option", "conversion_or_exercise_price": number(strike), "transaction_date": DAY,
        "transaction_code": code, "transaction_shares": number(shares), "transaction_acquired_disposed_code": "D",
        "underlying_security_title": "Common Stock", "underlying_security_shares": number(shares),
        "direct_or_indirect_ownership": "D",
    }
    return DerivativeTransaction(**row | other)


def form_of(*rows: Transaction) -> OwnershipDocument:
    return OwnershipDocument(
        non_derivative_table=tuple(row for row in rows if isinstance(row, NonDerivativeTransaction)),
        derivative_table=tuple(row for row in rows if isinstance(row, DerivativeTransaction)),
    )


def found(*rows: Transaction) -> tuple[Exercise, ...]:
    """The exercises of a form that pairs all its rows."""
    every = exercises(form_of(*rows))
    assert every.unpaired == ()
    return every.exercises


def pair(*rows: Transaction) -> PairedRows:
    """The one pair of a form."""
    [exercise] = found(*rows)
    [only] = exercise.pairs
    return only


def reasons(*rows: Transaction) -> dict[Transaction, UnpairedReason]:
    every = exercises(form_of(*rows))
    assert every.exercises == ()
    return {unpaired.row: unpaired.reason for unpaired in every.unpaired}


def facts(record: Exercise | PairedRows, *names: str) -> list[Any]:
    return [getattr(record, name) for name in names]


def shares(exercise: Exercise) -> list[Any]:
    """Acquired, withheld, returned, sold, kept."""
    kinds = ("acquired", "withheld", "returned", "sold", "kept")
    return facts(exercise, *(f"shares_{kind}" for kind in kinds))


# One exercise.


def test_an_option_exercised_with_its_tax_withheld_and_some_shares_sold() -> None:
    option, created = grant(300, 5), stock("M", 300, 5)
    tax, sale = stock("F", 120, 25), stock("S", 60, 26)
    assert exercises(form_of(created, tax, sale, option)) == Exercises(exercises=(
        Exercise(
            pairs=(PairedRows(derivative=(option,), acquired=(created,), shares=Decimal(300), strike=Decimal(5),
                              pairing=Pairing.ROW),),
            withheld=(tax,), sold=(sale,), shares_acquired=Decimal(300), shares_withheld=Decimal(120),
            shares_returned=Decimal(0), shares_sold=Decimal(60), shares_kept=Decimal(120),
            market_price=Decimal(25), market_price_code="F", spread=Decimal(20),
        ),
    ))


def test_an_exercise_that_nothing_paid_for_keeps_all_and_has_no_market_price() -> None:
    [exercise] = found(grant(300, 5), stock("M", 300, 5))
    assert shares(exercise) == [300, 0, 0, 0, 300]
    assert facts(exercise, "strike", "market_price", "market_price_code", "spread") == [5, None, None, None]


def test_a_form_without_exercises_has_none() -> None:
    assert exercises(form_of(stock("S", 100, 20), grant(100, code="A"))) == Exercises()


@pytest.mark.parametrize("code", ["M", "X", "C", "O"])
def test_each_code_pairs_with_its_own(code: str) -> None:
    created = stock(code, 300)
    assert pair(grant(300, code=code), created).acquired == (created,)


def test_rows_of_different_codes_do_not_pair() -> None:
    option, created = grant(300, code="X"), stock("M", 300)
    assert reasons(option, created) == dict.fromkeys([created, option], UnpairedReason.NO_COUNTERPART)


def test_units_that_cost_nothing_have_the_whole_price_for_a_spread_where_the_strike_is_given_as_zero() -> None:
    told, untold = found(
        grant(300, 0), stock("M", 300), stock("F", 100, 40), grant(200), stock("M", 200, 0), stock("F", 80, 40))
    assert facts(told, "strike", "spread", "market_price") == [0, 40, 40]
    assert facts(untold, "strike", "spread", "market_price") == [None, None, 40]


def test_an_exercise_below_water_has_a_negative_spread() -> None:
    [exercise] = found(grant(300, 30, code="O"), stock("O", 300, 30), stock("S", 300, 25))
    assert exercise.spread == -5


def test_amounts_are_exact_whatever_precision_the_caller_has_set() -> None:
    long = "12345678901234567890123456789.001"
    with localcontext(prec=3):
        [exercise] = found(grant(long, "1.0001"), stock("M", long), stock("F", "0.0005", "30.12345"))
    assert (str(exercise.shares_kept), str(exercise.spread)) == ("12345678901234567890123456789.0005", "29.12335")


# How rows are paired.


def test_the_underlying_shares_count_and_not_the_number_of_derivative_securities() -> None:
    preferred = grant(400, code="C", underlying_security_shares=Decimal(4000))
    assert pair(preferred, stock("C", 4000)).differs_in == ()


@pytest.mark.parametrize("underlying", [None, Decimal(0), Decimal(4)])
def test_the_number_of_derivative_securities_serves_where_the_underlying_shares_are_left_out(
    underlying: Decimal | None,
) -> None:
    paired = pair(grant(400, code="C", underlying_security_shares=underlying), stock("C", 400))
    assert paired.differs_in == ("transaction_shares",)


def test_several_grants_in_one_row() -> None:
    units, created = [grant(100), grant(50), grant(7)], stock("M", 157)
    paired = pair(*units, created)
    assert (paired.derivative, paired.acquired, paired.pairing) == (tuple(units), (created,), Pairing.SUM)


def test_one_grant_split_beside_another_that_has_no_row() -> None:
    every = exercises(form_of(grant(33), grant(100), stock("M", 70), stock("M", 30)))
    assert [exercise.acquired for exercise in every.exercises] == [(stock("M", 70), stock("M", 30))]


def test_eight_grants_in_one_row_beside_another_that_has_no_row() -> None:
    units = [grant(2 ** power) for power in range(8)]
    every = exercises(form_of(*units, grant(1000), stock("M", 255)))
    assert [exercise.derivative for exercise in every.exercises] == [tuple(units)]


def test_more_grants_in_one_row_than_a_run_is_long_are_the_whole_of_a_day() -> None:
    assert len(pair(*(grant(100 + step) for step in range(12)), stock("M", 1266)).derivative) == 12


def test_several_grants_in_one_row_beside_another_that_has_no_row() -> None:
    every = exercises(form_of(grant(33), grant(100), grant(50), stock("M", 150)))
    assert [exercise.derivative for exercise in every.exercises] == [(grant(100), grant(50))]
    assert every.unpaired == (Unpaired(row=grant(33), reason=UnpairedReason.NO_COUNTERPART),)


def test_one_grant_split_between_its_owner_and_a_trust() -> None:
    own, trust = stock("M", 70), stock("M", 30, direct_or_indirect_ownership="I", nature_of_ownership="By Trust")
    paired = pair(grant(100), own, trust)
    assert (paired.acquired, paired.pairing) == ((own, trust), Pairing.SUM)
    assert paired.differs_in == ("direct_or_indirect_ownership",)


def test_what_was_paid_from_either_part_of_a_split_is_of_the_same_exercise() -> None:
    trust = {"direct_or_indirect_ownership": "I", "nature_of_ownership": "By Trust"}
    rows = [stock("M", 70), stock("F", 20, 9), stock("M", 30, **trust), stock("S", 5, 9, **trust)]
    [exercise] = found(grant(100), *rows)
    assert shares(exercise) == [100, 20, 0, 5, 75]


def test_a_run_that_is_in_two_sums_goes_to_neither_alone() -> None:
    """100 + 200 and 200 + 100 are both 300; the whole day's 400 is not 600."""
    rows: list[Transaction] = [grant(100), grant(200), grant(100), stock("M", 300), stock("M", 300)]
    assert set(reasons(*rows).values()) == {UnpairedReason.NUMBERS_DIFFER}


def test_a_sum_of_two_runs_is_of_neither() -> None:
    """100 + 200 and 200 + 100."""
    assert set(reasons(grant(100), grant(200), grant(100), stock("M", 300)).values()) == {UnpairedReason.NUMBERS_DIFFER}


def test_a_run_that_two_rows_may_be_is_of_neither() -> None:
    rows: list[Transaction] = [grant(100), grant(200), stock("M", 300), stock("M", 300)]
    assert set(reasons(*rows).values()) == {UnpairedReason.NUMBERS_DIFFER}


def test_runs_that_share_a_row_are_not_both_taken() -> None:
    every = exercises(form_of(grant(100), grant(200), grant(400), stock("M", 300), stock("M", 600)))
    assert [exercise.shares_acquired for exercise in every.exercises] == [300]
    assert [unpaired.reason for unpaired in every.unpaired] == [UnpairedReason.NUMBERS_DIFFER] * 2


def test_a_row_that_a_run_sets_free_is_paired_after_it() -> None:
    every = exercises(form_of(grant(33), grant(100), grant(100), grant(50), stock("M", 150), stock("M", 100)))
    assert [[len(exercise.derivative), *shares(exercise)[:1]] for exercise in every.exercises] == [[1, 100], [2, 150]]


def test_equal_sums_of_a_day_are_cut_wherever_both_sides_come_even() -> None:
    every = found(grant(100), grant(100), grant(100), grant(100), stock("M", 200), stock("M", 200))
    assert [len(exercise.derivative) for exercise in every] == [2, 2]


def test_many_rows_of_both_sides_that_come_even_only_at_the_end_are_one_pair() -> None:
    paired = pair(grant(100), grant(60), grant(50), stock("M", 120), stock("M", 90))
    assert (len(paired.derivative), len(paired.acquired), paired.pairing) == (3, 2, Pairing.SUM)


def test_no_shares_are_a_number_too() -> None:
    assert pair(grant(0), stock("M", 0)).shares == 0


def test_no_shares_add_nothing_to_a_sum() -> None:
    every = exercises(form_of(grant(0), grant(0), grant(100), stock("M", 0), stock("M", 60), stock("M", 40)))
    assert [exercise.acquired for exercise in every.exercises] == [(stock("M", 60), stock("M", 40))]
    assert [unpaired.reason for unpaired in every.unpaired] == [UnpairedReason.AMBIGUOUS] * 3


def test_zero_underlying_shares_are_left_out_and_not_none() -> None:
    option, created = grant(400, underlying_security_shares=Decimal(0)), stock("M", 0)
    assert set(reasons(option, created).values()) == {UnpairedReason.NUMBERS_DIFFER}


def test_rows_of_one_number_go_by_their_price_before_their_order() -> None:
    first, second = found(grant(100, 7), grant(100, 5), stock("M", 100, 5), stock("M", 100, 7))
    assert [first.acquired, second.acquired] == [(stock("M", 100, 7),), (stock("M", 100, 5),)]
    assert [first.pairs[0].pairing, second.pairs[0].pairing] == [Pairing.ROW, Pairing.ROW]


def test_rows_of_one_number_go_by_their_order_where_nothing_else_tells() -> None:
    rows = [stock("M", 100, shares_owned_following_transaction=Decimal(after)) for after in (100, 200)]
    first, second = found(grant(100), grant(100), *rows)
    assert [first.acquired, second.acquired] == [(rows[0],), (rows[1],)]
    assert {first.pairs[0].pairing, second.pairs[0].pairing} == {Pairing.ORDER}


def test_a_price_that_is_not_the_strike_is_named() -> None:
    assert pair(grant(100, 1), stock("M", 100, 40)).differs_in == ("transaction_price_per_share",)
    assert pair(grant(100, 0), stock("M", 100, 40)).differs_in == ()


def held(by: str | None, note: str | None = None) -> dict[str, Any]:
    """Indirect ownership, with a footnote on its nature."""
    notes = () if note is None else (FootnoteRef(field="nature_of_ownership", footnote_id=note),)
    return {"direct_or_indirect_ownership": "I", "nature_of_ownership": by, "footnote_refs": notes}


def crossed(derivative: list[dict[str, Any]], acquired: list[dict[str, Any]]) -> bool:
    """Whether rows that are alike but for these pair first with last and last with first."""
    rows = [stock("M", 100, **other) for other in acquired]
    every = found(*(grant(100, **other) for other in derivative), *rows)
    return [exercise.acquired for exercise in every] == [(row,) for row in reversed(rows)]


def test_owners_are_told_apart_by_the_nature_of_their_ownership_whatever_its_footnotes() -> None:
    funds = [held("By Fund A", "F1"), held("By Fund B", "F2")]
    assert crossed(funds, funds[::-1])
    assert crossed([held("By Fund A"), held("By Fund B")], funds[::-1])
    strike = {"conversion_or_exercise_price": Decimal(5)}
    assert crossed([held("By Fund A") | strike, held("By Fund B") | strike], funds[::-1])


def test_owners_behind_one_phrase_are_told_apart_by_its_footnotes_whatever_the_price() -> None:
    funds = [held("See note", "F2"), held("See note", "F3")]
    strikes = [{"conversion_or_exercise_price": Decimal(price)} for price in (5, 7)]
    paid = [{"transaction_price_per_share": Decimal(price)} for price in (5, 7)]
    assert crossed([fund | strike for fund, strike in zip(funds, strikes, strict=True)],
                   [fund | price for fund, price in zip(funds[::-1], paid, strict=True)])


def test_a_price_tells_rows_apart_whose_footnotes_do_not_agree() -> None:
    strikes = [held("By Trust", "F1") | {"conversion_or_exercise_price": Decimal(price)} for price in (5, 7)]
    paid = [held("By Trust") | {"transaction_price_per_share": Decimal(price)} for price in (7, 5)]
    assert crossed(strikes, paid)


def test_direct_and_indirect_are_told_apart_whatever_the_nature_is_called() -> None:
    assert crossed([held("By Trust"), {}], [{"nature_of_ownership": "By its owner"}, held("See note")])


def test_a_title_tells_rows_apart_whose_owner_does_not() -> None:
    titles = ["Class A Stock", "Class B Stock"]
    assert crossed([{"underlying_security_title": title} for title in titles],
                   [held("By Trust") | {"security_title": title} for title in titles[::-1]])


def test_an_owner_tells_rows_apart_whose_title_does_not() -> None:
    shares_of = {"security_title": "Common Shares"}
    assert crossed([held("By Trust"), {}], [shares_of, held("By Trust") | shares_of])


def test_neither_owner_nor_title_must_agree() -> None:
    created = stock("M", 100, security_title="Common Shares", **held("By Trust"))
    preferred = grant(10, underlying_security_shares=Decimal(100))
    assert pair(preferred, created).differs_in == ("security_title", "direct_or_indirect_ownership")


@pytest.mark.parametrize(("title", "underlying"), [
    ("Common Stock, par value $0.01 per share", "COMMON  STOCK"),
    ("Class A Common Stock, $.0001 par value", "Common Stock (Class A)"),
    ("Common Shares, no par value", "Common Shares without par value"),
    ("Ordinary Shares, nominal value of US$1.00 per ordinary share", "ordinary shares"),
])
def test_a_title_is_the_same_in_other_words_for_it(title: str, underlying: str) -> None:
    assert security(title) == security(underlying)
    created = stock("M", 100, security_title=title)
    assert pair(grant(100, underlying_security_title=underlying), created).differs_in == ()


def test_the_class_of_a_security_is_no_par_value() -> None:
    assert security("Class A Common Stock") != security("Class B Common Stock")


def test_a_title_that_differs_is_named_and_comes_after_one_that_agrees() -> None:
    shares_of = {"security_title": "Common Shares"}
    assert pair(grant(100), stock("M", 100, **shares_of)).differs_in == ("security_title",)
    every = exercises(form_of(grant(100), stock("M", 100, **shares_of), stock("M", 100)))
    assert every.exercises[0].acquired == (stock("M", 100),)


def test_a_derivative_security_may_turn_into_another_of_table_ii() -> None:
    preferred = grant(100, code="C", security_title="Series A Preferred", underlying_security_title="Class B Stock")
    convertible = grant(100, code="C", security_title="Class B Stock", transaction_acquired_disposed_code="A")
    paired = pair(preferred, convertible)
    assert (paired.derivative, paired.acquired, paired.differs_in) == ((preferred,), (convertible,), ())


def test_earned_units_of_another_title_come_after_shares() -> None:
    earned = grant(100, security_title="Restricted Stock Unit", transaction_acquired_disposed_code="A")
    assert pair(grant(100), earned).differs_in == ("security_title",)
    every = exercises(form_of(grant(100), earned, stock("M", 100)))
    assert every.exercises[0].acquired == (stock("M", 100),)
    assert every.unpaired == (Unpaired(row=earned, reason=UnpairedReason.DERIVATIVE_ACQUIRED),)
    every = exercises(form_of(grant(100), earned, stock("M", 100, security_title="Common Shares", **held("By Trust"))))
    assert [unpaired.row for unpaired in every.unpaired] == [earned]


def test_a_derivative_security_may_turn_into_as_many_of_another_where_the_underlying_shares_are_left_out() -> None:
    preferred = grant(100, underlying_security_title="Class B Stock", underlying_security_shares=None)
    convertible = grant(100, security_title="Class B Stock", transaction_acquired_disposed_code="A")
    assert pair(preferred, convertible).differs_in == ("transaction_shares",)


def test_as_many_shares_of_another_title_serve_where_the_underlying_shares_are_left_out() -> None:
    created = stock("M", 100, security_title="Common Shares", **held("By Trust"))
    assert pair(grant(100, underlying_security_shares=None), created).differs_in == (
        "security_title", "transaction_shares", "direct_or_indirect_ownership")


@pytest.mark.parametrize("days", [-1, 1])
def test_a_day_apart_is_named_and_comes_last(days: int) -> None:
    beside = stock("M", 100, transaction_date=DAY + timedelta(days))
    assert pair(grant(100), beside).differs_in == ("transaction_date",)
    every = exercises(form_of(grant(100), beside, stock("M", 100)))
    assert every.exercises[0].acquired == (stock("M", 100),)


@pytest.mark.parametrize("days", [-1, 1])
def test_a_sum_is_of_one_day(days: int) -> None:
    rows: list[Transaction] = [grant(100), grant(50), stock("M", 150, transaction_date=DAY + timedelta(days))]
    assert set(reasons(*rows).values()) == {UnpairedReason.NO_COUNTERPART}


def test_days_at_either_end_of_the_calendar_have_neighbours() -> None:
    rows = [grant(100, transaction_date=day) for day in (date.min, date.max)]
    assert list(reasons(*rows).values()) == [UnpairedReason.NO_COUNTERPART] * 2


# What is not paired.


@pytest.mark.parametrize(("row", "reason"), [
    (grant(100), UnpairedReason.NO_COUNTERPART),
    (stock("M", 100), UnpairedReason.NO_COUNTERPART),
    (grant(None), UnpairedReason.NO_NUMBER),
    (grant(-100), UnpairedReason.NO_NUMBER),
    (stock("M", None), UnpairedReason.NO_NUMBER),
    (grant(100, transaction_date=None), UnpairedReason.NO_DATE),
    (stock("M", 100, transaction_acquired_disposed_code=None), UnpairedReason.NO_LETTER),
    (grant(100, transaction_acquired_disposed_code="X"), UnpairedReason.NO_LETTER),
    (grant(100, transaction_acquired_disposed_code="A"), UnpairedReason.DERIVATIVE_ACQUIRED),
    (stock("X", 100, letter="D"), UnpairedReason.SHARES_DISPOSED_OF),
])
def test_a_row_without_a_counterpart_has_a_reason(row: Transaction, reason: UnpairedReason) -> None:
    assert reasons(row) == {row: reason}


def test_an_unknown_number_is_not_paired_with_whatever_is_there() -> None:
    option, created = grant(100), stock("M", None)
    assert reasons(option, created) == {option: UnpairedReason.NUMBERS_DIFFER, created: UnpairedReason.NO_NUMBER}


@pytest.mark.parametrize("created", [
    stock("M", 60),
    stock("M", 25, security_title="American Depositary Shares"),
], ids=["only the net shares", "four shares in each depositary share"])
def test_numbers_that_differ_are_not_paired(created: NonDerivativeTransaction) -> None:
    assert set(reasons(grant(100), created).values()) == {UnpairedReason.NUMBERS_DIFFER}


def test_two_rows_for_one_are_ambiguous() -> None:
    rows: list[Transaction] = [grant(100, 5), grant(100, 7), stock("M", 100)]
    assert set(reasons(*rows).values()) == {UnpairedReason.AMBIGUOUS}


def test_what_is_unpaired_stands_in_filed_order_with_table_i_first() -> None:
    every = exercises(form_of(grant(1), grant(None), stock("M", 30), stock("X", 5)))
    assert [unpaired.row for unpaired in every.unpaired] == [stock("M", 30), stock("X", 5), grant(1), grant(None)]


# What paid.


def test_each_acquisition_has_the_payments_that_follow_it() -> None:
    rows = [stock("M", 100), stock("F", 40, 9), stock("M", 200), stock("F", 80, 9), stock("S", 20, 8)]
    every = found(grant(100), grant(200), *rows)
    assert list(map(shares, every)) == [[100, 40, 0, 0, 60], [200, 80, 0, 20, 100]]


def test_one_payment_after_several_acquisitions_is_not_divided() -> None:
    [exercise] = found(grant(100, 5), grant(200, 7), stock("M", 100, 5), stock("M", 200, 7), stock("F", 120, 9))
    assert shares(exercise) == [300, 120, 0, 0, 180]
    assert [facts(each, "strike", "shares") for each in exercise.pairs] == [[5, 100], [7, 200]]
    assert facts(exercise, "is_shared", "strike", "market_price", "spread") == [True, None, 9, None]


def test_a_payment_that_is_more_than_what_it_follows_is_of_all_the_day() -> None:
    rows = [stock("M", 100), stock("F", 40, 9), stock("M", 200), stock("F", 80, 9), stock("S", 180, 8)]
    [exercise] = found(grant(100), grant(200), *rows)
    assert (exercise.is_shared, shares(exercise)) == (True, [300, 120, 0, 180, 0])


def test_payments_before_their_acquisitions_are_of_all_the_day() -> None:
    [exercise] = found(grant(100), grant(200), stock("F", 40, 9), stock("M", 100), stock("F", 80, 9), stock("M", 200))
    assert (exercise.is_shared, shares(exercise)) == (True, [300, 120, 0, 0, 180])


def test_a_payment_before_its_acquisition_that_is_more_is_not_attributed() -> None:
    tax = stock("F", 40, 9)
    [exercise] = found(grant(30), tax, stock("M", 30))
    assert exercise.unattributed == (tax,)


def test_exercises_that_nothing_paid_for_stay_apart() -> None:
    every = found(grant(100), grant(7), stock("M", 100), stock("M", 7))
    assert [exercise.is_shared for exercise in every] == [False, False]


def test_exercises_joined_through_a_third_are_one() -> None:
    trust = {"direct_or_indirect_ownership": "I"}
    rows = [stock("M", 10, **trust), stock("M", 30, **trust), stock("F", 5, 9, **trust)]
    rows += [stock("M", 200), stock("M", 70), stock("F", 50, 9)]
    [exercise] = found(grant(10, **trust), grant(100), grant(200), *rows)
    assert shares(exercise) == [310, 55, 0, 0, 255]


def test_more_sold_than_is_left_is_not_attributed() -> None:
    sale = stock("S", 500, 26)
    [exercise] = found(grant(300, 5), stock("M", 300, 5), stock("F", 120, 25), sale)
    assert (exercise.sold, exercise.unattributed) == ((), (sale,))
    assert shares(exercise) == [300, 120, 0, None, None]
    assert exercise.spread == 20


def test_what_comes_after_an_unattributed_payment_is_not_attributed_either() -> None:
    tax, sale = stock("F", 400, 25), stock("S", 10, 26)
    [exercise] = found(grant(300), stock("M", 300), tax, sale)
    assert (exercise.unattributed, shares(exercise)) == ((tax, sale), [300, None, 0, None, None])
    assert exercise.market_price is None


def test_a_payment_without_a_number_is_not_nothing() -> None:
    tax = stock("F", None, 25)
    [exercise] = found(grant(300), stock("M", 300), tax)
    assert (exercise.unattributed, shares(exercise)) == ((tax,), [300, None, 0, 0, None])


def test_a_payment_beside_an_unpaired_acquisition_is_not_attributed() -> None:
    tax = stock("F", 40, 25)
    [exercise] = exercises(form_of(grant(300), stock("M", 300), stock("M", 50), tax)).exercises
    assert (exercise.unattributed, shares(exercise)) == ((tax,), [300, None, 0, 0, None])


def test_a_payment_after_an_unpaired_acquisition_alone_is_of_no_exercise() -> None:
    rows = [stock("M", 300), stock("F", 90, 9), stock("M", 50), stock("F", 40, 9)]
    [exercise] = exercises(form_of(grant(300), *rows)).exercises
    assert (exercise.unattributed, shares(exercise)) == ((), [300, 90, 0, 0, 210])


@pytest.mark.parametrize("other", [
    {"transaction_date": DAY + timedelta(1)},
    {"direct_or_indirect_ownership": "I"},
    {"security_title": "Class B Common Stock"},
    {"transaction_code": "G"},
    {"transaction_acquired_disposed_code": "A"},
], ids=["another day", "another holding", "another class", "a gift", "acquired"])
def test_a_row_that_did_not_pay_takes_nothing_away(other: dict[str, Any]) -> None:
    [exercise] = found(grant(300), stock("M", 300), stock("S", 100, 25, **other))
    assert shares(exercise) == [300, 0, 0, 0, 300]


def test_units_that_the_issuer_settles_in_cash_leave_nothing() -> None:
    back = stock("D", 300, 25)
    [exercise] = found(grant(300), stock("M", 300), back)
    assert (exercise.returned, shares(exercise)) == ((back,), [300, 0, 300, 0, 0])


# The market price.


def test_a_price_is_weighted_by_shares() -> None:
    [exercise] = found(grant(300, 5), stock("M", 300, 5), stock("S", 100, 20), stock("S", 50, 26))
    assert facts(exercise, "market_price", "market_price_code", "spread") == [22, "S", 17]


def test_a_price_without_a_last_decimal_has_28_digits() -> None:
    [exercise] = found(grant(300, 5), stock("M", 300, 5), stock("S", 1, 1), stock("S", 2, 2))
    assert str(exercise.market_price) == "1.666666666666666666666666667"


@pytest.mark.parametrize("price", [None, 0])
def test_withholding_without_a_price_leaves_it_to_the_sales(price: int | None) -> None:
    [exercise] = found(grant(300, 5), stock("M", 300, 5), stock("F", 100, price), stock("S", 50, 26))
    assert facts(exercise, "market_price", "market_price_code", "spread") == [26, "S", 21]


def test_withholding_with_a_price_on_some_rows_alone_has_none() -> None:
    [exercise] = found(grant(300, 5), stock("M", 300, 5), stock("F", 100, 30), stock("F", 9), stock("S", 50, 26))
    assert facts(exercise, "market_price", "market_price_code") == [26, "S"]


def test_prices_of_no_shares_have_no_weight() -> None:
    [exercise] = found(grant(300, 5), stock("M", 300, 5), stock("S", 0, 20), stock("S", 0, 26))
    assert exercise.market_price is None


# Real situations: the figures are those of filings, names and words are not.


def test_three_grants_vest_into_one_row_and_one_row_withholds() -> None:
    """59,064 + 60,932 + 29,688 = 149,684; less 79,488 withheld is 70,196."""
    [exercise] = found(grant(59_064), grant(60_932), grant(29_688), stock("M", 149_684), stock("F", 79_488, "164.90"))
    assert shares(exercise) == [149_684, 79_488, 0, 0, 70_196]
    assert (exercise.is_shared, len(exercise.derivative), exercise.market_price) == (False, 3, Decimal("164.90"))


def test_units_held_directly_vest_into_a_trust_one_after_the_other() -> None:
    """2,319 - 1,285 = 1,034; 1,383 - 748 = 635; 1,367 - 678 = 689; 2,187 - 1,078 = 1,109."""
    trust = {"direct_or_indirect_ownership": "I", "nature_of_ownership": "By Trust"}
    vested = [(2_319, 1_285), (1_383, 748), (1_367, 678), (2_187, 1_078)]
    rows = [row for units, tax in vested for row in (stock("M", units, 0, **trust), stock("F", tax, "40.67", **trust))]
    every = found(*(grant(units) for units, _ in vested), *rows)
    assert [exercise.shares_kept for exercise in every] == [1_034, 635, 689, 1_109]
    assert {exercise.pairs[0].differs_in for exercise in every} == {("direct_or_indirect_ownership",)}


def test_an_option_is_exercised_and_sold_in_five_lots() -> None:
    """2,333 + 9,350 + 11,547 + 16,248 + 522 = 40,000; their 5,012,648.32 dollars / 40,000 = 125.316208."""
    lots = [(2_333, "123.22"), (9_350, "124.24"), (11_547, "125.34"), (16_248, "126.17"), (522, "126.86")]
    [exercise] = found(grant(40_000, "0.99"), stock("M", 40_000, "0.99"), *(stock("S", *lot) for lot in lots))
    assert shares(exercise) == [40_000, 0, 0, 40_000, 0]
    assert (exercise.market_price, exercise.spread) == (Decimal("125.316208"), Decimal("124.326208"))


def test_a_warrant_is_exercised_twice_in_a_day_at_two_prices() -> None:
    """5.22 - 0.02 = 5.20; 5.20 - 0.02 = 5.18."""
    rows = [row for price in ("5.22", "5.2") for row in (stock("X", 40_000, "0.02"), stock("S", 40_000, price))]
    every = found(grant(40_000, "0.02", "X"), grant(40_000, "0.02", "X"), *rows)
    assert [(exercise.spread, exercise.pairs[0].pairing) for exercise in every] == [
        (Decimal("5.20"), Pairing.ORDER), (Decimal("5.18"), Pairing.ORDER)]


def test_two_series_of_preferred_stock_turn_into_class_b_stock_of_table_ii_at_four_to_one() -> None:
    """3,170,449 + 61,704 = 3,232,153; 3,849,090 + 62,847 = 3,911,937."""
    def series(letter: str, preferred: int, common: int) -> DerivativeTransaction:
        return grant(preferred, code="C", security_title=f"Series {letter} Preferred",
                     underlying_security_title="Class B Stock", underlying_security_shares=Decimal(common))

    def class_b(number: int) -> DerivativeTransaction:
        return grant(number, code="C", security_title="Class B Stock", underlying_security_title="Class A Stock",
                     transaction_acquired_disposed_code="A")
    first = [series("A", 12_681_798, 3_170_449), series("D", 246_819, 61_704)]
    second = [series("A", 15_396_360, 3_849_090), series("D", 251_390, 62_847)]
    every = found(*first, class_b(3_232_153), *second, class_b(3_911_937))
    assert [exercise.derivative for exercise in every] == [tuple(first), tuple(second)]
    assert [exercise.shares_acquired for exercise in every] == [3_232_153, 3_911_937]


def test_several_funds_convert_two_series_each() -> None:
    """2,027,400 + 260,920 = 2,288,320; 18,969,380 + 2,441,320 = 21,410,700; 709,810 + 91,350 = 801,160."""
    funds = {"Fund I": (2_027_400, 260_920), "Fund II": (18_969_380, 2_441_320), "Fund III": (709_810, 91_350)}
    held = {fund: {"direct_or_indirect_ownership": "I", "nature_of_ownership": fund} for fund in funds}
    rows = [grant(funds[fund][series], code="C", **held[fund]) for series in (0, 1) for fund in funds]
    every = found(*rows, *(stock("C", sum(numbers), **held[fund]) for fund, numbers in funds.items()))
    assert [[exercise.acquired[0].nature_of_ownership, *shares(exercise)[:1]] for exercise in every] == [
        ["Fund I", 2_288_320], ["Fund II", 21_410_700], ["Fund III", 801_160]]


def test_units_whose_shares_are_filed_as_an_award_are_unpaired() -> None:
    """2,535 + 2,030 = 4,565, under code A."""
    units = [grant(2_535), grant(2_030)]
    award = stock("A", 4_565, letter="A")
    assert reasons(*units, award, stock("F", 1_886, "24.71")) == dict.fromkeys(units, UnpairedReason.NO_COUNTERPART)


def test_rows_of_table_ii_whose_shares_are_not_on_this_form_are_unpaired() -> None:
    """Table I has three of eight exercises, each sold at once: 297.8943 - 71.3233 = 226.5710."""
    here = [(173, "71.3233", "297.8943"), (349, "71.3233", "297.9281"), (463, "90.4944", "297.8943")]
    rows = [row for units, strike, price in here for row in (stock("M", units, strike), stock("S", units, price))]
    beyond = [grant(units, strike) for units, strike in
              ((927, "90.4944"), (598, "154.2367"), (299, "154.2367"), (460, "171.0733"), (472, "172.5933"))]
    every = exercises(form_of(*rows, *(grant(units, strike) for units, strike, _ in here), *beyond))
    assert [exercise.spread for exercise in every.exercises] == list(
        map(Decimal, ("226.5710", "226.6048", "207.3999")))
    assert [unpaired.row for unpaired in every.unpaired] == beyond


# Whatever a filer does.


_Written = list[tuple[list[DerivativeTransaction], list[NonDerivativeTransaction]]]
"""The rows of each exercise of a day in Table II, and what they created."""


def _created(row: DerivativeTransaction) -> NonDerivativeTransaction:
    return attrs.evolve(stock("M", None), transaction_shares=row.transaction_shares,
                        transaction_price_per_share=row.conversion_or_exercise_price)


def _apart(grants: list[DerivativeTransaction]) -> _Written:
    """Each grant with its payments."""
    return [([row], [_created(row)]) for row in grants]


def _halved(grants: list[DerivativeTransaction]) -> _Written:
    """Each grant in part to a trust: three of seven shares are its owner's."""
    return [([row], [
        attrs.evolve(_created(row), transaction_shares=(row.transaction_shares or Decimal(0)) * 3 / 7),
        attrs.evolve(_created(row), transaction_shares=(row.transaction_shares or Decimal(0)) * 4 / 7,
                     direct_or_indirect_ownership="I", nature_of_ownership="By Trust"),
    ]) for row in grants]


def _added_up(grants: list[DerivativeTransaction]) -> _Written:
    """All grants of the day in one row."""
    together = sum((row.transaction_shares or Decimal(0) for row in grants), Decimal(0))
    return [(grants, [attrs.evolve(stock("M", None), transaction_shares=together)])]


def _paid_at_the_end(grants: list[DerivativeTransaction]) -> _Written:
    """Each grant in a row, and one payment for them all."""
    return [(grants, [_created(row) for row in grants])]


@st.composite
def filings(draw: st.DrawFn) -> tuple[OwnershipDocument, list[tuple[Any, ...]]]:
    """A form, and what each of its exercises is: rows of Table II, acquired, withheld, sold, and shares kept.

    Every grant has a power of seven of its own for shares, so that no two sums of rows are the same by chance.
    """
    sizes = iter(draw(st.permutations([7 ** power for power in range(2, 14)])))
    table_one: list[NonDerivativeTransaction] = []
    table_two: list[DerivativeTransaction] = []
    expected: list[tuple[Any, ...]] = []
    for week in range(draw(st.integers(0, 4))):
        day = DAY + timedelta(7 * week)
        strikes = draw(st.lists(st.sampled_from([None, 0, 5, 7]), min_size=1, max_size=3))
        grants = [grant(next(sizes), strike, transaction_date=day) for strike in strikes]
        table_two += grants
        for exercised, rows in draw(st.sampled_from([_apart, _halved, _added_up, _paid_at_the_end]))(grants):
            acquired = tuple(attrs.evolve(row, transaction_date=day) for row in rows)
            taxed, sold = draw(st.integers(1, 4)), draw(st.integers(0, 4))
            withheld = (stock("F", taxed, 40, transaction_date=day),)
            sales = (stock("S", sold, 41, transaction_date=day),) if sold else ()
            table_one += [*acquired, *withheld, *sales]
            kept = sum(row.transaction_shares or 0 for row in acquired) - taxed - sold
            expected.append((tuple(exercised), acquired, withheld, sales, kept))
    return OwnershipDocument(non_derivative_table=tuple(table_one), derivative_table=tuple(table_two)), expected


@given(filings())
def test_what_a_filer_did_comes_back(filing: tuple[OwnershipDocument, list[tuple[Any, ...]]]) -> None:
    form, expected = filing
    every = exercises(form)
    names = ("derivative", "acquired", "withheld", "sold", "shares_kept")
    assert [tuple(facts(exercise, *names)) for exercise in every.exercises] == expected
    assert every.unpaired == ()


_ANY_ROWS = st.builds(
    stock, st.sampled_from("MXFDS"), st.sampled_from([None, 0, 1, 2, 3, 4, -1]), st.sampled_from([None, 0, 5]),
    letter=st.sampled_from([None, "A", "D"]), direct_or_indirect_ownership=st.sampled_from("DI"),
    transaction_date=st.sampled_from([DAY, DAY, DAY + timedelta(1), None]),
) | st.builds(
    grant, st.sampled_from([None, 0, 1, 2, 3, 4, -1]), st.sampled_from([None, 0, 5]), code=st.sampled_from("MX"),
    transaction_acquired_disposed_code=st.sampled_from("DDDA"), direct_or_indirect_ownership=st.sampled_from("DI"),
    security_title=st.sampled_from(["Stock Option", "Common Stock"]),
)


@given(st.lists(_ANY_ROWS, max_size=16).map(lambda rows: form_of(*rows)) | documents())
def test_every_row_of_these_codes_is_in_one_pair_or_unpaired_and_no_figure_contradicts_its_rows(
    form: OwnershipDocument,
) -> None:
    every = exercises(form)
    rows = [row for exercise in every.exercises for row in (*exercise.derivative, *exercise.acquired)]
    rows += [unpaired.row for unpaired in every.unpaired]
    assert Counter(rows) == Counter(row for row in form.transactions if row.transaction_code in {*"MXCO"})
    paid = [row for exercise in every.exercises
            for row in (*exercise.withheld, *exercise.returned, *exercise.sold, *exercise.unattributed)]
    assert Counter(paid) <= Counter(form.non_derivative_transactions)
    for exercise in every.exercises:
        acquired = sum(row.transaction_shares or 0 for row in exercise.acquired)
        assert exercise.shares_acquired == acquired == sum(pair.shares for pair in exercise.pairs)
        gone = [exercise.shares_withheld, exercise.shares_returned, exercise.shares_sold]
        assert (exercise.shares_kept is None) == (None in gone) == bool(exercise.unattributed)
        assert exercise.shares_kept is None or 0 <= exercise.shares_kept == acquired - sum(filter(None, gone))


@given(documents())
def test_the_order_of_exercises_is_that_of_table_ii(form: OwnershipDocument) -> None:
    places = {id(row): place for place, row in enumerate(form.derivative_table)}
    first = [min(places[id(row)] for row in exercise.derivative) for exercise in exercises(form).exercises]
    assert all(before < after for before, after in pairwise(first))


@pytest.mark.parametrize("piece", ["$", "0", "1.", "no ", "par ", "$0.0 ", "par value of ", "par value $0.0 per "])
def test_a_title_of_any_repeated_piece_is_read_to_its_end(piece: str) -> None:
    assert "stock" in (security(piece * 100_000 + " stock") or ())


# Real filings.


@cache
def forms() -> tuple[OwnershipDocument, ...]:
    return tuple(parse(path) for path in sorted(Path(CORPUS).glob("*/source.xml")))


# Symbol, table and reason -> how many rows are unpaired, and why.
UNPAIRED = {
    ("AVTR", 1, UnpairedReason.NO_COUNTERPART): (1, "Table II leaves out the preferred stock; a footnote tells of it"),
    ("CDIO", 1, UnpairedReason.NO_COUNTERPART): (1, "Table II states the units in dollars, and as acquired"),
    ("CDIO", 2, UnpairedReason.NO_NUMBER): (1, "the same"),
    ("FISI", 2, UnpairedReason.NO_COUNTERPART): (2, "Table I has the shares of both under code A"),
    ("ISRG", 2, UnpairedReason.NO_COUNTERPART): (15, "Table I has five of the twenty; the others are not on this form"),
    ("PACW", 2, UnpairedReason.NO_COUNTERPART): (2, "puts assigned; Table I has code A, and days of the week after"),
    ("VLDR", 1, UnpairedReason.SHARES_DISPOSED_OF): (1, "a merger takes all shares, under code M"),
    ("VLDR", 2, UnpairedReason.NO_COUNTERPART): (5, "the same merger turns the units into the buyer's"),
}


@pytest.mark.no_cover  # coverage is the work of the rows written here
@pytest.mark.skipif(not CORPUS, reason="INSIDERFORMS_CORPUS names no folder of filings")
def test_real_rows_are_paired_but_for_those_whose_reason_is_known() -> None:
    left_out = Counter(
        (form.issuer.trading_symbol, 1 if isinstance(unpaired.row, NonDerivativeTransaction) else 2, unpaired.reason)
        for form in forms() for unpaired in exercises(form).unpaired
    )
    assert left_out == {key: count for key, (count, _) in UNPAIRED.items()}


@pytest.mark.no_cover  # coverage is the work of the rows written here
@pytest.mark.skipif(not CORPUS, reason="INSIDERFORMS_CORPUS names no folder of filings")
def test_how_many_real_rows_are_paired() -> None:
    every = [exercise for form in forms() for exercise in exercises(form).exercises]
    pairs = [pair for exercise in every for pair in exercise.pairs]
    assert (sum(len(pair.derivative) for pair in pairs), sum(len(pair.acquired) for pair in pairs)) == (56, 46)
    assert Counter(pair.pairing for pair in pairs) == {Pairing.ROW: 32, Pairing.SUM: 9, Pairing.ORDER: 5}
    assert not any(exercise.is_shared or exercise.unattributed for exercise in every)
