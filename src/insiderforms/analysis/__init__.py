"""What happened, from a form or from many: lines, balances, net changes, prices, exercises, plans."""

from .amendments import Amended, Restated, amended
from .amounts import WhyUnknown, share_change
from .changes import (
    NetShareChange,
    Uncounted,
    compensation_changes,
    net_share_changes,
    non_derivative_changes,
    open_market_changes,
)
from .differing import Difference, DifferenceKind, differences
from .exercise_pairs import PairedRows, Pairing, Unpaired, UnpairedReason
from .exercised import Exercise, Exercises, exercises
from .filings import Filing
from .history import History
from .holdings import HoldingAfter, LineBalance, holdings_after, line_balances, opening_balance
from .jumps import Jump, JumpKind
from .lines import HoldingLine, holding_lines
from .matching import Basis, RowMatch, matched_rows
from .plans import PlanSource, PlanTransaction, Rule10b51, rule_10b5_1
from .prices import PriceRange, price_range
from .stating import Stating, Verdict
from .titles import folded_title

__all__ = [
    "Amended",
    "Basis",
    "Difference",
    "DifferenceKind",
    "Exercise",
    "Exercises",
    "Filing",
    "History",
    "HoldingAfter",
    "HoldingLine",
    "Jump",
    "JumpKind",
    "LineBalance",
    "NetShareChange",
    "PairedRows",
    "Pairing",
    "PlanSource",
    "PlanTransaction",
    "PriceRange",
    "Restated",
    "RowMatch",
    "Rule10b51",
    "Stating",
    "Uncounted",
    "Unpaired",
    "UnpairedReason",
    "Verdict",
    "WhyUnknown",
    "amended",
    "compensation_changes",
    "differences",
    "exercises",
    "folded_title",
    "holding_lines",
    "holdings_after",
    "line_balances",
    "matched_rows",
    "net_share_changes",
    "non_derivative_changes",
    "open_market_changes",
    "opening_balance",
    "price_range",
    "rule_10b5_1",
    "share_change",
]
