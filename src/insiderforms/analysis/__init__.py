"""What happened, from a form or from many: lines, balances, net changes, prices, exercises, plans."""

from .amounts import WhyUnknown, share_change
from .changes import (
    NetShareChange,
    Uncounted,
    compensation_changes,
    net_share_changes,
    non_derivative_changes,
    open_market_changes,
)
from .exercise_pairs import PairedRows, Pairing, Unpaired, UnpairedReason
from .exercised import Exercise, Exercises, exercises
from .holdings import HoldingAfter, LineBalance, holdings_after, line_balances, opening_balance
from .jumps import Jump, JumpKind
from .lines import HoldingLine, holding_lines
from .prices import PriceRange, price_range
from .stating import Stating, Verdict
from .titles import folded_title

__all__ = [
    "Exercise",
    "Exercises",
    "HoldingAfter",
    "HoldingLine",
    "Jump",
    "JumpKind",
    "LineBalance",
    "NetShareChange",
    "PairedRows",
    "Pairing",
    "PriceRange",
    "Stating",
    "Uncounted",
    "Unpaired",
    "UnpairedReason",
    "Verdict",
    "WhyUnknown",
    "compensation_changes",
    "exercises",
    "folded_title",
    "holding_lines",
    "holdings_after",
    "line_balances",
    "net_share_changes",
    "non_derivative_changes",
    "open_market_changes",
    "opening_balance",
    "price_range",
    "share_change",
]
