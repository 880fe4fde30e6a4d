"""Which row of one table is the same row of another."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from insiderforms.analysis.matching import Basis, RowMatch, matched_rows
from insiderforms.model import (
    DerivativeHolding,
    DerivativeTransaction,
    Footnote,
    FootnoteRef,
    NonDerivativeHolding,
    NonDerivativeTransaction,
    Row,
)
from tests.strategies import documents

SOLD = NonDerivativeTransaction(
    security_title="Common Stock", transaction_date=date(2024, 3, 5), transaction_form_type="4", transaction_code="S",
    transaction_shares=Decimal(100), transaction_acquired_disposed_code="D",
    transaction_price_per_share=Decimal("10.25"), shares_owned_following_transaction=Decimal(900),
    direct_or_indirect_ownership="D",
)
HELD = NonDerivativeHolding(
    security_title="Common Stock", shares_owned_following_transaction=Decimal(400),
    direct_or_indirect_ownership="I", nature_of_ownership="By Trust",
)
GRANTED = DerivativeTransaction(
    security_title="Option (Right to Buy)", conversion_or_exercise_price=Decimal(5), transaction_date=date(2024, 3, 5),
    transaction_code="A", transaction_shares=Decimal(1000), transaction_acquired_disposed_code="A",
    exercise_date=date(2025, 3, 5), expiration_date=date(2034, 3, 5), underlying_security_title="Common Stock",
    underlying_security_shares=Decimal(1000), transaction_price_per_share=Decimal(0),
    shares_owned_following_transaction=Decimal(1000), direct_or_indirect_ownership="D",
)
EQUAL, CORRECTED, LIKELY, ALONE = Basis.EQUAL, Basis.CORRECTED, Basis.LIKELY, Basis.ALONE


def but(row: Any, **other: Any) -> Any:
    """The row with other values; numbers may be given as text."""
    names = {"shares": "transaction_shares", "price": "transaction_price_per_share", "day": "transaction_date",
             "after": "shares_owned_following_transaction", "code": "transaction_code", "title": "security_title",
             "letter": "transaction_acquired_disposed_code", "direct": "direct_or_indirect_ownership",
             "nature": "nature_of_ownership"}
    numbers = {"shares", "price", "after"}
    values = {name: Decimal(value) if name in numbers and value is not None else value for name, value in other.items()}
    return attrs.evolve(row, **{names.get(name, name): value for name, value in values.items()})


def matches(first: list[Row], second: list[Row], **notes: Any) -> list[tuple[int | None, int | None, Basis]]:
    return [(match.first, match.second, match.basis) for match in matched_rows(first, second, **notes)]


def marked(row: Any, *ids: str, field: str = "nature_of_ownership") -> Any:
    return attrs.evolve(row, footnote_refs=tuple(FootnoteRef(field=field, footnote_id=id) for id in ids))


def test_equal_rows_pair_wherever_they_stand() -> None:
    assert matched_rows([SOLD, HELD], [HELD, SOLD]) == (
        RowMatch(first=0, second=1, basis=EQUAL), RowMatch(first=1, second=0, basis=EQUAL),
    )


def test_amounts_are_numbers_and_marks_do_not_count() -> None:
    assert matches([SOLD], [marked(but(SOLD, price="10.250"), "F7")]) == [(0, 0, EQUAL)]


def test_duplicates_pair_in_order_and_one_to_one() -> None:
    assert matches([SOLD, SOLD, SOLD], [SOLD, SOLD]) == [(0, 0, EQUAL), (1, 1, EQUAL), (2, None, ALONE)]


def test_what_only_one_table_has_is_alone_and_the_second_tables_rows_come_last() -> None:
    assert matches([SOLD], [HELD]) == [(0, None, ALONE), (None, 0, ALONE)]
    assert matches([], [HELD, SOLD]) == [(None, 0, ALONE), (None, 1, ALONE)]
    assert matched_rows([], []) == ()


ONE_CORRECTION = {
    "price": but(SOLD, price="10.52"),
    "price given at last": but(SOLD, price=None),
    "shares": but(SOLD, shares="120"),
    "shares and so the balance": but(SOLD, shares="120", after="880"),
    "balance": but(SOLD, after="950"),
    "date": but(SOLD, day=date(2024, 3, 6)),
    "code": but(SOLD, code="F"),
    "code, letter and so the balance": but(SOLD, code="P", letter="A", after="1100"),
    "direct": but(SOLD, direct="I", nature="By Trust"),
    "title": but(SOLD, title="Class A Common Stock"),
    "wording": but(SOLD, title="COMMON  STOCK"),
    "what no column tells": but(SOLD, transaction_timeliness="L", deemed_execution_date=date(2024, 3, 5)),
}


@pytest.mark.parametrize("corrected", ONE_CORRECTION.values(), ids=ONE_CORRECTION)
def test_a_row_with_one_correction_is_the_same_row(corrected: Row) -> None:
    assert matches([SOLD], [corrected]) == [(0, 0, CORRECTED)]
    others = [but(SOLD, shares="7", price="11", after="893"), HELD]
    assert matches([SOLD, *others], [*others, corrected]) == [(0, 2, CORRECTED), (1, 0, EQUAL), (2, 1, EQUAL)]


@pytest.mark.parametrize(
    "corrected",
    [
        but(GRANTED, conversion_or_exercise_price=Decimal("5.1")),
        but(GRANTED, exercise_date=None, expiration_date=date(2031, 3, 5)),
        but(GRANTED, underlying_security_title="Class B Stock"),
    ],
    ids=["exercise price", "dates", "underlying"],
)
def test_the_terms_of_a_derivative_security_may_be_corrected(corrected: Row) -> None:
    assert matches([GRANTED], [corrected]) == [(0, 0, CORRECTED)]


@pytest.mark.parametrize(
    "corrected",
    [but(HELD, after="410"), but(HELD, nature="By Spouse"), but(HELD, title="Preferred Stock")],
    ids=["balance", "ownership", "title"],
)
def test_a_holding_with_one_correction_is_the_same_holding(corrected: Row) -> None:
    assert matches([HELD], [corrected]) == [(0, 0, CORRECTED)]


def test_a_forgotten_sale_of_the_same_day_is_no_correction() -> None:
    forgotten = but(SOLD, shares="40", price="10.3", after="860")
    assert matches([SOLD], [SOLD, forgotten]) == [(0, 0, EQUAL), (None, 1, ALONE)]
    assert matches([SOLD], [forgotten]) == [(0, None, ALONE), (None, 0, ALONE)]


@pytest.mark.parametrize(
    "forgotten",
    [but(SOLD, shares="40", after="860"), but(SOLD, price="10.3", after="800")],
    ids=["at the same price", "of as many shares"],
)
def test_a_sale_that_goes_on_where_the_other_ends_is_no_correction(forgotten: Row) -> None:
    assert matches([SOLD], [forgotten]) == [(0, None, ALONE), (None, 0, ALONE)]


def test_a_sale_like_the_other_that_goes_on_where_it_ends_is_doubtful() -> None:
    assert matches([SOLD], [but(SOLD, after="800")]) == [(0, 0, LIKELY)]


def test_a_lot_out_of_nothing_with_another_number_is_doubtful() -> None:
    larger = but(GRANTED, shares="1200", after="1200", underlying_security_shares=Decimal(1200))
    assert matches([GRANTED], [larger]) == [(0, 0, LIKELY)]


def test_a_lot_that_leaves_nothing_with_another_number_is_doubtful() -> None:
    spent = but(SOLD, after="0")
    assert matches([spent], [but(spent, shares="120")]) == [(0, 0, LIKELY)]
    assert matches([spent], [but(spent, price="11")]) == [(0, 0, CORRECTED)]


def test_a_transaction_is_no_holding_and_no_row_of_the_other_table() -> None:
    same: dict[str, Any] = {"security_title": "Stock", "shares_owned_following_transaction": Decimal(9),
                            "direct_or_indirect_ownership": "D"}
    rows: list[Row] = [kind(**same) for kind in (
        NonDerivativeTransaction, NonDerivativeHolding, DerivativeTransaction, DerivativeHolding)]
    for row in rows:
        others = [other for other in rows if other is not row]
        assert matches([row], others) == [(0, None, ALONE), *((None, at, ALONE) for at in range(3))]


def test_two_columns_may_differ_where_nothing_else_comes_into_question() -> None:
    changed = but(SOLD, price="10.52", shares="120", after="880")
    assert matches([SOLD, HELD], [HELD, changed]) == [(0, 1, LIKELY), (1, 0, EQUAL)]


def test_nothing_and_zero_are_no_evidence() -> None:
    empty = NonDerivativeHolding(security_title="Common Stock", shares_owned_following_transaction=Decimal(0))
    assert matches([empty], [but(empty, title="Preferred Stock")]) == [(0, None, ALONE), (None, 0, ALONE)]
    bare = NonDerivativeTransaction(security_title="Common Stock")
    assert matches([bare], [but(bare, code="S")]) == [(0, None, ALONE), (None, 0, ALONE)]


def test_several_rows_with_the_same_correction_pair_in_order_and_are_doubtful() -> None:
    first = [SOLD, but(SOLD, price="10.3")]
    assert matches(first, [but(SOLD, price="11"), but(SOLD, price="12")]) == [(0, 0, LIKELY), (1, 1, LIKELY)]


def test_where_nobody_knows_which_row_is_left_over_none_pairs() -> None:
    first = [SOLD, but(SOLD, price="10.3")]
    assert matches(first, [but(SOLD, price="11")]) == [(0, None, ALONE), (1, None, ALONE), (None, 0, ALONE)]


def test_the_last_row_of_its_line_is_a_correction_if_everything_else_reappears() -> None:
    replaced = but(SOLD, day=date(2024, 4, 1), shares="77", price="9", after="50")
    assert matches([SOLD, HELD], [replaced, HELD]) == [(0, 0, LIKELY), (1, 1, EQUAL)]
    elsewhere = but(replaced, direct="I", nature="By Spouse")
    assert matches([SOLD, HELD], [HELD, elsewhere, replaced]) == [(0, 2, LIKELY), (1, 0, EQUAL), (None, 1, ALONE)]
    assert matches([SOLD, HELD], [HELD, replaced, replaced])[0] == (0, None, ALONE)
    assert matches([SOLD, HELD], [HELD, elsewhere])[0] == (0, None, ALONE)


def test_a_balance_that_runs_on_pairs_all_rows_behind_the_corrected_one() -> None:
    first = [but(SOLD, shares=str(number), after=str(after)) for number, after in ((10, 90), (20, 70), (30, 40))]
    second = [but(SOLD, shares=str(number), after=str(after)) for number, after in ((15, 85), (20, 65), (30, 35))]
    assert matches(first, second) == [(at, at, CORRECTED) for at in range(3)]


NOTES = [Footnote(id="F1", text="The Oak Trust."), Footnote(id="F2", text="The Elm Trust.")]
TURNED = [Footnote(id="F1", text="The elm trust"), Footnote(id="F2", text="The oak trust"), Footnote(id="F2", text="?")]


def test_of_equal_rows_those_with_the_same_notes_pair() -> None:
    rows: list[Row] = [marked(HELD, "F1"), marked(HELD, "F2")]
    assert matches(rows, rows, first_notes=NOTES, second_notes=TURNED) == [(0, 1, EQUAL), (1, 0, EQUAL)]
    assert matches(rows, rows) == [(0, 0, EQUAL), (1, 1, EQUAL)]


def test_of_rows_with_the_same_correction_the_notes_tell_which_is_which() -> None:
    first: list[Row] = [marked(HELD, "F1"), marked(HELD, "F2", "F9")]
    second: list[Row] = [marked(but(HELD, after="1"), "F2"), marked(but(HELD, after="2"), "F1")]
    notes = {"first_notes": NOTES, "second_notes": NOTES}
    assert matches(first, second, **notes) == [(0, 1, CORRECTED), (1, 0, CORRECTED)]
    assert matches(first, second[:1], **notes) == [(0, None, ALONE), (1, 0, CORRECTED)]


def test_a_row_that_another_note_gives_to_another_owner_is_doubtful() -> None:
    notes = {"first_notes": NOTES, "second_notes": NOTES}
    oak, more = marked(HELD, "F1"), but(HELD, after="410")
    assert matches([oak], [marked(more, "F1")], **notes) == [(0, 0, CORRECTED)]
    assert matches([oak], [marked(more, "F2")], **notes) == [(0, 0, LIKELY)]
    assert matches([oak], [marked(more, "F1", "F2")], **notes) == [(0, 0, LIKELY)]
    assert matches([oak], [more], **notes) == [(0, 0, CORRECTED)]
    moved = marked(HELD, "F1", field="shares_owned_following_transaction")
    assert matches([moved], [marked(more, "F2", field="shares_owned_following_transaction")], **notes) == [
        (0, 0, CORRECTED)]


def test_only_a_likely_match_is_a_guess() -> None:
    assert [RowMatch(basis=basis).certain for basis in Basis] == [True, True, False, True]


ROWS = documents().map(lambda form: [*form.non_derivative_table, *form.derivative_table])


@given(ROWS, st.data())
def test_shuffled_rows_are_all_found_again(rows: list[Row], data: st.DataObject) -> None:
    shuffled = data.draw(st.permutations(rows))
    found = matched_rows(rows, shuffled)
    assert {match.basis for match in found} <= {EQUAL}
    assert [marked(shuffled[match.second]) for match in found if match.second is not None] == [*map(marked, rows)]


NEARLY = st.lists(st.sampled_from([SOLD, HELD, GRANTED, *ONE_CORRECTION.values()]), max_size=8)


@given(ROWS | NEARLY, ROWS | NEARLY)
def test_every_row_is_in_one_match_and_exchanging_the_tables_exchanges_the_members(
    first: list[Row], second: list[Row],
) -> None:
    found = matched_rows(first, second)
    assert sorted(match.first for match in found if match.first is not None) == [*range(len(first))]
    assert sorted(match.second for match in found if match.second is not None) == [*range(len(second))]
    assert {(match.second, match.first, match.basis) for match in found} == set(matches(second, first))


@given(NEARLY, st.data())
def test_of_rows_that_are_nearly_the_same_the_equal_ones_pair(rows: list[Row], data: st.DataObject) -> None:
    extra = data.draw(st.lists(st.sampled_from([but(SOLD, price="3"), but(HELD, after="3")]), max_size=3))
    found = matched_rows(rows, data.draw(st.permutations([*rows, *extra])))
    assert [match.basis for match in found] == [EQUAL] * len(rows) + [ALONE] * len(extra)
