"""Holdings over time, drawn: what is on the axes."""

from __future__ import annotations

import sys
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from insiderforms.analysis import History
from insiderforms.export.plot import plot_holdings
from insiderforms.model import (
    DerivativeHolding,
    NonDerivativeHolding,
    NonDerivativeTransaction,
    OwnershipDocument,
)

matplotlib = pytest.importorskip("matplotlib", reason="matplotlib is not installed")
matplotlib.use("Agg")
DAY = date(2024, 6, 3)


def row(
    day: int | None, code: str, change: int, after: int | None, nature: str | None = None,
) -> NonDerivativeTransaction:
    return NonDerivativeTransaction(
        security_title="Stock", transaction_date=None if day is None else DAY + timedelta(day), transaction_code=code,
        transaction_shares=Decimal(abs(change)), transaction_acquired_disposed_code="A" if change > 0 else "D",
        shares_owned_following_transaction=None if after is None else Decimal(after),
        direct_or_indirect_ownership="D" if nature is None else "I", nature_of_ownership=nature)


def form(*rows: Any, day: int = 0, **other: Any) -> OwnershipDocument:
    return OwnershipDocument(
        document_type="4", period_of_report=DAY + timedelta(day), non_derivative_table=rows, **other)


def lines(axes: Any) -> list[tuple[str, str, list[int], list[float]]]:
    """Line style, marker, days since the first and figures of everything drawn."""
    first = matplotlib.dates.date2num(DAY)
    return [
        (line.get_linestyle(), line.get_marker(), [int(x - first) for x in line.get_xdata()], list(line.get_ydata()))
        for line in axes.get_lines()]


def legend(axes: Any) -> list[str]:
    return [text.get_text() for text in axes.get_legend().get_texts()]


def test_steps_with_purchases_and_sales_marked() -> None:
    axes = plot_holdings(form(row(0, "P", 10, 110), row(2, "S", -30, 80), row(3, "G", -5, 75)))
    assert lines(axes) == [
        ("-", ".", [0, 0, 2, 3], [100, 110, 80, 75]), ("None", "^", [0], [110]), ("None", "v", [2], [80])]
    assert legend(axes) == ["Stock, direct", "purchase (P)", "sale (S)"]
    assert axes.get_ylabel() == "Securities held"


def test_what_has_no_day_or_no_balance_is_left_out() -> None:
    axes = plot_holdings(form(row(None, "P", 10, 110), row(1, "P", 1, None, "Trust"), row(2, "A", 1, 111)))
    assert lines(axes) == [("-", ".", [2, 2], [100, 111])]
    assert legend(axes) == ["Stock, direct"]


def test_a_jump_between_two_filings_is_dotted() -> None:
    history = History([form(row(0, "A", 10, 110)), form(row(40, "A", 5, 205), day=40)])
    assert lines(plot_holdings(history)) == [
        ("-", ".", [0, 0, 40], [100, 110, 205]), (":", "None", [40, 40], [110, 200])]


def test_an_unknown_jump_is_not_drawn() -> None:
    held = NonDerivativeHolding(security_title="Stock", direct_or_indirect_ownership="D")
    history = History([form(held), form(row(40, "A", 5, 205), day=40)])
    assert lines(plot_holdings(history)) == [("-", ".", [40], [205])]


def test_of_many_lines_the_greatest_are_drawn_and_the_others_counted() -> None:
    axes = plot_holdings(form(*(row(0, "A", 1, 100 + number, f"Trust {number}") for number in range(12))))
    assert [figures[-1] for *_, figures in lines(axes)] == [111 - number for number in range(10)]
    assert legend(axes)[-1] == "and 2 more"


def test_the_other_table_on_axes_of_ones_own() -> None:
    axes = matplotlib.pyplot.figure().add_subplot()
    option = DerivativeHolding(security_title="Option", shares_owned_following_transaction=Decimal(7))
    assert plot_holdings(form(derivative_table=(option,)), table="derivative", ax=axes) is axes
    assert lines(axes) == [("-", ".", [0, 0], [7, 7])]


def test_nothing_to_draw_leaves_empty_axes() -> None:
    axes = plot_holdings(form())
    assert (lines(axes), axes.get_legend()) == ([], None)


def test_without_matplotlib_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    with pytest.raises(ImportError, match=r"^plot_holdings needs matplotlib: pip install 'insiderforms\[plot\]'$"):
        plot_holdings(form())


@pytest.fixture(autouse=True)
def _close() -> Any:
    yield
    matplotlib.pyplot.close("all")
