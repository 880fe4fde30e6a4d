"""What the questions cost: whatever is asked of, in proportion to how much it is.

As with hostile sources, no time is compared with anything but another time of the same shape in the same run.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator
from decimal import Decimal

import pytest

from insiderforms.analysis import (
    History,
    differences,
    exercises,
    holdings_after,
    net_share_changes,
    price_range,
    rule_10b5_1,
)
from insiderforms.model import (
    DerivativeTransaction,
    Footnote,
    FootnoteRef,
    NonDerivativeTransaction,
    OwnershipDocument,
)
from tests.many_filings import alike, amendments, copies, grants, insiders
from tests.test_hostile import BOUND, NOISE, but_for_one_step

ENOUGH = 0.04
"""Seconds: a shape is doubled until it takes so long."""


def _history(forms: list[OwnershipDocument]) -> None:
    history = History(forms)
    net_share_changes(history)
    net_share_changes(history, by=("security", "day"))
    holdings_after(history)


def _of_many(make: Callable[[int], list[OwnershipDocument]]) -> Callable[[int], Callable[[], object]]:
    def prepared(number: int) -> Callable[[], object]:
        forms = make(number)
        return lambda: _history(forms)

    return prepared


def _rows(number: int, *, lines: bool = False, step: int = 1) -> tuple[NonDerivativeTransaction, ...]:
    """Rows of one line, or each of its own; with a step of 0 all state one balance, as of the end."""
    return tuple(NonDerivativeTransaction(
        security_title=f"Stock {row}" if lines else "Stock", transaction_code="M" if row % 2 else "F",
        transaction_shares=Decimal(row + 1), transaction_acquired_disposed_code="A" if row % 2 else "D",
        shares_owned_following_transaction=Decimal(10**9 + step * row)) for row in range(number))


def _of_one(*asked: Callable[[OwnershipDocument], object], step: int = 1, lines: bool = False,
            ) -> Callable[[int], Callable[[], object]]:
    def prepared(number: int) -> Callable[[], object]:
        options = tuple(DerivativeTransaction(
            transaction_code="M", transaction_shares=Decimal(row), underlying_security_shares=Decimal(row + 2),
            transaction_acquired_disposed_code="D") for row in range(number))
        form = OwnershipDocument(
            non_derivative_table=_rows(number, lines=lines, step=step), derivative_table=options)
        return lambda: [question(form) for question in asked]

    return prepared


def _compared(number: int) -> Callable[[], object]:
    first, second = (OwnershipDocument(non_derivative_table=_rows(number, step=step)) for step in (1, 2))
    return lambda: differences(first, second)


def _note(piece: str) -> Callable[[int], Callable[[], object]]:
    def prepared(number: int) -> Callable[[], object]:
        row = NonDerivativeTransaction(
            transaction_code="S", footnote_refs=(FootnoteRef(field="transaction_price_per_share", footnote_id="F1"),))
        form = OwnershipDocument(
            non_derivative_table=(row,), footnotes=(Footnote(id="F1", text="Rule 10b5-1 " + piece * number),))
        return lambda: (price_range(form, row), rule_10b5_1(form))

    return prepared


SHAPES = {
    "insiders": _of_many(insiders), "grants": _of_many(grants), "copies": _of_many(copies),
    "amendments": _of_many(amendments), "equal grants": _of_many(alike),
    "rows of one line": _of_one(holdings_after, net_share_changes, exercises, rule_10b5_1),
    "rows that state one balance": _of_one(holdings_after, net_share_changes, step=0),
    "rows of many lines": _of_one(holdings_after, net_share_changes, lines=True),
    "rows that differ": _compared,
    **{f"a note of {piece!r}": _note(piece) for piece in (
        "from $10.15 to $10.92, ", "10.15 ", "10b5-1 ", "sold under ", "adopted on May 3, 2023. ", "( ", "a", "$1,")},
}


pytestmark = pytest.mark.no_cover  # nothing is timed under a tracer


@pytest.fixture(autouse=True)
def _undisturbed() -> Iterator[None]:
    gc.disable()
    yield
    gc.enable()


def _seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_the_work_grows_in_proportion(shape: Callable[[int], Callable[[], object]]) -> None:
    number = 8
    while _seconds(shape(8 * number)) < ENOUGH:
        number *= 2
    works = [shape(number * times) for times in (1, 2, 4, 8)]
    best = [float("inf")] * len(works)
    for _ in range(6):  # another program may have had the processor's cache: the best of all tries counts
        best = [min(pair) for pair in zip(best, map(_seconds, works), strict=True)]
        if best[-1] <= BOUND * max(best[0], NOISE) or but_for_one_step(best):
            return
    pytest.fail(f"seconds at 1x, 2x, 4x, 8x, at best: {best}")
