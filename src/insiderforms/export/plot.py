"""Holdings over time, drawn: steps, with purchases and sales marked.

In: a form or a `History`. Out: `plot_holdings`, on matplotlib's axes (extra `plot`). A drawing has no digits: figures
become floats here, and nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

from ..analysis import HoldingAfter, LineBalance, line_balances
from ..analysis.amounts import is_transaction
from ..analysis.lines import Filings, Table
from ..codes import OWNERSHIP_CODES
from ..model import OwnershipDocument
from .printed import joined

if TYPE_CHECKING:
    from matplotlib.axes import Axes

# What is marked: transaction code, matplotlib's marker, colour, and its name in the legend. The colours are told apart
# by those who see no red or green, and the markers point where the balance goes.
_MARKS = (("P", "^", "#0072b2", "purchase (P)"), ("S", "v", "#d55e00", "sale (S)"))
_MOST_LINES = 10
_FEW_DAYS = timedelta(10)  # below, every day is named, and none is parted into hours


def plot_holdings(
    source: OwnershipDocument | Filings, *, table: Table = "non_derivative", ax: Axes | None = None,
) -> Axes:
    """Draw what each holding line of a table holds over time, in its own securities; the axes, to be shown or saved.

    A step for each balance (reported, or else computed) on the day of its transaction, or of a holding's period of
    report; purchases (code P) and sales (code S) are marked, and a dotted line joins two filings that do not follow
    from one another. The ten lines that hold most are drawn; the legend says if there are more. Rows without a date or
    a balance are left out. `ax` are the axes to draw on; without, a new figure is made. Raises `ImportError` without
    matplotlib.
    """
    try:
        from matplotlib import pyplot as plt
    except ImportError:
        raise ImportError("plot_holdings needs matplotlib: pip install 'insiderforms[plot]'") from None
    axes = ax if ax is not None else plt.subplots(figsize=(9, 4.5), layout="constrained")[1]
    drawn = [(balance, points) for balance in line_balances(source)
             if balance.line.table == table and (points := list(_points(balance)))]
    drawn.sort(key=lambda line: -max(held for _, held, _ in line[1]))
    for balance, points in drawn[:_MOST_LINES]:
        _draw(axes, balance, points)
    _set_axes(axes, [day for _, points in drawn[:_MOST_LINES] for day, _, _ in points])
    codes = {_code(after) for _, points in drawn[:_MOST_LINES] for _, _, after in points}
    _explain(axes, codes, len(drawn) - _MOST_LINES)
    return axes


def _set_axes(axes: Axes, days: list[date]) -> None:
    from matplotlib.dates import AutoDateLocator, ConciseDateFormatter, DayLocator

    few = not days or max(days) - min(days) <= _FEW_DAYS
    locator = (DayLocator if few else AutoDateLocator)()  # type: ignore[no-untyped-call, unused-ignore]
    axes.xaxis.set_major_locator(locator)
    axes.xaxis.set_major_formatter(ConciseDateFormatter(locator))  # type: ignore[no-untyped-call, unused-ignore]
    axes.yaxis.set_major_formatter("{x:,.0f}")
    axes.set_ylabel("Securities held")
    axes.set_ylim(bottom=0)
    axes.grid(visible=True, alpha=0.3)


def _explain(axes: Axes, codes: set[str | None], more: int) -> None:
    """The legend: every line, the marks that are there, and how many lines are not."""
    from matplotlib.lines import Line2D

    handles, labels = axes.get_legend_handles_labels()
    for code, marker, colour, name in _MARKS:
        if code in codes:
            handles.append(Line2D([], [], color=colour, marker=marker, linestyle=""))
            labels.append(name)
    if more > 0:
        handles.append(Line2D([], [], linestyle=""))
        labels.append(f"and {more} more")
    if handles:
        axes.legend(handles, labels, fontsize="small")


_Point = tuple[date, float, HoldingAfter]


def _points(balance: LineBalance) -> Iterator[_Point]:
    """The rows that have a day and a balance, by days."""
    dated = ((after.day, after) for after in balance.after if after.day is not None)
    for day, after in sorted(dated, key=lambda point: point[0]):
        if after.held is not None:
            yield day, float(after.held), after


def _draw(axes: Axes, balance: LineBalance, points: list[_Point]) -> None:
    line = balance.line
    way = OWNERSHIP_CODES.get(line.direct_or_indirect_ownership or "", "").lower()
    label = joined(line.security_title, joined(way, line.nature_of_ownership, by=": "))
    steps = [(_at(day), held) for day, held, _ in points]
    if balance.opening is not None:
        steps.insert(0, (steps[0][0], float(balance.opening)))
    (drawn,) = axes.plot(*zip(*steps, strict=True), drawstyle="steps-post", label=label, marker=".", markersize=3)
    for code, marker, colour, _ in _MARKS:
        marked = [(_at(day), held) for day, held, after in points if _code(after) == code]
        if marked:
            axes.plot(*zip(*marked, strict=True), linestyle="", marker=marker, color=colour, zorder=3)
    for jump in balance.jumps:
        day = jump.part.period_of_report
        if day is not None and jump.closing is not None and jump.opening is not None:
            axes.plot([_at(day)] * 2, [float(jump.closing), float(jump.opening)], linestyle=":", linewidth=3,
                      color=drawn.get_color())


def _at(day: date) -> float:
    from matplotlib.dates import date2num

    return float(date2num(day))  # type: ignore[no-untyped-call, unused-ignore]  # matplotlib has no types there


def _code(after: HoldingAfter) -> str | None:
    return after.row.transaction_code if is_transaction(after.row) else None
